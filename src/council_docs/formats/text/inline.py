"""Stage 5: what stands inside a text: its words on one line, with dates marked."""

from council_docs.formats.text.codes import IMPOSSIBLE_DATE
from council_docs.formats.text.lines import Line
from council_docs.formats.text.notes import Notes
from council_docs.formats.text.unwrap import Unwrapper
from council_docs.languages import dates
from council_docs.languages.language import Language
from council_docs.model import DateMark, Text
from council_docs.source import Span


class Inline:
    """Makes the texts of one document."""

    def __init__(self, source: str, words: Language | None, notes: Notes) -> None:
        """Take what all texts of the document share."""
        self._unwrapper = Unwrapper(source, words, notes)
        self._language = words
        self._notes = notes

    def text(self, lines: list[Line]) -> Text:
        """Return lines that belong together as one text; at least one line."""
        value = self._unwrapper.join(lines)
        span = Span(lines[0].start, lines[-1].end)
        return Text(value=value, marks=self._dates(value, span), span=span)

    def _dates(self, value: str, span: Span) -> tuple[DateMark, ...]:
        if self._language is None:
            return ()
        marks = []
        for start, end, date in dates.find(value, self._language):
            if date is None:
                self._notes.say(
                    IMPOSSIBLE_DATE, span, f"{value[start:end]!r} is a day that no calendar has"
                )
            else:
                marks.append(DateMark(start=start, end=end, date=date))
        return tuple(marks)
