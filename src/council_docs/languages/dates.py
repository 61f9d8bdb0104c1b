"""Finds dates in a text as a language writes them, and formats dates.

Every date has a year, whose four digits are cheap to find. The pattern of the language runs only
over the few characters around them.

Several days may share a month and a year: `14 and 15 December 2023`, `25./26. März 2010`,
`2023. december 14–15-én`. Each of them is a date; the nearest one takes the shared words.

Capitals may lack their accents (`19 FÉVRIER`, `19 FEVRIER`), and extractors lose white space
(`2.kesäkuuta2014`). A Roman numeral is a month only in capitals.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from os.path import commonprefix
from typing import NamedTuple

from council_docs.languages.folding import fold, fold_characters, strip_accents
from council_docs.languages.language import Language, Words

_REACH = 60
"""The greatest length of a date before or after its year, in characters."""
_MOST_WORDS_BEFORE_MONTH = 3
"""`lá de mhí`"""
_MOST_WORDS_BEFORE_YEAR = 6
"""`lá de mhí Mheán Fómhair 2024`"""


class DateMatch(NamedTuple):
    """A date that stands at `text[start:end]`; `date` is None for a day that does not exist."""

    start: int
    end: int
    date: dt.date | None


def find_dates(text: str, language: Language) -> Iterator[DateMatch]:
    """Yield the dates of a text in their order; offsets are code points."""
    done = 0
    for year in find_centuries(text):
        if _FOUR_DIGITS.match(text, year) is None:
            continue
        start = max(done, year - _REACH)
        begin = max(start - 1, 0)  # patterns look at the character before a number
        near = fold_characters(text[begin : year + _REACH])
        for search in _searches(language):
            match = search(near, start - begin)
            if match is None or begin + match.start("year") != year:
                continue
            if (
                match["month"].rstrip(".") in _ROMAN
                and not text[begin + match.start("month")].isupper()
            ):
                continue
            done = begin + match.end()
            for found in _split_days(match, language):
                yield DateMatch(begin + found.start, begin + found.end, found.date)
            break


def find_centuries(text: str) -> list[int]:
    """Return the offsets of `19` and `20` in a text, where a year may begin.

    A pattern over the whole text takes ten times as long.
    """
    found = []
    for century in _CENTURIES:
        at = text.find(century)
        while at >= 0:
            found.append(at)
            at = text.find(century, at + 1)
    return sorted(found)


def _split_days(match: re.Match[str], language: Language) -> Iterator[DateMatch]:
    """Yield the date of a match, or those of several days in the order of the calendar."""
    month = _read_month(match["month"], language)
    last = _build_date(int(match["year"]), month, int(match["day"]))
    if last is None or "others" not in match.re.groupindex or not match["others"]:
        yield DateMatch(*match.span("main"), last)
        return
    same = DateMatch(match.start("day"), match.end("main"), last)
    days = sorted([*_read_other_days(match, last, language), same])
    read = [day.date for day in days if day.date is not None]
    if len(days) == 1 or len(read) < len(days) or sorted(set(read)) != read:
        yield DateMatch(*match.span("main"), last)
        return
    starts = [match.start(), *(day.start for day in days[1:])]
    ends = [*(day.end for day in days[:-1]), match.end()]
    yield from map(DateMatch, starts, ends, read)


def _read_other_days(
    match: re.Match[str], known: dt.date, language: Language
) -> Iterator[DateMatch]:
    """Yield the days beside a date that share its year and, unless they name one, its month.

    A shared month precedes the days where the year stands first; elsewhere it follows them.
    """
    month = known.month
    begin, end = match.span("others")
    found = list(_day_pattern(language).finditer(match.string, begin, end))
    for day in found if language.dates.order == "year-first" else reversed(found):
        if day["month"]:
            month = _read_month(day["month"], language)
        yield DateMatch(*day.span(), _build_date(known.year, month, int(day["day"])))


def continues_date(text: str, language: Language, *, may_open_point: bool = False) -> bool:
    """Return whether the words after a number continue a date.

    They begin with the name of a month in any of its forms, with the first word of such a name at
    the end of the text (`Meán`), or with words before a month (`de junio`, `päivänä`), but not at
    the start of a sentence (`De`); or with another day (`und 20. Juni`).

    With `may_open_point`, the number may be that of a point. Then another day is no sign, and a
    month only with its year: `4. May the Council` is no date.
    """
    known = _continuations(language)
    first = text.split(None, 1)[0]
    if not (first[0].islower() or strip_accents(_fold_word(first)) in known.months):
        return False  # fast path: most points begin with a capital
    words = text.split(None, _MOST_WORDS_BEFORE_YEAR)[:_MOST_WORDS_BEFORE_YEAR]
    count = 0
    for at, word in enumerate(words[:_MOST_WORDS_BEFORE_MONTH]):
        folded = _fold_word(word)
        rest = _match_month_name(folded, words[at + 1 :], known.months)
        if rest is not None:
            opens_point = may_open_point and word[0].isupper() and bool(rest)
            return not opens_point or _FOUR_DIGITS.match(rest[0]) is not None
        if not words[0][0].islower():
            return False
        if folded not in known.before_month and not folded.startswith(known.suffix_stems):
            break
        count += 1
    day_follows = not may_open_point and len(words) > 1 and words[1][0].isdecimal()
    ends = count == len(words[:_MOST_WORDS_BEFORE_MONTH])
    return ends or (day_follows and fold(words[0]) in known.connectors)


def _fold_word(word: str) -> str:
    """Return a word folded as by `fold`, without punctuation after it."""
    return fold_characters(word.rstrip(".,;:)")).replace("ß", "ss")


def _match_month_name(
    first: str, following: list[str], months: Mapping[str, tuple[Words, ...]]
) -> list[str] | None:
    """Return the words after the name of a month, None where `first`, a folded word, begins none.

    The end of the text may cut a name of several words.
    """
    for rest in months.get(strip_accents(first), ()):
        seen = tuple(strip_accents(_fold_word(word)) for word in following[: len(rest)])
        if seen == rest[: len(seen)]:
            return following[len(rest) :]
    return None


def ends_with_month(text: str, language: Language) -> bool:
    """Return whether a text ends with a month after which the day stands: `2005. március`."""
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


def _build_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


# ------------------------------------------------------------------------------ patterns

_DIGIT = re.compile("[0-9]")
_CENTURIES = ("19", "20")
_FOUR_DIGITS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPACE = r"\s{0,3}"
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
def _searches(language: Language) -> tuple[Callable[[str, int], re.Match[str] | None], ...]:
    """Return searches for dates in a folded text from an offset on, the most frequent form first.

    The groups of a match: `main`, a whole date; in it `day`, `month` and `year`; where several days
    may share a month, `others`, the days beside it.
    """
    forms = language.dates
    main = partial(_search_from_digit, _main_pattern(language))
    if not forms.months_before_day:
        return (main,)
    month = f"(?P<month>{_match_month(forms.months_before_day)})"
    day = f"{_DAY}{_match_optional(forms.day_suffixes)}"
    before_day = _SPACE.join((month, day, _YEAR))
    return (main, re.compile(rf"(?<!\w)(?P<main>{before_day})").search)


def _search_from_digit(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """Return the first match of a pattern that begins with a digit.

    `re` finds a digit alone faster than a pattern with a look-behind: half the time of a date.
    """
    matches = (pattern.match(text, digit.start()) for digit in _DIGIT.finditer(text, start))
    return next(filter(None, matches), None)


def _main_pattern(language: Language) -> re.Pattern[str]:
    """Return the pattern for the most frequent form of dates."""
    forms = language.dates
    marks = (*forms.day_suffixes, *forms.first_day_suffixes)
    names = _match_month(forms.months)
    before_month = _match_optional(forms.before_month, after=_SPACE)
    known = rf"{names}|{_ROMAN_MONTH}\.?" if forms.roman_months else names
    day, month = f"{_DAY}{_match_optional(marks)}", f"{before_month}(?P<month>{known})"
    year = (
        f"{_match_optional(forms.before_year, after=_SPACE)}{_YEAR}"
        f"{_match_optional(forms.year_suffixes)}{_match_optional(forms.after_year, before=_SPACE)}"
    )
    one = f"[0-9]{{1,2}}(?![0-9]){_match_optional(marks)}"
    between = rf"\s{{0,3}}(?:[/,–—-]|(?<=\s){_match_any(forms.day_connectors)})\s{{0,3}}"
    if forms.order == "year-first":
        # A second number that no mark shows to be a day may be anything.
        ended = f"[0-9]{{1,2}}{_match_any(forms.day_suffixes)}"
        other, last = (f"{between}(?:{names}{_SPACE})?{number}" for number in (one, ended))
        main = _SPACE.join((year, month, day))
        return re.compile(f"(?P<main>{main})(?P<others>(?:{other}){{0,2}}{last})?")
    others = f"(?P<others>(?:{one}(?:{_SPACE}{before_month}{names})?{between}){{1,3}})?"
    if forms.order == "year-day-month":
        return re.compile(f"(?P<main>{year}{_SPACE}{others}{day}{_SPACE}{month})")
    main = _SPACE.join((day, month, year))
    return re.compile(f"{_NOT_INSIDE}{others}(?P<main>{main})")


@cache
def _day_pattern(language: Language) -> re.Pattern[str]:
    """Return the pattern for a day among others, with groups for `day` and, if named, `month`."""
    forms = language.dates
    day = f"{_DAY}{_match_optional((*forms.day_suffixes, *forms.first_day_suffixes))}"
    month = f"(?P<month>{_match_month(forms.months)})"
    if forms.order == "year-first":
        return re.compile(f"(?:{month}{_SPACE})?{day}")
    before_month = _match_optional(forms.before_month, after=_SPACE)
    return re.compile(f"{day}(?:{_SPACE}{before_month}{month})?")


def _read_month(name: str, language: Language) -> int:
    """Return the number of a month from its folded name."""
    numeral = name.rstrip(".")
    return _ROMAN[numeral] if numeral in _ROMAN else _month_numbers(language)[_squeeze(fold(name))]


@cache
def _month_numbers(language: Language) -> dict[str, int]:
    """Return the number of each month by its names, without white space and accents."""
    forms = language.dates
    return {
        _squeeze(fold(form)): number
        for months in (forms.months, forms.months_before_day)
        for number, found in enumerate(months, start=1)
        for form in found
    }


def _squeeze(name: str) -> str:
    return strip_accents("".join(name.split()))


class _Continuations(NamedTuple):
    """The folded words that may continue a date after a number."""

    months: Mapping[str, tuple[Words, ...]]
    """The names of months, without accents: by their first words, the words after these."""
    before_month: frozenset[str]
    suffix_stems: Words
    """The beginnings of words that may follow a day: `päivä`."""
    connectors: frozenset[str]


@cache
def _continuations(language: Language) -> _Continuations:
    forms = language.dates
    months: dict[str, set[Words]] = {}
    for name in (form for found in forms.months for form in found):
        first, *rest = strip_accents(fold(name)).split()
        months.setdefault(first, set()).add(tuple(rest))
    suffixes = [suffix for suffix in forms.day_suffixes if suffix.startswith(" ")]
    before_month = (*forms.before_month, *(suffix.strip() for suffix in suffixes))
    return _Continuations(
        months={first: tuple(sorted(rests)) for first, rests in months.items()},
        before_month=frozenset(fold(words.split(" ")[0]) for words in before_month),
        suffix_stems=tuple(
            fold(suffix[:-1]) for suffix in suffixes if suffix.endswith(_ANY_ENDING)
        ),
        connectors=frozenset(fold(words.partition(" ")[0]) for words in forms.day_connectors),
    )


@cache
def _months_before_day(language: Language) -> frozenset[str]:
    """Return the names of months after which the day stands."""
    forms = language.dates
    months = forms.months if forms.order == "year-first" else forms.months_before_day
    return frozenset(_squeeze(fold(form)) for found in months for form in found)


def _match_month(months: tuple[Words, ...]) -> str:
    """Return a pattern for the name of any month; forms share the letters they begin with."""
    found = (_match_forms(tuple(map(fold_characters, forms))) for forms in months)
    return f"(?:{'|'.join(found)}){_NO_LETTER}"


def _match_forms(forms: Words) -> str:
    if len(forms) == 1:
        return _match_loosely(forms[0])
    stem = commonprefix(forms).rstrip()  # noqa: RUF071 - letters, not paths
    ends = "|".join(_match_loosely(form[len(stem) :]) for form in forms)
    return f"{_match_loosely(stem)}(?:{ends})"


def _match_any(words: Words) -> str:
    """Return a pattern for any of some words, but not for the beginning of a longer one."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_match_phrase, longest_first))})"


def _match_phrase(words: str) -> str:
    if words.endswith(_ANY_ENDING):
        return _match_loosely(fold_characters(words[:-1])) + f"[^\\W\\d]{{1,8}}{_NO_LETTER}"
    return _match_loosely(fold_characters(words)) + (_NO_LETTER if words[-1:].isalpha() else "")


def _match_loosely(words: str) -> str:
    """Return a pattern for folded words that ignores their accents and white space."""
    return _SPACE.join("".join(map(_match_letter, word)) for word in words.split(" "))


def _match_letter(letter: str) -> str:
    bare = strip_accents(letter)
    return re.escape(letter) if letter == bare else f"[{letter}{bare}]"


def _match_optional(words: Words, *, after: str = "", before: str = "") -> str:
    printed = tuple(filter(None, words))
    return f"(?:{before}{_match_any(printed)}{after})?" if printed else ""
