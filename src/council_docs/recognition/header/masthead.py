"""Stage 4, for what stands above the labelled fields: institution, place and date, number, codes.

The fragments of a first page are read as one string, in which a value may run over line ends: the
institution's name always does, a number is parted from its REV, and one extractor prints each word
on a line of its own. A value begins where a fragment begins or where another value ends.
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
"""Over how many lines a type line that is not known may be printed."""
_LONG_WORD = 4
_OTHER = frozenset(f":0123456789{SENTINEL}{FILLER}")
"""What stands in no type line; a character that was set aside tears its words."""
_ONCE: frozenset[FactName] = frozenset(
    ("institution", "place-and-date", "number", "type-line", "language")
)
"""Values of which a header has one; the words of a second are kept as a line of their own."""
_FIRST_LINES = 20
"""Among how many fragments the first half of the institution's name is looked for."""
_APART = 5
"""How far its second half may stand from the first."""


def parse_masthead(
    lines: list[Line], strays: list[Line], language: Language, log: ReadingLog
) -> tuple[Header, list[Line]]:
    """Return a header with the values in the lines above the fields, and what is no value.

    `strays` are values of one line each that stand among the fields.
    """
    reader = _ValueReader(language, log)
    left: list[Line] = []
    for run in (*_split_runs(lines, language), *(_Run([stray]) for stray in strays)):
        left += reader.take_values(run)
    return Header(**reader.values), sorted(left, key=lambda line: line.start)


def complete_type_line(
    header: Header, lines: list[Line], left: list[Line], log: ReadingLog
) -> tuple[Header, list[Line]]:
    """Return a header whose type line names no known kind, and what is then no value.

    It is what stands in capitals between the last value and the labelled fields.
    """
    unknown = {line.start: line.text for line in left}
    first = len(lines)
    while first and _may_be_type_line(lines[first - 1]) and lines[first - 1].start in unknown:
        first -= 1
    found = [line for line in lines[first:] if unknown[line.start] == line.text]
    told = header.number or header.date
    if not told or not 0 < len(found) == len(lines) - first <= _TYPE_LINES:
        return header, left
    printed = " ".join(line.text for line in found)
    span = Span(found[0].start, found[-1].end)
    log.facts.append(Fact(name="type-line", span=span))
    log.report(NO_TYPE_LINE, span, f"the type line names no known kind: {printed!r}")
    header = evolve(header, type_line=" ".join(printed.split()))
    return header, [line for line in left if line.start < span.start or line.start > span.end]


def _may_be_type_line(line: Line) -> bool:
    """Return whether a line is in capitals with a longer word in it, without digits and colons."""
    words = line.text.split()
    long = any(len(word) >= _LONG_WORD and word.isalpha() for word in words)
    return long and in_capitals(line.text) and not any(map(_OTHER.__contains__, line.text))


class _Run:
    """Fragments that follow one another, as one string."""

    def __init__(self, lines: list[Line], *, parted: bool = False) -> None:
        """Join the fragments; `parted` tells that another column stands between them."""
        self.text = "\n".join(line.text for line in lines)
        self.printed = value_matching.PreparedText.of(self.text)
        self._lines = lines
        self._parted = parted
        self._starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))

    def locate(self, at: int) -> tuple[Line, int]:
        """Return the fragment that a place lies in, and the offset in it."""
        index = bisect_right(self._starts, at) - 1
        return self._lines[index], at - self._starts[index]

    def find_next_line(self, at: int) -> int:
        """Return where the fragment after the one at a place begins."""
        return self._starts[bisect_right(self._starts, at)]

    def ends_line(self, end: int) -> bool:
        """Return whether a fragment ends at a place."""
        return end + 1 in self._starts

    def get_spans(self, at: int, end: int) -> list[Span]:
        """Return where a value stands: two spans where a column stands between its halves."""
        first, start = self.locate(at)
        last, stop = self.locate(end - 1)
        begin, finish = first.start + start, last.start + stop + 1
        if self._parted and first is not last:
            return [Span(begin, first.end), Span(last.start, finish)]
        return [Span(begin, finish)]


def _split_runs(lines: list[Line], language: Language) -> list[_Run]:
    """Return the lines; the halves of the institution's name first, where a column parts them."""
    names = [
        value_matching.squeeze(name) for name in (*language.council, *language.european_council)
    ]
    squeezed = [value_matching.squeeze(line.text) for line in lines]
    for first, half in enumerate(squeezed[:_FIRST_LINES]):
        for second in range(first + 2, min(first + _APART, len(lines))):
            if half + squeezed[second] in names:
                rest = [line for at, line in enumerate(lines) if at not in (first, second)]
                return [_Run([lines[first], lines[second]], parted=True), _Run(rest)]
    return [_Run(lines)]


class _ValueReader:
    """Takes the values of a header out of its runs."""

    def __init__(self, language: Language, log: ReadingLog) -> None:
        self.values: dict[str, Any] = {}
        self._language = language
        self._log = log
        self._seen: set[FactName] = set()

    def take_values(self, run: _Run) -> list[Line]:
        """Take the values; return the stretches of fragments that are none."""
        left = []
        at = 0
        while at < len(run.text):
            end = self._take_value(run, at)
            if end is None:
                line, offset = run.locate(at)
                left.append(line.after(offset))
                end = run.find_next_line(at)
            at = end + run.text[end : end + 1].isspace()
        return left

    def _take_value(self, run: _Run, at: int) -> int | None:
        """Take the value that stands at a place; return where it ends, or None."""
        for name, end in value_matching.match_values(run.printed, at, self._language):
            if name in self._seen or (name == "type-line" and not run.ends_line(end)):
                continue
            printed = run.text[at:end]
            values = value_parsing.parse_value(name, printed, self._language)
            if values is None:
                continue
            self._take(values)
            self._seen.update({name} & _ONCE)
            spans = run.get_spans(at, end)
            self._log.facts += (Fact(name=name, span=span) for span in spans)
            if name == "institution" and value_parsing.has_lost_letters(printed, self._language):
                self._log.report(DAMAGED, spans[0], f"letters are missing in {printed!r}")
            return end
        return None

    def _take(self, values: value_parsing.Values) -> None:
        """Take in what a piece of the header says; lists grow."""
        for name, value in values.items():
            if isinstance(value, tuple):
                self.values[name] = (*self.values.get(name, ()), *value)
            else:
                self.values[name] = value
