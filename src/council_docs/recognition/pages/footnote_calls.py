"""Stage 5: the labels of footnotes, and their calls in the running text.

A line comes in, out comes whether it begins with a possible footnote label; lines and a label come
in, out comes the place of its call: glued to the word or the year before it (`20191`), in brackets,
or after a space.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from council_docs.languages.dates import continues_date, ends_with_month
from council_docs.languages.language import Language
from council_docs.recognition.body.paragraph_breaks import ends_sentence
from council_docs.recognition.labels import is_separator
from council_docs.recognition.lines import SENTINEL, Line

# 1 See below   (1) See below   * See below   ¹ See below   [1] See below; or the label alone; or
# without the space where that is certain: 1See below
_LABEL = re.compile(
    r"(?P<label>[0-9]{1,3}|\([0-9]{1,2}\)|\[[0-9]{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|\*{1,3})"
    r"(?:\s++(?![.)])|$|(?=[A-Z][a-z])|(?<=[\]⁰¹²³⁴-⁹])(?=[^\W\d_]))"
)
FIRST = frozenset("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹([*")
"""The characters that labels begin with."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
CLOSING = tuple(')]”’"»')
_AFTER_CALL = (f"{SENTINEL} ", f"{SENTINEL}, ")
"""What is between two calls: `lakes1, 2`."""
_PUNCTUATION = tuple(".,;:")
_BEFORE = 6
"""How many characters before a call show whether it is one."""
_CENTURIES = ("19", "20")
AFTER = r"(?=[\s.,;:)\]”’\"»!?*]|$)"
LETTERS = 3


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


def match_footnote_label(
    page: list[Line], at: int, language: Language | None, *, within: bool = False
) -> FootnoteLabel | None:
    """Return the label at the start of a line that may be a footnote; else None.

    `within` says that the line before belongs to a footnote.
    """
    line = page[at]
    if line.text[0] not in FIRST:
        return None
    match = _LABEL.match(line.text)
    if match is None or is_call_alone(page, at, within=within):
        return None
    if is_separator(line.text) and not (within and is_footnote_label(line.text)):
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


def is_call_alone(page: list[Line], at: int, *, within: bool = False) -> bool:
    """Return whether a number alone on its line is a call: its sentence continues below.

    The line before it may belong to a footnote (`within`); then only punctuation shows that, as
    with a label in brackets or asterisks.
    """
    text = page[at].text
    if at + 1 == len(page) or not (text.isdecimal() or is_footnote_label(text)):
        return False
    first = page[at + 1].text[0]
    may_be_small = text.isdecimal() and not within and not ends_sentence(page[at - 1].text)
    return first in _PUNCTUATION or (first.islower() and may_be_small)


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
    followed = re.compile(re.escape(label.text) + AFTER)
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
                alone = index > 0 and not (before or following)
                fitting = (before or alone) and fits(before) and not is_day
                is_marked = alone and not label.text.isdecimal() and is_call_alone(lines, index)
                if fitting or is_marked:
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
    return (_ends_word, _is_line_start, _ends_word_and_space)


def _ends_with_anything(text: str) -> bool:
    """Return whether text ends with a visible character, or one and a space."""
    return any(character.strip() for character in text[-2:])


def _ends_word(text: str) -> bool:
    """Return whether text ends with a word or a year, and closing punctuation after it."""
    if text[-1:].isalpha() or text.endswith((*CLOSING, SENTINEL, *_AFTER_CALL, "%")):
        return True
    if text.endswith(_PUNCTUATION):
        return text[-2:-1].isalpha() or text[:-1].endswith((*CLOSING, SENTINEL))
    year = text[-4:]
    alone = not text[-5:-4].isdecimal()
    return alone and year.startswith(_CENTURIES) and year.isdecimal() and len(year) == len("2024")


def _ends_word_and_space(text: str) -> bool:
    """Return whether text ends with a word in lower case or brackets, or a year, and a space."""
    word = text[-5:-1]
    is_word = len(word) > LETTERS and word.isalpha() and word.islower()
    in_brackets = text[-2:-1] in CLOSING and text[-3:-2].isalpha()
    is_year = word.isdecimal() and _ends_word(text[:-1])
    return text.endswith(" ") and (is_word or in_brackets or is_year)


def _is_line_start(text: str) -> bool:
    """Return whether a call begins a line: extractors give raised ones a line of their own."""
    return not text
