"""Stage 2, for pages whose foot has no document number: marks that count the pages.

`- 3 -`, `3/12`, `Page 3 of 12`, `EN 3`, `9996/26 | 3`: lines that are equal but for one number,
which goes up by one from one to the next. A number alone, or behind a word, needs more to be one.
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
"""The first page may have no mark."""
_LEAST, _LEAST_BARE = 2, 3
_MOST_MISSING = 2
_SHORTEST_PAGE = 10
"""How many lines stand between two marks that only their numbers tell."""
_CODES_ALONE = 3
"""So many lines that are only the code of a language stand on pages, not in a table or a header."""


class _Mark(NamedTuple):
    """What may be the mark of a page."""

    page: int
    at: int
    """Which line it is."""


_Marks: TypeAlias = dict[tuple[str, str], list[_Mark]]
"""What may be marks, by the words before and after their numbers."""


def find_page_numbers(lines: list[Line], feet: set[int]) -> list[int]:
    """Return which lines are marks of pages, beside those that belong to feet."""
    framed: _Marks = {}
    bare: _Marks = {}
    codes: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        text = line.text
        # String tests first: few lines are so short, and begin or end so.
        if len(text) > _LONGEST or at in feet:
            continue
        if text in LANGUAGE_CODES:
            codes.setdefault(text, []).append(at)
        elif text[-1].isdecimal() or text[-1] in _LAST or text[0].isdecimal():
            _take(text, at, framed, bare)
    made = [mark.at for marks in framed.values() if _count(marks, _LEAST) for mark in marks]
    alone = (marks for marks in bare.values() if _part_pages(marks, lines, feet))
    made += [mark.at for marks in alone for mark in marks]
    return made + [at for found in codes.values() if len(found) >= _CODES_ALONE for at in found]


def _take(text: str, at: int, framed: _Marks, bare: _Marks) -> None:
    """Note what may be the mark of a page, by the words around its number."""
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
    """Return whether what stands around a number makes it the number of a page.

    Dashes on both sides, the code of a language, or the number of the document before it.
    """
    if before and after and before[0] == after[-1] and before[0] in _FRAMES:
        return True
    if f"{before}{after}".strip() in LANGUAGE_CODES:
        return True
    return not after and _NUMBERED.fullmatch(before) is not None


def _count(marks: list[_Mark], least: int) -> bool:
    """Return whether numbers go up as those of pages do; one page or another may lack its mark."""
    steps = (after.page - before.page for before, after in pairwise(marks))
    return (
        len(marks) >= least
        and marks[0].page in _FIRST_PAGES
        and all(1 <= step <= _MOST_MISSING for step in steps)
    )


def _part_pages(marks: list[_Mark], lines: list[Line], feet: set[int]) -> bool:
    """Return whether numbers alone count pages: beside feet, or far apart and in a sentence."""
    if not _count(marks, _LEAST_BARE):
        return False
    if all({mark.at - 1, mark.at + 1} & feet for mark in marks):
        return True
    apart = all(after.at - before.at > _SHORTEST_PAGE for before, after in pairwise(marks[:-1]))
    return apart and any(_interrupts(lines[mark.at - 1 : mark.at + 2]) for mark in marks)


def _interrupts(around: list[Line]) -> bool:
    """Return whether the middle one of three lines stands in the middle of a sentence."""
    whole = len(around) == len(("before", "mark", "after"))
    return whole and not ends_sentence(around[0].text) and around[-1].text[0].islower()
