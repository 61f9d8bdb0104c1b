"""Stage 9: turns the lines of a paragraph into a text with marks.

Lines come in, a `Text` goes out: one string, and marks for dates (`14 May 2024`), references
(`Regulation (EU) 2016/679`), footnotes, and the emphasis and links of the format.
"""

import datetime as dt
import re
from collections.abc import Iterator

from council_docs import references
from council_docs.diagnostics.reader_diagnostics import IMPOSSIBLE_DATE
from council_docs.languages.dates import find_dates
from council_docs.languages.language import Language
from council_docs.model import DateMark, Mark, NoteMark, Paragraph, ReferenceMark, Text
from council_docs.recognition.body.dehyphenation import LineJoiner
from council_docs.recognition.body.evident_marks import find_emphasis, find_links
from council_docs.recognition.lines import SENTINEL, Line
from council_docs.recognition.reading_log import Footnote, ReadingLog
from council_docs.source import Span

# A call, with the space before it if no word follows it directly: `networks 1.`
_CALL = re.compile(rf"(?:\s(?={SENTINEL}+(?:\W|$)))?{SENTINEL}++")

_FAR = 10
"""How many spaces may be between two words of a date, at a line end."""
_TRIES = 50
"""How many occurrences of the first word of a date are tried at most."""


class InlineBuilder:
    """Builds the texts of one document."""

    def __init__(
        self, source: str, language: Language | None, log: ReadingLog, day: dt.date | None = None
    ) -> None:
        """Create a builder with what all texts of a document share; `day` is its date."""
        self.source = source
        self._joiner = LineJoiner(source, language, log)
        self._language = language
        self._log = log
        self._day = day
        self.cites_itself = False
        """Whether a reference cites a conclusion of this document."""

    def with_language(self, language: Language) -> "InlineBuilder":
        """Return a builder for texts in another language."""
        return InlineBuilder(self.source, language, self._log, self._day)

    def text(self, lines: list[Line]) -> Text:
        """Return the text of the lines of one paragraph, at least one."""
        value = self._joiner.join(lines)
        span = Span(lines[0].start, lines[-1].end)
        marks: list[Mark] = []
        if SENTINEL in value:
            value, marks = self._take_calls(value, lines)
        if references.has_digit(value):  # three of four texts have none: 3 % of reading
            marks += self._find_dates(value, span)
            marks += self._find_references(value)
        if self._log.emphasis:
            marks += find_emphasis(value, lines, self._log)
        if self._log.links:
            marks += self._find_links(value, lines, marks)
        if len(marks) > 1:
            marks.sort(key=lambda mark: (mark.start, mark.end))
        return Text(value=value, marks=tuple(marks), span=span)

    def _take_calls(self, value: str, lines: list[Line]) -> tuple[str, list[Mark]]:
        """Return a string without footnote calls, and a mark for each call."""
        parts: list[str] = []
        marks: list[Mark] = []
        at = length = 0
        for match, calls in zip(_CALL.finditer(value), self._find_calls(lines), strict=True):
            parts.append(value[at : match.start()])
            length += match.start() - at
            at = match.end()
            marks += [self._build_footnote(note, length, offset) for offset, note in calls]
        return "".join([*parts, value[at:]]), marks

    def _find_calls(self, lines: list[Line]) -> Iterator[list[tuple[int, Footnote]]]:
        """Yield the footnote calls at each place, with their offsets."""
        for line in lines:
            for match in _CALL.finditer(line.text):
                first = line.start + line.text.index(SENTINEL, match.start())
                places = range(first, line.start + match.end())
                yield [(at, self._log.calls[at]) for at in places if at in self._log.calls]

    def _build_footnote(self, note: Footnote, at: int, offset: int) -> NoteMark:
        texts = map(self.text, note.paragraphs)
        return NoteMark(
            start=at,
            end=at,
            label=note.label,
            body=tuple(Paragraph(text=text, span=text.span) for text in texts),
            call_span=Span(offset, offset + len(note.label)),
            label_span=note.span,
        )

    def _find_dates(self, value: str, span: Span) -> Iterator[DateMark]:
        if self._language is None:
            return
        at = span.start
        for start, end, date in find_dates(value, self._language):
            if date is not None:
                yield DateMark(start=start, end=end, date=date)
                continue
            place = self._locate(value[start:end], Span(at, span.end))
            at = place.end if place else at
            message = f"no such day: {value[start:end]!r}"
            self._log.report(IMPOSSIBLE_DATE, place or span, message)

    def _locate(self, words: str, span: Span) -> Span | None:
        """Return the first occurrence of words in a span of the source, also across line ends.

        None if something is between them, such as a hyphen at a line end.
        """
        parts = words.split()
        at = span.start - 1
        for _ in range(_TRIES):
            at = end = self.source.find(parts[0], at + 1, span.end)
            if at < 0:
                break
            for part in parts:
                end = self.source.find(part, end, end + _FAR + len(part))
                if end < 0:
                    break
                end += len(part)
            if "".join(self.source[at : max(at, end)].split()) == "".join(parts):
                return Span(at, end)
        return None

    def _find_links(
        self, value: str, lines: list[Line], marks: list[Mark]
    ) -> Iterator[ReferenceMark]:
        """Yield the links of the format that overlap no reference."""
        cited = [mark for mark in marks if isinstance(mark, ReferenceMark)]
        for link in find_links(value, lines, self._log):
            if not any(mark.start < link.end and link.start < mark.end for mark in cited):
                yield link

    def _find_references(self, value: str) -> Iterator[ReferenceMark]:
        for start, end, kind, target in references.find_references(
            value, self._language, self._day
        ):
            if target is not None and target.startswith("#"):
                self.cites_itself = True
            yield ReferenceMark(start=start, end=end, kind=kind, target=target)
