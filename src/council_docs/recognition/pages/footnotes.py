"""Between stages 2 and 3: footnotes are taken from the ends of pages, and their calls found.

A note begins at the end of a page with its label - a number without a dot, a number in brackets, or
asterisks - on the line of its words or alone above them. It is a note only if its number is the one
expected next and its call stands on the same page: glued to the word or the year before it
(`20191`), in brackets, or after a blank. A call becomes a sentinel of its own length, so that
offsets stay; `inline` turns it into a mark.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from string import digits
from typing import NamedTuple
from unicodedata import category

from council_docs.diagnostics.reader_diagnostics import CALL_WITHOUT_NOTE, NOTE_WITHOUT_CALL
from council_docs.languages.dates import continues_date
from council_docs.languages.language import Language
from council_docs.model import SetAside
from council_docs.recognition.body.paragraph_breaks import ends_sentence
from council_docs.recognition.labels import is_separator
from council_docs.recognition.lines import Line
from council_docs.recognition.reading_log import Footnote, ReadingLog
from council_docs.source import Span

_LONGEST = 40
"""How many lines at the end of a page are searched for notes."""
_LONGEST_PAGE = 400
"""In how many lines before the end of a page the calls of its notes are looked for."""
# 1 Text of the note   (1) Text of the note   * Text of the note   ¹ Text of the note   [1] Text of
# the note; or the label alone; or without a blank, where nothing else may be meant
_LABEL = re.compile(
    r"(?P<label>[0-9]{1,3}|\([0-9]{1,2}\)|\[[0-9]{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|\*{1,3})"
    r"(?:\s++(?![.)])|$|(?=[A-Z][a-z])|(?<=[\]⁰¹²³⁴-⁹])(?=[^\W\d_]))"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CLOSING = tuple(')]”’"»')
_PUNCTUATION = tuple(".,;:")
_ENDS = tuple(".!?:_")
_BEFORE = 6
"""How many characters before a call tell whether it is one."""
_CENTURIES = ("19", "20")
_AFTER = r"(?=[\s.,;:)\]”’\"»!?]|$)"
# What looks like a call, at a word of small letters: no abbreviation such as G20 or CO2.
_STRAY = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[^\W\d_][)”’»]))[0-9]{{1,2}}{_AFTER}")
_LETTERS = 3


class FootnoteLabel(NamedTuple):
    """The label with which a line begins that may be a note."""

    text: str
    set_off: bool
    """Whether the line before it ends something; if not, the call must be glued to a word."""
    doubtful: bool = False
    """Whether it may as well be that of a point."""

    @property
    def kind(self) -> str:
        """What tells its series from others: `(`, `[`, `*`, or nothing for a bare number."""
        return self.text[0] if self.text[0] in "([*" else ""


class CallPlace(NamedTuple):
    """Where a call stands: on which line of a page, and at which offset in it."""

    line: int
    offset: int


class _Counts:
    """Which number comes next for each kind of label, through all pages."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def is_next(self, label: FootnoteLabel) -> bool:
        """Return whether a label has the next number of its kind; asterisks have none."""
        return parse_label_number(label) in (self._next.get(label.kind, 1), None)

    def take(self, label: FootnoteLabel) -> None:
        """Take a label as the last of its kind."""
        number = parse_label_number(label)
        if number is not None:
            self._next[label.kind] = number + 1


def take_footnotes(lines: list[Line], language: Language | None, log: ReadingLog) -> list[Line]:
    """Return the lines without those of footnotes, whose calls are noted by their offsets."""
    kept: list[Line] = []
    counts = _Counts()
    starts = [0, *(at for at, line in enumerate(lines) if at and line.opens_page), len(lines)]
    for start, stop in pairwise(starts):
        # Where no page ends are known, a call is looked for near the end of the text only.
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
    """Return whether the line above notes is only their rule: the text goes on on the next page.

    `above` are the line before it and itself. Where the text ends, it may be the end's separator.
    """
    before, rule = above
    ended = before.text.endswith(_ENDS) and not following.text[0].islower()
    return rule.text[0] == "_" and is_separator(rule.text) and not ended


