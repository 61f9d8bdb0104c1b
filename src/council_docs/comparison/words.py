"""The words that changed between two texts."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from council_docs.comparison.anchors import in_both

Fate: TypeAlias = Literal["kept", "removed", "added"]


class Run(NamedTuple):
    """Words that stand together and share their fate."""

    fate: Fate
    words: str


_ROUNDS = 3
"""How often words that stand once in both are looked for, each time between those found before."""
_PRODUCT = 4096
"""How large a gap `difflib` gets, in pairs of words: its time grows with the cube of the length."""


class _Gap(NamedTuple):
    """Words of both texts of which it is not known yet what they have in common."""

    before: range
    after: range


def changed(before: str, after: str) -> tuple[Run, ...]:
    """Return the words of both texts in runs; in time that grows with n log n."""
    old, new = before.split(), after.split()
    runs: list[tuple[Fate, list[str]]] = []

    def add(fate: Fate, words: list[str]) -> None:
        if words and runs and runs[-1][0] == fate:
            runs[-1][1].extend(words)
        elif words:
            runs.append((fate, words))

    at = other_at = 0
    for here, there in [*_kept(old, new), (len(old), len(new))]:
        add("removed", old[at:here])
        add("added", new[other_at:there])
        add("kept", old[here : here + 1])
        at, other_at = here + 1, there + 1
    return tuple(Run(fate, " ".join(words)) for fate, words in runs)


def _kept(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the words that are in both texts, in the same order."""
    gaps = [_Gap(range(len(old)), range(len(new)))]
    pairs: list[tuple[int, int]] = []
    for _ in range(_ROUNDS):
        left: list[_Gap] = []
        for gap in gaps:
            gap, ends = _trimmed(gap, old, new)  # noqa: PLW2901 - the gap without its ends
            pairs += ends
            found = in_both([old[at] for at in gap.before], [new[at] for at in gap.after])
            known = [(gap.before[here], gap.after[there]) for here, there in found]
            pairs += known
            left += _between(gap, known)
        gaps = left
    for gap in gaps:
        pairs += _matched(gap, old, new)
    return sorted(pairs)


def _trimmed(
    gap: _Gap, old: Sequence[str], new: Sequence[str]
) -> tuple[_Gap, list[tuple[int, int]]]:
    """Return a gap without the words that both texts begin or end with, and their places."""
    before, after = gap
    pairs = []
    while before and after and old[before[0]] == new[after[0]]:
        pairs.append((before[0], after[0]))
        before, after = before[1:], after[1:]
    while before and after and old[before[-1]] == new[after[-1]]:
        pairs.append((before[-1], after[-1]))
        before, after = before[:-1], after[:-1]
    return _Gap(before, after), pairs


def _between(gap: _Gap, known: list[tuple[int, int]]) -> Iterator[_Gap]:
    """Yield what lies between known words, where there are words of both texts."""
    at, other_at = gap.before.start, gap.after.start
    for here, there in [*known, (gap.before.stop, gap.after.stop)]:
        if at < here and other_at < there:
            yield _Gap(range(at, here), range(other_at, there))
        at, other_at = here + 1, there + 1


def _matched(gap: _Gap, old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    before, after = gap
    if len(before) * len(after) > _PRODUCT:
        return  # all words that stand in both stand there often: nothing is known of their places
    matcher = SequenceMatcher(
        None, [old[at] for at in before], [new[at] for at in after], autojunk=False
    )
    for here, there, length in matcher.get_matching_blocks():
        for step in range(length):
            yield before[here + step], after[there + step]
