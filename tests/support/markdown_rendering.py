"""What a reader of Markdown sees: the output as a CommonMark library renders it."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain

from markdown_it import MarkdownIt

from council_docs.formats.markdown import write
from council_docs.formats.rendering import render_masthead
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    NoteMark,
    PointList,
    Section,
    Table,
    Text,
)

TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "li", "strong", "em", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
"""All elements that come of an output."""
RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


class Rendered(HTMLParser):
    """A rendered page: its words, its elements, where its links go."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += (value for name, value in attrs if name == "href")
        assert {name for name, _ in attrs} <= {"href"}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def html(document: Document, *, raw: bool = False) -> str:
    """The page; with `raw`, a renderer that lets HTML in Markdown through."""
    made = MarkdownIt("commonmark", {"html": raw}).enable("table")
    rendered: str = made.render(write(document, generated=None))
    return rendered


def rendered(document: Document, *, raw: bool = False) -> Rendered:
    return Rendered(html(document, raw=raw))


def letters(words: str) -> str:
    """Words without blanks, digits raised, as the calls of footnotes are."""
    return "".join(words.split()).translate(RAISED)


# ------------------------------------------------------------------------------ what is expected


def expected(document: Document) -> str:
    """The letters of a document in the order of the page."""
    return letters(" ".join(_document(document)))


def _document(document: Document) -> Iterator[str]:
    header = document.header
    known = [at for at, field in enumerate(header.fields) if field.role != "other"]
    first = min(known, default=len(header.fields))
    notes: list[NoteMark] = []
    yield from (value.text for value in chain(*render_masthead(document)))
    for at, field in enumerate(header.fields):
        if at == first:
            yield header.type_line or ""
        yield field.label or ""
        yield _text(field.value, notes)
    if first == len(header.fields):
        yield header.type_line or ""
    yield from _part(document.cover, notes)
    for annex in document.annexes:
        yield from _annex(annex)


def _annex(annex: Annex) -> Iterator[str]:
    notes: list[NoteMark] = []
    yield annex.label or ""
    if annex.title:
        yield _text(annex.title, notes)
    yield from _part(annex.body, notes)
    for inner in annex.annexes:
        yield from _annex(inner)


def _part(blocks: tuple[Block, ...], notes: list[NoteMark]) -> Iterator[str]:
    yield from _blocks(blocks, notes)
    for note in notes:
        yield note.label
        yield from _blocks(note.body, notes)


def _blocks(blocks: tuple[Block, ...], notes: list[NoteMark]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Conclusion():
                yield block.label
                yield from _blocks(block.body, notes)
            case Section():
                yield block.label or ""
                yield _text(block.heading, notes) if block.heading else ""
                yield from _blocks(block.body, notes)
            case PointList():
                yield _text(block.intro, notes) if block.intro else ""
                for point in block.points:
                    yield point.label
                    yield from _blocks(point.body, notes)
                yield _text(block.wrap_up, notes) if block.wrap_up else ""
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _blocks(cell.body, notes)
            case _:
                yield _text(block.text, notes)


def _text(text: Text, notes: list[NoteMark]) -> str:
    words = ""
    at = 0
    for mark in text.marks:
        if isinstance(mark, NoteMark):
            words += text.value[at : mark.start] + mark.label
            at = mark.start
            notes.append(mark)
    return words + text.value[at:]
