"""Draws what was read of a PDF file onto its pages, as SVG: a box for each block, by its role."""

import struct
import sys
import zlib
from base64 import b64encode
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias
from xml.sax.saxutils import escape

from pypdfium2 import PdfDocument, PdfiumError

from council_docs.errors import FormatError
from council_docs.model import (
    Block,
    Conclusion,
    Document,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    Section,
    Table,
    Text,
    walk_annexes,
    walk_blocks,
)
from council_docs.source import Box, Source, Span

Role: TypeAlias = Literal[
    "header",
    "cover",
    "title",
    "heading",
    "conclusion",
    "text",
    "table",
    "footnote",
    "set aside",
    "nowhere",
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
    "nowhere": "#d62728",
}
"""Words that are nowhere in the document are red."""
_LEGEND_WIDTH = 72
_GUTTER, _MARGIN = 140, 20
"""The margin for names at the left of a page, and around pages, in points."""
_NAME_HEIGHT = 9
_PADDING = 1
"""How far a box stands off from its lines, in points."""
_SCALE = 1.5
"""Dots of the picture of a page in each point: enough to read the smallest footnotes."""


class _Page(NamedTuple):
    """A page as it is printed, in points, with its picture as a data URL."""

    width: float
    height: float
    picture: str


class _Line(NamedTuple):
    page: int
    box: Box
    start: int
    words: str


class _Piece(NamedTuple):
    """A piece of the source with its role; `name` is printed beside its first line."""

    span: Span
    role: Role
    name: str = ""


def draw_pages(document: Document) -> str:
    """Return the pages of a document that was read from PDF, as one SVG picture.

    Each block has a box in the colour of its role, which shows its words where the pointer rests,
    and its name at the left of the page: a number, a label, or what it says in the header.

    Raises FormatError for a document that was read from another format.
    """
    source = document.provenance.source
    lines = list(_find_lines(source)) if source is not None else []
    if source is None or not lines or not isinstance(source.original, bytes):
        raise FormatError("only a document that was read from PDF has pages to draw")
    pieces = list(_pieces(document))
    known = _assign_pieces(lines, pieces)
    names = _assign_names(lines, pieces)
    width, top, drawn = 0.0, 2.0 * _MARGIN, list[str]()
    for number, page in enumerate(_print_pages(source.original), 1):
        shown = [line for line in lines if line.page == number]
        drawn.append(f'<g transform="translate({_GUTTER},{top:g})">')
        drawn += [_draw_page(page), *_draw_boxes(shown, known), *_draw_names(shown, names), "</g>"]
        width = max(width, page.width + _GUTTER + _MARGIN)
        top += page.height + _MARGIN
    width = max(width, _MARGIN + _LEGEND_WIDTH * len(COLOURS))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{top:g}"'
    return "\n".join([f'{head} font-family="sans-serif">', *_draw_legend(), *drawn, "</svg>\n"])


def _print_pages(data: bytes) -> Iterator[_Page]:
    """Yield the pages of a file, without the colours that boxes have."""
    try:
        with PdfDocument(data) as book:
            for page in book:
                page.set_cropbox(*page.get_mediabox())
                bitmap = page.render(scale=_SCALE, grayscale=True)
                rows = [
                    bytes(bitmap.buffer[at : at + bitmap.width])
                    for at in range(0, bitmap.height * bitmap.stride, bitmap.stride)
                ]
                picture = b64encode(_write_png(bitmap.width, rows)).decode()
                width, height = page.get_size()
                yield _Page(width, height, f"data:image/png;base64,{picture}")
                page.close()
    except PdfiumError as error:
        raise FormatError(f"the pages cannot be drawn: {error}") from error


