"""Stage 5: takes footnotes from the ends of pages, and finds their calls.

Lines come in, those of the running text go out; the log gets the footnotes by their calls. A
footnote begins near the end of a page with its label (a number without a full stop, a number in
brackets, or asterisks), before its text or alone above it: `1 See document 9871/26.` Its number is
the next one, and its call is on the same page: glued to the word or the year before it (`20191`),
in brackets, or after a space. Sentinels of the same length replace a call, so that offsets stay.
`body/inline` turns them into a mark.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from string import digits
from typing import NamedTuple
from unicodedata import category

from council_docs.diagnostics.reader_diagnostics import CALL_WITHOUT_NOTE, NOTE_WITHOUT_CALL
from council_docs.languages.dates import continues_date, ends_with_month
from council_docs.languages.language import Language
from council_docs.model import SetAside
from council_docs.recognition.body.paragraph_breaks import ends_sentence
from council_docs.recognition.labels import is_separator, match_label
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import Footnote, ReadingLog
from council_docs.source import Span

_LONGEST = 40
"""How many lines at the end of a page may be footnotes."""
_LONGEST_PAGE = 400
"""How many lines before the end of a page may have calls."""
# 1 See below   (1) See below   * See below   ¹ See below   [1] See below; or the label alone; or
# without the space where that is certain: 1See below
_LABEL = re.compile(
    r"(?P<label>[0-9]{1,3}|\([0-9]{1,2}\)|\[[0-9]{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|\*{1,3})"
    r"(?:\s++(?![.)])|$|(?=[A-Z][a-z])|(?<=[\]⁰¹²³⁴-⁹])(?=[^\W\d_]))"
)
_FIRST = frozenset("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹([*")
"""The characters that labels begin with."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CLOSING = tuple(')]”’"»')
_PUNCTUATION = tuple(".,;:")
_ENDS = tuple(".!?:_")
_FIRST_KEYS = ("1", "a", "A", "i", "I")
_BEFORE = 6
"""How many characters before a call show whether it is one."""
_CENTURIES = ("19", "20")
_AFTER = r"(?=[\s.,;:)\]”’\"»!?]|$)"
# What looks like a call after a word in lower case: not G20 or CO2
_STRAY = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[^\W\d_][)”’»]))[0-9]{{1,2}}{_AFTER}")
_LETTERS = 3


class FootnoteLabel(NamedTuple):
    """A label at the start of a line that may be a footnote."""

    text: str
    set_off: bool
    """Whether the line before it ends something; if not, the call must be glued to a word."""
    doubtful: bool = False
    """Whether it may be the label of a point."""

    @property
    def kind(self) -> str:
        """The kind of label, each of which counts by itself: `(`, `[`, `*`, "" for a number."""
        return self.text[0] if self.text[0] in "([*" else ""


class CallPlace(NamedTuple):
    """The place of a call: the index of the line on its page, and the offset in the line."""

    line: int
    offset: int


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
    kept: list[Line] = []
    counts = _Counts()
    starts = [0, *(at for at, line in enumerate(lines) if at and line.opens_page), len(lines)]
    for start, stop in pairwise(starts):
        # In a text without pages, calls are found near its end only.
        far = max(stop - _LONGEST_PAGE, start)
        end = far + _take_page(lines[far:stop], counts, language, log)
        if (
            start < end - 1
            and end < stop < len(lines)
            and _is_rule(lines[end - 2 : end], lines[stop])
        ):
            end -= 1
            log.set_aside.append(SetAside(span=lines[end].span, reason="page-furniture"))
        kept += lines[start:end]
    return kept


def _is_rule(above: list[Line], following: Line) -> bool:
    """Return whether the line above footnotes is their rule: the next page continues the text.

    `above` are the line before it and itself. Where the text ends, it may be a separator. It does
    not end before a label that is not the first one: `11.`, `(b)`.
    """
    before, rule = above
    if rule.text[0] != "_" or not is_separator(rule.text):
        return False
    label = match_label(following.text)
    goes_on = following.text[0].islower() or (label is not None and label.key not in _FIRST_KEYS)
    return goes_on or not before.text.endswith(_ENDS)


def report_stray_calls(text: str, log: ReadingLog) -> None:
    """Report each number that is glued to a word and calls no footnote."""
    for start in sorted(_find_glued_digits(text)):
        match = _STRAY.match(text, start)
        if match is None or start in log.calls:
            continue
        if _ends_in_small_letters(text[max(start - _LETTERS, 0) : start]):
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
            if text[at - 1].isalpha() or text[at - 1] in _CLOSING:
                yield at
            at = text.find(digit, at + 1)


