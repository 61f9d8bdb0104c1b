"""A piece of a document with an address, by which people cite it."""

from typing import Literal, TypeAlias

from attrs import field, frozen

from council_docs.model import Text
from council_docs.source import Span

UnitKind: TypeAlias = Literal[
    "value",
    "field",
    "annex",
    "section",
    "conclusion",
    "point",
    "paragraph",
    "formula",
    "separator",
    "cell",
    "note",
]
"""A `value` of the header is the same in every language, a `field` is words."""


@frozen(kw_only=True)
class Unit:
    """A piece of a document with an address."""

    kind: UnitKind
    steps: tuple[str, ...]
    """The address, from the outside in; no two units of a document have the same."""
    label: str | None = None
    """As printed: `12.`, `б)`, `ANNEX II`."""
    number: str = ""
    """What the label says in any script: `12`, `b`, `II`, `–`; empty where there is none."""
    text: Text | None = None
    """The words after the label; None where there are none."""
    parent: int | None = field(default=None, eq=False, repr=False)
    """The place of the unit around it in the list of units."""
    span: Span | None = field(default=None, eq=False, repr=False)

    @property
    def path(self) -> str:
        """The address as people read it: `annex II / conclusion 12 / point b`."""
        return " / ".join(self.steps)

    @property
    def words(self) -> str:
        """The label and the words, as printed on one line."""
        return " ".join(part for part in (self.label, self.text and self.text.value) if part)
