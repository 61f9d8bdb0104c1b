"""Running text as it is gathered: words with their blanks joined, and the marks over them."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import define, evolve

from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import Mark, NoteMark, Text
from council_docs.source import Span

MakeMark: TypeAlias = Callable[[int, int], Mark]
"""Makes a mark from its start and its end."""


@define
class _Begun:
    """A mark that was begun; its end is None while it is open."""

    make: MakeMark
    start: int
    end: int | None = None


class Words:
    """Gathers one text after the other; marks that are open at a text's end go on in the next."""

    def __init__(self) -> None:
        """Begin the first text."""
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[_Begun] = []
        self._open: list[_Begun] = []
        self._notes: list[NoteMark] = []

    @property
    def empty(self) -> bool:
        """Whether no words were gathered yet."""
        return all(map(str.isspace, self._pieces))

    def add(self, text: str | None) -> None:
        """Add words; runs of blanks will be one."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def begin(self, make: MakeMark) -> None:
        """Begin a mark over the words that follow."""
        begun = _Begun(make, self._length)
        self._marks.append(begun)
        self._open.append(begun)

    def end(self) -> None:
        """End the mark that was begun last."""
        self._open.pop().end = self._length

    def note(self, note: NoteMark) -> None:
        """Put the call of a footnote here."""
        self._notes.append(evolve(note, start=self._length, end=self._length))

    def take(self, span: Span) -> Text | None:
        """Return the text that was gathered, and begin another; None where there is nothing."""
        text = None if self.empty and not self._notes else self._text(span)
        self._pieces.clear()
        self._notes.clear()
        self._length = 0
        self._marks = [_Begun(begun.make, 0) for begun in self._open]
        self._open = list(self._marks)
        return text

    def _text(self, span: Span) -> Text:
        found = sorted((*self._finished(), *self._notes), key=lambda mark: mark.start)
        value, marks = collapse_white_space("".join(self._pieces), tuple(found))
        marks = tuple(mark for mark in marks if mark.start < mark.end or isinstance(mark, NoteMark))
        return Text(value=value, marks=marks, span=span)

    def _finished(self) -> Iterator[Mark]:
        for begun in self._marks:
            yield begun.make(begun.start, self._length if begun.end is None else begun.end)
