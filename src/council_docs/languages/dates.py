"""Dates as the languages write them: found in a text, and printed.

Every date that is read has a year, so the search begins there: the four digits of a year are cheap
to find, and the pattern of the language runs only over the few characters around them.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from council_docs.languages.language import Dates, Language, Words, fold

_REACH = 40
"""How many characters a date has at most before or after its year."""


class Dated(NamedTuple):
    """A date that stands at `text[start:end]`; `date` is None for a day that no calendar has."""

    start: int
    end: int
    date: dt.date | None


def find(text: str, language: Language) -> Iterator[Dated]:
    """Yield the dates of a text in their order, offsets in code points."""
    if "20" not in text and "19" not in text:
        return
    compiled, months = _compiled(language)
    done = 0
    for year in _years(text):
        match = compiled.search(text, max(done, year - _REACH), year + _REACH)
        if match is not None and match.start("year") == year:
            done = match.end()
            month = months[fold(match["month"])]
            yield Dated(match.start(), done, _date(int(match["year"]), month, int(match["day"])))


def is_month(word: str, language: Language) -> bool:
    """Tell whether a word that follows a number goes on with a date.

    That is the name of a month in any of its forms, the first word of such a name (`Meán`), or a
    word before the month (`de`), but not at the start of a sentence (`De`).
    """
    bare = word.rstrip(".,;:)")
    return bare in language.dates.before_month or fold(bare) in _first_words(language)


def printed(date: dt.date, language: Language) -> str:
    """Return a date as the language writes it: `19 februari 2024`."""
    forms = language.dates
    marks = forms.first_day if date.day == 1 and forms.first_day else forms.after_day
    day = f"{date.day}{next(iter(marks), '')}"
    month = " ".join([*forms.before_month[:1], forms.months[date.month - 1][0]])
    year = f"{date.year}{next(iter(forms.year_mark), '')}"
    year = " ".join([*forms.before_year[:1], year, *forms.after_year[:1]])
    orders = {
        "day-first": (day, month, year),
        "year-first": (year, month, day),
        "year-day-month": (year, day, month),
    }
    return " ".join(orders[forms.order])


def _years(text: str) -> Iterator[int]:
    """Yield where four digits that begin with 19 or 20 stand alone."""
    for at in _centuries(text):
        if (
            text[at : at + 4].isdecimal()
            and not text[at + 4 : at + 5].isdecimal()
            and not (at and text[at - 1].isdecimal())
        ):
            yield at


def _centuries(text: str) -> Iterator[int]:
    """Yield where `19` or `20` stands, in order."""
    nineteen, twenty = text.find("19"), text.find("20")
    while nineteen >= 0 or twenty >= 0:
        if twenty < 0 or 0 <= nineteen < twenty:
            yield nineteen
            nineteen = text.find("19", nineteen + 1)
        else:
            yield twenty
            twenty = text.find("20", twenty + 1)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def pattern(language: Language) -> str:
    """Return the language's dates as a pattern with groups `day`, `month` and `year`."""
    forms = language.dates
    day = rf"(?P<day>[0-9]{{1,2}})(?![0-9]){_optional((*forms.after_day, *forms.first_day))}"
    month = f"{_optional(forms.before_month, after=_BLANK)}(?P<month>{_any(_names(forms))})"
    year = (
        f"{_optional(forms.before_year, after=_BLANK)}(?P<year>[0-9]{{4}})(?![0-9])"
        f"{_optional(forms.year_mark)}{_optional(forms.after_year, before=_BLANK)}"
    )
    orders = {
        "day-first": (f"{_NOT_INSIDE}{day}", month, year),
        "year-first": (year, month, day),
        "year-day-month": (year, day, month),
    }
    return _BLANK.join(orders[forms.order])


@cache
def _compiled(language: Language) -> "tuple[regex.Pattern[str], dict[str, int]]":
    """Return the compiled pattern and the number of each month's name."""
    months = {
        fold(form): number
        for number, found in enumerate(language.dates.months, start=1)
        for form in found
    }
    return regex.compile(pattern(language), regex.IGNORECASE), months


@cache
def _first_words(language: Language) -> frozenset[str]:
    """Return the names of the months, of each its first word."""
    return frozenset(fold(name.split()[0]) for name in _names(language.dates))


_BLANK = r"\s{1,3}"
_NOT_INSIDE = r"(?<![\d./,])"


def _names(forms: Dates) -> Words:
    return tuple(form for found in forms.months for form in found)


def _any(words: Words) -> str:
    """Return a pattern for any of some words, and not for the beginning of a longer one."""
    return "(?:" + "|".join(map(_flexible, words)) + r")(?!\w)"


def _flexible(words: str) -> str:
    """Return a pattern for words, with any blanks between them."""
    return _BLANK.join(map(regex.escape, words.split(" ")))


def _optional(words: Words, *, after: str = "", before: str = "") -> str:
    return f"(?:{before}{_any(words)}{after})?" if words else ""
