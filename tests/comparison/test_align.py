"""Versions side by side: what is found, and what moves nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import council_docs
from comparison_documents import conclusion, document, points
from comparison_pairs import INVITES, PAIRS, RECALLS, WELCOMES, WILL
from council_docs import align, diff
from council_docs.comparison.align import compare
from council_docs.comparison.invariants import find_figures
from council_docs.comparison.units import list_units
from council_docs.model import (
    Block,
    Conclusion,
    Document,
)
from document_strategies import documents
from profiles import examples


def found(one: Document, other: Document) -> list[str]:
    """Return the differences without the place in the first version."""
    return [
        f"{difference.code} {difference.message.rpartition(' (')[0]}"
        for difference in align([one, other]).differences
    ]


@pytest.mark.parametrize("name", PAIRS)
def test_differences_of_a_pair(name: str) -> None:
    one, other, expected = PAIRS[name]

    assert found(one, other) == expected


def test_three_versions_share_the_row_of_what_the_first_lacks() -> None:
    first = document(conclusion("1", WELCOMES), conclusion("3", WILL))
    full = document(conclusion("1", WELCOMES), conclusion("2", RECALLS), conclusion("3", WILL))
    alignment = align([first, full, full])

    assert [[len(cell) for cell in row.cells] for row in alignment.rows[2:]] == [
        [1, 1, 1],
        [0, 1, 1],
        [1, 1, 1],
    ]
    assert [(one.version, one.code) for one in alignment.differences] == [(1, "V002"), (2, "V002")]


def test_versions_split_at_different_places_share_one_row() -> None:
    whole = document(f"{WELCOMES} {RECALLS}", WILL)
    split = document(WELCOMES, RECALLS, WILL)
    alignment = align([split, whole, split, whole])

    assert [[len(cell) for cell in row.cells] for row in alignment.rows[2:]] == [
        [2, 1, 2, 1],
        [1, 1, 1, 1],
    ]
    assert [(one.version, one.code) for one in alignment.differences] == [(1, "V010"), (3, "V010")]


def test_a_short_paragraph_before_a_long_one_shares_its_row_in_each_version() -> None:
    short, long = "Goats roam.", f"{WELCOMES} {RECALLS} {WILL}"
    split, whole = document(short, long), document(f"{short} {long}")
    alignment = align([split, split, whole, split])

    assert [[len(cell) for cell in row.cells] for row in alignment.rows[2:]] == [[2, 2, 1, 2]]
    assert [(one.version, one.code) for one in alignment.differences] == [(2, "V010")]


def test_a_paragraph_split_in_three_is_one_row() -> None:
    whole = document(f"{WELCOMES} {RECALLS} {INVITES}")

    assert found(whole, document(WELCOMES, RECALLS, INVITES)) == [
        "V010 annex / paragraph 1: 3 paragraphs instead of 1"
    ]


def test_names_and_places() -> None:
    one = council_docs.loads("Council conclusions\n\n1. One.\n", name="one.txt")
    other = council_docs.loads("Council conclusions\n\n1. Two.\n\n2. More.\n", name="one.txt")
    alignment = align([one, other])

    assert [version.name for version in alignment.versions] == ["one.txt", "one.txt (2)"]
    assert alignment.versions[1].language == "en"
    (difference,) = alignment.differences
    assert alignment.versions[1].locate(difference.span) == "one.txt (2):5:1"
    assert alignment.versions[1].locate(None) == "one.txt (2)"
    assert difference.message == "annex / conclusion 2 is extra (one.txt:3:1)"
    assert alignment.rows[difference.row].kind == "conclusion"
    assert compare(other, one) == (difference,)


def test_documents_without_a_source_are_named_by_their_language() -> None:
    made = [document("x"), document("x", language="nl"), document("x", language=None)]

    assert [version.name for version in align(made).versions] == ["en", "nl", "version 3"]
    assert [version.name for version in align(made, ["a", "b", "c"]).versions] == ["a", "b", "c"]


def test_too_few_versions_are_refused() -> None:
    with pytest.raises(ValueError, match="two documents or more"):
        align([document("x")])
    with pytest.raises(ValueError, match="2 documents need as many names, not 1"):
        align([document("x"), document("y")], ["one"])


def test_an_empty_document_misses_everything() -> None:
    empty = Document(kind="conclusions")

    assert found(empty, empty) == []
    assert found(document(WELCOMES, WILL), empty) == ["V007 annex is missing"]
    assert found(empty, document(WELCOMES, WILL)) == ["V007 annex is extra"]


# ------------------------------------------------------------------------------ properties


@examples(20)
@given(documents)
def test_a_document_equals_itself(made: Document) -> None:
    alignment = align([made, made, made])

    assert diff(made, made).changes == ()
    assert alignment.differences == ()
    assert all(
        cell == row.cells[0] and len(cell) == 1 for row in alignment.rows for cell in row.cells
    )


@examples(20)
@given(documents, documents)
def test_any_two_documents_can_be_aligned(one: Document, other: Document) -> None:
    alignment = align([one, other])
    for version, made in enumerate((one, other)):
        cells = [unit.path for row in alignment.rows for unit in row.cells[version]]

        assert sorted(cells) == sorted(unit.path for unit in list_units(made))
    assert all(one.row < len(alignment.rows) for one in alignment.differences)
    changes = diff(one, other)
    assert all(change.kinds for change in changes.changes)
    assert changes.dumps("text").count("\n") >= len(changes.changes)


WORDS = ("railway", "pass", "lake", "ferry", "valley", "timetable", "village", "snow", "account")
sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join)
letters = st.integers(0, 4)
parts = st.lists(sentences, min_size=1, max_size=4)
shapes = st.lists(st.tuples(parts, letters), min_size=1, max_size=6)


def built(shape: list[tuple[list[str], int]], without: tuple[int, int | None]) -> Document:
    """Return conclusions of that many paragraphs and points, one of them left out."""
    made: list[Block] = []
    for number, (paragraphs, listed) in enumerate(shape):
        if without == (number, None):
            continue
        body: list[Block | str] = [
            f"{words} {number} {place}"
            for place, words in enumerate(paragraphs)
            if without != (number, place)
        ]
        labels = (f"{chr(97 + place)}) point {number} {place}" for place in range(listed))
        kept = [
            label
            for place, label in enumerate(labels, len(paragraphs))
            if without != (number, place)
        ]
        made.append(conclusion(str(number + 1), *body, *([points(*kept)] if kept else [])))
    return document(*made)


@examples(80)
@given(shapes, st.data())
def test_a_dropped_unit_is_reported_as_missing(
    shape: list[tuple[list[str], int]], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(shape) - 1))
    paragraphs, listed = shape[number]
    # The first paragraph stands beside the number: without it, the next one would.
    places = [None, *range(1, len(paragraphs) + listed)]
    place = data.draw(st.sampled_from(places))
    path = f"annex / conclusion {number + 1}"
    if place is not None and place < len(paragraphs):
        path += f" / paragraph {place + 1}"
    elif place is not None:
        path += f" / point {chr(97 + place - len(paragraphs))}"
    full, short = built(shape, (-1, None)), built(shape, (number, place))

    assert found(full, short) == [f"V001 {path} is missing"]
    assert found(short, full) == [f"V002 {path} is extra"]


def test_figures_are_found_without_separators() -> None:
    printed = "1,500 1.500 1 500,5 2.5 10:30 in 2024. 300 2024 300 41/2025 12 345 678 1234 567 21st"
    expected = "1500 1500 15005 25 1030 2024 300 2024 300 41 2025 12345678 1234 567 21"

    assert find_figures(printed) == expected.split()
    assert list(find_figures("no number")) == []


def test_a_conclusion_without_words_shows_its_label() -> None:
    made = Conclusion(number="1", label="1.", body=())

    assert [row.first.words for row in align([document(made), document(made)]).rows[2:]] == ["1."]
