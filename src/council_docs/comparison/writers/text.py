"""Write a diff as lines for a terminal."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from council_docs.comparison.diff import Change, Diff
from council_docs.comparison.units import Cell
from council_docs.comparison.word_diff import Fate, Run
from council_docs.formats.outline import make_one_line

Style: TypeAlias = Callable[[str, Fate], str]
"""Styles words by their fate, in addition to the brackets around them."""

_BRACKETS: dict[Fate, tuple[str, str]] = {
    "kept": ("", ""),
    "removed": ("[-", "-]"),
    "added": ("{+", "+}"),
}
_CONTEXT = 8
"""How many kept words are shown on each side of a change."""


def write_diff(diff: Diff) -> str:
    """Return the changes as plain lines."""
    return "".join(f"{line}\n" for line in format_lines(diff, lambda words, _: words))


def format_lines(diff: Diff, style: Style) -> Iterator[str]:
    """Yield the names of both versions, then each change and its words; nothing for no changes."""
    if not diff.changes:
        return
    before, after = diff.versions
    yield style(make_one_line(f"--- {before.name}"), "removed")
    yield style(make_one_line(f"+++ {after.name}"), "added")
    for change in diff.changes:
        yield style(make_one_line(f"{change.path}: {_describe(change)}"), "kept")
        for runs in _shown_runs(change):
            yield "    " + " ".join(_format_run(run, style) for run in runs)


def _describe(change: Change) -> str:
    """Return the kinds of a change, each with the old label, address or shape."""
    old, new = change.before, change.after
    was = {"moved": f" (was {old[0].path})"} if old else {}
    if old and old[0].label:
        was["renumbered"] = f" (was {old[0].label})"
    if old and new:
        was["restructured"] = f" (was {_describe_shape(old, new)})"
    return ", ".join(kind + was.get(kind, "") for kind in change.kinds)


def _describe_shape(before: Cell, after: Cell) -> str:
    """Return the number of paragraphs before a change, or else the kind of the unit."""
    if len(before) == len(after):
        return before[0].kind
    return f"{len(before)} paragraphs" if len(before) > 1 else "one paragraph"


def _shown_runs(change: Change) -> Iterator[list[Run]]:
    """Yield the runs of each line: of all units that one version lacks, else of the change."""
    if not change.before or not change.after:
        fate: Fate = "removed" if change.before else "added"
        for unit in change.before or change.after:
            yield [Run(fate, unit.words)]
    elif change.words:
        last = len(change.words) - 1
        yield [
            _shorten(run, first=index == 0, last=index == last)
            for index, run in enumerate(change.words)
        ]
    else:
        # The first words are enough to recognise the unit.
        yield [_shorten(Run("kept", change.unit.words), first=False, last=True)]


def _shorten(run: Run, *, first: bool, last: bool) -> Run:
    """Cut the words of a long kept run that stand far from any change."""
    words = run.words.split()
    head, tail = (0 if first else _CONTEXT), (0 if last else _CONTEXT)
    if run.fate != "kept" or len(words) <= head + tail + 1:
        return run
    return run._replace(words=" ".join([*words[:head], "…", *words[len(words) - tail :]]))


def _format_run(run: Run, style: Style) -> str:
    before, after = _BRACKETS[run.fate]
    return style(f"{before}{make_one_line(run.words)}{after}", run.fate)
