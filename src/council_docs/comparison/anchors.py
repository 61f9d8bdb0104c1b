"""What stands once in two sequences: by that they are lined up first."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence


def in_both(
    ones: Sequence[Hashable | None], others: Sequence[Hashable | None]
) -> list[tuple[int, int]]:
    """Return the places of what stands once in both, as many as are in the same order."""
    counts, other_counts = Counter(ones), Counter(others)
    places = {key: index for index, key in enumerate(others) if other_counts[key] == 1}
    pairs = [
        (index, places[key])
        for index, key in enumerate(ones)
        if key is not None and counts[key] == 1 and key in places
    ]
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs whose second places rise, too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, (_, there) in enumerate(pairs):
        at = bisect_left(ends, there)
        before.append(last[at - 1] if at else None)
        ends[at : at + 1] = [there]
        last[at : at + 1] = [index]
    found = []
    step = last[-1] if last else None
    while step is not None:
        found.append(pairs[step])
        step = before[step]
    return found[::-1]
