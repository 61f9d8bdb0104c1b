"""Lining two sequences up: every element once, in order, at the least cost, in linear time."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from council_docs.comparison.sequence_alignment import Key, Match, align_sequences
from council_docs.comparison.unique_matches import match_unique
from profiles import examples

LETTERS = st.text("abcxyz", max_size=12)


class Letters:
    """Letters cost nothing beside themselves; x, y and z can be joined to the letters before."""

    def __init__(self) -> None:
        self.weighed = 0

    def cost(self, one: str, other: str) -> float:
        self.weighed += 1
        if one == other:
            return 0.0
        return inf if "a" in one + other else 0.3 + 0.06 * abs(len(one) - len(other))

    def join(self, first: str, second: str) -> str | None:
        return first + second if second in "xyz" and first != "n" else None

    def is_skipped(self, element: str) -> bool:
        return element == "n"


def itself(letter: str) -> str | None:
    return letter if letter in "abc" else None


def pieces(ones: str, others: str, *keys: Key[str]) -> list[tuple[str, str]]:
    split = elements(ones)
    other_split = elements(others)
    return [
        ("".join(split[at] for at in match.first), "".join(other_split[at] for at in match.second))
        for match in align_sequences(split, other_split, keys, Letters())
    ]


def elements(letters: str) -> list[str]:
    """Return elements of one letter; letters in brackets are one element."""
    found: list[str] = []
    inside = False
    for letter in letters:
        if letter in "[]":
            inside = letter == "["
            found += [""] if inside else []
        elif inside:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def test_a_missing_element_leaves_a_gap() -> None:
    assert pieces("abc", "ac") == [("a", "a"), ("b", ""), ("c", "c")]
    assert pieces("ac", "abc") == [("a", "a"), ("", "b"), ("c", "c")]
    assert pieces("", "ab") == [("", "a"), ("", "b")]
    assert pieces("", "") == []


def test_incompatible_elements_are_not_matched() -> None:
    assert pieces("a", "b") == [("a", ""), ("", "b")]
    assert pieces("c", "b") == [("c", "b")]


def test_elements_unique_in_both_are_anchors() -> None:
    assert pieces("bxxb", "xb", itself) == [("b", ""), ("x", ""), ("x", "x"), ("b", "b")]
    assert pieces("cb", "bc", itself) in (
        [("c", ""), ("b", "b"), ("", "c")],
        [("", "b"), ("c", "c"), ("b", "")],
    )


def test_two_elements_can_match_one() -> None:
    assert pieces("cx", "[cx]") == [("cx", "cx")]
    assert pieces("[cx]", "cx") == [("cx", "cx")]
    assert pieces("cxy", "[cxy]") == [("cxy", "cxy")]
    assert pieces("cnx", "[cx]n", lambda letter: letter if letter == "n" else letter[0]) == [
        ("cx", "cx"),
        ("n", "n"),
    ]
    assert pieces("cbx", "[cx]b", lambda letter: letter[0]) == [("c", "cx"), ("b", "b"), ("x", "")]


def test_an_unmatched_element_may_stay_unmatched() -> None:
    assert pieces("bxy", "[xy]") == [("b", ""), ("xy", "xy")]


def test_following_words_may_join_a_match() -> None:
    assert pieces("xy", "[xy]", lambda letter: letter[-1]) == [("xy", "xy")]


def test_at_most_eight_elements_match_one() -> None:
    found = pieces("c" + 9 * "x", "[c" + 9 * "x" + "]", lambda letter: letter[0])

    assert found == [("cxxxxxxx", "cxxxxxxxxx"), ("x", ""), ("x", "")]


@examples(200)
@given(LETTERS, LETTERS)
def test_every_element_appears_once(ones: str, others: str) -> None:
    for keys in ((), (itself,)):
        found = align_sequences(ones, others, keys, Letters())

        assert sorted(at for match in found for at in match.first) == list(range(len(ones)))
        assert sorted(at for match in found for at in match.second) == list(range(len(others)))
        assert all(match.first or match.second for match in found)


@examples(100)
@given(LETTERS)
def test_a_sequence_matches_itself(ones: str) -> None:
    places = [Match((at,), (at,)) for at in range(len(ones))]

    assert align_sequences(ones, ones, (), Letters()) == places
    assert align_sequences(ones, ones, (itself,), Letters()) == places


@examples(100)
@given(st.permutations(range(8)))
def test_the_longest_increasing_run_is_kept(order: list[int]) -> None:
    found = match_unique(range(8), order)
    best = [0] * 8
    for at in range(8):
        best[at] = 1 + max((best[b] for b in range(at) if order[b] < order[at]), default=0)

    assert found == sorted(found)
    assert [there for _, there in found] == sorted(there for _, there in found)
    assert len(found) == max(best)


def test_long_sequences_are_compared_near_the_diagonal_only() -> None:
    for length, other in ((500, 500), (500, 520), (2000, 1000), (3000, 3000)):
        measure = Letters()
        found = align_sequences("b" * length, "c" * other, (), measure)

        assert sum(len(match.first) for match in found) == length
        assert sum(len(match.second) for match in found) == other
        assert measure.weighed <= 100 * (length + other)


def test_sequences_of_very_different_length_are_paired_in_order() -> None:
    ones, others = "b" * 3000, "ab" * 500
    found = align_sequences(ones, others, (), Letters())

    assert found[:3] == [Match((0,), ()), Match((), (0,)), Match((1,), (1,))]
    assert found[-1] == Match((2999,), ())