def _ends_in_small_letters(before: str) -> bool:
    """Return whether the letters before a call are in lower case."""
    letters = before if before[-1].isalpha() else before[-2]
    return all(category(letter) == "Ll" for letter in letters)


def _take_page(
    page: list[Line], counts: _Counts, language: Language | None, log: ReadingLog
) -> int:
    """Take the footnotes of one page; return where its running text ends."""
    first = max(len(page) - _LONGEST, 1)
    for at in [at for at, line in enumerate(page[first:], first) if line.text[0] in _FIRST]:
        label = _match_label(page, at, language)
        if label is None or not (counts.is_next(label) or parse_label_number(label) == 1):
            continue
        known = counts.has_begun(label)
        if label.doubtful and not _are_called(page, at, language, known=known):
            continue
        if find_call(page[:at], label, CallPlace(0, 0), language) is not None:
            _take_footnotes(page, at, counts, language, log, doubtful=label.doubtful)
            return at
        capital = page[at].text[len(label.text) :].strip()[:1].isupper()
        if label.set_off and label.text[0] != "*" and counts.is_next(label) and capital:
            log.report(
                NOTE_WITHOUT_CALL,
                page[at].span,
                f"{page[at].text[:40]!r} looks like a footnote, but it has no call",
            )
    return len(page)


def _are_called(page: list[Line], at: int, language: Language | None, *, known: bool) -> bool:
    """Return whether each bracketed number at a line start from `at` on has a call above.

    At least one footnote from there on has its call directly after a word, or the document is
    `known` to have such footnotes; `(1)` after a space may cite a point.
    """
    place, last, certain = CallPlace(0, 0), None, known
    for index in range(at, len(page)):
        label = _match_label(page, index, language, within=True)
        if label is None:
            continue
        doubtful = label.text[0] == "("
        after = place if doubtful else CallPlace(0, 0)
        call = find_call(page[:at], label._replace(doubtful=doubtful), after, language)
        if call is not None and page[call.line].text[call.offset - 1] != " ":
            certain = True
        if not doubtful:
            continue
        number = parse_label_number(label)
        if call is None or number is None or last not in (None, number - 1):
            return False
        place, last = call, number
    return certain


def _take_footnotes(  # noqa: PLR0913 - what it needs of a page
    page: list[Line],
    at: int,
    counts: _Counts,
    language: Language | None,
    log: ReadingLog,
    *,
    doubtful: bool,
) -> None:
    """Take the footnotes from a line to the end of the page.

    The labels of each kind (`1`, `(1)`, `*`) have their calls in the same order.
    """
    places: dict[str, CallPlace] = {}
    note: Footnote | None = None
    taken: list[Footnote] = []
    for index in range(at, len(page)):
        line = page[index]
        label = _match_label(page, index, language, within=note is not None)
        if label and doubtful and label.text[0] == "(":
            label = label._replace(doubtful=True)
        place = places.get(label.kind, CallPlace(0, 0)) if label else CallPlace(0, 0)
        call = find_call(page[:at], label, place, language) if label else None
        if label and call and (counts.is_next(label) or label.kind not in places):
            length = len(label.text)
            note = Footnote(label.text, Span(line.start, line.start + length), [])
            log.calls[page[call.line].hide(call.offset, length)] = note
            places[label.kind] = call
            counts.take(label)
            line = line.after(length)
            taken.append(note)
        if note is not None and line.text:
            note = _choose_footnote(taken, note)
            note.lines.append(line)
    for note in taken:
        _hide_further_calls(page[:at], note, log)


def _hide_further_calls(lines: list[Line], note: Footnote, log: ReadingLog) -> None:
    """Hide the further calls of a footnote; the log gets them without lines.

    Such a call is glued to a word in lower case, unlike the number in `CO2`.
    """
    if not note.label.isdecimal():
        return
    glued = re.compile(rf"(?<=[^\W\d_]{{3}}){note.label}{_AFTER}")
    for at, line in enumerate(lines):
        if line.text == note.label and _is_call_alone(lines, at):
            log.calls[line.hide(0, len(line.text))] = Footnote(note.label, None, [])
        for match in glued.finditer(line.text):
            start = match.start()
            if _ends_in_small_letters(line.text[start - _LETTERS : start]):
                offset = line.hide(start, len(note.label))
                log.calls[offset] = Footnote(note.label, None, [])


def _choose_footnote(taken: list[Footnote], note: Footnote) -> Footnote:
    """Return the footnote that the next line belongs to: all labels may precede all texts."""
    empty = [found for found in taken if not found.lines]
    if not empty or (note.lines and not ends_sentence(note.lines[-1].text)):
        return note
    return empty[0]


