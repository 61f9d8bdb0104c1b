"""Blanks in XML: line breaks and indentation in running text say no more than one blank does."""

from bisect import bisect_right

import regex
from attrs import evolve

from council_docs.model import Mark, NoteMark

_WORD = regex.compile("[^ \t\r\n]+")


def collapsed(value: str, marks: tuple[Mark, ...] = ()) -> tuple[str, tuple[Mark, ...]]:
    """Return words with single blanks between them and none around, and their marks moved along.

    Only the blanks of XML count: a no-break space is a character like any other.
    """
    if not _has_more(value):
        return value, marks
    words = [found.span() for found in _WORD.finditer(value)]
    joined = " ".join(value[start:end] for start, end in words)
    if not marks:
        return joined, ()
    places = _Places(words, len(joined))
    moved = [places.moved(mark) for mark in marks]
    moved.sort(key=lambda mark: mark.start)
    return joined, tuple(moved)


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

    def __init__(self, words: list[tuple[int, int]], length: int) -> None:
        self._starts = [start for start, _ in words]
        self._ends = [end for _, end in words]
        self._length = length
        self._moved: list[int] = []
        at = 0
        for start, end in words:
            self._moved.append(at)
            at += end - start + 1

    def moved(self, mark: Mark) -> Mark:
        """Return a mark that covers the same words; a note stays at the word before it."""
        if isinstance(mark, NoteMark):
            at = self._after(mark.start)
            return evolve(mark, start=at, end=at)
        start = min(self._before(mark.start), self._length)
        return evolve(mark, start=start, end=max(start, self._after(mark.end)))

    def _before(self, offset: int) -> int:
        """Return the new place of an offset; between two words that of the second."""
        word = bisect_right(self._starts, offset) - 1
        if word < 0:
            return 0
        end = self._ends[word]
        if offset > end or (offset == end and word + 1 < len(self._ends)):
            return self._moved[word] + end - self._starts[word] + 1
        return self._moved[word] + offset - self._starts[word]

    def _after(self, offset: int) -> int:
        """Return the new place of an offset; between two words that of the first."""
        word = bisect_right(self._starts, offset) - 1
        if word < 0:
            return 0
        start = self._starts[word]
        return self._moved[word] + min(offset, self._ends[word]) - start