def report_stray_calls(text: str, log: ReadingLog) -> None:
    """Leave a diagnostic for each number that is glued to a word and belongs to no note."""
    for start in sorted(_find_glued_digits(text)):
        match = _STRAY.match(text, start)
        if match is None or start in log.calls:
            continue
        if _ends_in_small_letters(text[max(start - _LETTERS, 0) : start]):
            log.report(
                CALL_WITHOUT_NOTE,
                Span(*match.span()),
                f"{match[0]!r} stands like the call of a footnote, but there is no such note",
            )


def _find_glued_digits(text: str) -> Iterator[int]:
    """Yield where a digit stands right behind a letter, or behind what closes.

    Ten searches for one character take a fortieth of the time of the pattern over the whole text.
    """
    for digit in digits:
        at = text.find(digit)
        while at >= 0:
            if text[at - 1].isalpha() or text[at - 1] in _CLOSING:
                yield at
            at = text.find(digit, at + 1)


def _ends_in_small_letters(before: str) -> bool:
    """Return whether the last letters of a word, or the one that a sign follows, are small."""
    letters = before if before[-1].isalpha() else before[-2]
    return all(category(letter) == "Ll" for letter in letters)


def _take_page(
    page: list[Line], counts: _Counts, language: Language | None, log: ReadingLog
) -> int:
    """Take the footnotes of one page; return where its text ends."""
    for at in range(max(len(page) - _LONGEST, 1), len(page)):
        label = _match_label(page, at, language)
        if label is None or not (counts.is_next(label) or parse_label_number(label) == 1):
            continue
        if label.doubtful and not _are_called(page, at, language):
            continue
        if find_call(page[:at], label, CallPlace(0, 0), language) is not None:
            _take_footnotes(page, at, counts, language, log, doubtful=label.doubtful)
            return at
        begins = page[at].text[len(label.text) :].strip()[:1].isupper()
        if label.set_off and label.text[0] != "*" and counts.is_next(label) and begins:
            log.report(
                NOTE_WITHOUT_CALL,
                page[at].span,
                f"{page[at].text[:40]!r} looks like a footnote whose call is missing",
            )
    return len(page)


