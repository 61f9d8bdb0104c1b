"""Dates as the languages write them: found in a text, and printed.

Every date that is read has a year, so the search begins there: the four digits of a year are cheap
to find, and the pattern of the language runs only over the few characters around them.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from council_docs.languages.language import Dates, Language, Words

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
            month = months[match["month"].casefold()]
            yield Dated(match.start(), done, _date(int(match["year"]), month, int(match["day"])))


def is_month(word: str, language: Language) -> bool:
    """Tell whether a word is the name of a month, in any of the forms that stand in dates."""
    return word.rstrip(".,;:)").casefold() in _compiled(language)[1]


def printed(date: dt.date, language: Language) -> str:
    """Return a date as the language writes it: `19 februari 2024`."""
    forms = language.dates
    day = f"{date.day}{next(iter(forms.after_day), '')}"
    month = " ".join([*forms.before_month[:1], forms.months[date.month - 1][0]])
    year = " ".join([*forms.before_year[:1], f"{date.year}", *forms.after_year[:1]])
    return f"{year} {month} {day}" if forms.order == "year-first" else f"{day} {month} {year}"


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
    return _year_first(forms) if forms.order == "year-first" else _day_first(forms)


@cache
def _compiled(language: Language) -> "tuple[regex.Pattern[str], dict[str, int]]":
    """Return the compiled pattern and the number of each month's name."""
    months = {
        form.casefold(): number
        for number, found in enumerate(language.dates.months, start=1)
        for form in found
    }
    return regex.compile(pattern(language), regex.IGNORECASE), months


_BLANK = r"\s{1,3}"
_DAY = r"(?<![\d./,])(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"


def _day_first(forms: Dates) -> str:
    return (
        f"{_DAY}{_optional(forms.after_day)}{_BLANK}{_optional(forms.before_month, _BLANK)}"
        f"{_month(forms)}{_BLANK}{_optional(forms.before_year, _BLANK)}{_YEAR}"
        f"{_optional(forms.after_year, before=_BLANK)}"
    )


def _year_first(forms: Dates) -> str:
    return (
        f"{_YEAR}{_optional(forms.after_year, before=_BLANK)}{_BLANK}{_month(forms)}{_BLANK}"
        f"(?P<day>[0-9]{{1,2}})(?![0-9]){_optional(forms.after_day)}"
    )


def _month(forms: Dates) -> str:
    return f"(?P<month>{_any(tuple(form for found in forms.months for form in found))})"


def _any(words: Words) -> str:
    return "(?:" + "|".join(map(regex.escape, words)) + ")"


def _optional(words: Words, after: str = "", *, before: str = "") -> str:
    return f"(?:{before}{_any(words)}{after})?" if words else ""
