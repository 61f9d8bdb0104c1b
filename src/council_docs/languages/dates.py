"""Dates as the languages write them: found in a text, and printed.

Every date that is read has a year, so the search begins there: the four digits of a year are cheap
to find, and the pattern of the language runs only over the few characters around them.

Several days may share a month and a year: `14 and 15 December 2023`, `25./26. März 2010`,
`2023. december 14–15-én`. Each of them is a date of its own; the words that they share belong to
the one beside which they stand.

Capitals may lack their accents (`19 FÉVRIER`, `19 FEVRIER`), and extractors lose blanks
(`2.kesäkuuta2014`); a month in Roman numerals is one in capitals only.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from council_docs.languages.folding import fold, fold_characters, strip_accents
from council_docs.languages.language import Language, Words

_REACH = 60
"""How many characters dates have at most before or after their year."""


_LONGEST_LEAD = 3
"""How many words tell whether a date goes on: `lá de mhí`."""


class DateMatch(NamedTuple):
    """A date that stands at `text[start:end]`; `date` is None for a day that no calendar has."""

    start: int
    end: int
    date: dt.date | None


def find_dates(text: str, language: Language) -> Iterator[DateMatch]:
    """Yield the dates of a text in their order, offsets in code points."""
    if "20" not in text and "19" not in text:
        return
    done = 0
    for year in _years(text):
        start = max(done, year - _REACH)
        begin = max(start - 1, 0)  # the character before tells whether a number begins here
        near = fold_characters(text[begin : year + _REACH])
        for pattern in _patterns(language):
            match = pattern.search(near, start - begin)
            if match is None or begin + match.start("year") != year:
                continue
            if (
                match["month"].rstrip(".") in _ROMAN
                and not text[begin + match.start("month")].isupper()
            ):
                continue
            done = begin + match.end()
            for found in _dates(match, language):
                yield DateMatch(begin + found.start, begin + found.end, found.date)
            break


def _dates(match: re.Match[str], language: Language) -> Iterator[DateMatch]:
    """Yield the date of a match, or those of several days in the order of the calendar."""
    month = _month(match["month"], language)
    last = _date(int(match["year"]), month, int(match["day"]))
    days = [DateMatch(match.start("day"), match.end("main"), last)]
    if match.groupdict().get("others") and last is not None:
        days = sorted([*_others(match, last, language), *days])
    read = [day.date for day in days if day.date is not None]
    if len(days) == 1 or len(read) < len(days) or sorted(set(read)) != read:
        yield DateMatch(*match.span("main"), last)
        return
    starts = [match.start(), *(day.start for day in days[1:])]
    ends = [*(day.end for day in days[:-1]), match.end()]
    yield from map(DateMatch, starts, ends, read)


def _others(match: re.Match[str], known: dt.date, language: Language) -> Iterator[DateMatch]:
    """Yield the days that stand beside a date and share its year, and its month if they name none.

    A month is said once: before the days where the year stands first, else after them.
    """
    month = known.month
    begin, end = match.span("others")
    found = list(_day_pattern(language).finditer(match.string, begin, end))
    for day in found if language.dates.order == "year-first" else reversed(found):
        if day["month"]:
            month = _month(day["month"], language)
        yield DateMatch(*day.span(), _date(known.year, month, int(day["day"])))


def continues_date(text: str, language: Language, *, days: bool = True) -> bool:
    """Tell whether words that follow a number go on with a date.

    They begin with the name of a month in any of its forms, with the first word of such a name
    (`Meán`), or with words before a month (`de junio`, `päivänä`), but not at the start of a
    sentence (`De`); or another day follows (`und 20. Juni`), where `days` lets this be a sign.
    """
    said = text.split(None, _LONGEST_LEAD)[:_LONGEST_LEAD]
    known = _first_words(language)
    leads = 0
    for word in said:
        folded = fold(word.rstrip(".,;:)"))
        if strip_accents(folded) in known["month"]:
            return True
        if not said[0][0].islower():
            return False
        if folded not in known["before"] and not folded.startswith(_mark_words(language)):
            break
        leads += 1
    day_follows = days and len(said) > 1 and said[1][0].isdecimal()
    return leads == len(said) or (day_follows and fold(said[0]) in known["between"])


def ends_with_month(text: str, language: Language) -> bool:
    """Tell whether a text ends with a month after which the day stands: `2005. március`."""
    names = _months_before_day(language)
    if not names:
        return False
    *_, last = ("", *text.rsplit(None, 1))
    return strip_accents(fold(last)) in names


def format_date(date: dt.date, language: Language) -> str:
    """Return a date as the language writes it: `19 februari 2024`."""
    forms = language.dates
    marks = (
        forms.first_day_suffixes
        if date.day == 1 and forms.first_day_suffixes
        else forms.day_suffixes
    )
    day = f"{date.day}{next(iter(marks), '')}"
    month = " ".join(filter(None, [*forms.before_month[:1], forms.months[date.month - 1][0]]))
    year = f"{date.year}{next(iter(forms.year_suffixes), '')}"
    year = " ".join(filter(None, [*forms.before_year[:1], year, *forms.after_year[:1]]))
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

_BLANK = r"\s{0,3}"
_NOT_INSIDE = r"(?<![\d./])(?<!\d,)"
_ANY_ENDING = "…"
_NO_LETTER = r"(?![^\W\d])"
_DAY = "(?P<day>[0-9]{1,2})(?![0-9])"
_YEAR = "(?P<year>[0-9]{4})(?![0-9])"
_ROMAN = {
    numeral: number
    for number, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)
}
_ROMAN_MONTH = r"(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?=[\s.])"


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return the dates of a language as patterns for plain text, the most frequent form first.

    Their groups are `main`, a whole date, in it `day`, `month` and `year`, and, where several days
    may share a month, `others`, the days beside it.
    """
    forms = language.dates
    if not forms.months_before_day:
        return (_pattern(language),)
    month = f"(?P<month>{_any_month(forms.months_before_day)})"
    day = f"{_DAY}{_optional(forms.day_suffixes)}"
    main = _BLANK.join((month, day, _YEAR))
    return (_pattern(language), re.compile(rf"(?<!\w)(?P<main>{main})"))