def _are_called(page: list[Line], at: int, language: Language | None) -> bool:
    """Return whether each number in brackets that begins a line from here on has its call above."""
    place, last = CallPlace(0, 0), None
    for index in range(at, len(page)):
        label = _match_label(page, index, language, within=True)
        if label is None or label.text[0] != "(":
            continue
        number = parse_label_number(label)
        call = find_call(page[:at], label._replace(doubtful=True), place, language)
        if call is None or number is None or last not in (None, number - 1):
            return False
        place, last = call, number
    return True


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

    Each kind of label (`1`, `(1)`, `*`) counts by itself, and has its calls in their order.
    """
    places: dict[str, CallPlace] = {}
    note: Footnote | None = None
    made: list[Footnote] = []
    for index in range(at, len(page)):
        line = page[index]
        label = _match_label(page, index, language, within=note is not None)
        if label and doubtful:
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
            made.append(note)
        if note is not None and line.text:
            note = _choose_footnote(made, note)
            note.lines.append(line)
    for note in made:
        _hide_further_calls(page[:at], note, log)


def _hide_further_calls(lines: list[Line], note: Footnote, log: ReadingLog) -> None:
    """Hide the calls of a footnote that was called before; a further call has no lines.

    Only a number glued to a word of small letters is one, and not `CO2`.
    """
    if not note.label.isdecimal():
        return
    glued = re.compile(rf"(?<=[^\W\d_]{{3}}){note.label}{_AFTER}")
    for line in lines:
        for match in glued.finditer(line.text):
            start = match.start()
            if _ends_in_small_letters(line.text[start - _LETTERS : start]):
                offset = line.hide(start, len(note.label))
                log.calls[offset] = Footnote(note.label, None, [])


def _choose_footnote(made: list[Footnote], note: Footnote) -> Footnote:
    """Return the note that the next line belongs to: labels may stand above all the words."""
    empty = [found for found in made if not found.lines]
    if not empty or (note.lines and not ends_sentence(note.lines[-1].text)):
        return note
    return empty[0]


def _match_label(
    page: list[Line], at: int, language: Language | None, *, within: bool = False
) -> FootnoteLabel | None:
    """Return the label with which a line begins, if it may be that of a note.

    `within` says that a note stands right above.
    """
    line = page[at]
    if not (line.text[0].isdigit() or line.text[0] in "(*["):
        return None
    match = _LABEL.match(line.text)
    if match is None or is_separator(line.text):
        return None
    rest = line.text[match.end() :]
    # Numbers in brackets are those of points, unless a rule stands above them, or all are called.
    doubtful = match["label"][0] == "(" and not within and not is_separator(page[at - 1].text)
    if language and rest and continues_date(rest, language):
        return None
    before = page[at - 1].text
    set_off = line.gap or not rest or ends_sentence(before) or is_separator(before)
    found = FootnoteLabel(match["label"], set_off or _LABEL.match(before) is not None, doubtful)
    return found if found.set_off or rest[0].isupper() else None


def begins_like_footnote(text: str) -> bool:
    """Return whether a line begins with what may be the label of a footnote."""
    return _LABEL.match(text) is not None


def is_footnote_label(text: str) -> bool:
    """Return whether a footnote may have this label."""
    return _LABEL.fullmatch(text) is not None


def parse_label_number(label: FootnoteLabel) -> int | None:
    """Return the number in the label of a footnote; None for asterisks."""
    number = label.text.strip("()[]").translate(_RAISED)
    return int(number) if number.isdecimal() else None


def find_call(
    lines: list[Line], label: FootnoteLabel, after: CallPlace, language: Language | None = None
) -> CallPlace | None:
    """Return where the call of a note stands, the first one after another call.

    With the words of the language, no day of a date is a call: `from 1 November`.
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
                rest = text[match.end() :]
                alone = before or (index and not rest)
                if alone and fits(before) and not (before[-1:] == " " and _is_day(rest, language)):
                    return CallPlace(index, match.start())
    return None


def _is_day(rest: str, language: Language | None) -> bool:
    """Return whether a number is the day of a date, by what follows it."""
    return language is not None and bool(rest.strip()) and continues_date(rest.strip(), language)


def _choose_contexts(label: FootnoteLabel) -> tuple[Callable[[str], bool], ...]:
    """Return what may stand before the call of a note."""
    if label.doubtful:
        return (_ends_word,)
    if not ("0" <= label.text[0] <= "9" or label.text[0] == "*"):
        return (_ends_word, _ends_word_and_blank, _ends_with_anything)  # in brackets or raised
    if label.text[0] == "*" or not label.set_off:
        return (_ends_word,)
    return (_ends_word, _ends_word_and_blank, _is_line_start)


def _ends_with_anything(text: str) -> bool:
    """Return whether text ends with a character that is no blank, or one blank after it."""
    return any(character.strip() for character in text[-2:])


def _ends_word(text: str) -> bool:
    """Return whether text ends with a word or a year, and what closes or ends a clause after it."""
    if text[-1:].isalpha() or text.endswith((*_CLOSING, "%")):
        return True
    if text.endswith(_PUNCTUATION):
        return text[-2:-1].isalpha() or text[:-1].endswith(_CLOSING)
    year = text[-4:]
    alone = not text[-5:-4].isdecimal()
    return alone and year.startswith(_CENTURIES) and year.isdecimal() and len(year) == len("2024")


def _ends_word_and_blank(text: str) -> bool:
    """Return whether text ends with a word of small letters, or a year, and a blank."""
    word = text[-5:-1]
    is_word = len(word) > _LETTERS and word.isalpha() and word.islower()
    return text.endswith(" ") and (is_word or (word.isdecimal() and _ends_word(text[:-1])))


def _is_line_start(text: str) -> bool:
    """Return whether a call begins a line: some extractors give a raised one a line of its own."""
    return not text
