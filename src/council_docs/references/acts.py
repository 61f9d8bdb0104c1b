"""Acts: `Regulation (EU) 2019/452`, `Verordening (EG) nr. 765/2006`, `a 2006/112/EK irányelv`.

An act is told by two numbers and the community that it is of, printed before them in brackets or
after them. What kind of act it is says the word before it (in Hungarian after it), or that of the
act before it in a list. An address takes the kind, the year and the number:

- Regulations are number and year until 2014, year and number since 2015.
- Directives have always been year and number.
- Decisions had several series of numbers until 2014, so there are two of some numbers: an address
  is certain since 2015 only, when one series of numbers began for all acts.
"""

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from council_docs.languages.language import Language
from council_docs.references.reference import BLANK, LETTER, Reference, any_of, optional

_ONE_SERIES = 2015
"""The first year in which all acts were numbered in one series, year first."""
_REGULATIONS = range(1968, _ONE_SERIES)
"""The years in which regulations had their number first, in one series."""
_FIRST, _LAST = 1952, 2099
_MOST = 4000
"""No year since 2015 had so many acts: the digit of a footnote stands after such a number."""
_REACH = 70
"""How many characters the words before a number, or after it, have at most."""
_SIGHT = 40
"""How far before a word another one may stand that says what kind of regulation it is."""
_STEM = 5
"""How many letters tell the word for an implementing act from that for any act."""
_BEFORE = 40
"""How many characters stand at most before the two numbers: `(EC, Euratom) No`."""


@frozen
class _Act:
    """The number of an act in a text, and what its words say."""

    start: int
    end: int
    first: str
    second: str
    counted: bool
    """Whether a word for number (`No`) stands before it."""
    bracketed: bool
    """Whether its community stands before it: `(EU) 2019/452`."""
    suffixed: bool
    """Whether its community stands after it: `2006/112/EC`."""
    kind: str | None = None
    """The kind by its code in ELI: `reg`, `dir_impl`; None where it is not known."""

    @property
    def target(self) -> str | None:
        """The ELI of the act, where it is certain."""
        numbers = _NUMBERS[self.kind.partition("_")[0]](self) if self.kind else None
        if numbers is None:
            return None
        year, number = numbers
        if year >= _ONE_SERIES and number >= _MOST:
            return None
        return f"http://data.europa.eu/eli/{self.kind}/{year}/{number}/oj"


def find(text: str, words: Language) -> Iterator[Reference]:
    """Yield the acts in a text."""
    if "/" not in text:
        return
    acts = list(_numbers(text, words))
    if not acts:
        return
    if words.citations.act_follows_number:
        acts.reverse()
    before: _Act | None = None
    for act in acts:
        told = _told(text, act, words)
        if before is not None and _joined(text, before, act, words):
            told = told if told.kind else evolve(act, kind=before.kind)
        elif not (act.bracketed or act.suffixed):
            before = None
            continue
        before = told
        yield Reference(told.start, told.end, "act", told.target)


def _numbers(text: str, words: Language) -> Iterator[_Act]:
    """Yield the numbers that may be those of acts, in their order."""
    for match in _pair().finditer(text):
        if not (_year(match["first"]) or _year(match["second"])):
            continue
        start, end = match.span()
        near = max(0, start - _BEFORE)
        before = _before(words).search(text[near:start])
        after = _after(words).match(text, end)
        yield _Act(
            near + before.start() if before else start,
            after.end() if after else end,
            match["first"],
            match["second"],
            counted=before is not None and (before["counted"] or before["alone"]) is not None,
            bracketed=before is not None and before["communities"] is not None,
            suffixed=after is not None,
        )


def _told(text: str, act: _Act, words: Language) -> _Act:
    """Return an act with the words that say its kind, where they stand beside its number."""
    grammar = _grammar(words)
    if words.citations.act_follows_number:
        after = grammar.match(text, act.end, act.end + _REACH)
        return evolve(act, end=after.end(), kind=after.lastgroup) if after else act
    start = max(0, act.start - _REACH)
    before = grammar.search(text[start : act.start])
    if before is None:
        return act
    kind = before.lastgroup
    at = start + before.start()
    above = _derived(words).search(text, max(0, at - _SIGHT), at)
    if above and (above["name"] is None or above["name"][0].isupper()):
        kind = None  # `Delegated and Implementing Regulations`
    return evolve(act, start=at, kind=kind)


