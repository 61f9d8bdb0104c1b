"""Acts: `Regulation (EU) 2019/452`, `Verordening (EG) nr. 765/2006`, `a 2006/112/EK irányelv`.

An act has two numbers and a community, which stands before them in brackets or after them. The word
before it (in Hungarian after it) names its kind; in a list, so does that of the previous act. The
address needs kind, year and number:

- Regulations are cited by number and year until 2014, by year and number since 2015.
- Directives have always been cited by year and number.
- Decisions had several series of numbers until 2014, so some numbers exist twice. Their address is
  certain only since 2015, when one series of numbers began for all acts.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from council_docs.languages.language import Language
from council_docs.references.reference import LETTER, SPACE, Reference, match_any, match_optional

_ONE_SERIES = 2015
"""The first year in which all acts were numbered in one series, year first."""
_REGULATIONS = range(1968, _ONE_SERIES)
"""The years in which regulations were cited number first, in one series."""
_FIRST_YEAR, _LAST_YEAR = 1952, 2099
_NUMBER_LIMIT = 4000
"""No year since 2015 had so many acts: such a number has the digit of a footnote at its end."""
_NAME_LENGTH = 70
"""The greatest length of the words before a number, or after it, in characters."""
_QUALIFIER_DISTANCE = 40
"""How far before `Regulation` the word may stand that makes it an implementing one."""
_STEM_LENGTH = 5
"""So many letters distinguish the word for an implementing act from that for any act."""
_PREFIX_LENGTH = 40
"""The greatest length of what precedes the two numbers: `(EC, Euratom) No`."""


class _Act(NamedTuple):
    """The number of an act in a text, with the words around it."""

    start: int
    end: int
    first: str
    second: str
    counted: bool
    """Whether the word for number (`No`) precedes it."""
    bracketed: bool
    """Whether its community precedes it: `(EU) 2019/452`."""
    suffixed: bool
    """Whether its community follows it: `2006/112/EC`."""
    kind: str | None = None
    """The code of the kind in ELI: `reg`, `dir_impl`; None where it is unknown."""

    @property
    def target(self) -> str | None:
        """The ELI of the act; None where it is not certain."""
        numbers = _READ_NUMBERS[self.kind.partition("_")[0]](self) if self.kind else None
        if numbers is None:
            return None
        year, number = numbers
        if year >= _ONE_SERIES and number >= _NUMBER_LIMIT:
            return None
        return f"http://data.europa.eu/eli/{self.kind}/{year}/{number}/oj"


def find_acts(text: str, language: Language) -> Iterator[Reference]:
    """Yield the acts that a text cites."""
    if "/" not in text:
        return
    acts = list(_find_numbers(text, language))
    if not acts:
        return
    if language.citations.act_follows_number:
        acts.reverse()
    before: _Act | None = None
    for act in acts:
        named = _with_name(text, act, language)
        if before is not None and _are_listed(text, before, act, language):
            named = named if named.kind else act._replace(kind=before.kind)
        elif not (act.bracketed or act.suffixed):
            before = None
            continue
        before = named
        yield Reference(named.start, named.end, "act", named.target)


def _find_numbers(text: str, language: Language) -> Iterator[_Act]:
    """Yield the pairs of numbers that may belong to acts, in their order."""
    for match in _pair_pattern().finditer(text):
        if not (_read_year(match["first"]) or _read_year(match["second"])):
            continue
        start, end = match.span()
        near = max(0, start - _PREFIX_LENGTH)
        before = _prefix_pattern(language).search(text[near:start])
        after = _suffix_pattern(language).match(text, end)
        yield _Act(
            near + before.start() if before else start,
            after.end() if after else end,
            match["first"],
            match["second"],
            counted=before is not None and (before["counted"] or before["alone"]) is not None,
            bracketed=before is not None and before["communities"] is not None,
            suffixed=after is not None,
        )


def _with_name(text: str, act: _Act, language: Language) -> _Act:
    """Return an act with the name beside its number, if there is one, and its kind."""
    pattern = _name_pattern(language)
    if language.citations.act_follows_number:
        after = pattern.match(text, act.end, act.end + _NAME_LENGTH)
        return act._replace(end=after.end(), kind=after.lastgroup) if after else act
    start = max(0, act.start - _NAME_LENGTH)
    before = pattern.search(text[start : act.start])
    if before is None:
        return act
    kind = before.lastgroup
    at = start + before.start()
    above = _qualifier_pattern(language).search(text, max(0, at - _QUALIFIER_DISTANCE), at)
    if above and (above["name"] is None or above["name"][0].isupper()):
        kind = None  # `Delegated and Implementing Regulations`
    return act._replace(start=at, kind=kind)


def _are_listed(text: str, before: _Act, act: _Act, language: Language) -> bool:
    """Return whether two acts are neighbours in a list."""
    first, second = (before, act) if before.start < act.start else (act, before)
    return _separator_pattern(language).fullmatch(text, first.end, second.start) is not None


# ------------------------------------------------------------------------------ numbers


def _read_year(digits: str) -> int | None:
    """Return the year; two digits were printed until 1999. None: no year of an act."""
    year = int(digits)
    if len(digits) == len("99") and not digits.startswith("0"):
        year += 1900
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _read_regulation(act: _Act) -> tuple[int, int] | None:
    first, second = int(act.first), _read_year(act.second)
    old = second in _REGULATIONS
    if _ONE_SERIES <= first <= _LAST_YEAR and not act.suffixed and not (act.counted and old):
        return first, int(act.second)
    return (second, first) if second and old else None


def _read_directive(act: _Act) -> tuple[int, int] | None:
    year = _read_year(act.first)
    return (year, int(act.second)) if year else None


def _read_decision(act: _Act) -> tuple[int, int] | None:
    year = int(act.first)
    if _ONE_SERIES <= year <= _LAST_YEAR and not act.suffixed and not act.counted:
        return year, int(act.second)
    return None


_READ_NUMBERS = {"reg": _read_regulation, "dir": _read_directive, "dec": _read_decision}
"""Return year and number of an act, by its kind; None where they are not certain."""


# ------------------------------------------------------------------------------ patterns


@cache
def _pair_pattern() -> "re.Pattern[str]":
    return re.compile(
        r"(?<![\w/.–-])(?P<first>[0-9]{1,4})\s?/\s?(?P<second>[0-9]{1,4})(?![0-9]|/[0-9])"
    )


@cache
def _prefix_pattern(language: Language) -> "re.Pattern[str]":
    """Match what precedes the two numbers: `(EC) No`."""
    citations = language.citations
    community = match_any(citations.communities)
    communities = rf"\( \s? {community} (?: \s? [,/] \s? {community} )*+ \s? \) \s{{0,3}}"
    counted = rf"(?<! \w ) {match_any(citations.number)} \s{{0,3}}"
    return re.compile(
        rf"""
        (?: (?P<communities> {communities} ) (?P<counted> {counted} )? | (?P<alone> {counted} ) ) $
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _suffix_pattern(language: Language) -> "re.Pattern[str]":
    """Match what follows them: `/EC`."""
    return re.compile(rf"\s?/\s?{match_any(language.citations.communities)}")


