"""Dates as the languages write them: found in a text, and printed.

Every date that is read has a year, so the search begins there: the four digits of a year are cheap
to find, and the pattern of the language runs only over the few characters around them.

Several days may share a month and a year: `14 and 15 December 2023`, `25./26. März 2010`,
`2023. december 14–15-én`. Each of them is a date of its own; the words that they share belong to
the one beside which they stand.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from council_docs.languages.language import Language, Words, fold, plain

_REACH = 60
"""How many characters dates have at most before or after their year."""


class Dated(NamedTuple):
    """A date that stands at `text[start:end]`; `date` is None for a day that no calendar has."""

    start: int
    end: int
    date: dt.date | None


def find(text: str, language: Language) -> Iterator[Dated]:
    """Yield the dates of a text in their order, offsets in code points."""
    if "20" not in text and "19" not in text:
        return
    done = 0
    for year in _years(text):
        start = max(done, year - _REACH)
        begin = max(start - 1, 0)  # the character before tells whether a number begins here
        near = plain(text[begin : year + _REACH])
        match = _pattern(language).search(near, start - begin)
        if match is not None and begin + match.start("year") == year:
            done = begin + match.end()
            for found in _dates(match, language):
                yield Dated(begin + found.start, begin + found.end, found.date)


def _dates(match: re.Match[str], language: Language) -> Iterator[Dated]:
    """Yield the date of a match, or those of several days in the order of the calendar."""
    month = _months(language)[fold(match["month"])]
    last = _date(int(match["year"]), month, int(match["day"]))
    days = [Dated(match.start("day"), match.end("main"), last)]
    if match["others"] and last is not None:
        days = sorted([*_others(match, last, language), *days])
    read = [day.date for day in days if day.date is not None]
    if len(days) == 1 or len(read) < len(days) or sorted(set(read)) != read:
        yield Dated(*match.span("main"), last)
        return
    starts = [match.start(), *(day.start for day in days[1:])]
    ends = [*(day.end for day in days[:-1]), match.end()]
    yield from map(Dated, starts, ends, read)


def _others(match: re.Match[str], known: dt.date, language: Language) -> Iterator[Dated]:
    """Yield the days that stand beside a date and share its year, and its month if they name none.

    A month is said once: before the days where the year stands first, else after them.
    """
    month = known.month
    begin, end = match.span("others")
    found = list(_day_pattern(language).finditer(match.string, begin, end))
    for day in found if language.dates.order == "year-first" else reversed(found):
        if day["month"]:
            month = _months(language)[fold(day["month"])]
        yield Dated(*day.span(), _date(known.year, month, int(day["day"])))


def goes_on(text: str, language: Language) -> bool:
    """Tell whether words that follow a number go on with a date.

    They begin with the name of a month in any of its forms, with the first word of such a name
    (`Meán`), or with a word before the month (`de`), but not at the start of a sentence (`De`); or
    another day follows: `und 20. Juni`.
    """
    word, *following = text.split(None, 2)
    known = _first_words(language)
    folded = fold(word.rstrip(".,;:)"))
    if folded in known["month"]:
        return True
    if not word[0].islower():
        return False
    day_follows = bool(following) and following[0][0].isdecimal()
    return folded in known["before"] or (day_follows and folded in known["between"])


def awaits_day(text: str, language: Language) -> bool:
    """Tell whether a text ends with a month after which the day stands: `2005. március`."""
    if language.dates.order != "year-first":
        return False
    *_, last = ("", *text.rsplit(None, 1))
    return fold(last) in _months(language)


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


# ------------------------------------------------------------------------------ patterns

_BLANK = r"\s{1,3}"
_NOT_INSIDE = r"(?<![\d./,])"
_DAY = "(?P<day>[0-9]{1,2})(?![0-9])"
_YEAR = "(?P<year>[0-9]{4})(?![0-9])"


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return the dates of a language as a pattern for plain text.

    Its groups are `main`, a whole date, in it `day`, `month` and `year`, and `others`, the days
    beside it.
    """
    forms = language.dates
    marks = (*forms.after_day, *forms.first_day)
    names = _any(_names(language))
    before_month = _optional(forms.before_month, after=_BLANK)
    day, month = f"{_DAY}{_optional(marks)}", f"{before_month}(?P<month>{names})"
    year = (
        f"{_optional(forms.before_year, after=_BLANK)}{_YEAR}"
        f"{_optional(forms.year_mark)}{_optional(forms.after_year, before=_BLANK)}"
    )
    one = f"[0-9]{{1,2}}(?![0-9]){_optional(marks)}"
    between = rf"\s{{0,3}}(?:[/,–—-]|(?<=\s){_any(forms.between)}(?=\s))\s{{0,3}}"
    if forms.order == "year-first":
        # A second number that no mark shows to be a day may be anything.
        ended = f"[0-9]{{1,2}}{_any(forms.after_day)}"
        other, last = (f"{between}(?:{names}{_BLANK})?{number}" for number in (one, ended))
        main = _BLANK.join((year, month, day))
        return re.compile(f"(?P<main>{main})(?P<others>(?:{other}){{0,2}}{last})?")
    others = f"(?P<others>(?:{one}(?:{_BLANK}{before_month}{names})?{between}){{1,3}})?"
    if forms.order == "year-day-month":
        return re.compile(f"(?P<main>{year}{_BLANK}{others}{day}{_BLANK}{month})")
    main = _BLANK.join((day, month, year))
    return re.compile(f"{_NOT_INSIDE}{others}(?P<main>{main})")


@cache
def _day_pattern(language: Language) -> re.Pattern[str]:
    """Return a day among others, with its month if it names one: groups `day` and `month`."""
    forms = language.dates
    day = f"{_DAY}{_optional((*forms.after_day, *forms.first_day))}"
    month = f"(?P<month>{_any(_names(language))})"
    if forms.order == "year-first":
        return re.compile(f"(?:{month}{_BLANK})?{day}")
    return re.compile(f"{day}(?:{_BLANK}{_optional(forms.before_month, after=_BLANK)}{month})?")


@cache
def _months(language: Language) -> dict[str, int]:
    """Return the number of each month's name."""
    return {
        fold(form): number
        for number, found in enumerate(language.dates.months, start=1)
        for form in found
    }


@cache
def _first_words(language: Language) -> dict[str, frozenset[str]]:
    """Return the folded words with which a date may go on after a number, by what they are."""
    forms = language.dates
    return {
        "month": frozenset(fold(name.split()[0]) for name in _names(language)),
        "before": frozenset(map(fold, forms.before_month)),
        "between": frozenset(map(fold, forms.between)),
    }


def _names(language: Language) -> Words:
    return tuple(form for found in language.dates.months for form in found)


def _any(words: Words) -> str:
    """Return a pattern for any of some words, and not for the beginning of a longer one."""
    return "(?:" + "|".join(map(_flexible, words)) + r")(?!\w)"


def _flexible(words: str) -> str:
    """Return a pattern for words, with any blanks between them."""
    return _BLANK.join(map(re.escape, plain(words).split(" ")))


def _optional(words: Words, *, after: str = "", before: str = "") -> str:
    return f"(?:{before}{_any(words)}{after})?" if words else ""
