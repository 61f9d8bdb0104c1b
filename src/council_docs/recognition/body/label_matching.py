"""Whether a paragraph of a segment begins with a label.

A number at a line start is a label by the number expected next, the month names of the language and
the end of the line before: `25 februari`, `25. Februar` and `3 miljard EUR` open no point.
"""

from bisect import bisect_right

from attrs import define, field

from council_docs.diagnostics.reader_diagnostics import UNEXPECTED_NUMBER
from council_docs.languages.dates import continues_date, ends_with_month
from council_docs.languages.language import Language
from council_docs.recognition.body.decimals import DecimalSequence, match_decimal_label
from council_docs.recognition.body.headings import begins_in_capitals
from council_docs.recognition.body.labelled_paragraph import LabelledParagraph
from council_docs.recognition.body.paragraph_breaks import ParagraphBreaks, ends_sentence
from council_docs.recognition.labels import Label, match_label, match_unusual_label, parse_number
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span

_CLOSED = ("section", "separator", "formula", "table")
"""Paragraphs that end at a line end."""
_FIRST_LETTERS = ("a", "i")
_SECOND = 2
_LEAST_COUNTED = 3
"""How many bracketed numbers below a text at least number conclusions."""
_NEAR = 12
"""How many paragraphs above a point the one before it in its list may be."""
_LONGEST_NUMBER = 3
"""How many digits an unexpected number has at most; longer ones are years."""


