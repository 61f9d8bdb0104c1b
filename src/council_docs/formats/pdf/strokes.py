"""Read thin straight lines: borders of tables, underlines, rules above footnotes."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeVar

from playa import ContentStream
from playa.content import PathObject, PathSegment
from playa.page import TEXT_OPERATORS
from playa.pdftypes import KWD, Point

_THIN = 2.5
"""A rectangle up to this thickness is a line, in points."""
_CORNERS = (4, 5)
"""How many points a rectangle has; the first may stand again at the end."""
_SHORT = 3.0
"""A shorter line is ignored: programs draw small squares where cells meet."""
_STRAIGHT = 0.5
"""How far the ends of a line that runs along the page may be off, in points."""
_TOUCHING = 1.5
"""Pieces of a line that are closer together are one line, in points."""
_LARGE = 1 << 16
"""Fewer bytes of operators cannot draw too much."""
_MOST_SEGMENTS = 20_000
"""A page or form that draws more is a picture; its lines are ignored."""
_SEGMENT = re.compile(rb"(?<=[\s\d])(?:[lmh]|re)(?=\s)")
_PATH_OPERATORS = [KWD(word.encode()) for word in "m l h re w S s f F f* B B* b b* n".split()]

STROKE_OPERATORS = TEXT_OPERATORS | set(_PATH_OPERATORS)
"""The objects of the library that may be text or strokes."""


class Stroke(NamedTuple):
    """A line that runs along the page, in points from its top left corner."""

    is_level: bool
    """Whether it is horizontal; else it is vertical."""
    at: float
    """Its distance from the top, or from the left."""
    start: float
    end: float


def is_picture(streams: Iterable[ContentStream]) -> bool:
    """Return whether streams draw so many lines that they are a picture."""
    pieces = [stream.buffer for stream in streams]
    if sum(map(len, pieces)) < _LARGE:
        return False
    return sum(1 for piece in pieces for _ in _SEGMENT.finditer(piece)) > _MOST_SEGMENTS


def read_strokes(path: PathObject) -> Iterator[Stroke]:
    """Yield the thin straight lines of a path."""
    for points in _read_outlines(path.segments):
        if path.stroke and path.gstate.linewidth <= _THIN:
            for start, end in pairwise(points):
                yield from _read_stroke(start, end)
        elif path.fill and _is_rectangle(points):
            (left, right), (top, bottom) = (
                (min(edges), max(edges)) for edges in zip(*points, strict=True)
            )
            if bottom - top <= _THIN:
                middle = (top + bottom) / 2
                yield from _read_stroke((left, middle), (right, middle))
            elif right - left <= _THIN:
                middle = (left + right) / 2
                yield from _read_stroke((middle, top), (middle, bottom))


def _read_outlines(segments: Iterable[PathSegment]) -> Iterator[list[Point]]:
    """Yield the points of each piece of a path; a closed piece repeats its first point."""
    points: list[Point] = []
    for segment in segments:
        if segment.operator == "m":
            if points:
                yield points
            points = [*segment.points]
        elif segment.operator == "h":
            points += points[:1]
        else:
            points += segment.points
    if points:
        yield points


def _is_rectangle(points: list[Point]) -> bool:
    return len(points) in _CORNERS and all(
        abs(start[0] - end[0]) < _STRAIGHT or abs(start[1] - end[1]) < _STRAIGHT
        for start, end in pairwise(points)
    )


def _read_stroke(start: Point, end: Point) -> Iterator[Stroke]:
    wide, high = abs(start[0] - end[0]), abs(start[1] - end[1])
    if min(wide, high) <= _STRAIGHT and max(wide, high) > _SHORT:
        is_level = wide > high
        along, across = (0, 1) if is_level else (1, 0)
        first, last = sorted((start[along], end[along]))
        yield Stroke(is_level, (start[across] + end[across]) / 2, first, last)


def join_strokes(strokes: list[Stroke]) -> list[Stroke]:
    """Return the lines of a page, with adjacent pieces joined."""
    found: list[Stroke] = []
    for is_level in (True, False):
        lines = [stroke for stroke in strokes if stroke.is_level is is_level]
        for row in group_near(lines, _TOUCHING, key=lambda stroke: stroke.at):
            pieces = sorted(row, key=lambda stroke: stroke.start)
            line = pieces[0]
            for piece in pieces[1:]:
                if piece.start <= line.end + _TOUCHING:
                    line = line._replace(end=max(line.end, piece.end))
                else:
                    found.append(line)
                    line = piece
            found.append(line)
    return found


_Item = TypeVar("_Item")


def group_near(
    items: Iterable[_Item], reach: float, *, key: Callable[[_Item], float]
) -> Iterator[list[_Item]]:
    """Yield groups of items by their keys, which differ by at most `reach` from the least one."""
    group: list[_Item] = []
    for item in sorted(items, key=key):
        if group and key(item) > key(group[0]) + reach:
            yield group
            group = []
        group.append(item)
    if group:
        yield group
