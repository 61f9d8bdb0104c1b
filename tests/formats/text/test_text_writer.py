"""Text that is written: read again, it gives an equal document; and no words are lost in any."""

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import council_docs
import document_strategies
from council_docs.languages import CODES, load_language
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    Header,
    HeaderField,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
    Text,
)
from language_documents import LAYOUTS, pages
from paths import SHAPE_TEXTS
from profiles import examples
from real_documents import load_once
from text_documents import expressible, printed

UNSHRUNK = (Phase.explicit, Phase.generate)
"""To shrink such documents takes minutes."""
LONG = "The Council recalls the ferries of Lake Streel and the harbours of Ruritania. " * 3


def _again(document: Document) -> Document:
    return council_docs.loads(council_docs.dumps(document, "text"))


def _paragraph(words: str, *notes: tuple[int, str, str]) -> Paragraph:
    marks = tuple(
        NoteMark(start=at, end=at, label=label, body=(_paragraph(body),))
        for at, label, body in notes
    )
    return Paragraph(text=Text(value=words, marks=marks))


def _document(*body: Block) -> Document:
    """Conclusions that stand alone."""
    title = Text(value="Council conclusions on Ruritania")
    return Document(kind="conclusions", language="en", annexes=(Annex(title=title, body=body),))


def _conclusion(number: int, *body: Block) -> Conclusion:
    return Conclusion(number=str(number), label=f"{number}.", body=body)


# ------------------------------------------------------------------------------ equality


@pytest.mark.parametrize("path", SHAPE_TEXTS, ids=lambda path: path.stem)
def test_shapes_round_trip(path: Path) -> None:
    document = load_once(path)

    assert _again(document) == document


def test_real_documents_round_trip(corpus: list[Path]) -> None:
    documents = {path.name: load_once(path) for path in corpus}

    assert [name for name, found in documents.items() if _again(found) != found] == []


@pytest.mark.parametrize("code", CODES)
def test_documents_in_every_language_round_trip(code: str) -> None:
    document = council_docs.loads(LAYOUTS["foot-first"](pages(load_language(code))))

    assert _again(document) == document


@settings(examples(25), phases=UNSHRUNK)
@given(st.integers(0, 2**32))
def test_expressible_documents_round_trip(seed: int) -> None:
    document = expressible(seed)
    text = council_docs.dumps(document, "text")

    # Its words are of no language, so it is named.
    assert council_docs.loads(text, language=document.language) == document


@settings(examples(25), phases=UNSHRUNK)
@given(document_strategies.documents)
def test_no_words_of_any_document_are_lost(document: Document) -> None:
    written = Counter("".join(council_docs.dumps(document, "text").split()))

    assert not Counter("".join("".join(printed(document)).split())) - written


# ------------------------------------------------------------------------------ the lines


def test_each_paragraph_is_one_line_after_its_label() -> None:
    points = PointList(
        intro=Text(value="The Council invites the Commission:"),
        points=(
            Point(label="a)", body=(_paragraph("to act;"),)),
            Point(label="b)", body=(_paragraph("to report."),)),
        ),
    )
    document = _document(
        _conclusion(1, _paragraph(LONG.strip())),
        _conclusion(2, points, _paragraph(LONG.strip())),
    )

    assert council_docs.dumps(document, "text") == (
        "Council conclusions on Ruritania\n\n"
        f"1. {LONG.strip()}\n\n"
        "2. The Council invites the Commission:\n\n"
        "  a) to act;\n\n"
        "  b) to report.\n\n"
        f"{LONG.strip()}\n"
    )
    assert _again(document) == document


def test_short_paragraphs_stand_further_apart_so_that_they_are_not_double_spaced() -> None:
    document = _document(
        *(_conclusion(n, _paragraph(f"The Council recalls {n} ferries.")) for n in (1, 2, 3, 4))
    )

    assert "ferries.\n\n\n2. The" in council_docs.dumps(document, "text")
    assert _again(document) == document