@define(kw_only=True)
class LabelMatcher:
    """Finds the labels of a segment, and counts its numbers."""

    lines: list[Line]
    paragraphs: list[LabelledParagraph]
    """Those above the next line; the splitter adds to them."""
    language: Language | None
    log: ReadingLog
    breaks: ParagraphBreaks
    holds_conclusions: bool
    _last_number: int = field(default=0, init=False)
    _number_depth: int = field(default=0, init=False)
    """How many lists contain the last number; 0 if the format does not know."""
    _is_inside: bool = field(default=False, init=False)
    """Whether the last number is that of a list inside a numbered point."""
    _decimals: DecimalSequence = field(factory=DecimalSequence, init=False)
    _brackets: str | None = field(default=None, init=False)
    """The brackets around the numbers of conclusions, "" for none; None while unknown."""

    def match(self, line: Line, before: Line | None) -> Label | None:
        """Return the label at the start of a line; None for a line without one."""
        found = match_label(line.text)
        if found is None and not line.text[:2].isalpha():
            found = self._match_unusual(line, before)
        if found is None:
            found = match_decimal_label(line.text)
            return self._accept_decimal(found, line, before) if found else None
        if found.style == "digit":
            found = self._count_bracketed(found, line, before)
        return found if self._is_label(found, line, before) else None

    def accept(self, found: Label, line: Line, before: Line | None) -> Label:
        """Return a label that the format knows, in the style that its sequence shows."""
        decimal = match_decimal_label(found.text)
        if decimal is not None and self._decimals.accepts(decimal):
            return self._decimals.follow(decimal)
        if found.style == "digit":
            found = self._count_bracketed(found, line, before)
        if found.style == "number" and self._is_nested(found, line):
            return found._replace(style="digit")
        if found.style == "number":
            self._count_number(found, line, expected=self._expects(found))
        return found

    def is_in_date(self, found: Label, line: Line, before: Line | None) -> bool:
        """Return whether a number that the format takes for a label is in a date: `2005.`.

        A converter that wraps lines may begin one with the day or the year.
        """
        if found.style != "number" or before is None or self._expects(found):
            return False
        if ends_sentence(before.text) or not self.paragraphs[-1].lines:
            return False
        return len(found.key) > _LONGEST_NUMBER or self._is_day(found, line, before)

    def _is_nested(self, found: Label, line: Line) -> bool:
        """Return whether a number is that of a list inside a numbered point."""
        depth = line.evidence.list_depth or 0
        is_deeper = self.holds_conclusions and depth > self._number_depth > 0
        self._is_inside = is_deeper and (self._is_inside or found.key == "1")
        if not self._is_inside:
            self._number_depth = depth
        return self._is_inside

    def follow(self, found: Label) -> None:
        """Note a label that opens a point or section: decimal numbers below it may follow."""
        if found.style in ("roman", "upper"):
            self._decimals.follow_number(found.key)

    def _accept_decimal(self, found: Label, line: Line, before: Line | None) -> Label | None:
        """Return a decimal number that opens a point; None for any other."""
        text = line.text[found.length :].lstrip()
        inside = text[:1].islower() and not found.text.endswith((".", ")"))
        if inside or not self._may_begin_paragraph(found, line, before):
            return None
        return self._decimals.follow(found) if self._decimals.accepts(found) else None

    def _match_unusual(self, line: Line, before: Line | None) -> Label | None:
        """Return a label of an unusual shape if it is expected; else None.

        A number must be the next one. Another label must follow a colon or comma, or have a similar
        label not far above.
        """
        found = match_unusual_label(line.text)
        if found is None:
            return None
        text = line.text[found.length :].lstrip()
        if found.style in ("number", "digit"):
            return found if text and int(found.key) == self._last_number + 1 else None
        if self.language and found.text in self.language.function_words:
            return None
        announced = before is not None and before.text.endswith((":", ","))
        if announced and (found.style != "lower" or found.key in _FIRST_LETTERS):
            return found
        near = self.paragraphs[-_NEAR:]
        return found if any(_is_like(paragraph, found) for paragraph in near) else None

    def _count_bracketed(self, found: Label, line: Line, before: Line | None) -> Label:
        """Return `1)` or `(1)` as the number of a conclusion, if no other numbers count them."""
        around = found.series[1]
        if self._brackets is None:
            first = self.holds_conclusions and not self._last_number
            counts = first and self._numbers_conclusions(around, line, before)
            self._brackets = around if counts else ""
        return found._replace(style="number") if self._brackets == around else found

    def _numbers_conclusions(self, around: str, first: Line, before: Line | None) -> bool:
        """Return whether the numbers in such brackets from a line on are those of conclusions.

        They count up, perhaps anew in each section, and no other numbers do. In a list, a colon is
        above them, or they begin in lower case, or end with a comma or a semicolon. Verbs in
        capitals (`INVITES the Commission to:`) begin a conclusion.
        """
        last = count = 0
        above: Line | None = None
        end_of_first = ""
        in_new_section = False
        for line in self.lines:
            label = match_label(line.text) if line.start >= first.start else None
            previous, above = above, line
            if label is None:
                continue
            in_new_section = in_new_section or label.style in ("roman", "upper")
            is_day = label.style == "number" and self._is_day(label, line, previous)
            if label.style not in ("digit", "number") or is_day:
                continue
            number = parse_number(label.key)
            goes_on = number == last + 1 or (number == 1 and in_new_section)
            if label.series == ("digit", around) and goes_on:
                last, in_new_section = number, False
                count += 1
                if count == _SECOND and previous is not None:
                    end_of_first = previous.text
            elif label.style == "digit" or label.key == "1":
                return False
        text_above = any(paragraph.kind == "text" for paragraph in self.paragraphs)
        least = _LEAST_COUNTED if text_above else _SECOND
        return count >= least and not self._is_list(first, before, end_of_first)

    def _is_list(self, first: Line, before: Line | None, end_of_first: str) -> bool:
        """Return whether bracketed numbers are those of a list, by the first of them."""
        if before is not None and begins_in_capitals(before.text):
            return False
        if before is not None and before.text.endswith(":"):
            return True
        text = first.text.partition(")")[2].lstrip()
        at = bisect_right(self.lines, first.start, key=lambda line: line.start)
        text = text or (self.lines[at].text if at < len(self.lines) else "")
        return text[:1].islower() or (
            end_of_first.endswith((",", ";")) and not begins_in_capitals(text)
        )

    def _is_label(self, found: Label, line: Line, before: Line | None) -> bool:
        """Return whether a candidate at the start of a line is a label."""
        ended = before is None or line.gap or ends_sentence(before.text)
        at_paragraph = ended or self._may_begin_paragraph(found, line, before)
        if found.style == "number":
            if self._follows_month(before):
                return False
            ended = ended or self.paragraphs[-1].kind in _CLOSED
            return self._is_number_label(found, line, at_paragraph=at_paragraph, ended=ended)
        return at_paragraph or before is None or before.text.endswith(",")

    def _may_begin_paragraph(self, found: Label, line: Line, before: Line | None) -> bool:
        """Return whether a paragraph may begin at a line with a candidate."""
        return (
            before is None
            or line.opens_page
            or line.evidence.starts_paragraph
            or line.gap
            or ends_sentence(before.text)
            or self.paragraphs[-1].kind in ("section", "separator", "table")
            or not self.paragraphs[-1].lines
            or self.breaks.ends_early(before, found.text)
        )

    def _is_number_label(
        self, found: Label, line: Line, *, at_paragraph: bool, ended: bool
    ) -> bool:
        text = line.text[found.length :].lstrip()
        expected = self._expects(found)
        # After a sentence, `4. do 31. prosince` is a point and not two days.
        may_open_point = expected and ended
        if self._continues_date(text, may_open_point=may_open_point):
            return False
        inside = text[:1].islower() and not self.breaks.lines_are_paragraphs
        if not expected and (len(found.key) > _LONGEST_NUMBER or inside):
            return False  # a year, or a number inside a sentence
        if not at_paragraph and (text or not expected):
            return False
        self._count_number(found, line, expected=expected)
        return True

    def _is_day(self, found: Label, line: Line, before: Line | None) -> bool:
        """Return whether a number is the day of a date, by the words around it."""
        return self._follows_month(before) or self._continues_date(line.text[found.length :])

    def _follows_month(self, before: Line | None) -> bool:
        """Return whether the line before ends with a month that a day follows."""
        if self.language is None or before is None:
            return False
        return ends_with_month(before.text, self.language)

    def _continues_date(self, text: str, *, may_open_point: bool = False) -> bool:
        """Return whether the text after a number shows that it is the day of a date."""
        return (
            self.language is not None
            and bool(text)
            and continues_date(text, self.language, may_open_point=may_open_point)
        )

    def _count_number(self, found: Label, line: Line, *, expected: bool) -> None:
        """Make the number of a point the last one; report an unexpected one."""
        number = parse_number(found.key)
        if self.holds_conclusions and not expected:
            self.log.report(
                UNEXPECTED_NUMBER,
                Span(line.start, line.start + found.length),
                f"point {found.text!r} where {self._last_number + 1}. is expected",
            )
        self._last_number = number
        self._decimals.follow_number(str(number))

    def _expects(self, found: Label) -> bool:
        """Return whether a number is the next one: `12` or `11a` after `11`."""
        number = parse_number(found.key)
        return number == self._last_number + 1 or (
            number == self._last_number and found.key != str(number)
        )


def _is_like(paragraph: LabelledParagraph, found: Label) -> bool:
    """Return whether a paragraph is the point of a list with a label like `found`."""
    if paragraph.kind != "point" or paragraph.label is None:
        return False
    return (
        paragraph.label.series == found.series and paragraph.known_label.text[-1] == found.text[-1]
    )
