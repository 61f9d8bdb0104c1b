"""Units as they are compared to find those that belong together."""

from collections.abc import Callable, Hashable, Sequence
from functools import cache
from math import inf, log
from typing import NamedTuple, TypeAlias

import regex
from attrs import frozen

from council_docs.comparison.facts import figures
from council_docs.comparison.labels import DASH
from council_docs.comparison.matching import Key
from council_docs.comparison.unit import Unit, UnitKind

Address: TypeAlias = tuple[str, ...]

_SECTIONS = ("section ", "heading ")
_GROUPS: dict[UnitKind, str] = {"annex": "annex", "separator": "separator", "note": "note"}
_JOINED = ("paragraph", "conclusion", "point", "cell", "note")
"""What a paragraph can be the end of."""
_STEM = 4
"""So many letters of a word are alike in many a pair of languages: `parlament`, `parlement`."""
_DOUBLE = log(2)
_SMOOTH = 20
"""Letters that are added to both lengths: of short texts, the length says little."""
_OTHER_KIND, _OTHER_NUMBER, _ELSEWHERE, _OTHER_WORDS = 0.6, 0.6, 0.5, 0.01


class Item(NamedTuple):
    """What is looked at of a unit, or of several that are joined."""

    kind: UnitKind
    group: str
    """Only units of one group can stand side by side."""
    number: str
    own: Address
    """The address, without sections: the same headings are not sections in every version."""
    parent: Address
    """The same of the unit around it."""
    cited: Address | None
    """The address of numbered and named things only; None where people could not cite it."""
    bare: Address | None
    """The same without sections."""
    text: str
    terms: frozenset[str]
    """The words that versions of a unit have in common."""
    figures: frozenset[str]

    @property
    def label(self) -> tuple[str, str] | None:
        """What a numbered unit is called where it stands."""
        return (self.kind, self.number) if self.number not in ("", DASH) else None


@cache
def _word() -> "regex.Pattern[str]":
    return regex.compile(r"\w++")


def items(units: Sequence[Unit], *, across: bool) -> list[Item]:
    """Return the items of a document's units; `across` languages, words are cut to their stems."""
    made: list[Item] = []
    inherited: list[tuple[Address | None, Address | None]] = []
    for unit in units:
        cited, bare = inherited[unit.parent] if unit.parent is not None else ((), ())
        name = _name(unit)
        own = None if name is None or cited is None else (*cited, name)
        own_bare = None if name is None or bare is None else (*bare, name)
        is_section = unit.kind == "section"
        transparent = is_section and name is None
        inherited.append((cited if transparent else own, bare if is_section else own_bare))
        outside = tuple(step for step in unit.steps if not step.startswith(_SECTIONS))
        text = " ".join(unit.text.value.split()) if unit.text else ""
        made.append(
            Item(
                kind=unit.kind,
                group=_group(unit),
                number=unit.number,
                own=outside,
                parent=outside if is_section else outside[:-1],
                cited=own,
                bare=own_bare,
                text=text,
                terms=_terms(text, across=across),
                figures=frozenset(figures(text) if across else ()),
            )
        )
    return made


def _name(unit: Unit) -> str | None:
    """Return the step of an address that people would cite; None where they could only count."""
    if unit.kind in ("value", "field"):
        return unit.steps[-1]
    if unit.kind == "annex" or unit.number not in ("", DASH):
        return f"{unit.kind} {unit.number}"
    return None


def _group(unit: Unit) -> str:
    if unit.steps[0] == "header" and unit.kind != "note":
        return unit.steps[1].partition(" [")[0]
    return _GROUPS.get(unit.kind, "words")


def _terms(text: str, *, across: bool) -> frozenset[str]:
    folded = _word().findall(text.casefold())
    return (
        frozenset(word[:_STEM] for word in folded if len(word) >= _STEM)
        if across
        else frozenset(folded)
    )


# ------------------------------------------------------------------------------ measures


@frozen(kw_only=True)
class Measure:
    """What makes the units of two versions belong together; see `matching.Measure`."""

    across: bool
    """Whether the versions are in different languages."""
    keys: tuple[Key[Item], ...]
    """How units are known again, before all others are weighed."""
    distance: Callable[[Item, Item], float]
    """How different the words of two units are: two units left alone cost 2."""

    def pair(self, one: Item, other: Item) -> float:
        """Return what it costs that two units stand side by side."""
        if one.group != other.group:
            return inf
        return (
            _OTHER_KIND * (one.kind != other.kind)
            + _OTHER_NUMBER * (one.number != other.number)
            + _ELSEWHERE * (one.parent != other.parent)
            + (_OTHER_WORDS + self.distance(one, other) if one.text != other.text else 0)
        )

    def joined(self, first: Item, second: Item) -> Item | None:
        """Return a unit and the paragraph after it as one, which may stand further out."""
        inside = first.own[: len(second.parent)] == second.parent
        if second.kind != "paragraph" or first.kind not in _JOINED or not inside:
            return None
        return first._replace(
            text=f"{first.text} {second.text}".strip(),
            terms=first.terms | second.terms,
            figures=first.figures | second.figures,
        )

    def steps_over(self, element: Item) -> bool:
        """Tell whether a unit is a footnote of the words before it."""
        return element.group == "note"


def _translated(one: Item, other: Item) -> float:
    """Compare by length, figures and the stems of words; 1 where they have nothing in common."""
    longer = log((len(one.text) + _SMOOTH) / (len(other.text) + _SMOOTH))
    return (
        0.45 * min(1, abs(longer) / _DOUBLE)
        + 0.35 * _apart(one.figures, other.figures)
        + 0.2 * _apart(one.terms, other.terms)
    )


def _revised(one: Item, other: Item) -> float:
    """Compare by words: the more a unit has kept of its label, the more words may be new."""
    kept = 1.9 if one.label else 3.0
    weight = kept if one.number == other.number else 2.4
    return weight * _apart(one.terms, other.terms)


def _apart(ones: frozenset[str], others: frozenset[str]) -> float:
    """Return 0 for equal sets, 1 for sets that have nothing in common."""
    both = len(ones) + len(others)
    return 1 - 2 * len(ones & others) / both if both else 0.0


def _cited(item: Item) -> Hashable:
    return item.cited


def _bare(item: Item) -> Hashable:
    return item.bare


def _label(item: Item) -> Hashable:
    return item.label


def _labelled_words(item: Item) -> Hashable:
    return (item.group, item.bare, item.text) if item.text else None


def _words(item: Item) -> Hashable:
    return (item.group, item.text) if item.text else None


def _role(item: Item) -> Hashable:
    return item.cited if item.kind in ("value", "field", "annex") else None


# Labels twice: first those of conclusions, then those of the points between them.
TRANSLATIONS = Measure(across=True, keys=(_cited, _bare, _label, _label), distance=_translated)
REVISIONS = Measure(across=False, keys=(_labelled_words, _words, _role), distance=_revised)
