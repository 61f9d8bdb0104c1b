"""Cut overlapping marks into pieces that nest, for formats whose marks are elements."""

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import NamedTuple, Protocol

from council_docs.errors import FormatError
from council_docs.model import NoteMark, Text

MAX_OVERLAP = 100
"""How many marks may overlap in one place: each is an element inside the others."""


class Stretch(Protocol):
    """A mark, or anything else that has a start and an end."""

    @property
    def start(self) -> int:
        """The offset of the first character."""

    @property
    def end(self) -> int:
        """The offset after the last character."""


class MarkPiece(NamedTuple):
    """A part of a mark that lies inside, around or apart from every other piece."""

    start: int
    end: int
    mark: int


def check_marks(text: Text) -> None:
    """Raise FormatError for marks outside of the text or out of order, and for long note calls."""
    before = 0
    for mark in text.marks:
        place = f"from {mark.start} to {mark.end}"
        if not before <= mark.start <= mark.end <= len(text.value):
            raise FormatError(f"a mark {place} lies outside its text, or before the mark before it")
        if isinstance(mark, NoteMark) and mark.start != mark.end:
            raise FormatError(f"the call of a note, {place}, is not empty")
        before = mark.start


def split_marks(marks: Sequence[Stretch]) -> list[MarkPiece]:
    """Return the pieces of marks in the order in which their elements begin.

    Raises FormatError for more than `MAX_OVERLAP` marks in one place.
    """
    if all(mark.end <= after.start for mark, after in pairwise(marks)):
        return [MarkPiece(mark.start, mark.end, index) for index, mark in enumerate(marks)]
    return list(_split_overlapping(marks))


def _split_overlapping(marks: Sequence[Stretch]) -> Iterator[MarkPiece]:
    """Yield the pieces of overlapping marks, outer ones before those inside them.

    Empty marks come before those that begin at the same place: a note call stands between words.
    """
    coming = [_sort_key(mark.start, mark.end, index) for index, mark in enumerate(marks)]
    heapify(coming)
    ends: list[int] = []
    while coming:
        start, _, _, index = heappop(coming)
        end = marks[index].end
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and ends[-1] < end:
            heappush(coming, _sort_key(ends[-1], end, index))
            end = ends[-1]
        if end > start:
            ends.append(end)
        # Checked before they are written: the pieces of all marks would be too many.
        if len(ends) > MAX_OVERLAP:
            raise FormatError(f"more than {MAX_OVERLAP} marks of a text overlap in one place")
        yield MarkPiece(start, end, index)


def _sort_key(start: int, end: int, index: int) -> tuple[int, bool, int, int]:
    """Return the sort key of a piece: by start, empty ones first, then the longest first."""
    return start, end > start, -end, index