def _pattern(language: Language) -> re.Pattern[str]:
    """Return the most frequent form of dates in a language as a pattern."""
    forms = language.dates
    marks = (*forms.day_suffixes, *forms.first_day_suffixes)
    names = _any_month(forms.months)
    before_month = _optional(forms.before_month, after=_BLANK)
    known = rf"{names}|{_ROMAN_MONTH}\.?" if forms.roman_months else names
    day, month = f"{_DAY}{_optional(marks)}", f"{before_month}(?P<month>{known})"
    year = (
        f"{_optional(forms.before_year, after=_BLANK)}{_YEAR}"
        f"{_optional(forms.year_suffixes)}{_optional(forms.after_year, before=_BLANK)}"
    )
    one = f"[0-9]{{1,2}}(?![0-9]){_optional(marks)}"
    between = rf"\s{{0,3}}(?:[/,–—-]|(?<=\s){_any(forms.day_connectors)})\s{{0,3}}"
    if forms.order == "year-first":
        # A second number that no mark shows to be a day may be anything.
        ended = f"[0-9]{{1,2}}{_any(forms.day_suffixes)}"
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
    day = f"{_DAY}{_optional((*forms.day_suffixes, *forms.first_day_suffixes))}"
    month = f"(?P<month>{_any_month(forms.months)})"
    if forms.order == "year-first":
        return re.compile(f"(?:{month}{_BLANK})?{day}")
    return re.compile(f"{day}(?:{_BLANK}{_optional(forms.before_month, after=_BLANK)}{month})?")


def _month(name: str, language: Language) -> int:
    """Return the number of the month with that name in plain text."""
    numeral = name.rstrip(".")
    return _ROMAN[numeral] if numeral in _ROMAN else _months(language)[_squeezed(fold(name))]


@cache
def _months(language: Language) -> dict[str, int]:
    """Return the number of each month's name, without blanks and accents."""
    forms = language.dates
    return {
        _squeezed(fold(form)): number
        for months in (forms.months, forms.months_before_day)
        for number, found in enumerate(months, start=1)
        for form in found
    }


def _squeezed(name: str) -> str:
    return strip_accents("".join(name.split()))


@cache
def _first_words(language: Language) -> dict[str, frozenset[str]]:
    """Return the folded words with which a date may go on after a number, by what they are."""
    forms = language.dates
    names = (form for found in forms.months for form in found)
    marks = (mark.strip() for mark in forms.day_suffixes if mark.startswith(" "))
    return {
        "month": frozenset(strip_accents(fold(name.split()[0])) for name in names),
        "before": frozenset(fold(words.split(" ")[0]) for words in (*forms.before_month, *marks)),
        "between": frozenset(fold(words.partition(" ")[0]) for words in forms.day_connectors),
    }


@cache
def _mark_words(language: Language) -> Words:
    """Return with what words begin that may stand after a day with a blank: `päivänä`."""
    marks = (mark for mark in language.dates.day_suffixes if mark.startswith(" "))
    return tuple(fold(mark[:-1]) for mark in marks if mark.endswith(_ANY_ENDING))


@cache
def _months_before_day(language: Language) -> frozenset[str]:
    """Return the names of months after which the day stands."""
    forms = language.dates
    months = forms.months if forms.order == "year-first" else forms.months_before_day
    return frozenset(_squeezed(fold(form)) for found in months for form in found)


def _any_month(months: tuple[Words, ...]) -> str:
    """Return a pattern for any month's name; the forms of one name share their first letters."""
    found = (_forms(tuple(map(fold_characters, forms))) for forms in months)
    return f"(?:{'|'.join(found)}){_NO_LETTER}"


def _forms(forms: Words) -> str:
    if len(forms) == 1:
        return _flexible(forms[0])
    both = takewhile(lambda pair: pair[0] == pair[1], zip(min(forms), max(forms), strict=False))
    stem = "".join(letter for letter, _ in both).rstrip()
    ends = "|".join(_flexible(form[len(stem) :]) for form in forms)
    return f"{_flexible(stem)}(?:{ends})"


def _any(words: Words) -> str:
    """Return a pattern for any of some words, and not for the beginning of a longer one."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_whole, longest_first))})"


def _whole(words: str) -> str:
    if words.endswith(_ANY_ENDING):
        return _flexible(fold_characters(words[:-1])) + f"[^\\W\\d]{{1,8}}{_NO_LETTER}"
    return _flexible(fold_characters(words)) + (_NO_LETTER if words[-1:].isalpha() else "")


def _flexible(words: str) -> str:
    """Return a pattern for plain words, with any blanks between them, also without accents."""
    return _BLANK.join("".join(map(_letter, word)) for word in words.split(" "))


def _letter(letter: str) -> str:
    bare = strip_accents(letter)
    return re.escape(letter) if letter == bare else f"[{letter}{bare}]"


def _optional(words: Words, *, after: str = "", before: str = "") -> str:
    said = tuple(filter(None, words))
    return f"(?:{before}{_any(said)}{after})?" if said else ""
