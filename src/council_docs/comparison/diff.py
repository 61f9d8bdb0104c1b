"""What changed between two documents, by structure."""

from collections.abc import Iterator, Sequence

from council_docs.comparison.align import named
from council_docs.comparison.changes import Change, ChangeKind, Diff
from council_docs.comparison.items import REVISIONS
from council_docs.comparison.labels import DASH
from council_docs.comparison.table import Alone, Table
from council_docs.comparison.unit import Unit
from council_docs.comparison.units import units
from council_docs.comparison.words import changed
from council_docs.model import Document


def diff(a: Document, b: Document, names: Sequence[str] | None = None) -> Diff:
    """Return what changed from `a` to `b`: a document and its revision, or another format of it.

    Words and structure are compared, not marks, and blanks between words are all alike. `names` are
    what reports call the documents; by default the names of their sources.

    Raises ValueError for another number of names than two.
    """
    before, after = named((a, b), names)
    table = Table([units(a), units(b)], REVISIONS)
    removed, added = list(table.alone(0, 1)), list(table.alone(1, 0))
    found = [
        *_moved_or(removed, added),
        *((row, change) for row in range(len(table.rows)) for change in _change(table, row)),
    ]
    found.sort(key=lambda one: one[0])
    return Diff(versions=(before, after), changes=tuple(change for _, change in found))


# ------------------------------------------------------------------------------ one row


def _change(table: Table, row: int) -> Iterator[Change]:
    before, after = table.units(row, 0), table.units(row, 1)
    if not before or not after:
        return
    old, new = " ".join(map(_said, before)), " ".join(map(_said, after))
    kinds: list[ChangeKind] = []
    if _renumbered(before[0], after[0]):
        kinds.append("renumbered")
    if old.split() != new.split():
        kinds.append("reworded")
    if before[0].kind != after[0].kind or len(before) != len(after):
        kinds.append("restructured")
    if kinds:
        words = changed(old, new) if "reworded" in kinds else ()
        yield Change(kinds=tuple(kinds), before=before, after=after, words=words)


def _renumbered(before: Unit, after: Unit) -> bool:
    """Tell whether a label says something else; a footnote is one also under another number."""
    if before.kind in ("note", "field"):
        return False
    if before.number == after.number == DASH:
        return False
    return (before.label or "").split() != (after.label or "").split()


def _said(unit: Unit) -> str:
    """Return the words of a unit; those of a header field with its label, which is words, too."""
    return unit.words if unit.kind == "field" else unit.text.value if unit.text else ""


# ------------------------------------------------------------------------------ alone


def _moved_or(removed: list[Alone], added: list[Alone]) -> Iterator[tuple[int, Change]]:
    """Yield what stands in one document only: moved, where the same words stand elsewhere."""
    gone = {_all_words(alone): alone for alone in removed if any(_all_words(alone))}
    moved = set()
    for alone in added:
        source = gone.pop(_all_words(alone), None)
        if source is None:
            yield alone.row, Change(kinds=("added",), after=alone.units)
            continue
        moved.add(source.row)
        kinds: tuple[ChangeKind, ...] = ("moved",)
        if _renumbered(source.units[0], alone.units[0]):
            kinds = ("moved", "renumbered")
        yield alone.row, Change(kinds=kinds, before=source.units, after=alone.units)
    for alone in removed:
        if alone.row not in moved:
            yield alone.row, Change(kinds=("removed",), before=alone.units)


def _all_words(alone: Alone) -> tuple[str, ...]:
    return tuple(" ".join(_said(unit).split()) for unit in alone.units)
