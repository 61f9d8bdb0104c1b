"""Stage 5: takes footnotes from the ends of pages.

Lines come in, those of the running text go out; the log gets the footnotes by their calls. A
footnote begins near the end of a page with its label (a number without a full stop, a number in
brackets, or asterisks), before its text or alone above it: `1 See document 9871/26.` Its number is
the next one, and its call is on the same page. Sentinels of the same length replace a call, so that
offsets stay. `body/inline` turns them into a mark. A footnote that ends in the middle of a sentence
may run over to the end of the next page.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, takewhile
from string import digits
from typing import NamedTuple
from unicodedata import category

from attrs import define, field

from council_docs.diagnostics.reader_diagnostics import CALL_WITHOUT_NOTE, NOTE_WITHOUT_CALL
from council_docs.languages.dates import continues_date
from council_docs.languages.language import Language
from council_docs.model import SetAside
from council_docs.recognition import lexicon
from council_docs.recognition.body.paragraph_breaks import (
    LineWidth,
    ParagraphBreaks,
    ends_full_sentence,
    ends_sentence,
)
from council_docs.recognition.labels import is_rule, is_separator, match_label
from council_docs.recognition.lines import SENTINEL, Line
from council_docs.recognition.pages.footnote_calls import (
    AFTER,
    CLOSING,
    FIRST,
    LETTERS,
    CallPlace,
    FootnoteLabel,
    find_call,
    is_call_alone,
    match_footnote_label,
    parse_label_number,
)
from council_docs.recognition.reading_log import Footnote, ReadingLog
from council_docs.source import Span

_LONGEST = 40
"""How many lines at the end of a page may be footnotes."""
_LONGEST_REST = 15
"""How many lines may remain of a footnote that runs over to the next page."""
_LONGEST_NUMBER = 3
"""How many digits the number of a point has at most; longer ones are years."""
_LONGEST_PAGE = 400
"""How many lines before the end of a page may have calls."""

# What looks like a call after a word in lower case: not G20 or CO2
_STRAY = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[^\W\d_][)”’»]))[0-9]{{1,2}}{AFTER}")
_FURTHER_CALL = re.compile(
    rf"(?<=[^\W\d_]{{3}})[0-9]{{1,3}}{AFTER}|(?:(?<=[^\W\d_])|(?<={SENTINEL}))\*{{1,3}}{AFTER}"
)


class _Counts:
    """The next number for each kind of label, through all pages."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def is_next(self, label: FootnoteLabel) -> bool:
        """Return whether a label has the next number of its kind; asterisks always have."""
        return parse_label_number(label) in (self._next.get(label.kind, 1), None)

    def has_begun(self, label: FootnoteLabel) -> bool:
        """Return whether a footnote of the same kind was taken."""
        return label.kind in self._next

    def take(self, label: FootnoteLabel) -> None:
        """Make a label the last one of its kind."""
        number = parse_label_number(label)
        if number is not None:
            self._next[label.kind] = number + 1


def take_footnotes(lines: list[Line], language: Language | None, log: ReadingLog) -> list[Line]:
    """Return the lines without those of footnotes, which the log gets by their calls."""
    taker = _FootnoteTaker(lines, language, log)
    kept: list[Line] = []
    for start, stop in taker.split_pages():
        # In a text without pages, calls are found near its end only.
        far = max(stop - _LONGEST_PAGE, start)
        following = lines[stop] if stop < len(lines) else None
        kept += lines[start : far + taker.take_page(lines[far:stop], following)]
    taker.split_into_paragraphs()
    return kept


class _First(NamedTuple):
    """The first footnote of a page."""

    at: int
    """The index of its line on the page; the number of lines for none."""
    doubtful: bool


