"""The words that changed from one text to another."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple, TypeAlias

from council_docs.comparison.unique_matches import Gap, Pair, match_in_gaps

Fate: TypeAlias = Literal["kept", "removed", "added"]


class Run(NamedTuple):
    """Consecutive words that share their fate."""

    fate: Fate
    words: str


_ROUNDS = 3
"""How often unique words are matched, each time in the gaps that the round before has left."""
_MAX_PRODUCT = 4096
"""The largest gap for `difflib`, in pairs of words: its time is cubic in the length."""


def diff_words(before: str, after: str) -> tuple[Run, ...]:
    """Return the words of both texts in runs, in O(n log n)."""
    old, new = before.split(), after.split()
    words: list[tuple[Fate, str]] = []
    start, other_start = 0, 0
    for index, other in [*_match_words(old, new), (len(old), len(new))]:
        words += (("removed", word) for word in old[start:index])
        words += (("added", word) for word in new[other_start:other])
        words += (("kept", word) for word in old[index : index + 1])
        start, other_start = index + 1, other + 1
    runs = groupby(words, key=itemgetter(0))
    return tuple(Run(fate, " ".join(word for _, word in run)) for fate, run in runs)


def _match_words(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return the indices of the words that both texts have in the same order."""
    gaps = [Gap(range(len(old)), range(len(new)))]
    pairs: list[Pair] = []
    for _ in range(_ROUNDS):
        inner_gaps = []
        for gap in gaps:
            if gap.first and gap.second:
                inner, ends = _trim(gap, old, new)
                inner_gaps.append(inner)
                pairs += ends
        unique, gaps = match_in_gaps(inner_gaps, old, new)
        pairs += unique
    for gap in gaps:
        pairs += _match_by_difflib(gap, old, new)
    return sorted(pairs)


def _trim(gap: Gap, old: Sequence[str], new: Sequence[str]) -> tuple[Gap, list[Pair]]:
    """Return a gap without the words that both sides begin or end with, and those as pairs."""
    before, after = gap
    pairs = []
    while before and after and old[before[0]] == new[after[0]]:
        pairs.append((before[0], after[0]))
        before, after = before[1:], after[1:]
    while before and after and old[before[-1]] == new[after[-1]]:
        pairs.append((before[-1], after[-1]))
        before, after = before[:-1], after[:-1]
    return Gap(before, after), pairs


def _match_by_difflib(gap: Gap, old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    before, after = gap
    if len(before) * len(after) > _MAX_PRODUCT:
        return  # Every word that both sides have occurs often: its place proves nothing.
    matcher = SequenceMatcher(
        None, [old[at] for at in before], [new[at] for at in after], autojunk=False
    )
    for start, other_start, length in matcher.get_matching_blocks():
        for step in range(length):
            yield before[start + step], after[other_start + step]
