"""Splits runs where what is drawn on a page begins or ends inside of them."""

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from attrs import evolve

from council_docs.formats.pdf.page_content import TextRun
from council_docs.recognition.body.text_width import measure_width

_WHOLE = 0.9
"""What covers this share of a run covers all of it."""
_NEAR = 3
"""How many letters a word may begin before or after what covers it."""


class RunParts(NamedTuple):
    """A run in three parts, of which the first and the last may have no text."""

    before: TextRun
    inside: TextRun
    after: TextRun


def split_run(run: TextRun, left: float, right: float) -> RunParts:
    """Return the part of a run that is between two edges, and what stands before and after it."""
    left, right = max(run.left, left), min(run.right, right)
    width = run.right - run.left
    start, end = 0, len(run.text)
    if right - left < _WHOLE * width:
        ends = [0, *accumulate(map(measure_width, run.text))]
        start, end = (
            _find_edge(run.text, bisect_left(ends, (edge - run.left) / width * ends[-1]))
            for edge in (left, right)
        )
    return RunParts(
        evolve(run, text=run.text[:start], right=left),
        evolve(run, text=run.text[start:end], left=left, right=right),
        evolve(run, text=run.text[end:], left=right),
    )


def _find_edge(text: str, at: int) -> int:
    """Return where a word begins or ends near a place in a text; the place itself for no word."""
    edges = [
        edge
        for edge in range(max(at - _NEAR, 0), min(at + _NEAR, len(text)) + 1)
        if edge in (0, len(text)) or text[edge - 1].isalnum() != text[edge].isalnum()
    ]
    return min(edges, key=lambda edge: abs(edge - at), default=at)
