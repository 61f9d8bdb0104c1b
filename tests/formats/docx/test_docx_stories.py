"""Footnotes, endnotes, headers and footers, and the sections they belong to."""

import pytest

from council_docs.recognition.text_layer import TextLayer
from docx_documents import PAGE_BREAK, call, footnote, layer, package, paragraph, run, table

SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
NEXT_PAGE = "<w:sectPr>{}</w:sectPr>"
CONTINUOUS = '<w:sectPr><w:type w:val="continuous"/>{}</w:sectPr>'


def reference(kind: str, name: str, which: str = "default") -> str:
    return f'<w:{kind}Reference w:type="{which}" r:id="{name}"/>'


def endnote(number: int, words: str) -> str:
    label = "<w:r><w:endnoteRef/></w:r>"
    return f'<w:endnote w:id="{number}">{paragraph(label, run(f" {words}"))}</w:endnote>'


def call_end(number: int) -> str:
    return f'<w:r><w:endnoteReference w:id="{number}"/></w:r>'


def notes(found: TextLayer) -> list[tuple[str, str | None, list[str]]]:
    """Call, label and words of each note."""
    text = found.source.text
    return [
        (
            text[slice(*it.call)],
            None if it.label is None else text[slice(*it.label)],
            [text[slice(*line)].strip() for line in it.body],
        )
        for it in found.footnotes
    ]


def test_footnotes_follow_the_page_that_calls_them_and_endnotes_the_text() -> None:
    found = layer(
        package(
            paragraph("a", call_end(5), call(2)) + paragraph(PAGE_BREAK, "b", call(3)),
            footnotes=SEPARATOR + footnote(2, run(" c")) + footnote(3, run("\td"), run(" e")),
            endnotes=endnote(5, "f"),
        )
    )

    assert found.source.text == "ai1\n\n1 c\n\fb2\n\n2\td e\n\ni f\n"
    assert notes(found) == [("i", "i", ["f"]), ("1", "1", ["c"]), ("2", "2", ["d e"])]
    assert found.finds_footnotes


def test_a_note_of_several_paragraphs_that_calls_another_one() -> None:
    first = footnote(1, run(" a"), call(2)).replace("</w:footnote>", paragraph() + paragraph("b"))
    found = layer(
        package(paragraph("x", call(1)), footnotes=first + "</w:footnote>" + footnote(2, run(" c")))
    )

    assert found.source.text == "x1\n\n1 a2\n\nb\n\n2 c\n"
    assert notes(found) == [("1", "1", ["a2", "b", "2 c"])]


def test_a_mark_that_was_typed() -> None:
    def custom(number: int) -> str:
        reference = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/>'
        return f"<w:r>{reference}<w:t>*</w:t></w:r>"

    typed = f'<w:footnote w:id="1">{paragraph()}{paragraph(" * a")}</w:footnote>'
    bare = f'<w:footnote w:id="2">{paragraph("b")}</w:footnote>'
    late = footnote(4, run(" e")).replace("<w:r>", f"{run('d')}<w:r>", 1)
    found = layer(
        package(
            paragraph("x", custom(1), "y", custom(2), call(3), call(4)),
            footnotes=typed + bare + footnote(3, run(" c")) + late,
        )
    )

    assert notes(found) == [
        ("*", "*", ["a"]),
        ("*", None, ["b"]),
        ("1", "1", ["c"]),
        ("2", None, ["d2 e"]),
    ]


def test_notes_that_are_absent_empty_called_twice_or_not_at_all() -> None:
    found = layer(
        package(
            paragraph("x", call(1), call(1), call(8), call(9)),
            footnotes=footnote(1, run(" a"))
            + '<w:footnote w:id="8"><w:p/></w:footnote>'
            + footnote(2, run("b"))
            + footnote(1, run("c"))
            + '<w:footnote w:type="continuationNotice" w:id="0">'
            + paragraph("d")
            + "</w:footnote>"
            + paragraph("e"),
        )
    )

    assert found.source.text == "x1123\n\n1 a\n\nb\n1c\nd\ne\n"
    assert notes(found) == [("1", "1", ["a"]), ("1", None, []), ("2", None, [])]
    assert [it.reason for it in found.set_aside] == ["hidden", "hidden", "page-furniture", "hidden"]
    assert [it.message for it in found.diagnostics] == [
        "the file has no note for the call '3'",
        *["no call leads to this note"] * 3,
    ]