def test_footnotes_stand_where_their_part_ends() -> None:
    document = _document(
        _conclusion(
            1, _paragraph("The Council recalls its conclusions.", (35, "1", "See the report."))
        ),
        _conclusion(2, _paragraph("The Council will act.")),
    )

    assert council_docs.dumps(document, "text").endswith(
        "\n2. The Council will act.\n\n\n1 See the report.\n"
    )
    assert _again(document) == document


def test_a_page_ends_where_footnotes_begin_again() -> None:
    notes = [(35, "1", f"See report {n}.") for n in range(3)]
    document = _document(
        *(
            _conclusion(n, _paragraph("The Council recalls its conclusions.", note))
            for n, note in enumerate(notes, start=1)
        ),
    )

    assert council_docs.dumps(document, "text").count("\f") == 2
    assert _again(document) == document


def test_a_page_ends_where_words_look_like_the_call_that_follows() -> None:
    document = _document(
        _conclusion(1, _paragraph("The Council recalls the limits of CO1 and PM1.")),
        _conclusion(
            2, _paragraph("The Council recalls its conclusions.", (35, "1", "See the report."))
        ),
    )

    assert "\f\n2. The Council" in council_docs.dumps(document, "text")
    assert _again(document) == document


def test_a_page_ends_above_what_begins_like_a_footnote() -> None:
    document = _document(
        _conclusion(
            1, _paragraph("The Council recalls its conclusions.", (35, "1", "See the report."))
        ),
        _conclusion(2, _paragraph(LONG.strip()), _paragraph("2 billion tickets were sold.")),
    )

    assert "\f\n2 billion" in council_docs.dumps(document, "text")


@pytest.mark.parametrize("count", [40, 120])
def test_many_footnotes(count: int) -> None:
    document = _document(
        *(
            _conclusion(
                n,
                _paragraph("The Council recalls its conclusions.", (35, str(n), "See the report.")),
            )
            for n in range(1, count + 1)
        ),
    )

    assert _again(document) == document


def test_a_footnote_far_above_the_end() -> None:
    document = _document(
        _conclusion(
            1, _paragraph("The Council recalls its conclusions.", (35, "1", "See the report."))
        ),
        *(_conclusion(n, _paragraph("The Council will act.")) for n in range(2, 400)),
    )

    assert _again(document) == document


@pytest.mark.parametrize("rule", ["________", "* * *", "o o o"])
def test_footnotes_in_brackets_beside_a_separator(rule: str) -> None:
    separator = Separator(text=Text(value=rule))
    document = _document(
        _conclusion(
            1,
            _paragraph(
                "The Council recalls its conclusions and the report.",
                (35, "(1)", "See the report."),
                (50, "(2)", "See the report."),
            ),
        ),
        separator,
        _conclusion(2, _paragraph("The Council will act.")),
    )

    assert _again(document) == document


def test_paragraphs_of_a_footnote_stand_on_lines_of_their_own() -> None:
    words = ("See the report.", "", "It is long.", "2 of its volumes are lost.")
    mark = NoteMark(start=35, end=35, label="1", body=tuple(_paragraph(each) for each in words))
    text = Text(value="The Council recalls its conclusions.", marks=(mark,))

    written = council_docs.dumps(_document(_conclusion(1, Paragraph(text=text))), "text")

    assert written.endswith("\n1 See the report.\nIt is long. 2 of its volumes are lost.\n")


def test_asterisks_call_footnotes() -> None:
    document = _document(
        _conclusion(
            1, _paragraph("The Council recalls its conclusions.", (35, "*", "See the report."))
        ),
        _conclusion(
            2, _paragraph("The Council recalls its conclusions.", (35, "1", "See the report."))
        ),
    )

    assert _again(document) == document


