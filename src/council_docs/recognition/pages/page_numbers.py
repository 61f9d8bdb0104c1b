"""Stage 3, for footers without a document number: finds page numbers.

Lines come in, the page numbers among them go out: `- 3 -`, `3/12`, `Page 3 of 12`, `EN 3`,
`9996/26 | 3`. Such lines are equal except for one number that counts up. A number alone, or after a
word, needs more evidence.
"""

import re
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from council_docs.identifiers import ALPHA3
from council_docs.recognition.body.paragraph_breaks import ends_sentence
from council_docs.recognition.lines import Line

LANGUAGE_CODES = frozenset(code.upper() for code in ALPHA3)
NUMBER = (
    r"(?:(?:EUCO|SN|CM|CONV|PE-CONS|XT|WK)\s+)?\d{1,5}(?:/\d{1,2})?\s?/\d{2}"
    r"(?:\s+(?:REV|ADD|COR|DCL)\s+\d{1,2})*"
)
_LONGEST = 40
_OF_TOTAL = re.compile(
    r"(?P<before>(?:[^\W\d_]{1,10}\.?\s)?)(?P<page>\d{1,3})"
    r"(?P<after>(?:\s?/\s?|\s[^\W\d_]{1,5}\s)(?P<total>\d{1,3}))"
)
_LAST_NUMBER = re.compile(r"(?P<before>.*(?<!\d))(?P<page>\d{1,3})(?P<after>\D*)")
_NUMBERED = re.compile(NUMBER + r"\s++(?:[|–-]|[A-Z]{2})?\s*+")
_NAMED = re.compile(r"(?:[^\W\d_]{1,10}\.?\s)?|\[")
_FRAMES = "-–—=~|"
_LAST = f"{_FRAMES}]"
_FIRST_PAGES = (1, 2)
"""The first page may have no number."""
_LEAST, _LEAST_BARE = 2, 3
_MOST_MISSING = 2
_SHORTEST_PAGE = 10
"""More lines than this are between two page numbers that are only a number."""
_CODES_ALONE = 3
"""So many lines that are only a language code belong to pages, not to a table or a header."""


class _Mark(NamedTuple):
    """A line that may be a page number."""

    page: int
    at: int
    """The index of the line."""


_Marks: TypeAlias = dict[tuple[str, str], list[_Mark]]
"""Possible page numbers, by the text before and after the number."""


def find_page_numbers(lines: list[Line], furniture: set[int]) -> list[int]:
    """Return the indices of lines that are page numbers, beside the furniture already found."""
    framed: _Marks = {}
    bare: _Marks = {}
    codes: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        text = line.text
        # Fast path: few lines are so short, and begin or end so.
        if len(text) > _LONGEST or at in furniture:
            continue
        if text in LANGUAGE_CODES:
            codes.setdefault(text, []).append(at)
        elif text[-1].isdecimal() or text[-1] in _LAST or text[0].isdecimal():
            _take(text, at, framed, bare)
    found = [mark.at for marks in framed.values() if _count_up(marks, _LEAST) for mark in marks]
    alone = (marks for marks in bare.values() if _separate_pages(marks, lines, furniture))
    found += [mark.at for marks in alone for mark in marks]
    return found + [at for same in codes.values() if len(same) >= _CODES_ALONE for at in same]


def _take(text: str, at: int, framed: _Marks, bare: _Marks) -> None:
    """Collect a possible page number, by the text around the number."""
    found = _OF_TOTAL.fullmatch(text) or _LAST_NUMBER.fullmatch(text)
    if found is None:
        return
    around = found["before"], found["after"]
    mark = _Mark(int(found["page"]), at)
    if "total" in found.groupdict() or _are_frames(*around):
        framed.setdefault(around, []).append(mark)
    elif around[1] in ("", "]") and _NAMED.fullmatch(around[0]):
        bare.setdefault(around, []).append(mark)


def _are_frames(before: str, after: str) -> bool:
    """Return whether the text around a number makes it a page number.

    It has dashes on both sides, or a language code, or the document number before it.
    """
    if before and after and before[0] == after[-1] and before[0] in _FRAMES:
        return True
    if f"{before}{after}".strip() in LANGUAGE_CODES:
        return True
    return not after and _NUMBERED.fullmatch(before) is not None


def _count_up(marks: list[_Mark], least: int) -> bool:
    """Return whether numbers count up as those of pages do; single pages may have none."""
    steps = (after.page - before.page for before, after in pairwise(marks))
    return (
        len(marks) >= least
        and marks[0].page in _FIRST_PAGES
        and all(1 <= step <= _MOST_MISSING for step in steps)
    )


def _separate_pages(marks: list[_Mark], lines: list[Line], furniture: set[int]) -> bool:
    """Return whether bare numbers count pages: beside furniture, or far apart in a sentence."""
    if not _count_up(marks, _LEAST_BARE):
        return False
    if all({mark.at - 1, mark.at + 1} & furniture for mark in marks):
        return True
    apart = all(after.at - before.at > _SHORTEST_PAGE for before, after in pairwise(marks[:-1]))
    return apart and any(_interrupts(lines[mark.at - 1 : mark.at + 2]) for mark in marks)


def _interrupts(around: list[Line]) -> bool:
    """Return whether the middle one of three lines interrupts a sentence."""
    whole = len(around) == len(("before", "mark", "after"))
    return whole and not ends_sentence(around[0].text) and around[-1].text[0].islower()