@define(slots=False)
class _FootnoteTaker:
    """Takes the footnotes of one page after another."""

    _lines: list[Line]
    _language: Language | None
    _log: ReadingLog
    _counts: _Counts = field(factory=_Counts, init=False)
    _notes: list[Footnote] = field(factory=list, init=False)
    _last: Footnote | None = field(default=None, init=False)
    """The last footnote of the page before, which may run over to the next page."""
    _rules: set[str] = field(factory=set, init=False)
    """The rules above footnotes on the pages before."""

    @cached_property
    def _document_width(self) -> LineWidth:
        return LineWidth(self._lines)

    def split_pages(self) -> Iterator[tuple[int, int]]:
        """Yield where each page begins and ends; the caller takes its footnotes before the next.

        An annex ends a page as well, if footnotes are above its label: converters leave no pages,
        and print footnotes below the annex that calls them.
        """
        start = searched = 0
        for at, line in enumerate(self._lines[1:], 1):
            if line.opens_page:
                yield start, at
            elif len(line.text) <= lexicon.LONGEST_ANNEX_LABEL and self._begins_annex(
                line, self._lines[at - 1]
            ):
                above, searched = searched, at
                if not self._has_footnote(start, above, at):
                    continue
                yield start, at
                self._last = None
            else:
                continue
            start = searched = at
        yield start, len(self._lines)

    def _begins_annex(self, line: Line, before: Line) -> bool:
        if not (line.gap or line.evidence.starts_paragraph or ends_sentence(before.text)):
            return False
        return _is_annex_label(line.text, self._language)

    def _has_footnote(self, start: int, first: int, stop: int) -> bool:
        """Return whether a line from `first` on begins a footnote, on a page from start to stop."""
        start = max(start, stop - _LONGEST_PAGE)
        page = self._lines[start:stop]
        for at in range(max(first - start, len(page) - _LONGEST, 1), len(page)):
            label = match_footnote_label(page, at, self._language)
            if label is None or label.doubtful or not self._counts.is_next(label):
                continue
            if find_call(page[:at], label, CallPlace(0, 0), self._language) is not None:
                return True
        return False

    def take_page(self, page: list[Line], following: Line | None) -> int:
        """Take the footnotes of one page; return where its running text ends.

        `following` is the first line of the next page.
        """
        first = self._find_first(page)
        end = self._take_rest(page, first.at)
        taken = self._take_footnotes(page, first, goes_on=end == first.at)
        if end == len(page):
            self._last = None
        elif self._is_rule(page, end, following):
            end -= 1
            self._rules.add(page[end].text)
            self._log.set_aside.append(SetAside(span=page[end].span, reason="page-furniture"))
        if taken:
            _hide_further_calls(page[:end], {note.label for note in taken}, self._log)
        return end

    def split_into_paragraphs(self) -> None:
        """Split the footnotes into paragraphs, by the width of all their lines."""
        if not self._notes:
            return
        lines = [line for note in self._notes for line in note.paragraphs[0]]
        breaks = ParagraphBreaks(lines, self._document_width)
        for note in self._notes:
            note.paragraphs = list(_split_into_paragraphs(note.paragraphs[0], breaks))
        _give_to_empty_footnotes(self._notes)

    def _find_first(self, page: list[Line]) -> _First:
        """Return the first footnote of a page."""
        start = max(len(page) - _LONGEST, 1)
        for at in [at for at, line in enumerate(page[start:], start) if line.text[0] in FIRST]:
            label = match_footnote_label(page, at, self._language)
            if label is None or not (self._counts.is_next(label) or parse_label_number(label) == 1):
                continue
            known = self._counts.has_begun(label)
            if label.doubtful and not self._are_called(page, at, known=known):
                continue
            if find_call(page[:at], label, CallPlace(0, 0), self._language) is not None:
                return _First(at, label.doubtful)
            capital = page[at].text[len(label.text) :].strip()[:1].isupper()
            if label.set_off and label.text[0] != "*" and self._counts.is_next(label) and capital:
                self._log.report(
                    NOTE_WITHOUT_CALL,
                    page[at].span,
                    f"{page[at].text[:40]!r} looks like a footnote, but it has no call",
                )
        return _First(len(page), doubtful=False)

    def _are_called(self, page: list[Line], at: int, *, known: bool) -> bool:
        """Return whether each bracketed number at a line start from `at` on has a call above.

        At least one footnote from there on has its call directly after a word, or the document is
        `known` to have such footnotes; `(1)` after a space may cite a point.
        """
        place, last, certain = CallPlace(0, 0), None, known
        for index in range(at, len(page)):
            label = match_footnote_label(page, index, self._language, within=True)
            if label is None:
                continue
            doubtful = label.text[0] == "("
            after = place if doubtful else CallPlace(0, 0)
            call = find_call(page[:at], label._replace(doubtful=doubtful), after, self._language)
            if call is not None and page[call.line].text[call.offset - 1] != " ":
                certain = True
            if not doubtful:
                continue
            number = parse_label_number(label)
            if call is None or number is None or last not in (None, number - 1):
                return False
            place, last = call, number
        return certain

    def _take_footnotes(self, page: list[Line], first: _First, *, goes_on: bool) -> list[Footnote]:
        """Return the footnotes from the first one to the end of the page; the log gets them.

        The labels of each kind (`1`, `(1)`, `*`) have their calls in the same order. `goes_on` says
        that the last footnote of the page before may go on below those of this page.
        """
        text = page[: first.at]
        places: dict[str, CallPlace] = {}
        note: Footnote | None = None
        before = self._last if goes_on and self._last and _is_open(self._last) else None
        taken: list[Footnote] = []
        for index in range(first.at, len(page)):
            line = page[index]
            label = match_footnote_label(page, index, self._language, within=note is not None)
            if label and first.doubtful and label.text[0] == "(":
                label = label._replace(doubtful=True)
            place = places.get(label.kind, CallPlace(0, 0)) if label else CallPlace(0, 0)
            call = find_call(text, label, place, self._language) if label else None
            if label and call and (self._counts.is_next(label) or label.kind not in places):
                length = len(label.text)
                note = Footnote(label.text, Span(line.start, line.start + length), [[]])
                self._log.calls[page[call.line].hide(call.offset, length)] = note
                places[label.kind] = call
                self._counts.take(label)
                line = line.after(length)
                taken.append(note)
            if note is not None and line.text:
                note = _choose_footnote(taken, note)
                if before is not None and _is_rest(note, line):
                    note = before
                note.paragraphs[0].append(line)
        self._notes += taken
        self._last = taken[-1] if taken else self._last
        return taken

    def _take_rest(self, page: list[Line], stop: int) -> int:
        """Take the rest of the last footnote of the page before; return where it begins.

        It ends at `stop`, above the footnotes of this page.
        """
        note = self._last
        if note is None or not note.paragraphs[0]:
            return stop
        begin = self._find_rest(page, stop, note.paragraphs[0][-1])
        for line in page[begin:stop]:
            line.gap = False
            note.paragraphs[0].append(line)
        return begin

    def _find_rest(self, page: list[Line], stop: int, last: Line) -> int:
        """Return where the rest of a footnote begins that ends with a line on the page before.

        The rest is below the rule of the footnotes. In mid-sentence, it may also be below another
        rule or a gap, or begin where the text has ended. If it begins with a capital, the last line
        is full and ends with a word in lower case or a day. No point is in it.
        """
        may_go_on = last.text[-1].islower() or last.text[-1] in ",-."
        for at in range(stop - 1, max(stop - _LONGEST_REST, 0), -1):
            line, above = page[at], page[at - 1]
            if is_rule(line.text) or self._opens_point(line.text):
                break
            if above.text in self._rules:
                return at
            small = line.text[0].islower()
            is_open = not self._ends_sentence(last.text, line.text)
            if not is_open or not (small or (may_go_on and self._is_full(last, line))):
                continue
            ended = self._ends_sentence(above.text, line.text)
            ended = ended and (small or not self._is_full(above, line))
            if line.gap or is_rule(above.text) or ended:
                return at
        return stop

    def _opens_point(self, text: str) -> bool:
        """Return whether a line begins with the label of a point, and not with a date or a year."""
        label = match_label(text)
        if label is None or (label.key.isdecimal() and len(label.key) > _LONGEST_NUMBER):
            return False
        rest = text[label.length :].lstrip()
        return not (rest and self._language and continues_date(rest, self._language))

    def _ends_sentence(self, text: str, following: str) -> bool:
        """Return whether a line ends a sentence, and no part of a date: `8.` above `February`."""
        if not ends_full_sentence(text):
            return False
        if self._language is None or not (text[-1] == "." and text[-2:-1].isdecimal()):
            return True
        return not continues_date(following, self._language)

    def _is_full(self, line: Line, following: Line) -> bool:
        """Return whether the next word would not have fitted on a line."""
        return not self._document_width.fits(line, following.text.split(None, 1)[0])

    def _is_rule(self, page: list[Line], end: int, following: Line | None) -> bool:
        """Return whether the line above footnotes is their rule, and not a separator of the text.

        The text goes on below it, or it is nearer to the footnotes than to the text, or other pages
        have it.
        """
        if end <= 1 or not is_rule(page[end - 1].text):
            return False
        above, rule = page[end - 2 : end]
        ends_part = following is None or self._begins_part(following.text)
        near = rule.gap and rule.end + len("\n") == page[end].start
        return not ends_part or near or is_separator(above.text) or rule.text in self._rules

    def _begins_part(self, text: str) -> bool:
        """Return whether a line at the top of a page begins an annex, or its numbers."""
        label = match_label(text)
        if label is not None and label.style == "number" and label.key == "1":
            return True
        return _is_annex_label(text, self._language)