def _joined(text: str, before: _Act, act: _Act, words: Language) -> bool:
    """Tell whether two acts stand beside each other in a list."""
    first, second = (before, act) if before.start < act.start else (act, before)
    return _joint(words).fullmatch(text, first.end, second.start) is not None


# ------------------------------------------------------------------------------ numbers


def _year(digits: str) -> int | None:
    """Return the year that digits are; two digits were printed until 1999."""
    year = int(digits)
    if len(digits) == len("99") and not digits.startswith("0"):
        year += 1900
    return year if _FIRST <= year <= _LAST else None


def _regulation(act: _Act) -> tuple[int, int] | None:
    first, second = int(act.first), _year(act.second)
    old = second in _REGULATIONS
    if _ONE_SERIES <= first <= _LAST and not act.suffixed and not (act.counted and old):
        return first, int(act.second)
    return (second, first) if second and old else None


def _directive(act: _Act) -> tuple[int, int] | None:
    year = _year(act.first)
    return (year, int(act.second)) if year else None


def _decision(act: _Act) -> tuple[int, int] | None:
    year = int(act.first)
    if _ONE_SERIES <= year <= _LAST and not act.suffixed and not act.counted:
        return year, int(act.second)
    return None


_NUMBERS = {"reg": _regulation, "dir": _directive, "dec": _decision}


# ------------------------------------------------------------------------------ patterns


@cache
def _pair() -> "re.Pattern[str]":
    return re.compile(
        r"(?<![\w/.–-])(?P<first>[0-9]{1,4})\s?/\s?(?P<second>[0-9]{1,4})(?![0-9]|/[0-9])"
    )


@cache
def _before(words: Language) -> "re.Pattern[str]":
    """Return a pattern for what stands before the two numbers: `(EC) No`."""
    says = words.citations
    community = any_of(says.communities)
    communities = rf"\( \s? {community} (?: \s? [,/] \s? {community} )*+ \s? \) \s{{0,3}}"
    counted = rf"(?<! \w ) {any_of(says.number)} \s{{0,3}}"
    return re.compile(
        rf"""
        (?: (?P<communities> {communities} ) (?P<counted> {counted} )? | (?P<alone> {counted} ) ) $
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _after(words: Language) -> "re.Pattern[str]":
    """Return a pattern for what stands after them: `/EC`."""
    return re.compile(rf"\s?/\s?{any_of(words.citations.communities)}")


@cache
def _grammar(words: Language) -> "re.Pattern[str]":
    """Return a pattern for what stands beside a number, the kind of act as the last group."""
    says = words.citations
    kinds = "|".join(f"(?P<{kind}>{any_of(forms)})" for kind, forms in says.acts.items())
    authors = optional(any_of(says.authors)) if says.authors else ""
    if says.act_follows_number:
        return re.compile(f"{BLANK}{authors}(?:{kinds})", re.IGNORECASE)
    return re.compile(rf"(?<!\w)(?:{kinds}){BLANK}{authors}$", re.IGNORECASE)


@cache
def _derived(words: Language) -> "re.Pattern[str]":
    """Return a pattern for the name of an implementing or a delegated act that goes on.

    `Delegated and` before `Implementing Regulations`, `Delegated Commission` before `Regulation`.
    """
    plain: set[str] = set()
    derived: set[str] = set()
    for kind, forms in words.citations.acts.items():
        (plain if kind in _NUMBERS else derived).update(form[:_STEM].casefold() for form in forms)
    stems = any_of(tuple(f"{stem}-" for stem in sorted(derived - plain)))
    between = rf"-?{BLANK}(?:{any_of(words.conjunctions)}|(?P<name>{LETTER}++))"
    return re.compile(rf"(?<!\w)(?i:{stems}){between}{BLANK}$")


@cache
def _joint(words: Language) -> "re.Pattern[str]":
    """Return a pattern for what stands between two acts of a list."""
    conjunction = any_of(words.conjunctions)
    return re.compile(
        rf"(?:\s?[,;]|,?{BLANK}{conjunction}){BLANK}(?:{LETTER}{{1,2}}{BLANK})?", re.IGNORECASE
    )
