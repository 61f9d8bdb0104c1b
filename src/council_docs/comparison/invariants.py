"""What a text has in common with its translations: dates, references, figures."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from council_docs.identifiers import ALPHA3
from council_docs.model import DateMark, ReferenceMark, Text


class Citation(NamedTuple):
    """A citation in a form that does not depend on the language."""

    kind: str
    target: str | None
    """The address without a language; None where it is not certain."""
    digits: str
    """The digits of the printed citation."""


class Invariants(NamedTuple):
    """The dates, citations and figures of some texts, each as often as it occurs."""

    dates: Counter[str]
    """ISO dates."""
    citations: tuple[Citation, ...]
    figures: Counter[str]
    """The digits of all other numbers: `1500` for `1,500`, `1.500` and `1 500`."""
    spellable: Counter[str]
    """Those figures that another language may write as words."""
    digits: Counter[str]
    """The digits of all numbers, those of dates and citations included."""


# 1500   1,500   1 500,5   2.5   10:30
_FIGURE = regex.compile(
    r"[0-9](?:[0-9]{0,2}+(?:[ .,'’\u00a0\u202f][0-9]{3}(?![0-9]))++(?:[.,][0-9]++)?+"
    r"|[0-9]*+(?:[.,:][0-9]++)*+)"
)
# 3   12: whole numbers up to 20 without a sign. Dutch spells all of them, English those up to 9.
_SPELLABLE = regex.compile(
    r"(?<![0-9€$£][ .,:/’'\u00a0\u202f-]?+)(?:1[0-9]|20|[1-9])"
    r"(?![ .,:/’'\u00a0\u202f-]?+[0-9%‰€°])"
)
# /nl/pdf   /NL/TXT/   /nld: the step of an address that names a language.
_LANGUAGE_STEP = regex.compile(
    rf"(?<=[^/])/(?:{'|'.join([*ALPHA3, *ALPHA3.values()])})(?=/|$)", regex.IGNORECASE
)


def find_invariants(texts: Iterable[Text]) -> Invariants:
    """Return the invariants of texts, without those of their footnotes."""
    dates: Counter[str] = Counter()
    citations: list[Citation] = []
    figures: Counter[str] = Counter()
    spellable: Counter[str] = Counter()
    digits: Counter[str] = Counter()
    for text in texts:
        for mark in text.marks:
            if isinstance(mark, DateMark):
                dates[mark.date.isoformat()] += 1
            elif isinstance(mark, ReferenceMark):
                citations.append(_make_citation(mark, text.value[mark.start : mark.end]))
        for piece in _unmarked_pieces(text):
            found = find_figures(piece)
            figures.update(found)
            if found:  # This pattern looks back at every character, and few pieces hold a number.
                spellable.update(_SPELLABLE.findall(piece))
        digits.update(find_figures(text.value))
    return Invariants(dates, tuple(citations), figures, spellable, digits)


def find_figures(words: str) -> list[str]:
    """Return the digits of each number in a string."""
    return [
        number if number.isdecimal() else "".join(filter(str.isdecimal, number))
        for number in _FIGURE.findall(words)
    ]


def _make_citation(mark: ReferenceMark, words: str) -> Citation:
    target = _LANGUAGE_STEP.sub("", mark.target) if mark.target else None
    return Citation(mark.kind, target, " ".join(find_figures(words)))


def _unmarked_pieces(text: Text) -> Iterator[str]:
    """Yield the pieces of a text outside of dates and references."""
    start = 0
    for mark in text.marks:
        if isinstance(mark, DateMark | ReferenceMark):
            if mark.start > start:
                yield text.value[start : mark.start]
            start = max(start, mark.end)
    yield text.value[start:]
