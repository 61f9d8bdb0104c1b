"""How much units of two versions resemble each other: the costs for aligning them."""

from collections.abc import Callable, Sequence
from math import inf, log
from typing import NamedTuple, TypeAlias

import regex
from attrs import frozen

from council_docs.comparison.invariants import find_figures
from council_docs.comparison.labels import DASH
from council_docs.comparison.sequence_alignment import Key
from council_docs.comparison.units import Unit, UnitKind

_Address: TypeAlias = tuple[str, ...]

_WORD = regex.compile(r"\w++")
_SECTIONS = ("section ", "heading ")
_GROUPS: dict[UnitKind, str] = {"annex": "annex", "separator": "separator", "note": "note"}
_JOINABLE = ("paragraph", "conclusion", "point", "cell", "note")
"""The kinds of units that a paragraph can continue."""
_STEM = 4
"""The letters of a word that many pairs of languages share: `parlament`, `parlement`."""
_DOUBLE = log(2)
_SMOOTHING = 20
"""Letters that are added to both lengths: the length of a short text proves little."""
_OTHER_KIND, _OTHER_NUMBER, _OTHER_PARENT, _OTHER_WORDS = 0.6, 0.6, 0.5, 0.01


class Features(NamedTuple):
    """What is compared of a unit, or of several units that are joined."""

    kind: UnitKind
    group: str
    """Only units of one group can match."""
    number: str
    address: _Address
    """The address without sections: a heading is not a section in every version."""
    parent: _Address
    """The address of the parent without sections."""
    citation: _Address | None
    """The address where all its steps are numbers or names; None where people could not cite it."""
    text: str
    stems: frozenset[str]
    """The words, or across languages their stems."""
    figures: frozenset[str]

    @property
    def short_citation(self) -> _Address | None:
        """The citation without the sections around the unit."""
        return self.citation and (*_drop_sections(self.citation[:-1]), self.citation[-1])

    @property
    def label(self) -> tuple[str, str] | None:
        """The kind and number of a numbered unit."""
        return (self.kind, self.number) if self.number not in ("", DASH) else None

    @property
    def role(self) -> _Address | None:
        """The citation of an annex or of a part of the header."""
        return self.citation if self.kind in ("value", "field", "annex") else None

    @property
    def words(self) -> tuple[str, str] | None:
        """The group and text of a unit that has one."""
        return (self.group, self.text) if self.text else None


def extract_features(units: Sequence[Unit], *, across_languages: bool) -> list[Features]:
    """Return the features of the units of a document."""
    features: list[Features] = []
    outer_citations: list[_Address | None] = []
    for unit in units:
        outer = outer_citations[unit.parent] if unit.parent is not None else ()
        step = _citable_step(unit)
        citation = None if step is None or outer is None else (*outer, step)
        is_section = unit.kind == "section"
        # What lies in a heading without a number is cited as if it lay outside.
        outer_citations.append(outer if is_section and step is None else citation)
        address = _drop_sections(unit.steps)
        text = " ".join(unit.text.value.split()) if unit.text else ""
        features.append(
            Features(
                kind=unit.kind,
                group=_group(unit),
                number=unit.number,
                address=address,
                parent=address if is_section else address[:-1],
                citation=citation,
                text=text,
                stems=_stems(text, across_languages=across_languages),
                figures=frozenset(find_figures(text) if across_languages else ()),
            )
        )
    return features


def _drop_sections(address: _Address) -> _Address:
    return tuple(step for step in address if not step.startswith(_SECTIONS))


def _citable_step(unit: Unit) -> str | None:
    """Return the last step of an address that people would cite; None for a counted one."""
    if unit.kind in ("value", "field"):
        return unit.steps[-1]
    if unit.kind == "annex" or unit.number not in ("", DASH):
        return f"{unit.kind} {unit.number}"
    return None


def _group(unit: Unit) -> str:
    if unit.steps[0] == "header" and unit.kind != "note":
        return unit.steps[1].partition(" [")[0]
    return _GROUPS.get(unit.kind, "words")


def _stems(text: str, *, across_languages: bool) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(
        (word[:_STEM] for word in words if len(word) >= _STEM) if across_languages else words
    )


# ------------------------------------------------------------------------------ costs


@frozen(kw_only=True)
class UnitCosts:
    """The costs of matching units; see `sequence_alignment.Costs`."""

    across_languages: bool
    keys: tuple[Key[Features], ...]
    """What identifies a unit; the first key is tried first."""
    distance: Callable[[Features, Features], float]
    """How different the words of two units are; two unmatched units cost 2."""

    def cost(self, first: Features, second: Features) -> float:
        """Return what it costs to match two units; infinity for units of different groups."""
        if first.group != second.group:
            return inf
        return (
            _OTHER_KIND * (first.kind != second.kind)
            + _OTHER_NUMBER * (first.number != second.number)
            + _OTHER_PARENT * (first.parent != second.parent)
            + (_OTHER_WORDS + self.distance(first, second) if first.text != second.text else 0)
        )

    def join(self, element: Features, following: Features) -> Features | None:
        """Return a unit with the paragraph after it, which may lie further out; else None."""
        inside = element.address[: len(following.parent)] == following.parent
        if following.kind != "paragraph" or element.kind not in _JOINABLE or not inside:
            return None
        return element._replace(
            text=f"{element.text} {following.text}".strip(),
            stems=element.stems | following.stems,
            figures=element.figures | following.figures,
        )

    def is_skipped(self, element: Features) -> bool:
        """Return whether a unit is a footnote to the words before it."""
        return element.group == "note"


def _translation_distance(first: Features, second: Features) -> float:
    """Compare length, figures and stems; 1 where two units have nothing in common."""
    longer = log((len(first.text) + _SMOOTHING) / (len(second.text) + _SMOOTHING))
    return (
        0.45 * min(1, abs(longer) / _DOUBLE)
        + 0.35 * _set_distance(first.figures, second.figures)
        + 0.2 * _set_distance(first.stems, second.stems)
    )


def _revision_distance(first: Features, second: Features) -> float:
    """Compare words: the more of its label a unit has kept, the more words may be new."""
    kept = 1.9 if first.label else 3.0
    weight = kept if first.number == second.number else 2.4
    return weight * _set_distance(first.stems, second.stems)


def _set_distance(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the Dice distance: 0 for equal sets, 1 for sets with nothing in common."""
    both = len(first) + len(second)
    return 1 - 2 * len(first & second) / both if both else 0.0


TRANSLATION_COSTS = UnitCosts(
    across_languages=True,
    keys=(
        lambda unit: unit.citation,
        lambda unit: unit.short_citation,
        # Twice: first the labels of conclusions, then those of the points between them.
        lambda unit: unit.label,
        lambda unit: unit.label,
    ),
    distance=_translation_distance,
)
REVISION_COSTS = UnitCosts(
    across_languages=False,
    keys=(
        lambda unit: unit.words and (unit.short_citation, unit.words),
        lambda unit: unit.words,
        lambda unit: unit.role,
    ),
    distance=_revision_distance,
)
