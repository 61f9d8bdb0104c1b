"""Blanks in XML: line breaks and indentation in running text say no more than one blank does."""

import re
from bisect import bisect_right

from attrs import evolve

from council_docs.model import Mark, NoteMark

_BLANKS = " \t\r\n"
_MORE = re.compile(r"[ \t\r\n]{2,}+|[\t\r\n]")
"""What is more than one blank, or another one."""


def collapse_white_space(value: str, marks: tuple[Mark, ...] = ()) -> tuple[str, tuple[Mark, ...]]:
    """Return words with single blanks between them and none around, and their marks moved along.

    Only the blanks of XML count: a no-break space is a character like any other.
    """
    if not _has_more(value):
        return value, marks
    words = value.strip(_BLANKS)
    if not marks:
        return _MORE.sub(" ", words), ()
    if not _has_more(words):
        before = len(value) - len(value.lstrip(_BLANKS))
        return words, tuple(_shifted(mark, before, len(words)) for mark in marks)
    places = _Places(value)
    moved = [places.moved(mark) for mark in marks]
    moved.sort(key=lambda mark: mark.start)
    return _MORE.sub(" ", value).strip(_BLANKS), tuple(moved)


def _shifted(mark: Mark, before: int, length: int) -> Mark:
    """Return a mark where only blanks before and behind all words were taken out."""
    start, end = (min(max(at - before, 0), length) for at in (mark.start, mark.end))
    return evolve(mark, start=start, end=end)


def _has_more(value: str) -> bool:
    """Tell whether there is more between and around words than single blanks."""
    return (
        "\n" in value
        or "  " in value
        or "\t" in value
        or "\r" in value
        or value[:1] == " "
        or value[-1:] == " "
    )


class _Places:
    """Where the offsets of a text come to lie when its blanks are taken out."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._first = len(value) - len(value.lstrip(_BLANKS))
        """Where the first word begins, and with it what is left."""
        self._last = max(len(value.rstrip(_BLANKS)), self._first)
        runs = [found.span() for found in _MORE.finditer(value, self._first, self._last)]
        self._starts = [start for start, _ in runs]
        self._ends = [end for _, end in runs]
        self._taken = [0]
        """How many characters are taken out up to the end of each run."""
        for start, end in runs:
            self._taken.append(self._taken[-1] + end - start - 1)

    def moved(self, mark: Mark) -> Mark:
        """Return a mark that covers the same words; a note stays at the word before it."""
        if isinstance(mark, NoteMark):
            at = self._moved(self._back(mark.start))
            return evolve(mark, start=at, end=at)
        start = self._moved(self._on(mark.start))
        return evolve(mark, start=start, end=max(start, self._moved(self._back(mark.end))))

    def _on(self, offset: int) -> int:
        """Return the place of the next word, for a place between two words."""
        run = bisect_right(self._starts, offset) - 1
        if run >= 0 and offset < self._ends[run]:
            return self._ends[run]
        return offset + 1 if self._value[offset : offset + 1] == " " else offset

    def _back(self, offset: int) -> int:
        """Return the end of the word before, for a place between two words."""
        run = bisect_right(self._starts, offset - 1) - 1
        if run >= 0 and offset <= self._ends[run]:
            return self._starts[run]
        return offset - 1 if self._value[max(offset - 1, 0) : offset] == " " else offset

    def _moved(self, offset: int) -> int:
        """Return where an offset that is not inside a run comes to lie."""
        within = min(max(offset, self._first), self._last)
        return within - self._first - self._taken[bisect_right(self._ends, within)]
