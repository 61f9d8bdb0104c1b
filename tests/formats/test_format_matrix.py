"""Every reader with every writer: the tables of `formats.md` are what happens."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import takewhile
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve

import council_docs
from akn_checks import OUTSIDE_JUDGE, findings, outside_findings
from council_docs.formats import FORMATS
from council_docs.formats.html.writer.page import read_stylesheet
from council_docs.model import (
    Block,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    NoteMark,
    OfficialJournal,
    Paragraph,
    ReferenceMark,
    Table,
    TableCell,
    TableRow,
    walk_annexes,
    walk_pieces,
)
from council_docs.schemas import read_schema
from documentation_pages import rows
from markdown_rendering import expected, letters, rendered
from nodes import paragraph
from page_checks import check_page
from paths import DATA, FORMEX, ROOT, SHAPES

EQUAL, WORDS = "equal", "words"

# ------------------------------------------------------------------------------ readers × writers

ANSWERS = ("yes", "no", EQUAL, WORDS)
INPUTS: Mapping[str, tuple[Path, ...]] = {
    "text": (
        *sorted(SHAPES.glob("*.txt")),
        *sorted((ROOT / "examples").glob("*.txt")),
    ),
    "json": (DATA / "json" / "sample.json",),
    "akn": tuple(sorted((DATA / "akn").glob("*.xml"))),
    "formex": (*sorted(FORMEX.glob("*.xml")), FORMEX / "package"),
    "pdf": tuple(sorted((DATA / "pdf").glob("*.pdf"))),
    "docx": tuple(sorted((DATA / "docx").glob("*.docx"))),
    "html": tuple(sorted((DATA / "html").glob("*.html"))),
    "markdown": tuple(sorted((DATA / "markdown").glob("*.md"))),
}
"""For each reader, fictional documents."""

# What comes back where the output of a writer is read again: an equal document, or its words.
MATRIX: Mapping[str, Mapping[str, str]] = {
    "text": {"text": EQUAL, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": EQUAL},
    "json": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
    "akn": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
    "formex": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
    "pdf": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
    "docx": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
    "html": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
    "markdown": {"text": WORDS, "markdown": WORDS, "json": EQUAL, "akn": EQUAL, "html": WORDS},
}
UNEQUAL = {
    ("text", "html"): {"annex-title-behind-the-word.txt"},
}
"""A page shows one space for several: `A N N E X  II` is read as the words of a heading."""
CELLS = [(reader, writer) for reader, cells in MATRIX.items() for writer in cells]


def test_the_matrix_is_complete() -> None:
    readers = {made.name for made in FORMATS.values() if made.reads}
    writers = {made.name for made in FORMATS.values() if made.writes}

    assert set(CELLS) == {(reader, writer) for reader in readers for writer in writers}
    assert set(INPUTS) == readers
    assert all(INPUTS.values())
    assert set(JUDGES) == writers


def test_the_documentation_shows_the_matrix() -> None:
    head, found = _table("from, to")

    assert {row[0]: dict(zip(head, row[1:], strict=True)) for row in found} == MATRIX


def _table(corner: str) -> tuple[list[str], list[list[str]]]:
    """The head of a table of the page, and its rows; `corner` is its first cell."""
    lines = [[cell.strip("`") for cell in row] for row in rows(ROOT / "docs" / "formats.md")]
    first = next(at for at, row in enumerate(lines) if row[0] == corner)
    wide = len(lines[first])
    body = takewhile(lambda row: len(row) == wide and row[1] in ANSWERS, lines[first + 2 :])
    return lines[first][1:], list(body)


@pytest.mark.parametrize(("reader", "writer"), CELLS)
def test_a_reader_and_writer_fit_together(reader: str, writer: str) -> None:
    for path in INPUTS[reader]:
        document = council_docs.load(path, reader)
        written = council_docs.dumps(document, writer)
        assert JUDGES[writer](written, document) == [], path.name
        unequal = UNEQUAL.get((reader, writer), ())
        if MATRIX[reader][writer] == EQUAL and path.name not in unequal:
            assert council_docs.loads(written, writer) == document, path.name


# ------------------------------------------------------------------------------ judges


@cache
def _validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(read_schema()))


def _judge_json(written: str, document: Document) -> list[str]:
    said = [error.message for error in _validator().iter_errors(json.loads(written))]
    return said + _judge_words(json.dumps(json.loads(written), ensure_ascii=False), document)


def _judge_akn(written: str, document: Document) -> list[str]:
    outside = outside_findings(written) if OUTSIDE_JUDGE.exists() else []
    return findings(written) + outside + _judge_words(written, document)


def _judge_words(written: str, document: Document) -> list[str]:
    """Say which letters of a document are not in an output."""
    lost = _counted(document) - Counter(letters(written))
    return [f"lost: {dict(lost)}"] if lost else []


def _judge_markdown(written: str, document: Document) -> list[str]:
    page = "".join(rendered(document).words)
    return [] if letters(page) == expected(document) else [f"other words: {written}"]


def _judge_html(written: str, document: Document) -> list[str]:
    return _judge_words(" ".join(check_page(written, read_stylesheet()).words), document)


JUDGES: Mapping[str, Callable[[str, Document], list[str]]] = {
    "text": _judge_words,
    "markdown": _judge_markdown,
    "json": _judge_json,
    "akn": _judge_akn,
    "html": _judge_html,
}


def _counted(document: Document) -> Counter[str]:
    """How often each letter stands in the words of a document."""
    found = [Paragraph(text=field.value) for field in document.header.fields]
    words = [field.label or "" for field in document.header.fields]
    blocks = [*found, *document.cover]
    for annex in walk_annexes(document.annexes):
        words.append(annex.label or "")
        blocks += [Paragraph(text=annex.title)] if annex.title else []
        blocks += annex.body
    words += _printed(tuple(blocks))
    return Counter(letters(" ".join(words)))


def _printed(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of blocks and footnotes; a source has the label of a footnote a second time."""
    before = None
    for piece in walk_pieces(blocks, notes=True):
        again = piece.is_label and before is not None and before[::2] == piece[::2]
        if not (again and piece.span):
            yield piece.words
        before = piece


