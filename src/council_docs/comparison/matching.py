"""Lining two sequences up: by what stands once in both, then by what costs least in between."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from math import inf
from typing import Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from council_docs.comparison.anchors import in_both

T = TypeVar("T")
Key: TypeAlias = Callable[[T], Hashable | None]
"""What makes an element known again; None where nothing does."""


class Measure(Protocol[T]):
    """How much it costs to put elements beside each other; to leave one alone costs 1."""

    def pair(self, one: T, other: T) -> float:
        """Return what one element beside one costs; infinity where that cannot be."""

    def joined(self, first: T, second: T) -> T | None:
        """Return two elements, one after the other, as one; None where they can only be two."""

    def steps_over(self, element: T) -> bool:
        """Tell whether the elements around this one can be joined."""


class Piece(NamedTuple):
    """The places of elements that stand side by side; none on one side, or several joined."""

    ones: tuple[int, ...]
    others: tuple[int, ...]


_BAND = 24
"""How far beside the diagonal the search looks, beyond the difference of the lengths."""
_CELLS = 96
"""How many pairs the search weighs at most for each element: so its time is linear."""
_GAIN = 0.05
"""So much better two elements must fit together than the one of them alone."""
_LOOK_AROUND = 8
"""How far the two may stand apart: footnotes of the first lie between them."""
_MOST_JOINED = 8
"""How many elements may be one in the other sequence."""


def lined_up(
    ones: Sequence[T], others: Sequence[T], keys: Sequence[Key[T]], measure: Measure[T]
) -> list[Piece]:
    """Return both sequences as pieces side by side, in an order that both agree with.

    Elements whose key stands once in both are put side by side first, key after key, within the
    gaps that the keys before have left.
    """
    gaps = [_Gap(0, len(ones), 0, len(others))]
    anchors: list[_Gap] = []
    for key in keys:
        left: list[_Gap] = []
        for gap in gaps:
            for piece, is_anchor in _split(gap, ones, others, key):
                (anchors if is_anchor else left).append(piece)
        gaps = left
    cut = [*anchors, *(piece for gap in gaps for piece in _cheapest(gap, ones, others, measure))]
    pieces = [Piece(tuple(range(*piece[:2])), tuple(range(*piece[2:]))) for piece in sorted(cut)]
    return _Joining(ones, others, measure).joined(pieces)


class _Gap(NamedTuple):
    """A piece of the first sequence and the piece of the second that stands beside it."""

    start: int
    stop: int
    other_start: int
    other_stop: int


# ------------------------------------------------------------------------------ anchors


def _split(
    gap: _Gap, ones: Sequence[T], others: Sequence[T], key: Key[T]
) -> list[tuple[_Gap, bool]]:
    """Return the pieces of a gap, and whether each is an anchor."""
    pieces = []
    at, other_at = gap.start, gap.other_start
    if at < gap.stop and other_at < gap.other_stop:
        mine = [key(ones[index]) for index in range(at, gap.stop)]
        theirs = [key(others[index]) for index in range(other_at, gap.other_stop)]
        for here, there in in_both(mine, theirs):
            one, other = gap.start + here, gap.other_start + there
            pieces.append((_Gap(at, one, other_at, other), False))
            pieces.append((_Gap(one, one + 1, other, other + 1), True))
            at, other_at = one + 1, other + 1
    pieces.append((_Gap(at, gap.stop, other_at, gap.other_stop), False))
    return pieces


# ------------------------------------------------------------------------------ in between


def _cheapest(
    gap: _Gap, ones: Sequence[T], others: Sequence[T], measure: Measure[T]
) -> Iterator[_Gap]:
    """Yield the pieces of a gap that cost least together."""
    mine = ones[gap.start : gap.stop]
    theirs = others[gap.other_start : gap.other_stop]
    at, other_at = gap.start, gap.other_start
    for step, other_step in _moves(mine, theirs, measure):
        yield _Gap(at, at + step, other_at, other_at + other_step)
        at, other_at = at + step, other_at + other_step


def _moves(mine: Sequence[T], theirs: Sequence[T], measure: Measure[T]) -> list[tuple[int, int]]:
    """Return the steps through two sequences, of at most one element in each."""
    if not mine or not theirs:
        return [(1, 0)] * len(mine) + [(0, 1)] * len(theirs)
    width = min(len(theirs), abs(len(mine) - len(theirs)) + 2 * _BAND) + 1
    if len(mine) * width > _CELLS * (len(mine) + len(theirs)):
        return _in_order(mine, theirs, measure)
    return _search(mine, theirs, measure)


def _in_order(mine: Sequence[T], theirs: Sequence[T], measure: Measure[T]) -> list[tuple[int, int]]:
    """Pair by place: two sequences that are too long, and too different in length, to search."""
    moves: list[tuple[int, int]] = []
    for one, other in zip(mine, theirs, strict=False):
        moves += [(1, 1)] if measure.pair(one, other) < inf else [(1, 0), (0, 1)]
    both = min(len(mine), len(theirs))
    return [*moves, *[(1, 0)] * (len(mine) - both), *[(0, 1)] * (len(theirs) - both)]


def _search(mine: Sequence[T], theirs: Sequence[T], measure: Measure[T]) -> list[tuple[int, int]]:
    """Find the cheapest way by a dynamic programme over the places near the diagonal."""
    more = len(theirs) - len(mine)
    lowest, highest = min(0, more) - _BAND, max(0, more) + _BAND
    above: dict[int, float] = {}
    taken: list[dict[int, tuple[int, int]]] = []
    for row in range(len(mine) + 1):
        costs: dict[int, float] = {}
        moves: dict[int, tuple[int, int]] = {}
        for column in range(max(0, row + lowest), min(len(theirs), row + highest) + 1):
            best, move = (0.0, (0, 0)) if row == column == 0 else (inf, (0, 0))
            before = above.get(column - 1, inf)
            if before < inf:
                best, move = before + measure.pair(mine[row - 1], theirs[column - 1]), (1, 1)
            for alone, cost in (((0, 1), costs.get(column - 1)), ((1, 0), above.get(column))):
                if cost is not None and cost + 1 < best:
                    best, move = cost + 1, alone
            costs[column], moves[column] = best, move
        taken.append(moves)
        above = costs
    return _way_back(taken, len(theirs))


def _way_back(taken: list[dict[int, tuple[int, int]]], column: int) -> list[tuple[int, int]]:
    row, moves = len(taken) - 1, []
    while row or column:
        move = taken[row][column]
        moves.append(move)
        row, column = row - move[0], column - move[1]
    return moves[::-1]


# ------------------------------------------------------------------------------ joining


class _Joining(Generic[T]):
    """Puts an element that was left alone to a neighbour, where two here are one there."""

    def __init__(self, ones: Sequence[T], others: Sequence[T], measure: Measure[T]) -> None:
        self._sides = (ones, others)
        self._measure = measure

    def joined(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces, fewer of them with nothing on one side."""
        done: list[Piece] = []
        for at, piece in enumerate(pieces):
            side = 0 if piece.ones else 1
            if all(piece):
                done.append(piece)
                continue
            before = self._neighbour(done, range(len(done) - 1, -1, -1), piece, side)
            after = self._neighbour(pieces, range(at + 1, len(pieces)), piece, side)
            gain, where, made = max(before, after, key=lambda found: found[0])
            if made is None:
                done.append(piece)
            elif gain == before[0]:
                done[where] = made
            else:
                pieces[where] = made
                self._catch_up(done, pieces, at + 1, side)
        return done

    def _catch_up(self, done: list[Piece], pieces: list[Piece], start: int, side: int) -> None:
        """Join what was left alone before, where it belongs to a piece that has grown."""
        while done and done[-1][side] and not all(done[-1]):
            places = range(start, len(pieces))
            _, where, made = self._neighbour(pieces, places, done[-1], side)
            if made is None:
                break
            pieces[where] = made
            done.pop()

    def _neighbour(
        self, pieces: list[Piece], places: range, piece: Piece, side: int
    ) -> tuple[float, int, Piece | None]:
        """Return what is gained by joining a lone element to the next one, and where it stands."""
        for at in places[:_LOOK_AROUND]:
            first, second = (piece, pieces[at]) if places.step > 0 else (pieces[at], piece)
            if not pieces[at][side]:
                continue
            if self._item((*first[side], *second[side]), side) is None:
                if self._measure.steps_over(self._sides[side][pieces[at][side][0]]):
                    continue
                break
            if not all(pieces[at]) or len(pieces[at][side]) == _MOST_JOINED:
                break
            made = pieces[at]._replace(**{Piece._fields[side]: (*first[side], *second[side])})
            left = self._cost(made)
            gain = self._cost(pieces[at]) - left
            fits = gain > _GAIN or gain > left == 0
            return (gain, at, made) if fits else (0.0, at, None)
        return 0.0, 0, None

    def _cost(self, piece: Piece) -> float:
        one, other = self._item(piece.ones, 0), self._item(piece.others, 1)
        return inf if one is None or other is None else self._measure.pair(one, other)

    def _item(self, places: tuple[int, ...], side: int) -> T | None:
        """Return the elements of one side of a piece as one."""
        first, *more = (self._sides[side][place] for place in places)
        item: T | None = first
        for element in more:
            item = item and self._measure.joined(item, element)
        return item
