"""Changes as lines for a terminal."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from council_docs.comparison.alignment import Cell
from council_docs.comparison.changes import Change, Diff
from council_docs.comparison.words import Fate, Run
from council_docs.formats.outline import make_one_line

Paint: TypeAlias = Callable[[str, Fate], str]
"""Gives words a form that shows their fate, beyond the brackets around them."""

_BRACKETS: dict[Fate, tuple[str, str]] = {
    "kept": ("", ""),
    "removed": ("[-", "-]"),
    "added": ("{+", "+}"),
}
_AROUND = 8
"""How many words that were kept are shown on each side of those that were not."""


def write(diff: Diff) -> str:
    """Return the changes as plain lines."""
    return "".join(f"{line}\n" for line in lines(diff, lambda words, _: words))


def lines(diff: Diff, paint: Paint) -> Iterator[str]:
    """Yield nothing where nothing changed, else a head, and for each change its kind and words."""
    if not diff.changes:
        return
    before, after = diff.versions
    yield paint(make_one_line(f"--- {before.name}"), "removed")
    yield paint(make_one_line(f"+++ {after.name}"), "added")
    for change in diff.changes:
        yield paint(make_one_line(f"{change.path}: {_what(change)}"), "kept")
        for line in _words(change, paint):
            yield f"    {line}"


def _what(change: Change) -> str:
    """Return what happened, with the old label, place or shape where there was another one."""
    old, new = change.before, change.after
    was = {"moved": f" (was {old[0].path})"} if old else {}
    if old and old[0].label:
        was["renumbered"] = f" (was {old[0].label})"
    if old and new:
        was["restructured"] = f" (was {_shape(old, new)})"
    return ", ".join(kind + was.get(kind, "") for kind in change.kinds)


def _shape(cell: Cell, other: Cell) -> str:
    """Return what a cell holds that another one does not: so many paragraphs, or another kind."""
    if len(cell) == len(other):
        return cell[0].kind
    return f"{len(cell)} paragraphs" if len(cell) > 1 else "one paragraph"


def _words(change: Change, paint: Paint) -> Iterator[str]:
    if not change.before:
        for unit in change.after:
            yield _marked(Run("added", unit.words), paint)
    elif not change.after:
        for unit in change.before:
            yield _marked(Run("removed", unit.words), paint)
    elif change.words:
        last = len(change.words) - 1
        shown = (
            _marked(_shortened(run, first=at == 0, last=at == last), paint)
            for at, run in enumerate(change.words)
        )
        yield " ".join(shown)
    else:
        # The first words are enough to know it again.
        yield _marked(_shortened(Run("kept", change.unit.words), first=False, last=True), paint)


def _shortened(run: Run, *, first: bool, last: bool) -> Run:
    """Leave out the middle of a long run that was kept, or the end that no change is near to."""
    words = run.words.split()
    head, tail = (0 if first else _AROUND), (0 if last else _AROUND)
    if run.fate != "kept" or len(words) <= head + tail + 1:
        return run
    return run._replace(words=" ".join([*words[:head], "…", *words[len(words) - tail :]]))


def _marked(run: Run, paint: Paint) -> str:
    before, after = _BRACKETS[run.fate]
    return paint(f"{before}{make_one_line(run.words)}{after}", run.fate)
