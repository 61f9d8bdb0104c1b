"""What changed between two documents, by structure."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from attrs import field, frozen

from council_docs.comparison.labels import DASH
from council_docs.comparison.similarity import REVISION_COSTS
from council_docs.comparison.unit_table import UnitTable
from council_docs.comparison.units import Cell, Unit, list_units
from council_docs.comparison.versions import Version, count, join_names, name_versions
from council_docs.comparison.word_diff import Run, diff_words
from council_docs.comparison.writers import DIFF_FORMATS, import_writer
from council_docs.model import Document

ChangeKind: TypeAlias = Literal[
    "added", "removed", "moved", "renumbered", "reworded", "restructured"
]
"""`restructured`: another kind of unit, or several paragraphs in place of one."""


@frozen(kw_only=True)
class Change:
    """A changed unit; with all units in it where it was added, removed or moved."""

    kinds: tuple[ChangeKind, ...]
    """At least one: a unit may be renumbered and reworded."""
    before: Cell = ()
    after: Cell = ()
    words: tuple[Run, ...] = ()
    """The words of both versions, where the unit is reworded."""

    @property
    def unit(self) -> Unit:
        """The unit in the second document, or in the first one where it was removed."""
        return (self.after or self.before)[0]

    @property
    def path(self) -> str:
        """The address of the unit."""
        return self.unit.path


@frozen(kw_only=True, repr=False)
class Diff:
    """The changes from one document to another, in the order of the text."""

    versions: tuple[Version, Version]
    changes: tuple[Change, ...]
    rows: tuple[tuple[Cell, Cell], ...] = field(default=())
    """The matching units of both documents, changed or not; one side may be empty."""

    def dumps(self, format: str = "text") -> str:  # noqa: A002 - as `council_docs.dumps`
        """Return the changes as `text` or `html`, for people, or as `json`.

        Raises FormatError for another format.
        """
        return str(import_writer(format, DIFF_FORMATS).write_diff(self))

    def __repr__(self) -> str:
        """Return the names of both documents, and the number of changes."""
        return f"<Diff {join_names(self.versions)}: {count(len(self.changes), 'change')}>"

    def _repr_html_(self) -> str:
        return str(import_writer("html", DIFF_FORMATS).show_diff(self))


def diff(a: Document, b: Document, names: Sequence[str] | None = None) -> Diff:
    """Return what changed from `a` to `b`: a document and its revision, or another format of it.

    Words and structure are compared, but not marks; all white space between words is alike. `names`
    are for reports; by default the names of the sources, or else the languages.

    Raises ValueError for another number of names than two.
    """
    before, after = name_versions((a, b), names)
    table = UnitTable([list_units(a), list_units(b)], REVISION_COSTS)
    changes = [*_find_unmatched(table)]
    rows = tuple((table.cell(row, 0), table.cell(row, 1)) for row in range(len(table.rows)))
    for row, (old, new) in enumerate(rows):
        change = _compare_cells(old, new)
        if change is not None:
            changes.append((row, change))
    changes.sort(key=lambda change: change[0])
    return Diff(versions=(before, after), changes=tuple(change for _, change in changes), rows=rows)


# ------------------------------------------------------------------------------ one row


def _compare_cells(before: Cell, after: Cell) -> Change | None:
    """Return the change of a unit that both documents have."""
    if not before or not after:
        return None
    old, new = " ".join(map(_text, before)), " ".join(map(_text, after))
    kinds: list[ChangeKind] = []
    words: tuple[Run, ...] = ()
    if _is_renumbered(before[0], after[0]):
        kinds.append("renumbered")
    if old.split() != new.split():
        kinds.append("reworded")
        words = diff_words(old, new)
    if before[0].kind != after[0].kind or len(before) != len(after):
        kinds.append("restructured")
    return Change(kinds=tuple(kinds), before=before, after=after, words=words) if kinds else None


def _is_renumbered(before: Unit, after: Unit) -> bool:
    """Return whether the label is another one; the numbers of footnotes are not compared."""
    if before.kind in ("note", "field") or before.number == after.number == DASH:
        return False
    return (before.label or "").split() != (after.label or "").split()


def _text(unit: Unit) -> str:
    """Return the words of a unit; the label of a header field is words as well."""
    return unit.words if unit.kind == "field" else unit.text.value if unit.text else ""


# ------------------------------------------------------------------------------ unmatched units


def _find_unmatched(table: UnitTable) -> Iterator[tuple[int, Change]]:
    """Yield units that one document lacks, with their rows: moved where both have the words."""
    removed = list(table.unmatched(0, 1))
    sources = {texts: gone for gone in removed if any(texts := _texts(gone.units))}
    moved = set()
    for row, units in table.unmatched(1, 0):
        source = sources.pop(_texts(units), None)
        if source is None:
            yield row, Change(kinds=("added",), after=units)
            continue
        moved.add(source.row)
        renumbered = _is_renumbered(source.units[0], units[0])
        kinds: tuple[ChangeKind, ...] = ("moved", "renumbered") if renumbered else ("moved",)
        yield row, Change(kinds=kinds, before=source.units, after=units)
    for row, units in removed:
        if row not in moved:
            yield row, Change(kinds=("removed",), before=units)


def _texts(units: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(" ".join(_text(unit).split()) for unit in units)