def _is_annex_label(text: str, language: Language | None) -> bool:
    return language is not None and lexicon.match_annex_label(text, language) is not None


def _hide_further_calls(lines: list[Line], labels: set[str], log: ReadingLog) -> None:
    """Hide the further calls of the footnotes of a page; the log gets them without lines.

    Such a call is glued to a word in lower case, unlike the number in `CO2`.
    """
    for at, line in enumerate(lines):
        if line.text in labels and is_call_alone(lines, at):
            label = line.text
            log.calls[line.hide(0, len(label))] = Footnote(label, None, [])
        for match in _FURTHER_CALL.finditer(line.text):
            start, label = match.start(), match[0]
            before = line.text[start - LETTERS : start]
            if label in labels and (label[0] == "*" or _ends_in_small_letters(before)):
                log.calls[line.hide(start, len(label))] = Footnote(label, None, [])


def _is_open(note: Footnote) -> bool:
    """Return whether a footnote ends in the middle of a sentence."""
    lines = note.paragraphs[0]
    return bool(lines) and not ends_sentence(lines[-1].text)


def _is_rest(note: Footnote, line: Line) -> bool:
    """Return whether a line goes on with another sentence than that of the footnote above it."""
    lines = note.paragraphs[0]
    return bool(lines) and ends_sentence(lines[-1].text) and line.text[0].islower()