@pytest.mark.parametrize("label", ["", "a", "1 2", "7", "\n"])
def test_ambiguous_footnotes_are_written(label: str) -> None:
    document = _document(
        _conclusion(1, _paragraph("The Council recalls.", (7, label, "See here.")))
    )

    assert f"The Cou{label.strip()}" in council_docs.dumps(document, "text")
    assert "See here." in council_docs.dumps(document, "text")


def test_a_table_is_a_line_for_each_row() -> None:
    def row(*cells: str) -> TableRow:
        return TableRow(cells=tuple(TableCell(body=(_paragraph(words),)) for words in cells))

    rows = (row("Year", "Ferries"), row("2025", "12"), TableRow())
    inner = Table(rows=(row("Ferry", "Lamp"),))
    points = PointList(points=(Point(label="a)", body=(_paragraph("one"),)),))
    cells = (TableCell(body=(inner, points)), TableCell())
    written = council_docs.dumps(
        _document(Table(rows=rows), Table(rows=(TableRow(cells=cells),))), "text"
    )

    assert [line for line in written.splitlines() if line][1:] == [
        "Year\tFerries",
        "2025\t12",
        "Ferry Lamp a) one",
    ]


def test_labels_without_words_stand_alone() -> None:
    body = (
        Section(number="I", label="I.", body=(_conclusion(1), _conclusion(2, _paragraph("Act.")))),
        PointList(points=(Point(label="a)"), Point(label="b)", body=(_paragraph("act"),)))),
        Section(label="II."),
        Conclusion(number="3", label="3.", body=(Table(),)),
        Section(label="III.", body=(Section(),)),
    )
    written = council_docs.dumps(_document(*body), "text")

    assert [line for line in written.splitlines() if line][1:] == [
        "I.",
        "1.",
        "2. Act.",
        "  a)",
        "  b) act",
        "II.",
        "3.",
        "III.",
    ]


# ------------------------------------------------------------------------------ the header


def test_a_header_is_written_in_its_language() -> None:
    document = council_docs.load(SHAPE_TEXTS[0].parent / "header-current.nl.txt")

    assert council_docs.dumps(document, "text").split("\n\n")[0].splitlines() == [
        "Raad van de Europese Unie",
        "Brussel, 12 juni 2025",
        "(OR. en)",
        "7301/25",
        "Interinstitutioneel dossier: 2024/0311 (COD)",
        "TRANS 214",
        "MAR 38",
        "LIMITE",
        "NOTA I/A-PUNT",
        "van: het secretariaat-generaal van de Raad",
        "aan: het Comité van permanente vertegenwoordigers/de Raad",
        "nr. vorig doc.: 7120/25",
        "Betreft: Ontwerpconclusies van de Raad over de veerboten van Ruritanië – Goedkeuring",
    ]


@pytest.mark.parametrize(
    "header",
    [
        Header(place="Brussels"),
        Header(fields=(HeaderField(role="from", label="From:", value=Text(value="")),)),
        Header(type_line="NOTE"),
        Header(institution="european-council"),
    ],
)
@pytest.mark.parametrize("code", [None, "en", "xx"])
def test_a_partial_header_is_written(header: Header, code: str | None) -> None:
    document = Document(language=code, header=header)
    (line,) = council_docs.dumps(document, "text").splitlines()

    assert line in ("Brussels", "From:", "NOTE", "European Council")


def test_a_header_without_type_line_and_fields_is_recognised() -> None:
    document = council_docs.load(SHAPE_TEXTS[0].parent / "header-current.nl.txt")
    bare = evolve(document.header, fields=(), type_line=None, institution=None)
    lines = council_docs.dumps(evolve(document, header=bare), "text").splitlines()

    assert lines.index(str(bare.number)) > lines.index(bare.subject_codes[0])


def test_line_ends_inside_words_end_no_line() -> None:
    document = _document(_paragraph("The\nCouncil\u2028recalls\x85this\fand\x1dthat."))

    assert "The Council recalls this and that." in council_docs.dumps(document, "text")
