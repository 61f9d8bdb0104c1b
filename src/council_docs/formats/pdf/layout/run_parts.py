"""Split runs at the edges of what is drawn over a part of them."""

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from attrs import evolve

from council_docs.formats.pdf.page_content import TextRun

_WHOLE = 0.9
"""A cover of at least this share of a run covers all of it."""
_NEAR = 1
"""How many letters a word may begin before or after its cover."""
_WIDTH = 0.25
"""How wide a letter is that its font does not have, as a blank for a gap, in ems."""


class RunParts(NamedTuple):
    """A run in three parts; the first and the last may be empty."""

    before: TextRun
    inside: TextRun
    after: TextRun


def split_run(run: TextRun, left: float, right: float) -> RunParts:
    """Return the part of a run between two edges, and the parts before and after it."""
    left, right = max(run.left, left), min(run.right, right)
    width = run.right - run.left
    start, end = 0, len(run.text)
    if right - left < _WHOLE * width:
        ends = find_letter_ends(run)
        start, end = (_find_edge(run.text, ends, edge) for edge in (left, right))
    return RunParts(
        evolve(run, text=run.text[:start], right=left),
        evolve(run, text=run.text[start:end], left=left, right=right),
        evolve(run, text=run.text[end:], left=right),
    )


def find_letter_ends(run: TextRun) -> list[float]:
    """Return the start of a run, and the end of each of its letters, in points."""
    widths = [0.0, *(run.widths.get(letter, _WIDTH) for letter in run.text)]
    scale = (run.right - run.left) / (sum(widths) or 1.0)
    return list(accumulate((width * scale for width in widths), initial=run.left))[1:]


def _find_edge(text: str, ends: list[float], place: float) -> int:
    """Return the index of an edge in a text: at the start or end of a word near it, if any.

    `ends` are the ends of its letters, `place` is that of the edge, in points.
    """
    at = min(bisect_left(ends, place), len(text))
    if at and place - ends[at - 1] < ends[at] - place:
        at -= 1
    edges = [
        edge
        for edge in range(max(at - _NEAR, 0), min(at + _NEAR, len(text)) + 1)
        if edge in (0, len(text)) or text[edge - 1].isalnum() != text[edge].isalnum()
    ]
    return min(edges, key=lambda edge: abs(edge - at), default=at)
