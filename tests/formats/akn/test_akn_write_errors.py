"""What Akoma Ntoso cannot hold is refused with a clear error."""

import pytest

from akn_checks import findings, restored
from council_docs.errors import FormatError
from council_docs.formats.akn import write
from council_docs.formats.akn.vocabulary import MAX_SPAN
from council_docs.formats.xml.xml_writer import MAX_DEPTH
from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Block,
    Document,
    EmphasisMark,
    Header,
    HeaderField,
    NoteMark,
    Paragraph,
    Section,
    Table,
    TableCell,
    TableRow,
)
from nodes import conclusion, paragraph, text


def deep(levels: int) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = ()
    for _ in range(levels):
        blocks = (Section(body=blocks),)
    return blocks


def test_too_deep_documents_are_refused() -> None:
    most = MAX_DEPTH - 3  # akomaNtoso, doc and mainBody are around them
    assert findings(write(Document(cover=deep(most)), generated=None)) == []
    with pytest.raises(FormatError, match=f"nests deeper than {MAX_DEPTH} elements"):
        write(Document(cover=deep(most + 1)), generated=None)


def nested_notes(levels: int) -> Paragraph:
    inner = paragraph("note")
    for _ in range(levels):
        inner = paragraph("x", NoteMark(start=0, end=0, label="1", body=(inner,)))
    return inner


def test_footnotes_in_footnotes_have_the_same_limit() -> None:
    most = MAX_DEPTH // 2 - 3  # a p and an authorialNote each
    assert findings(write(Document(cover=(nested_notes(most),)), generated=None)) == []
    with pytest.raises(FormatError, match="nests deeper"):
        write(Document(cover=(nested_notes(MAX_DEPTH),)), generated=None)


@pytest.mark.parametrize("character", ["\0", "\x0c", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize(
    "place",
    [
        lambda bad: Document(cover=(paragraph(bad),)),
        lambda bad: Document(cover=(conclusion(bad),)),
        lambda bad: Document(header=Header(place=bad)),
        lambda bad: Document(annexes=(Annex(number=bad),)),
        lambda bad: Document(
            header=Header(fields=(HeaderField(role="subject", value=text("x"), label=bad),))
        ),
    ],
)
def test_characters_that_xml_cannot_hold_are_refused(place: object, character: str) -> None:
    assert callable(place)
    with pytest.raises(FormatError, match=rf"U\+{ord(character):04X}"):
        write(place(f"before{character}after"), generated=None)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (Document(language="xx"), "'xx' is not the ISO 639-1 code"),
        (Document(header=Header(original_languages=("latin",))), "'latin' is not the ISO 639-1"),
        (
            Document(header=Header(number=DocumentNumber(1, 2024, "no series"))),
            "not a Council document number",
        ),
        (
            Document(header=Header(number=DocumentNumber(1, 2024, suffixes=(("ADD", 100),)))),
            "not a Council document number",
        ),
        (
            Document(cover=(paragraph("x", EmphasisMark(start=0, end=2, style="bold")),)),
            "from 0 to 2 lies outside its text",
        ),
        (
            Document(
                cover=(
                    paragraph(
                        "xy",
                        EmphasisMark(start=1, end=2, style="bold"),
                        EmphasisMark(start=0, end=1, style="bold"),
                    ),
                )
            ),
            "before the mark before it",
        ),
        (
            Document(cover=(paragraph("x", NoteMark(start=0, end=1, label="1")),)),
            "is not empty",
        ),
        (
            Document(
                cover=(
                    paragraph(
                        "x" * 400,
                        *(EmphasisMark(start=at, end=at + 200, style="bold") for at in range(200)),
                    ),
                )
            ),
            "more than 100 marks of a text overlap in one place",
        ),
        *(
            (Document(cover=(Table(rows=(TableRow(cells=(cell,)),)),)), "columns or rows")
            for cell in (TableCell(columns=0), TableCell(rows=-1), TableCell(columns=10**5000))
        ),
    ],
)
def test_unwritable_documents_are_refused(document: Document, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        write(document, generated=None)


def test_the_largest_readable_cell_span_is_written() -> None:
    cell = TableCell(columns=MAX_SPAN, rows=MAX_SPAN)
    document = Document(cover=(Table(rows=(TableRow(cells=(cell,)),)),))
    assert restored(write(document, generated=None)) == document


def test_crossing_marks_round_trip() -> None:
    marks = [EmphasisMark(start=at, end=at + 40, style="bold") for at in range(60)]
    document = Document(cover=(paragraph("x" * 100, *marks),))
    written = write(document, generated=None)
    assert findings(written) == []
    assert restored(written) == document