def test_a_note_that_deleted_words_call_is_not_counted() -> None:
    found = layer(
        package(
            paragraph("x", f"<w:del>{call(1)}</w:del>", call(2)),
            footnotes=footnote(1, run(" a")) + footnote(2, run(" b")),
        )
    )

    assert notes(found) == [("1", "1", ["b"])]


@pytest.mark.parametrize(
    ("settings", "first", "last", "expected"),
    [
        ("", "", "", ["1", "2", "3"]),
        ('<w:numFmt w:val="chicago"/>', "", "", ["*", "†", "‡"]),
        ('<w:numStart w:val="7"/>', "", "", ["7", "8", "9"]),
        ('<w:numRestart w:val="eachSect"/>', "", "", ["1", "2", "1"]),
        ('<w:numRestart w:val="eachPage"/>', "", "", ["1", "2", "3"]),
        (
            "",
            '<w:numFmt w:val="lowerLetter"/>',
            '<w:numRestart w:val="eachSect"/><w:numStart w:val="4"/>',
            ["a", "b", "4"],
        ),
    ],
)
def test_how_footnotes_are_numbered(
    settings: str, first: str, last: str, expected: list[str]
) -> None:
    ends = NEXT_PAGE.format(f"<w:footnotePr>{first}</w:footnotePr>")
    found = layer(
        package(
            paragraph("x", call(1)) + paragraph("y", call(2), properties=ends) + paragraph(call(3)),
            section=f"<w:footnotePr>{last}</w:footnotePr>",
            settings=f"<w:footnotePr>{settings}</w:footnotePr>",
            footnotes="".join(footnote(at, run(" z")) for at in (1, 2, 3)),
        )
    )

    assert [it[0] for it in notes(found)] == expected


def test_headers_and_footers_are_page_furniture() -> None:
    first = NEXT_PAGE.format(
        reference("header", "header1")
        + reference("footer", "footer1")
        + reference("header", "header2", "first")
        + reference("header", "absent", "even")
    )
    last = reference("header", "header1") + reference("footer", "footer2")
    picture = '<w:r><w:pict><v:imagedata title="arms"/></w:pict></w:r>'
    found = layer(
        package(
            paragraph("a") + paragraph("b", properties=first) + paragraph("c"),
            section=last,
            header1=paragraph("H", picture),
            header2=paragraph("F"),
            footer1=table([[paragraph("1"), paragraph(PAGE_BREAK, "2")]], bordered=True),
            footer2=paragraph("3"),
            header3=paragraph("unused"),
        )
    )
    text = found.source.text

    assert text == "F\nH\na\nb\n1\n2\n\fc\n3\nunused\n"
    assert {it.reason for it in found.set_aside} == {"page-furniture"}
    assert [text[slice(*it.span)] for it in found.set_aside] == ["F", "H", "1", "2", "3", "unused"]
    assert found.finds_furniture
    assert not found.tables
    assert not found.diagnostics


def test_a_section_on_the_same_page_and_a_footer_that_is_no_part() -> None:
    body = paragraph("a", properties=NEXT_PAGE.format("")) + paragraph("b")
    found = layer(
        package(
            body,
            section='<w:type w:val="continuous"/>' + reference("footer", "link1"),
            links={"link1": "https://x.example"},
        )
    )

    assert found.source.text == "a\nb\n"
    assert not found.finds_furniture


def test_page_breaks_in_notes_end_no_page() -> None:
    many = 2000
    chained = "".join(footnote(at, run(" a"), call(at + 1), PAGE_BREAK) for at in range(1, many))
    found = layer(package(paragraph("x", call(1)), footnotes=chained + footnote(many, run(" z"))))

    assert [len(it.body) for it in found.footnotes] == [many]
    assert "\f" not in found.source.text