# ------------------------------------------------------------------------------ what is carried


def _with(*blocks: Block) -> Document:
    """A document of all parts, with more blocks at the end of its last conclusion."""
    plain = council_docs.load(ROOT / "examples" / "st09999-nl.txt")
    (annex,) = plain.annexes
    *before, last = annex.body
    assert isinstance(last, Conclusion)
    body = (*before, evolve(last, body=(*last.body, *blocks)))
    return evolve(plain, annexes=(evolve(annex, body=body),))


_DATE = DateMark(start=13, end=25, date=dt.date(2024, 3, 8))
_NOTE = NoteMark(start=16, end=16, label="1", body=(paragraph("Zie het verslag."),))
_ACT = ReferenceMark(
    start=22, end=51, kind="act", target="http://data.europa.eu/eli/reg/2006/765/oj"
)
_ITALIC = EmphasisMark(start=8, end=16, style="italic")
_DATED, _WORDS = "De Raad kwam 8 maart 2024.", "De Raad verwijst naar Ruritanië."
_CITED = "De Raad verwijst naar Verordening (EG) nr. 765/2006."
_CELL = TableCell(body=(paragraph("2024"),))
_TABLE = Table(rows=(TableRow(cells=(_CELL, _CELL)),))
_JOURNAL = OfficialJournal(celex="52024XG01804", series="C")
# What a format may carry: a document with it, and one without it.
FEATURES: Mapping[str, tuple[Document, Document]] = {
    "header, cover, annexes, sections, conclusions, lists": (_with(), Document(language="nl")),
    "dates": (_with(paragraph(_DATED, _DATE)), _with(paragraph(_DATED))),
    "footnotes": (_with(paragraph(_WORDS, _NOTE)), _with(paragraph(_WORDS))),
    "references": (_with(paragraph(_CITED, _ACT)), _with(paragraph(_CITED))),
    "emphasis": (_with(paragraph(_WORDS, _ITALIC)), _with(paragraph(_WORDS))),
    "tables": (
        _with(Table(rows=(TableRow(cells=(_CELL, _CELL)),))),
        _with(paragraph("2024 2024")),
    ),
    "publication in the Official Journal": (evolve(_with(), official_journal=_JOURNAL), _with()),
}


def test_the_documentation_shows_what_each_format_carries() -> None:
    head, found = _table("what")

    writers = [name for name in head if FORMATS[name].writes]
    assert head == list(FORMATS)
    assert [
        [row[0], *(said for name, said in zip(head, row[1:], strict=True) if name in writers)]
        for row in found
    ] == [
        [name, *("yes" if _carries(writer, *documents) else "no" for writer in writers)]
        for name, documents in FEATURES.items()
    ]


def _carries(writer: str, document: Document, without: Document) -> bool:
    """Whether reading again gives it; of a format without a reader, whether the output shows it."""
    written = council_docs.dumps(document, writer)
    if FORMATS[writer].reads:
        return council_docs.loads(written, writer) == document
    return written != council_docs.dumps(without, writer)