@cache
def _name_pattern(language: Language) -> "re.Pattern[str]":
    """Match the name of an act beside a number; the last group is its kind."""
    citations = language.citations
    kinds = "|".join(f"(?P<{kind}>{match_any(forms)})" for kind, forms in citations.acts.items())
    authors = match_optional(match_any(citations.authors)) if citations.authors else ""
    if citations.act_follows_number:
        return re.compile(f"{SPACE}{authors}(?:{kinds})", re.IGNORECASE)
    return re.compile(rf"(?<!\w)(?:{kinds}){SPACE}{authors}$", re.IGNORECASE)


@cache
def _qualifier_pattern(language: Language) -> "re.Pattern[str]":
    """Match the beginning of the name of an implementing or a delegated act.

    `Delegated and` before `Implementing Regulations`, `Delegated Commission` before `Regulation`.
    """
    plain: set[str] = set()
    derived: set[str] = set()
    for kind, forms in language.citations.acts.items():
        (plain if kind in _READ_NUMBERS else derived).update(
            form[:_STEM_LENGTH].casefold() for form in forms
        )
    stems = match_any(tuple(f"{stem}-" for stem in sorted(derived - plain)))
    between = rf"-?{SPACE}(?:{match_any(language.conjunctions)}|(?P<name>{LETTER}++))"
    return re.compile(rf"(?<!\w)(?i:{stems}){between}{SPACE}$")


@cache
def _separator_pattern(language: Language) -> "re.Pattern[str]":
    """Match what separates two acts of a list."""
    conjunction = match_any(language.conjunctions)
    return re.compile(
        rf"(?:\s?[,;]|,?{SPACE}{conjunction}){SPACE}(?:{LETTER}{{1,2}}{SPACE})?", re.IGNORECASE
    )
