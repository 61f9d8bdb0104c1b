"""Find underlined words: a line runs just below them and ends where they do."""

from bisect import bisect_left, bisect_right

from council_docs.formats.pdf.layout.run_parts import split_run
from council_docs.formats.pdf.page_content import PageContents, TextRun
from council_docs.formats.pdf.strokes import Stroke, join_strokes

_ABOVE, _BELOW = 0.02, 0.28
"""How far below the baseline an underline is, in ems."""
_FURTHEST = 8.0
"""How far below the baseline an underline is at most, in points."""
_BEYOND = 0.5
"""The greatest distance of an underline below the baseline, in points."""
_TOUCHING = 2.0
"""A line this close to a vertical one is the border of a cell, in points."""
_MOST_LINES = 2000
"""A page with more lines is a drawing."""


def mark_underlines(contents: PageContents) -> None:
    """Mark the underlined runs of a page; a partly underlined run is split."""
    lines = _find_lines(contents.strokes)
    if not lines:
        return
    heights = [line.at for line in lines]
    found: dict[Stroke, list[TextRun]] = {}
    for run in contents.runs:
        if run.turned or run.is_blank:
            continue
        reach = min(_BELOW * run.size, _FURTHEST)
        first = bisect_left(heights, run.baseline + _ABOVE * run.size)
        for line in lines[first : bisect_right(heights, run.baseline + reach)]:
            if line.start < run.right and line.end > run.left:
                found.setdefault(line, []).append(run)
    underlines: dict[int, Stroke] = {}
    for line, runs in found.items():
        beyond = _BEYOND * runs[0].size
        left, right = min(run.left for run in runs), max(run.right for run in runs)
        if line.start > left - beyond and line.end < right + beyond:
            underlines.update((id(run), line) for run in runs)
    contents.runs = [
        part
        for run in contents.runs
        for part in (_underline(run, underlines[id(run)]) if id(run) in underlines else [run])
    ]


def _underline(run: TextRun, line: Stroke) -> list[TextRun]:
    parts = split_run(run, line.start, line.end)
    parts.inside.underlined = True
    return [part for part in parts if part.text]


def _find_lines(strokes: list[Stroke]) -> list[Stroke]:
    """Return the horizontal lines of a page, without borders of cells, from top to bottom."""
    lines = join_strokes(strokes)
    if len(lines) > _MOST_LINES:
        return []
    upright = [line for line in lines if not line.is_level]
    level = [line for line in lines if line.is_level]
    return sorted(
        (line for line in level if not any(_touch(line, border) for border in upright)),
        key=lambda line: line.at,
    )


def _touch(line: Stroke, border: Stroke) -> bool:
    return (
        line.start - _TOUCHING <= border.at <= line.end + _TOUCHING
        and border.start - _TOUCHING <= line.at <= border.end + _TOUCHING
    )
