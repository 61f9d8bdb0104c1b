"""Running text: a plain string with stand-off marks becomes nested elements.

Marks may overlap, elements may not: a mark that reaches beyond the end of another is split there.
Where the elements of a text do not show its marks one by one and in their order, each carries
`cd:mark`, the index of its mark: a reader joins the pieces of one index, and sorts by it.
"""

import re
from collections.abc import Callable, Iterator
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from council_docs.errors import FormatError
from council_docs.formats.akn.names import ABSENT, EMPHASIS
from council_docs.formats.akn.writer.xml_writer import MAX_DEPTH, Pen, escape, quote, space
from council_docs.model import Block, DateMark, EmphasisMark, Mark, NoteMark, ReferenceMark, Text

BodyWriter = Callable[[tuple[Block, ...], str], None]
"""Writes the body of a footnote below an eId."""

# What every parser takes for an address (RFC 3986): other targets do not become an href.
_ADDRESS = re.compile(
    r"""
    (?: [A-Za-z][A-Za-z0-9+.-]*+ :// [A-Za-z0-9.-]++ (?: : [0-9]{1,5} )?+ (?= [/?#] | $ )
      | [A-Za-z][A-Za-z0-9+.-]*+ : (?= [A-Za-z0-9] )
      | / (?! / )
    )
    {rest} (?: \# {rest} )?
    """.replace("{rest}", r"(?: [A-Za-z0-9._~!$&'()*+,;=:@/?-] | % [0-9A-Fa-f]{2} )*+"),
    re.VERBOSE,
)


class _Piece(NamedTuple):
    """A part of a mark that overlaps no other piece: it lies inside it, around it, or apart."""

    start: int
    end: int
    mark: int


class _Open(NamedTuple):
    """An element that is open."""

    end: int
    name: str
    place: int
    """Where its start tag was written."""
    link: tuple[str, str] | None = None
    """The eId that it points at, and the tag to write where there is no such eId."""


class Texts:
    """Writes the texts of one document part: the main document or an annex."""

    def __init__(self, pen: Pen, document: str, write_body: BodyWriter) -> None:
        """Write with `pen`; `document` is the eId prefix of the part, which counts its notes."""
        self._pen = pen
        self._note_stem = f"{document}authorialNote"
        self._write_body = write_body

    def element(self, name: str, eid: str, text: Text, attributes: str = "") -> None:
        """Write an element with a text on a line of its own."""
        start = f'{name} eId="{eid}"{attributes}{space(text.value)}'
        if not text.marks:
            self._pen.line(f"<{start}>{escape(text.value)}</{name}>")
            return
        self._pen.start_line(start)
        self.words(text, f"{eid}__")
        self._pen.finish(name)

    def words(self, text: Text, prefix: str) -> None:
        """Write a text with its marks; `prefix` begins the eIds of the elements in it."""
        if not text.marks:
            self._pen.add(escape(text.value))
            return
        _check(text)
        pieces = _pieces(text.marks)
        plain = [piece.mark for piece in pieces] == list(range(len(text.marks)))
        waiting: list[_Open] = []
        at = 0
        for piece in pieces:
            at = self._close(waiting, text.value, at, piece.start)
            attribute = "" if plain else f' cd:mark="{piece.mark}"'
            mark = text.marks[piece.mark]
            if isinstance(mark, NoteMark):
                self._note(mark, attribute)
            else:
                waiting.append(self._open(mark, piece.end, prefix, attribute))
        self._close(waiting, text.value, at, len(text.value))

    def _close(self, waiting: list[_Open], words: str, at: int, to: int) -> int:
        """Write words up to an offset, and close what ends on the way, the innermost first."""
        while waiting and waiting[-1].end <= to:
            found = waiting.pop()
            self._pen.add(escape(words[at : found.end]))
            at = found.end
            place = self._pen.finish(found.name)
            if found.link:
                target, tag = found.link
                self._pen.link(target, found.place, place, (f"<{tag}>", "</span>"))
        self._pen.add(escape(words[at:to]))
        return to

    def _open(
        self, mark: DateMark | EmphasisMark | ReferenceMark, end: int, prefix: str, attribute: str
    ) -> _Open:
        match mark:
            case DateMark():
                return _Open(end, "date", self._pen.start(f'date date="{mark.date}"{attribute}'))
            case EmphasisMark():
                name = EMPHASIS[mark.style]
                return _Open(end, name, self._pen.start(f"{name}{attribute}"))
            case _:
                return self._reference(mark, end, prefix, attribute)

    def _reference(self, mark: ReferenceMark, end: int, prefix: str, attribute: str) -> _Open:
        """Open a `ref`, which needs an address, or a `span` where there is none to be sure of."""
        kind = f' class="{quote(mark.kind)}"{attribute}'
        if mark.target is None:
            return _Open(end, "span", self._pen.start(f'span cd:untargeted="true"{kind}'))
        target = quote(mark.target)
        span = f'span cd:target="{target}"{kind}'
        inside = mark.target.startswith("#")
        if not inside and not _ADDRESS.fullmatch(mark.target):
            return _Open(end, "span", self._pen.start(span))
        eid = self._pen.ids.counted(f"{prefix}ref")
        place = self._pen.start(f'ref eId="{eid}" href="{target}"{kind}')
        return _Open(end, "ref", place, (mark.target[1:], span) if inside else None)

    def _note(self, mark: NoteMark, attribute: str) -> None:
        eid = self._pen.ids.counted(self._note_stem)
        marker = f'marker="{quote(mark.label)}" placement="bottom"'
        self._pen.start(f'authorialNote eId="{eid}" {marker}{attribute}')
        if mark.body:
            self._write_body(mark.body, f"{eid}__")
        else:
            self._pen.add(f"<p {ABSENT}/>")
        self._pen.finish("authorialNote")


def _check(text: Text) -> None:
    """Raise FormatError for marks that break what the model says of them."""
    before = 0
    for mark in text.marks:
        if not before <= mark.start <= mark.end <= len(text.value):
            raise FormatError(
                f"a mark from {mark.start} to {mark.end} lies outside its text, or before the mark "
                "before it"
            )
        if isinstance(mark, NoteMark) and mark.start != mark.end:
            raise FormatError(f"the call of a note, at {mark.start}, is longer than nothing")
        before = mark.start


def _pieces(marks: tuple[Mark, ...]) -> list[_Piece]:
    """Return the pieces of marks in the order in which their elements begin."""
    apart = all(mark.end <= after.start for mark, after in pairwise(marks))
    if apart:
        return [_Piece(mark.start, mark.end, index) for index, mark in enumerate(marks)]
    return list(_split(marks))


def _split(marks: tuple[Mark, ...]) -> Iterator[_Piece]:
    """Yield pieces of marks that overlap, those that hold others before these.

    Empty marks come before those that begin at the same place: a note's call stands between words.
    """
    coming = [_place(mark.start, mark.end, index) for index, mark in enumerate(marks)]
    heapify(coming)
    ends: list[int] = []
    while coming:
        start, _, _, index = heappop(coming)
        end = marks[index].end
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and ends[-1] < end:
            heappush(coming, _place(ends[-1], end, index))
            end = ends[-1]
        if end > start:
            ends.append(end)
        # Not only when they are written: the pieces of all of them would be too many.
        if len(ends) > MAX_DEPTH:
            raise FormatError(f"more than {MAX_DEPTH} marks of a text overlap in one place")
        yield _Piece(start, end, index)


def _place(start: int, end: int, index: int) -> tuple[int, bool, int, int]:
    """Return what pieces of one place are sorted by: the empty first, then the longest."""
    return start, end > start, -end, index
