"""Match elements that occur once in each of two sequences: the fixed points of an alignment."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

Keys: TypeAlias = Sequence[Hashable | None]
"""What identifies each element of a sequence; None where nothing does."""
Pair: TypeAlias = tuple[int, int]
"""The index of an element in the first sequence, and of its match in the second."""


class Gap(NamedTuple):
    """The indices of consecutive elements of two sequences that are not matched yet."""

    first: range
    second: range


def match_in_gaps(gaps: Iterable[Gap], first: Keys, second: Keys) -> tuple[list[Pair], list[Gap]]:
    """Match the keys that occur once on each side of a gap; return the pairs and the new gaps."""
    pairs: list[Pair] = []
    left: list[Gap] = []
    for gap in gaps:
        keys, other_keys = [first[at] for at in gap.first], [second[at] for at in gap.second]
        if keys and other_keys:
            unique = match_unique(keys, other_keys)
            found = [(gap.first[one], gap.second[other]) for one, other in unique]
            pairs += found
            left += _split(gap, found)
        else:
            left.append(gap)
    return pairs, left


def _split(gap: Gap, pairs: list[Pair]) -> Iterator[Gap]:
    """Yield what lies between the pairs of a gap."""
    start, other_start = gap.first.start, gap.second.start
    for one, other in [*pairs, (gap.first.stop, gap.second.stop)]:
        if start < one or other_start < other:
            yield Gap(range(start, one), range(other_start, other))
        start, other_start = one + 1, other + 1


def match_unique(first: Keys, second: Keys) -> list[Pair]:
    """Return pairs of keys that occur once in both: the most that are in the same order in both."""
    counts, other_counts = Counter(first), Counter(second)
    indices = {key: index for index, key in enumerate(second) if other_counts[key] == 1}
    pairs = [
        (index, indices[key])
        for index, key in enumerate(first)
        if key is not None and counts[key] == 1 and key in indices
    ]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[Pair]) -> list[Pair]:
    """Return the longest subsequence whose second indices rise as well, in O(n log n)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, (_, other) in enumerate(pairs):
        at = bisect_left(ends, other)
        before.append(last[at - 1] if at else None)
        ends[at : at + 1] = [other]
        last[at : at + 1] = [index]
    rising = []
    step = last[-1] if last else None
    while step is not None:
        rising.append(pairs[step])
        step = before[step]
    return rising[::-1]