def _choose_footnote(taken: list[Footnote], note: Footnote) -> Footnote:
    """Return the footnote that the next line belongs to: all labels may precede all texts."""
    empty = [found for found in taken if not found.paragraphs[0]]
    if not empty or _is_open(note):
        return note
    return empty[0]


def _give_to_empty_footnotes(notes: list[Footnote]) -> None:
    """Give the paragraphs of a footnote to the empty ones after it, if there is one for each.

    The labels of several footnotes may be below their texts.
    """
    for at, note in enumerate(notes):
        _, *others = note.paragraphs or [[]]
        empty = list(
            takewhile(lambda other: not other.paragraphs, islice(notes, at + 1, at + 1 + _LONGEST))
        )
        if others and len(others) == len(empty):
            for other, paragraph in zip(empty, others, strict=True):
                other.paragraphs = [paragraph]
            note.paragraphs = note.paragraphs[:1]


def _split_into_paragraphs(lines: list[Line], breaks: ParagraphBreaks) -> Iterator[list[Line]]:
    """Yield the paragraphs of a footnote: one begins after a sentence."""
    start = 0
    for at in range(1, len(lines)):
        if ends_full_sentence(lines[at - 1].text) and breaks.breaks(lines[at - 1], lines[at]):
            yield lines[start:at]
            start = at
    if lines:
        yield lines[start:]


def report_stray_calls(text: str, log: ReadingLog) -> None:
    """Report each number that is glued to a word and calls no footnote."""
    for start in sorted(_find_glued_digits(text)):
        match = _STRAY.match(text, start)
        if match is None or start in log.calls:
            continue
        if _ends_in_small_letters(text[max(start - LETTERS, 0) : start]):
            log.report(
                CALL_WITHOUT_NOTE,
                Span(*match.span()),
                f"{match[0]!r} looks like a footnote call, but there is no such footnote",
            )


def _find_glued_digits(text: str) -> Iterator[int]:
    """Yield the offsets of digits after a letter, a bracket or a quotation mark.

    Ten searches for one character take a fortieth of the time of the pattern over the whole text.
    """
    for digit in digits:
        at = text.find(digit)
        while at >= 0:
            if text[at - 1].isalpha() or text[at - 1] in CLOSING:
                yield at
            at = text.find(digit, at + 1)


def _ends_in_small_letters(before: str) -> bool:
    """Return whether the letters before a call are in lower case."""
    letters = before if before[-1].isalpha() else before[-2]
    return all(category(letter) == "Ll" for letter in letters)
