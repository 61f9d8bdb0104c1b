"""Builds texts from running text: words with collapsed white space, and marks."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import define, evolve

from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import Mark, NoteMark, Text
from council_docs.source import Span

MarkFactory: TypeAlias = Callable[[int, int], Mark]
"""Makes a mark from its start and its end."""


@define
class _MarkInProgress:
    """A mark; its end is None while it is open."""

    make: MarkFactory
    start: int
    end: int | None = None


class TextBuilder:
    """Builds one text after the other; marks that are open at a text's end continue in the next."""

    def __init__(self) -> None:
        """Begin the first text."""
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[_MarkInProgress] = []
        self._open: list[_MarkInProgress] = []
        self._notes: list[NoteMark] = []

    @property
    def is_empty(self) -> bool:
        """Whether there are no words so far."""
        return all(map(str.isspace, self._pieces))

    def add(self, text: str | None) -> None:
        """Add words; runs of white space will be one space."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def begin_mark(self, make: MarkFactory) -> None:
        """Begin a mark over the following words."""
        begun = _MarkInProgress(make, self._length)
        self._marks.append(begun)
        self._open.append(begun)

    def end_mark(self) -> None:
        """End the mark that was begun last."""
        self._open.pop().end = self._length

    def add_note(self, note: NoteMark) -> None:
        """Put the call of a footnote here."""
        self._notes.append(evolve(note, start=self._length, end=self._length))

    def build(self, span: Span) -> Text | None:
        """Return the text so far, and begin another; None where there is nothing."""
        text = None if self.is_empty and not self._notes else self._build_text(span)
        self._pieces.clear()
        self._notes.clear()
        self._length = 0
        self._marks = [_MarkInProgress(begun.make, 0) for begun in self._open]
        self._open = list(self._marks)
        return text

    def _build_text(self, span: Span) -> Text:
        found = sorted((*self._build_marks(), *self._notes), key=lambda mark: mark.start)
        value, marks = collapse_white_space("".join(self._pieces), tuple(found))
        marks = tuple(mark for mark in marks if mark.start < mark.end or isinstance(mark, NoteMark))
        return Text(value=value, marks=marks, span=span)

    def _build_marks(self) -> Iterator[Mark]:
        for begun in self._marks:
            yield begun.make(begun.start, self._length if begun.end is None else begun.end)