def _match_label(
    page: list[Line], at: int, language: Language | None, *, within: bool = False
) -> FootnoteLabel | None:
    """Return the label at the start of a line that may be a footnote; else None.

    `within` says that the line before belongs to a footnote.
    """
    line = page[at]
    if line.text[0] not in _FIRST:
        return None
    match = _LABEL.match(line.text)
    if match is None or is_separator(line.text) or _is_call_alone(page, at, within=within):
        return None
    text = line.text[match.end() :]
    # Bracketed numbers belong to points, unless a rule is above them, or all of them have calls.
    doubtful = match["label"][0] == "(" and not within and not is_separator(page[at - 1].text)
    if language and text and continues_date(text, language):
        return None
    before = page[at - 1].text
    set_off = line.gap or not text or ends_sentence(before) or is_separator(before)
    found = FootnoteLabel(match["label"], set_off or _LABEL.match(before) is not None, doubtful)
    return found if found.set_off or text[0].isupper() else None


def _is_call_alone(page: list[Line], at: int, *, within: bool = False) -> bool:
    """Return whether a number alone on its line is a call: its sentence continues below.

    The line before it may belong to a footnote (`within`); then only punctuation shows that.
    """
    if at + 1 == len(page) or not page[at].text.isdecimal():
        return False
    first = page[at + 1].text[0]
    return first in _PUNCTUATION or (
        first.islower() and not within and not ends_sentence(page[at - 1].text)
    )


def begins_like_footnote(text: str) -> bool:
    """Return whether a line begins with a possible footnote label."""
    return _LABEL.match(text) is not None


def is_footnote_label(text: str) -> bool:
    """Return whether a text is a possible footnote label."""
    return _LABEL.fullmatch(text) is not None


def parse_label_number(label: FootnoteLabel) -> int | None:
    """Return the number in the label of a footnote; None for asterisks."""
    number = label.text.strip("()[]").translate(_RAISED)
    return int(number) if number.isdecimal() else None


def find_call(
    lines: list[Line], label: FootnoteLabel, after: CallPlace, language: Language | None = None
) -> CallPlace | None:
    """Return the place of the first call of a footnote after another call; None for no call.

    In a known language the day of a date is no call: `from 1 November`.
    """
    followed = re.compile(re.escape(label.text) + _AFTER)
    for fits in _choose_contexts(label):
        for index in range(after.line, len(lines)):
            text = lines[index].text
            if label.text not in text:
                continue
            offset = after.offset if index == after.line else 0
            for match in followed.finditer(text, offset):
                before = text[max(match.start() - _BEFORE, 0) : match.start()]
                following = text[match.end() :]
                may_be_day = before[-1:] == " " and label.text.isdecimal()
                is_day = may_be_day and _is_day(text[: match.start()], following, language)
                if (before or (index and not following)) and fits(before) and not is_day:
                    return CallPlace(index, match.start())
    return None


def _is_day(before: str, following: str, language: Language | None) -> bool:
    """Return whether a number is the day of a date: `1. Februar 2024`, `2024. február 1.`."""
    if language is None:
        return False
    text = following.removeprefix(".").strip()
    return ends_with_month(before, language) or (bool(text) and continues_date(text, language))


def _choose_contexts(label: FootnoteLabel) -> tuple[Callable[[str], bool], ...]:
    """Return tests of the text before a call, the most certain one first."""
    if label.doubtful:
        return (_ends_word, _ends_word_and_space)
    if not ("0" <= label.text[0] <= "9" or label.text[0] == "*"):
        return (_ends_word, _ends_word_and_space, _ends_with_anything)  # in brackets or raised
    if label.text[0] == "*" or not label.set_off:
        return (_ends_word,)
    return (_ends_word, _ends_word_and_space, _is_line_start)


def _ends_with_anything(text: str) -> bool:
    """Return whether text ends with a visible character, or one and a space."""
    return any(character.strip() for character in text[-2:])


def _ends_word(text: str) -> bool:
    """Return whether text ends with a word or a year, and closing punctuation after it."""
    if text[-1:].isalpha() or text.endswith((*_CLOSING, "%")):
        return True
    if text.endswith(_PUNCTUATION):
        return text[-2:-1].isalpha() or text[:-1].endswith(_CLOSING)
    year = text[-4:]
    alone = not text[-5:-4].isdecimal()
    return alone and year.startswith(_CENTURIES) and year.isdecimal() and len(year) == len("2024")


def _ends_word_and_space(text: str) -> bool:
    """Return whether text ends with a word in lower case, or a year, and a space."""
    word = text[-5:-1]
    is_word = len(word) > _LETTERS and word.isalpha() and word.islower()
    return text.endswith(" ") and (is_word or (word.isdecimal() and _ends_word(text[:-1])))


def _is_line_start(text: str) -> bool:
    """Return whether a call begins a line: extractors give raised ones a line of their own."""
    return not text
