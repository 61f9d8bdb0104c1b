"""Draw what was read from a PDF file onto its pages, as SVG: a box for each line, by its role."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias
from xml.sax.saxutils import escape

from council_docs.errors import FormatError
from council_docs.model import (
    Block,
    Conclusion,
    Document,
    NoteMark,
    Paragraph,
    Section,
    Table,
    Text,
    walk_annexes,
    walk_blocks,
)
from council_docs.source import Box, Source, Span

Role: TypeAlias = Literal[
    "header", "cover", "title", "heading", "conclusion", "text", "table", "footnote", "set aside"
]

COLOURS: dict[Role, str] = {
    "header": "#1f77b4",
    "cover": "#17becf",
    "title": "#9467bd",
    "heading": "#e377c2",
    "conclusion": "#2ca02c",
    "text": "#bcbd22",
    "table": "#8c564b",
    "footnote": "#ff7f0e",
    "set aside": "#7f7f7f",
}
_LOST = "#d62728"
"""Marks a line that is nowhere in the document."""
_WIDTH, _HEIGHT, _MARGIN = 595, 842, 20
"""A4 in points; larger pages are drawn larger."""


class _Line(NamedTuple):
    page: int
    box: Box
    start: int
    words: str


class _Piece(NamedTuple):
    """A piece of the source and what it was read as; `name` is printed beside its first line."""

    span: Span
    role: Role
    name: str = ""


def draw_pages(document: Document) -> str:
    """Return the pages of a document that was read from PDF, as one SVG picture.

    Raises FormatError for a document that was read from another format.
    """
    source = document.provenance.source
    lines = list(_find_lines(source)) if source is not None else []
    if not lines:
        raise FormatError("only a document that was read from PDF has pages to draw")
    known = _assign_roles(lines, document)
    width = max(_WIDTH, *(line.box.right for line in lines)) + 2 * _MARGIN
    height = max(_HEIGHT, *(line.box.bottom for line in lines)) + _MARGIN
    pages = lines[-1].page
    size = f'width="{width:g}" height="{pages * height + 2 * _MARGIN:g}"'
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif">',
        *_draw_legend(),
    ]
    for page in range(1, pages + 1):
        top = (page - 1) * height + 2 * _MARGIN
        drawn.append(f'<g transform="translate({_MARGIN},{top:g})">')
        drawn.append(
            f'<rect width="{width - 2 * _MARGIN:g}" height="{height - _MARGIN:g}" '
            'fill="white" stroke="#ccc"/>'
        )
        for line in lines:
            if line.page == page:
                drawn += _draw_line(line, known.get(line.start))
        drawn.append("</g>")
    return "\n".join([*drawn, "</svg>\n"])


def _find_lines(source: Source) -> Iterator[_Line]:
    """Yield the lines of a source that have a place on a page."""
    at = 0
    for words in source.text.replace("\f", "\n").split("\n"):
        position = source.position(at)
        if words and position.page is not None and position.box is not None:
            yield _Line(position.page, position.box, at, words)
        at += len(words) + 1


def _assign_roles(lines: list[_Line], document: Document) -> dict[int, _Piece]:
    """Return what each line was read as, by its start; the smallest piece around it decides."""
    known: dict[int, _Piece] = {}
    for piece in sorted(_pieces(document), key=lambda piece: piece.span.start - piece.span.end):
        first = bisect_left(lines, piece.span.start, key=lambda line: line.start + len(line.words))
        last = bisect_left(lines, piece.span.end, key=lambda line: line.start)
        for number, line in enumerate(lines[first:last]):
            known[line.start] = piece if number == 0 else piece._replace(name="")
    return known


def _pieces(document: Document) -> Iterator[_Piece]:
    for fact in document.provenance.facts:
        yield _Piece(fact.span, "header", fact.name)
    for field in document.header.fields:
        yield from _piece(field.label_span, "header", field.role)
        yield from _texts([field.value], "header")
    yield from _blocks(document.cover, "cover")
    for annex in walk_annexes(document.annexes):
        yield from _piece(annex.label_span, "title")
        yield from _texts([annex.title] if annex.title else [], "title")
        yield from _blocks(annex.body, "text")
    for aside in document.provenance.set_aside:
        yield _Piece(aside.span, "set aside", aside.reason)


def _blocks(blocks: tuple[Block, ...], role: Role) -> Iterator[_Piece]:
    """Yield blocks and what is inside them; a conclusion and a table own all that is in them."""
    around: list[tuple[int, Role]] = [(sys.maxsize, role)]
    for block in walk_blocks(blocks):
        start, end = block.span or (0, 0)
        while around[-1][0] <= start:
            around.pop()
        match block:
            case Conclusion():
                yield from _piece(block.span, "conclusion", block.number or "")
                around.append((end, "conclusion"))
            case Table():
                yield from _piece(block.span, "table")
                around.append((end, "table"))
            case Section():
                yield from _texts([block.heading] if block.heading else [], "heading")
            case Paragraph():
                yield from _texts([block.text], around[-1][1])
            case _:
                yield from _piece(block.span, around[-1][1])


def _texts(texts: Iterable[Text], role: Role) -> Iterator[_Piece]:
    """Yield texts, and the footnotes that they call."""
    for text in texts:
        yield from _piece(text.span, role)
        for mark in text.marks:
            if isinstance(mark, NoteMark):
                yield from _piece(mark.label_span, "footnote", mark.label)
                for block in mark.body:
                    yield from _piece(block.span, "footnote")


def _piece(span: Span | None, role: Role, name: str = "") -> Iterator[_Piece]:
    if span is not None:
        yield _Piece(span, role, name)


def _draw_legend() -> Iterator[str]:
    left = _MARGIN
    for name, colour in [*COLOURS.items(), ("nowhere", _LOST)]:
        yield f'<rect x="{left}" y="8" width="12" height="12" fill="{colour}" opacity="0.5"/>'
        yield f'<text x="{left + 16}" y="18" font-size="10">{name}</text>'
        left += 62


def _draw_line(line: _Line, piece: _Piece | None) -> Iterator[str]:
    box = line.box
    colour = COLOURS[piece.role] if piece is not None else _LOST
    wide, high = box.right - box.left, box.bottom - box.top
    yield (
        f'<rect x="{box.left:g}" y="{box.top:g}" width="{wide:.1f}" height="{high:.1f}" '
        f'fill="{colour}" fill-opacity="0.2" stroke="{colour}" stroke-width="0.5"/>'
    )
    words = escape(" ".join("".join(filter(str.isprintable, line.words)).split()))
    yield (
        f'<text x="{box.left:g}" y="{box.bottom - high / 5:.1f}" font-size="{high * 0.9:.1f}" '
        f'textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs">{words}</text>'
    )
    if piece is not None and piece.name:
        yield (
            f'<text x="{box.left - 2:g}" y="{box.top + 3:.1f}" font-size="6" fill="{colour}" '
            f'text-anchor="end">{escape(piece.name)}</text>'
        )
