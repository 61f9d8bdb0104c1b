"""Collapse white space: in XML, line breaks and indentation mean one space."""

import re
from bisect import bisect_right

from attrs import evolve

from council_docs.model import Mark, NoteMark

_SPACES = " \t\r\n"
_RUN = re.compile(r"[ \t\r\n]{2,}+|[\t\r\n]")
"""White space that is not a single space."""


def collapse_white_space(value: str, marks: tuple[Mark, ...] = ()) -> tuple[str, tuple[Mark, ...]]:
    """Return a text with single spaces between words and none around, and its moved marks.

    Only the white space of XML counts: a no-break space stays.
    """
    if not has_runs(value):
        return value, marks
    words = value.strip(_SPACES)
    if not marks:
        return _RUN.sub(" ", words), ()
    if not has_runs(words):
        before = len(value) - len(value.lstrip(_SPACES))
        return words, tuple(_shift(mark, before, len(words)) for mark in marks)
    offsets = _Offsets(value)
    moved = [offsets.move(mark) for mark in marks]
    moved.sort(key=lambda mark: mark.start)
    return _RUN.sub(" ", value).strip(_SPACES), tuple(moved)


def _shift(mark: Mark, before: int, length: int) -> Mark:
    """Return a mark of a text that only lost white space at its ends."""
    start, end = (min(max(at - before, 0), length) for at in (mark.start, mark.end))
    return evolve(mark, start=start, end=end)


def has_runs(value: str) -> bool:
    """Return True for white space that `collapse_white_space` changes."""
    return (
        "\n" in value
        or "  " in value
        or "\t" in value
        or "\r" in value
        or value[:1] == " "
        or value[-1:] == " "
    )


class _Offsets:
    """The offsets of a text in the text with collapsed white space."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._first = len(value) - len(value.lstrip(_SPACES))
        """The start of the first word."""
        self._last = max(len(value.rstrip(_SPACES)), self._first)
        runs = [found.span() for found in _RUN.finditer(value, self._first, self._last)]
        self._starts = [start for start, _ in runs]
        self._ends = [end for _, end in runs]
        self._removed = [0]
        """The characters removed up to the end of each run."""
        for start, end in runs:
            self._removed.append(self._removed[-1] + end - start - 1)

    def move(self, mark: Mark) -> Mark:
        """Return a mark over the same words; a note stays at the word before it."""
        if isinstance(mark, NoteMark):
            at = self._translate(self._skip_back(mark.start))
            return evolve(mark, start=at, end=at)
        start = self._translate(self._skip_forward(mark.start))
        return evolve(mark, start=start, end=max(start, self._translate(self._skip_back(mark.end))))

    def _skip_forward(self, offset: int) -> int:
        """Return the start of the next word for an offset between two words."""
        run = bisect_right(self._starts, offset) - 1
        if run >= 0 and offset < self._ends[run]:
            return self._ends[run]
        return offset + 1 if self._value[offset : offset + 1] == " " else offset

    def _skip_back(self, offset: int) -> int:
        """Return the end of the word before for an offset between two words."""
        run = bisect_right(self._starts, offset - 1) - 1
        if run >= 0 and offset <= self._ends[run]:
            return self._starts[run]
        return offset - 1 if self._value[max(offset - 1, 0) : offset] == " " else offset

    def _translate(self, offset: int) -> int:
        """Return the new offset for an offset that is not inside a run."""
        within = min(max(offset, self._first), self._last)
        return within - self._first - self._removed[bisect_right(self._ends, within)]