def _write_png(width: int, rows: list[bytes]) -> bytes:
    """Return a picture of one byte for each dot, from black to white, as PNG."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, len(rows), 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _find_lines(source: Source) -> Iterator[_Line]:
    """Yield the lines of a source that have a place on a page."""
    at = 0
    for words in source.text.replace("\f", "\n").split("\n"):
        position = source.position(at)
        if words and position.page is not None and position.box is not None:
            yield _Line(position.page, position.box, at, words)
        at += len(words) + 1


def _assign_pieces(lines: list[_Line], pieces: list[_Piece]) -> dict[int, _Piece]:
    """Return the piece of each line, by its start: the smallest one with half of it."""
    known: dict[int, _Piece] = {}
    pieces = sorted(pieces, key=lambda piece: piece.span.start - piece.span.end)
    for piece in pieces:
        for line in _lines_of(piece.span, lines):
            end = line.start + len(line.words)
            shared = min(piece.span.end, end) - max(piece.span.start, line.start)
            if line.start not in known or 2 * shared >= len(line.words):
                known[line.start] = piece
    return known


def _assign_names(lines: list[_Line], pieces: list[_Piece]) -> dict[int, list[_Piece]]:
    """Return the named pieces that begin on each line, by its start."""
    names: dict[int, list[_Piece]] = {}
    for piece in sorted(pieces):
        for line in _lines_of(piece.span, lines)[:1]:
            if piece.name:
                names.setdefault(line.start, []).append(piece)
    return names


def _lines_of(span: Span, lines: list[_Line]) -> list[_Line]:
    first = bisect_left(lines, span.start, key=lambda line: line.start + len(line.words))
    last = bisect_left(lines, span.end, key=lambda line: line.start)
    return lines[first:last]


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
                yield from _piece(block.span, "table", "table")
                around.append((end, "table"))
            case Section():
                yield from _piece(block.label_span, "heading", block.label or "")
                yield from _texts([block.heading] if block.heading else [], "heading")
            case PointList():
                yield from _texts(filter(None, (block.intro, block.wrap_up)), around[-1][1])
                yield from _points(block.points, around[-1][1])
            case Paragraph():
                yield from _texts([block.text], around[-1][1])
            case _:
                yield from _piece(block.span, around[-1][1])


def _points(points: Iterable[Point], role: Role) -> Iterator[_Piece]:
    for point in points:
        yield from _piece(point.span, role)
        yield from _piece(point.label_span, role, point.label)


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
    for place, (role, colour) in enumerate(COLOURS.items()):
        left = _MARGIN + place * _LEGEND_WIDTH
        yield f'<rect x="{left}" y="8" width="12" height="12" fill="{colour}" opacity="0.5"/>'
        yield f'<text x="{left + 16}" y="18" font-size="{_NAME_HEIGHT}">{role}</text>'


def _draw_page(page: _Page) -> str:
    size = f'width="{page.width:g}" height="{page.height:g}"'
    return (
        f'<rect {size} fill="white" stroke="#ccc"/>\n'
        f'<image {size} preserveAspectRatio="none" href="{page.picture}"/>'
    )


def _draw_boxes(lines: list[_Line], known: dict[int, _Piece]) -> Iterator[str]:
    """Yield a box for each group of adjacent lines of a piece."""
    for piece, found in groupby(lines, key=lambda line: known.get(line.start)):
        shown = list(found)
        role: Role = piece.role if piece is not None else "nowhere"
        left, top = (min(line.box[edge] for line in shown) for edge in (0, 1))
        right, bottom = (max(line.box[edge] for line in shown) for edge in (2, 3))
        words = " ".join(" ".join(line.words for line in shown).split())
        yield (
            f'<rect x="{left - _PADDING:.1f}" y="{top - _PADDING:.1f}" '
            f'width="{right - left + 2 * _PADDING:.1f}" '
            f'height="{bottom - top + 2 * _PADDING:.1f}" fill="{COLOURS[role]}" fill-opacity="0.2" '
            f'stroke="{COLOURS[role]}"><title>{role}: {_escape(words)}</title></rect>'
        )


def _draw_names(lines: list[_Line], names: dict[int, list[_Piece]]) -> Iterator[str]:
    """Yield the names of the pieces that begin on each line, one below the other."""
    free = 0.0
    for line in sorted(lines, key=lambda line: line.box.top):
        found = names.get(line.start)
        if found is None:
            continue
        free = max(line.box.top + _NAME_HEIGHT, free + _NAME_HEIGHT)
        words = _escape(", ".join(dict.fromkeys(piece.name for piece in found)))
        yield (
            f'<text x="-6" y="{free:g}" font-size="{_NAME_HEIGHT}" text-anchor="end" '
            f'fill="{COLOURS[found[0].role]}">{words}</text>'
        )


def _escape(words: str) -> str:
    """Return words as XML, which has no place for most control characters."""
    return escape("".join(filter(str.isprintable, words)))
