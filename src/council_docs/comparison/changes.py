"""What `diff` gives: the changes from one document to another."""

from importlib import import_module
from typing import Literal, TypeAlias, cast

from attrs import frozen

from council_docs.comparison.alignment import Cell, Version
from council_docs.comparison.unit import Unit
from council_docs.comparison.words import Run
from council_docs.errors import FormatError

FORMATS = ("text", "json")
"""What changes can be written as; each has a module, which is imported when it is used."""

ChangeKind: TypeAlias = Literal[
    "added", "removed", "moved", "renumbered", "reworded", "restructured"
]
"""`restructured`: another kind of unit, or several paragraphs in place of one."""


@frozen(kw_only=True)
class Change:
    """What became of a unit, or of a unit and all in it where it was added, removed or moved."""

    kinds: tuple[ChangeKind, ...]
    """At least one: a unit may be renumbered and reworded."""
    before: Cell = ()
    after: Cell = ()
    words: tuple[Run, ...] = ()
    """What became of its words, where it is reworded."""

    @property
    def unit(self) -> Unit:
        """The unit as it is now, or as it was where it was removed."""
        return (self.after or self.before)[0]

    @property
    def path(self) -> str:
        """The address of the unit."""
        return self.unit.path


@frozen(kw_only=True)
class Diff:
    """The changes from one document to another, in the order of the text."""

    versions: tuple[Version, Version]
    changes: tuple[Change, ...]

    def dumps(self, format: str = "text") -> str:  # noqa: A002 - as `council_docs.dumps`
        """Return the changes as `text`, for people, or as `json`.

        Raises FormatError for another name.
        """
        if format not in FORMATS:
            known = ", ".join(FORMATS)
            raise FormatError(f"unknown format {format!r}; changes are written as {known}")
        return cast(
            "str", import_module(f"council_docs.comparison.changes_as_{format}").write(self)
        )
