"""Stage 7, for the masthead: the values above the labelled fields.

Fragments come in; a `Header` with institution, place, date, number and codes goes out:
`Brussels, 5 February 2026` is a place and a date. The fragments are read as one string, because a
value may run over line ends: the name of the institution always does, a number is separated from
its REV, and one extractor prints each word on a line of its own. A value begins where a fragment
begins or another value ends.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import Any

from attrs import evolve

from council_docs.diagnostics.reader_diagnostics import DAMAGED, NO_TYPE_LINE
from council_docs.languages.language import Language
from council_docs.model import Fact, FactName, Header
from council_docs.recognition.body.paragraph_breaks import in_capitals
from council_docs.recognition.header import value_matching, value_parsing
from council_docs.recognition.lines import FILLER, SENTINEL, Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

_TYPE_LINES = 3
"""How many lines an unknown type line may take."""
_LONG_WORD = 4
_OTHER = frozenset(f":0123456789{SENTINEL}{FILLER}")
"""Characters that no type line contains; one that is set aside would split its words."""
_ONCE: frozenset[FactName] = frozenset(
    ("institution", "place-and-date", "number", "type-line", "language")
)
"""Values of which a header has one; another one is kept as a line."""
_FIRST_LINES = 20
"""Among how many fragments the name of the institution begins."""
_APART = 5
"""How many fragments after the first its second half may be."""


def parse_masthead(
    lines: list[Line], strays: list[Line], language: Language, log: ReadingLog
) -> tuple[Header, list[Line]]:
    """Return a header with the values in the masthead, and the lines that are no values.

    `strays` are lines with values among the fields.
    """
    reader = _ValueReader(language, log)
    left: list[Line] = []
    for run in (*_split_runs(lines, language), *(_Run([stray]) for stray in strays)):
        left += reader.take_values(run)
    return Header(**reader.values), sorted(left, key=lambda line: line.start)


def complete_type_line(
    header: Header, lines: list[Line], left: list[Line], log: ReadingLog
) -> tuple[Header, list[Line]]:
    """Return a header with an unknown type line, and the lines that remain without a value.

    The type line is in capitals, between the last value and the labelled fields.
    """
    unknown = {line.start: line.text for line in left}
    first = len(lines)
    while first and _may_be_type_line(lines[first - 1]) and lines[first - 1].start in unknown:
        first -= 1
    found = [line for line in lines[first:] if unknown[line.start] == line.text]
    has_values = header.number or header.date
    if not has_values or not 0 < len(found) == len(lines) - first <= _TYPE_LINES:
        return header, left
    printed = " ".join(line.text for line in found)
    span = Span(found[0].start, found[-1].end)
    log.facts.append(Fact(name="type-line", span=span))
    log.report(NO_TYPE_LINE, span, f"unknown type line: {printed!r}")
    header = evolve(header, type_line=" ".join(printed.split()))
    return header, [line for line in left if line.start < span.start or line.start > span.end]


def _may_be_type_line(line: Line) -> bool:
    """Return whether a line is in capitals and has a long word, but no digit and no colon."""
    words = line.text.split()
    long = any(len(word) >= _LONG_WORD and word.isalpha() for word in words)
    return long and in_capitals(line.text) and not any(map(_OTHER.__contains__, line.text))


class _Run:
    """Consecutive fragments as one string."""

    def __init__(self, lines: list[Line], *, is_split: bool = False) -> None:
        """Join the fragments; `is_split` says that another column is between them."""
        self.text = "\n".join(line.text for line in lines)
        self.printed = value_matching.PreparedText.of(self.text)
        self._lines = lines
        self._is_split = is_split
        self._starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))

    def locate(self, at: int) -> tuple[Line, int]:
        """Return the fragment at an offset of the string, and the offset in the fragment."""
        index = bisect_right(self._starts, at) - 1
        return self._lines[index], at - self._starts[index]

    def find_next_line(self, at: int) -> int:
        """Return where the next fragment after an offset begins."""
        return self._starts[bisect_right(self._starts, at)]

    def ends_line(self, end: int) -> bool:
        """Return whether a fragment ends at an offset."""
        return end + 1 in self._starts

    def get_spans(self, at: int, end: int) -> list[Span]:
        """Return the spans of a value: two if another column is between its halves."""
        first, start = self.locate(at)
        last, stop = self.locate(end - 1)
        begin, finish = first.start + start, last.start + stop + 1
        if self._is_split and first is not last:
            return [Span(begin, first.end), Span(last.start, finish)]
        return [Span(begin, finish)]


def _split_runs(lines: list[Line], language: Language) -> list[_Run]:
    """Return the lines as runs: first the name of the institution, if a column splits it."""
    names = [
        value_matching.squeeze(name) for name in (*language.council, *language.european_council)
    ]
    squeezed = [value_matching.squeeze(line.text) for line in lines]
    for first, half in enumerate(squeezed[:_FIRST_LINES]):
        for second in range(first + 2, min(first + _APART, len(lines))):
            if half + squeezed[second] in names:
                others = [line for at, line in enumerate(lines) if at not in (first, second)]
                return [_Run([lines[first], lines[second]], is_split=True), _Run(others)]
    return [_Run(lines)]


class _ValueReader:
    """Takes the values of a header from its runs."""

    def __init__(self, language: Language, log: ReadingLog) -> None:
        self.values: dict[str, Any] = {}
        self._language = language
        self._log = log
        self._seen: set[FactName] = set()

    def take_values(self, run: _Run) -> list[Line]:
        """Take the values of a run; return the fragments, or parts of them, that are none."""
        left = []
        at = 0
        while at < len(run.text):
            end = self._take_value(run, at)
            if end is None:
                line, offset = run.locate(at)
                left.append(line.after(offset))
                end = run.find_next_line(at)
            at = end
            while run.text[at : at + 1].isspace():
                at += 1
        return left

    def _take_value(self, run: _Run, at: int) -> int | None:
        """Take the value at an offset; return its end, or None for no value."""
        for name, end in value_matching.match_values(run.printed, at, self._language):
            printed = run.text[at:end]
            values = value_parsing.parse_value(name, printed, self._language)
            if values is None:
                continue
            if name not in self._seen:
                self._take(values)
            elif name != "number" or not (run.ends_line(end) and self._has(values)):
                continue
            self._seen.update({name} & _ONCE)
            spans = run.get_spans(at, end)
            self._log.facts += (Fact(name=name, span=span) for span in spans)
            if name == "institution" and value_parsing.has_lost_letters(printed, self._language):
                self._log.report(DAMAGED, spans[0], f"letters are missing in {printed!r}")
            return end
        return None

    def _has(self, values: value_parsing.Values) -> bool:
        """Return whether the header has some values: a converter prints the title of a page."""
        return all(self.values[name] == value for name, value in values.items())

    def _take(self, values: value_parsing.Values) -> None:
        """Add the attributes of one value; lists grow."""
        for name, value in values.items():
            if isinstance(value, tuple):
                self.values[name] = (*self.values.get(name, ()), *value)
            else:
                self.values[name] = value
