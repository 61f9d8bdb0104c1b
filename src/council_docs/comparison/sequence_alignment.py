"""Align two sequences in linear time: by unique keys first, then at the lowest cost in between."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from math import inf
from typing import Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from council_docs.comparison.unique_matches import Gap, match_in_gaps

T = TypeVar("T")
Key: TypeAlias = Callable[[T], Hashable | None]
"""What identifies an element; None where nothing does."""


class Costs(Protocol[T]):
    """What it costs to match elements; an unmatched element costs 1."""

    def cost(self, first: T, second: T) -> float:
        """Return what it costs to match two elements; infinity where they cannot match."""

    def join(self, element: T, following: T) -> T | None:
        """Return consecutive elements of one sequence as one; None where they stay two."""

    def is_skipped(self, element: T) -> bool:
        """Return whether the elements before and after this one can be joined."""


class Match(NamedTuple):
    """The indices of matched elements: none on one side, or several that are one on the other."""

    first: tuple[int, ...]
    second: tuple[int, ...]


_BAND = 24
"""How far beside the diagonal the search looks, beyond the difference of the lengths."""
_MAX_CELLS = 96
"""How many pairs the search weighs at most for each element, so that its time is linear."""
_MIN_GAIN = 0.05
"""How much better two joined elements must match than one of them alone."""
_MAX_DISTANCE = 8
"""How far apart the two may stand: footnotes of the first lie between them."""
_MAX_JOINED = 8
"""How many elements may be one in the other sequence."""


def align_sequences(
    first: Sequence[T], second: Sequence[T], keys: Sequence[Key[T]], costs: Costs[T]
) -> list[Match]:
    """Return the matches of two sequences in the order of both; each element is in one match.

    Elements whose key occurs once in both are matched first. Each further key is looked for in the
    gaps that the keys before it have left.
    """
    gaps = [Gap(range(len(first)), range(len(second)))]
    steps: list[Gap] = []
    for key in keys:
        pairs, gaps = match_in_gaps(gaps, list(map(key, first)), list(map(key, second)))
        steps += (Gap(range(one, one + 1), range(other, other + 1)) for one, other in pairs)
    for gap in gaps:
        steps += _cheapest_steps(gap, first, second, costs)
    steps.sort(key=lambda step: (step.first.start, step.first.stop, step.second.start))
    matches = [Match(tuple(step.first), tuple(step.second)) for step in steps]
    return _Joiner(first, second, costs).join(matches)


# ------------------------------------------------------------------------------ gaps

_Move: TypeAlias = tuple[int, int]
"""How many elements of each sequence a step takes: (1, 1), (1, 0) or (0, 1)."""


def _cheapest_steps(
    gap: Gap, first: Sequence[T], second: Sequence[T], costs: Costs[T]
) -> Iterator[Gap]:
    """Yield the steps through a gap that cost least in all."""
    start, other_start = gap.first.start, gap.second.start
    ones, others = first[start : gap.first.stop], second[other_start : gap.second.stop]
    for move, other_move in _moves(ones, others, costs):
        stop, other_stop = start + move, other_start + other_move
        yield Gap(range(start, stop), range(other_start, other_stop))
        start, other_start = stop, other_stop


def _moves(first: Sequence[T], second: Sequence[T], costs: Costs[T]) -> list[_Move]:
    if not first or not second:
        return [(1, 0)] * len(first) + [(0, 1)] * len(second)
    width = min(len(second), abs(len(first) - len(second)) + 2 * _BAND) + 1
    if len(first) * width > _MAX_CELLS * (len(first) + len(second)):
        return _moves_in_order(first, second, costs)
    return _search_moves(first, second, costs)


def _moves_in_order(first: Sequence[T], second: Sequence[T], costs: Costs[T]) -> list[_Move]:
    """Match by index: for sequences too long, and too different in length, to search."""
    moves: list[_Move] = []
    for one, other in zip(first, second, strict=False):
        moves += [(1, 1)] if costs.cost(one, other) < inf else [(1, 0), (0, 1)]
    both = min(len(first), len(second))
    return [*moves, *[(1, 0)] * (len(first) - both), *[(0, 1)] * (len(second) - both)]


def _search_moves(first: Sequence[T], second: Sequence[T], costs: Costs[T]) -> list[_Move]:
    """Find the cheapest moves by dynamic programming within a band around the diagonal."""
    more = len(second) - len(first)
    lowest, highest = min(0, more) - _BAND, max(0, more) + _BAND
    above: dict[int, float] = {}
    taken: list[dict[int, _Move]] = []
    for row in range(len(first) + 1):
        totals: dict[int, float] = {}
        moves: dict[int, _Move] = {}
        for column in range(max(0, row + lowest), min(len(second), row + highest) + 1):
            best, move = (0.0, (0, 0)) if row == column == 0 else (inf, (0, 0))
            before = above.get(column - 1, inf)
            if before < inf:
                best, move = before + costs.cost(first[row - 1], second[column - 1]), (1, 1)
            for single, total in (((0, 1), totals.get(column - 1)), ((1, 0), above.get(column))):
                if total is not None and total + 1 < best:
                    best, move = total + 1, single
            totals[column], moves[column] = best, move
        taken.append(moves)
        above = totals
    return _trace_back(taken, len(second))


def _trace_back(taken: list[dict[int, _Move]], column: int) -> list[_Move]:
    row, moves = len(taken) - 1, []
    while row or column:
        move = taken[row][column]
        moves.append(move)
        row, column = row - move[0], column - move[1]
    return moves[::-1]


# ------------------------------------------------------------------------------ joining


class _Joiner(Generic[T]):
    """Joins an unmatched element to a neighbour where two elements here are one there."""

    def __init__(self, first: Sequence[T], second: Sequence[T], costs: Costs[T]) -> None:
        self._sequences = (first, second)
        self._costs = costs

    def join(self, matches: list[Match]) -> list[Match]:
        """Return the matches, with as few unmatched elements as joining allows."""
        done: list[Match] = []
        for at, match in enumerate(matches):
            side = 0 if match.first else 1
            if all(match):
                done.append(match)
                continue
            before = self._try_neighbours(done, range(len(done) - 1, -1, -1), match, side)
            after = self._try_neighbours(matches, range(at + 1, len(matches)), match, side)
            gain, index, joined = max(before, after, key=lambda result: result[0])
            if joined is None:
                done.append(match)
            elif gain == before[0]:
                done[index] = joined
            else:
                matches[index] = joined
                self._join_previous(done, matches, at + 1, side)
        return done

    def _join_previous(
        self, done: list[Match], matches: list[Match], start: int, side: int
    ) -> None:
        """Join unmatched elements to the match after them, now that it has grown."""
        while done and done[-1][side] and not all(done[-1]):
            following = range(start, len(matches))
            _, index, joined = self._try_neighbours(matches, following, done[-1], side)
            if joined is None:
                break
            matches[index] = joined
            done.pop()

    def _try_neighbours(
        self, matches: list[Match], indices: range, single: Match, side: int
    ) -> tuple[float, int, Match | None]:
        """Join an unmatched element to its nearest neighbour: return the gain, where, the match."""
        for at in indices[:_MAX_DISTANCE]:
            neighbour = matches[at][side]
            if not neighbour:
                continue
            ordered = (
                (*single[side], *neighbour) if indices.step > 0 else (*neighbour, *single[side])
            )
            if self._join_elements(ordered, side) is None:
                if self._costs.is_skipped(self._sequences[side][neighbour[0]]):
                    continue
                break
            if not all(matches[at]) or len(neighbour) == _MAX_JOINED:
                break
            joined = matches[at]._replace(**{Match._fields[side]: ordered})
            cost = self._cost(joined)
            gain = self._cost(matches[at]) - cost
            fits = gain > _MIN_GAIN or gain > cost == 0
            return (gain, at, joined) if fits else (0.0, at, None)
        return 0.0, 0, None

    def _cost(self, match: Match) -> float:
        first, second = self._join_elements(match.first, 0), self._join_elements(match.second, 1)
        return inf if first is None or second is None else self._costs.cost(first, second)

    def _join_elements(self, indices: tuple[int, ...], side: int) -> T | None:
        """Return the elements of one side of a match as one."""
        first, *more = (self._sequences[side][index] for index in indices)
        joined: T | None = first
        for element in more:
            joined = joined and self._costs.join(joined, element)
        return joined
