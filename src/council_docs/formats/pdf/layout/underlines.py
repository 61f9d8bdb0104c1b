"""Which words of a page are underlined: a line runs just below them, and ends where they do."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from attrs import evolve

from council_docs.formats.pdf.page_content import PageContents, TextRun
from council_docs.formats.pdf.strokes import Stroke, join_strokes
from council_docs.recognition.body.text_width import measure_width

_ABOVE, _BELOW = 0.02, 0.28
"""How far below the baseline an underline is, in ems."""
_FURTHEST = 8.0
"""How far below the baseline an underline is at most, in points."""
_BEYOND = 0.5
"""How far an underline may go on beyond its words, in ems."""
_WHOLE = 0.9
"""A run is underlined as a whole if this share of it is."""
_TOUCHING = 2.0
"""A line that comes so near to one from top to bottom is the border of a cell, in points."""
_MOST_LINES = 2000
"""A page with more lines is a drawing."""
_NEAR = 3
"""How many letters a word may begin before or after its underline does."""


def mark_underlines(contents: PageContents) -> None:
    """Mark the underlined runs of a page; a run that is underlined in part is split."""
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
        for part in (_split(run, underlines[id(run)]) if id(run) in underlines else [run])
    ]


def _find_lines(strokes: list[Stroke]) -> list[Stroke]:
    """Return the level lines of a page that are no borders of cells, from top to bottom."""
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


def _split(run: TextRun, line: Stroke) -> Iterator[TextRun]:
    """Yield the parts of a run, of which one is underlined."""
    left, right = max(run.left, line.start), min(run.right, line.end)
    width = run.right - run.left
    start, end = 0, len(run.text)
    if right - left < _WHOLE * width:
        ends = [0, *accumulate(map(measure_width, run.text))]
        start, end = (
            _find_edge(run.text, bisect_left(ends, (edge - run.left) / width * ends[-1]))
            for edge in (left, right)
        )
    for text, edges, underlined in (
        (run.text[:start], (run.left, left), False),
        (run.text[start:end], (left, right), True),
        (run.text[end:], (right, run.right), False),
    ):
        if text:
            yield evolve(run, text=text, left=edges[0], right=edges[1], underlined=underlined)


def _find_edge(text: str, at: int) -> int:
    """Return where a word begins or ends near a place in a text; the place itself for no word."""
    edges = [
        edge
        for edge in range(max(at - _NEAR, 0), min(at + _NEAR, len(text)) + 1)
        if edge in (0, len(text)) or text[edge - 1].isspace() != text[edge].isspace()
    ]
    return min(edges, key=lambda edge: abs(edge - at), default=at)
