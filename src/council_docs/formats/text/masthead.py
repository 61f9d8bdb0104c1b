"""Stage 4, for what stands above the labelled fields: institution, place and date, number, codes.

The fragments of a first page are read as one string, in which a value may run over line ends: the
institution's name always does, a number is parted from its REV, and one extractor prints each word
on a line of its own. A value begins where a fragment begins or where another value ends.
"""

import datetime as dt
from bisect import bisect_right

from attrs import define

from council_docs.formats.text import facts
from council_docs.formats.text.codes import DAMAGED
from council_docs.formats.text.lines import Line
from council_docs.formats.text.notes import Notes
from council_docs.identifiers import DocumentNumber
from council_docs.languages.language import Language
from council_docs.model import Fact, FactName, Header, HeaderField
from council_docs.source import Span
from council_docs.vocabulary import Institution

_ONCE: frozenset[FactName] = frozenset(
    ("institution", "place-and-date", "number", "type-line", "language")
)
"""Values of which a header has one; the words of a second are kept as a line of their own."""
_FIRST_LINES = 20
"""Among how many fragments the first half of the institution's name is looked for."""
_APART = 5
"""How far its second half may stand from the first."""


@define
class Values:
    """The values of a header, as they are found."""

    institution: Institution | None = None
    place: str | None = None
    date: dt.date | None = None
    original_languages: tuple[str, ...] = ()
    number: DocumentNumber | None = None
    subject_codes: tuple[str, ...] = ()
    interinstitutional_files: tuple[str, ...] = ()
    markings: tuple[str, ...] = ()
    type_line: str | None = None

    def take(self, values: facts.Values) -> None:
        """Take in what a piece of the header says; lists grow."""
        for name, value in values.items():
            held = getattr(self, name)
            if isinstance(held, tuple) and isinstance(value, tuple):
                value = (*held, *value)  # noqa: PLW2901 - one place says some of a list
            setattr(self, name, value)

    def header(self, fields: list[HeaderField]) -> Header:
        """Return the header with these values and fields."""
        return Header(
            institution=self.institution,
            place=self.place,
            date=self.date,
            original_languages=self.original_languages,
            number=self.number,
            subject_codes=self.subject_codes,
            interinstitutional_files=self.interinstitutional_files,
            markings=self.markings,
            type_line=self.type_line,
            fields=tuple(fields),
        )


def read(lines: list[Line], words: Language, notes: Notes) -> tuple[Values, list[Line]]:
    """Return the values in the lines above the fields, and the lines that are no value."""
    reader = _Reader(_joined_columns(lines, words), words, notes)
    left = reader.leftovers()
    return reader.values, left


class _Reader:
    """Goes once over the fragments as one string."""

    def __init__(self, lines: list[Line], words: Language, notes: Notes) -> None:
        self.values = Values()
        self._lines = lines
        self._words = words
        self._notes = notes
        self._text = "\n".join(line.text for line in lines)
        self._begins = [0]
        for line in lines:
            self._begins.append(self._begins[-1] + len(line.text) + 1)
        self._seen: set[FactName] = set()

    def leftovers(self) -> list[Line]:
        """Take the values; return the stretches of fragments that are none."""
        left = []
        at = 0
        while at < len(self._text):
            end = self._take_value(at)
            if end is None:
                line, offset = self._place(at)
                left.append(line.after(offset))
                end = self._begins[bisect_right(self._begins, at)]
            at = end + self._text[end : end + 1].isspace()
        return left

    def _take_value(self, at: int) -> int | None:
        """Take the value that stands at a place; return where it ends, or None."""
        for name, end in facts.match(self._text, at, self._words):
            if name in self._seen or (name == "type-line" and end + 1 not in self._begins):
                continue
            values = facts.read(name, self._text[at:end], self._words)
            if values is not None:
                self.values.take(values)
                self._say_if_damaged(name, at, end)
                self._seen.update({name} & _ONCE)
                self._notes.facts += (Fact(name=name, span=span) for span in self._spans(at, end))
                return end
        return None

    def _say_if_damaged(self, name: FactName, at: int, end: int) -> None:
        printed = self._text[at:end]
        if name == "institution" and facts.has_lost_letters(printed, self._words):
            span = self._spans(at, end)[0]
            self._notes.say(DAMAGED, span, f"letters are missing in {printed!r}")

    def _place(self, at: int) -> tuple[Line, int]:
        """Return the fragment that a place lies in, and the offset in it."""
        index = bisect_right(self._begins, at) - 1
        return self._lines[index], at - self._begins[index]

    def _spans(self, at: int, end: int) -> list[Span]:
        """Return where a value stands: two spans where a column stands between its halves."""
        first, start = self._place(at)
        last, stop = self._place(end - 1)
        begin, finish = first.start + start, last.start + stop + 1
        index = self._lines.index(last)
        if index and any(first.end < line.start < last.start for line in self._lines[index + 1 :]):
            return [Span(begin, first.end), Span(last.start, finish)]
        return [Span(begin, finish)]


def _joined_columns(lines: list[Line], words: Language) -> list[Line]:
    """Bring the halves of the institution's name together, where another column parts them."""
    names = ["".join(name.split()).casefold() for name in (*words.council, *words.european_council)]
    squeezed = ["".join(line.text.split()).casefold() for line in lines]
    for first, half in enumerate(squeezed[:_FIRST_LINES]):
        for second in range(first + 2, min(first + _APART, len(lines))):
            if half + squeezed[second] in names:
                rest = [line for at, line in enumerate(lines) if at not in (first, second)]
                return [lines[first], lines[second], *rest]
    return lines
