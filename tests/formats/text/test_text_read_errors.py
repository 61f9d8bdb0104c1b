"""What is no text, or no Council document: one clear error, never a traceback."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import council_docs
from council_docs import Paragraph, Position, ReadError, Severity

HEADER = "OUTCOME OF PROCEEDINGS\nFrom: a\nTo: b\nSubject: c\n\n"

REFUSED: list[tuple[str | bytes, str, Position | None]] = [
    ("", "the input is empty", None),
    (b"", "the input is empty", None),
    (" \n\t\r\n\f", "the input is blank", None),
    (b"%PDF-1.7\n...", "a PDF file", None),
    ("%PDF-1.7\n...", "a PDF file", None),
    (b"PK\x03\x04....", "a ZIP archive", None),
    (b"\xd0\xcf\x11\xe0....", "an old Microsoft Office file", None),
    (b"{\\rtf1 ...}", "a Rich Text file", None),
    (b"\x89PNG\r\n", "a PNG image", None),
    (b"\x00\x01\x02\xff", "a NUL character", Position(1, 1)),
    (f"{HEADER}ab\x00c", "a NUL character", Position(6, 3)),
    (b"Council of the\nEuropean Un\xefon", "byte 0xef at offset 26 is not UTF-8", Position(2, 12)),
    (b"\xff\xfea", "byte 0x61 at offset 2 is not UTF-16", Position(1, 1)),
    (f"{HEADER}x\ud800", "a lone surrogate U+D800", Position(6, 2)),
    ("From: Anna\nTo: Bob\nSubject: lunch\n\nSee you.", "not a Council document", None),
    ("milk and/or cream\nbread\n1/2 loaf\n", "not a Council document", None),
    ("1. x\n" * 1000, "not a Council document", None),
]


@pytest.mark.parametrize(("data", "message", "position"), REFUSED)
def test_other_inputs_are_refused(
    data: str | bytes, message: str, position: Position | None
) -> None:
    with pytest.raises(ReadError, match=f"^letter.txt.*{message}".replace("+", r"\+")) as caught:
        council_docs.loads(data, name="letter.txt")

    assert caught.value.position == position
    assert caught.value.source == "letter.txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_are_decoded(encoding: str) -> None:
    document = council_docs.loads(f"{HEADER}1. Één".encode(encoding))

    assert document.header.subject == "c"
    assert document.provenance.source is not None
    assert document.provenance.source.text == f"{HEADER}1. Één"


@pytest.mark.parametrize(
    "text",
    [
        HEADER.replace("\n", "\r\n"),
        HEADER.replace("\n", "\r"),
        HEADER.replace("\n", "\u2028"),
        HEADER.replace("\n", "\f"),
        "\ufeff" + HEADER,
        HEADER.replace(" ", "\u00a0"),
        "\x0e\n" + HEADER + "\x1a",
    ],
)
def test_odd_characters_are_kept(text: str) -> None:
    document = council_docs.loads(text)

    assert document.kind == "outcome-of-proceedings"
    assert document.header.subject == "c"
    assert council_docs.check_fidelity(document).proved


def test_control_characters_are_set_aside() -> None:
    document = council_docs.loads(f"{HEADER}The\x01 Coun\ufffecil met.\x02")

    assert [(piece.reason, piece.span.start) for piece in document.provenance.set_aside] == [
        ("control-character", len(HEADER) + 3),
        ("control-character", len(HEADER) + 9),
        ("control-character", len(HEADER) + 18),
    ]
    assert [str(block.text) for block in document.cover if isinstance(block, Paragraph)] == [
        "The Council met."
    ]
    assert {said.code for said in document.provenance.diagnostics} == {"R008"}
    assert council_docs.check_fidelity(document).proved


def test_strict_reading_refuses_diagnostics() -> None:
    council_docs.loads(f"{HEADER}a text", strict=True)
    message = r"^<string>:6:3: refused for 1 diagnostics; the first: R008"
    with pytest.raises(ReadError, match=message) as caught:
        council_docs.loads(f"{HEADER}a \x01text", strict=True)

    assert [said.severity for said in caught.value.diagnostics] == [Severity.WARNING]


@given(st.text(max_size=300) | st.binary(max_size=300))
def test_any_input_gives_a_document_or_read_error(data: str | bytes) -> None:
    try:
        document = council_docs.loads(data)
    except ReadError:
        return
    assert council_docs.check_fidelity(document).proved


_SCRAPS = st.sampled_from(
    [
        "OUTCOME OF PROCEEDINGS",
        "From:",
        "To: Delegations",
        "Subject: Council conclusions",
        "Council of the",
        "European Union",
        "Brussels, 21 April 2026 (OR. en)",
        "9998/26",
        "REV 1",
        "ENV 901",
        "LIMITE",
        "Interinstitutional File:",
        "2025/0360 (COD)",
        "9998/26 3 TREE.1.A EN",
        "EN",
        "ANNEX",
        "ANNEX II",
        "ANNEX TO THE ANNEX",
        "THE COUNCIL OF THE EUROPEAN UNION,",
        "Delegations will find attached the conclusions.",
        "1.",
        "2. The Council met.",
        "a) one;",
        "(i) two",
        "– three",
        "I. HEADING",
        "and so on.",
        "* * *",
        "____",
        "31 February 2024 and 1 May 2024",
        "human-",
        "centred",
        "",
        "\f",
        " ",
        "\x01",
    ]
)


@given(st.lists(st.tuples(_SCRAPS, st.sampled_from(["\n", " \n\n", "\f", " "])), max_size=40))
def test_nothing_is_lost_whatever_the_order(scraps: list[tuple[str, str]]) -> None:
    text = "EU\n" + "".join(part + end for part, end in scraps)
    document = council_docs.loads(text)

    assert council_docs.check_fidelity(document).proved
    assert council_docs.loads(council_docs.dumps(document, "json"), "json") == document
    council_docs.validate(document)
