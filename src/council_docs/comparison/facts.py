"""What the words of a unit say in every language alike: dates, references, figures."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from council_docs.identifiers import ALPHA3
from council_docs.model import DateMark, ReferenceMark, Text


class Reference(NamedTuple):
    """A citation as any language prints it."""

    kind: str
    target: str | None
    """Its address without the language of a version; None where it is not certain."""
    digits: str
    """The digits of the words that cite."""


class Facts(NamedTuple):
    """The facts in some words, each as often as it stands there."""

    dates: Counter[str]
    """ISO dates."""
    references: tuple[Reference, ...]
    figures: Counter[str]
    """The digits of all other numbers: `1500` for `1,500`, `1.500` and `1 500`."""
    spellable: Counter[str]
    """Those of them that another language may write as words."""
    digits: Counter[str]
    """Those of all numbers, marked or not."""


@cache
def _figure() -> "regex.Pattern[str]":
    """1500   1,500   1 500,5   2.5   10:30."""
    return regex.compile(
        r"[0-9](?:[0-9]{0,2}+(?:[ .,'’\u00a0\u202f][0-9]{3}(?![0-9]))++(?:[.,][0-9]++)?+"
        r"|[0-9]*+(?:[.,:][0-9]++)*+)"
    )


@cache
def _spellable() -> "regex.Pattern[str]":
    """3   12: whole numbers without a sign up to 20; Dutch spells them all, English to 9."""
    return regex.compile(
        r"(?<![0-9€$£][ .,:/’'\u00a0\u202f-]?+)(?:1[0-9]|20|[1-9])"
        r"(?![ .,:/’'\u00a0\u202f-]?+[0-9%‰€°])"
    )


@cache
def _version() -> "regex.Pattern[str]":
    """/nl/pdf   /NL/TXT/   /nld: the step of an address that names a language."""
    codes = "|".join([*ALPHA3, *ALPHA3.values()])
    return regex.compile(rf"(?<=[^/])/(?:{codes})(?=/|$)", regex.IGNORECASE)


def facts(texts: Iterable[Text]) -> Facts:
    """Return the facts of texts, without those of their footnotes."""
    dates: Counter[str] = Counter()
    references: list[Reference] = []
    numbers: Counter[str] = Counter()
    spellable: Counter[str] = Counter()
    digits: Counter[str] = Counter()
    for text in texts:
        for mark in text.marks:
            if isinstance(mark, DateMark):
                dates[mark.date.isoformat()] += 1
            elif isinstance(mark, ReferenceMark):
                references.append(_reference(mark, text.value[mark.start : mark.end]))
        for piece in _unmarked(text):
            found = figures(piece)
            numbers.update(found)
            if found:  # the pattern looks back at every character: few pieces hold a number
                spellable.update(_spellable().findall(piece))
        digits.update(figures(text.value))
    return Facts(dates, tuple(references), numbers, spellable, digits)


def figures(words: str) -> list[str]:
    """Return the digits of each number in words."""
    return [
        number if number.isdecimal() else "".join(filter(str.isdecimal, number))
        for number in _figure().findall(words)
    ]


def _reference(mark: ReferenceMark, words: str) -> Reference:
    target = _version().sub("", mark.target) if mark.target else None
    return Reference(mark.kind, target, " ".join(figures(words)))


def _unmarked(text: Text) -> Iterator[str]:
    """Yield the pieces of a text that are in no date and no reference."""
    at = 0
    for mark in text.marks:
        if isinstance(mark, DateMark | ReferenceMark):
            if mark.start > at:
                yield text.value[at : mark.start]
            at = max(at, mark.end)
    yield text.value[at:]
