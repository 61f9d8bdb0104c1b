"""Offsets, lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from council_docs import Position, Source


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\fb\u2028c", 4, (1, 5)),
        ("é\n𝒳y", 3, (2, 2)),
    ],
)
def test_offsets_give_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Source(text).position(offset) == Position(*expected)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [("a\nb", 1, "a"), ("a\nb", 2, "b"), ("a\r\nb\r", 2, "b"), ("a\n", 2, ""), ("", 1, "")],
)
def test_line_text_is_returned(text: str, line: int, expected: str) -> None:
    assert Source(text).line_text(line) == expected


def test_lines_of_a_text_of_several_files_are_counted_in_each() -> None:
    source = Source("a\nb\nc\nd", parts=(0, 4))
    assert [source.position(at) for at in (0, 2, 3, 4, 6)] == [
        Position(1, 1),
        Position(2, 1),
        Position(2, 2),
        Position(1, 1),
        Position(2, 1),
    ]
    assert [source.line_at(at) for at in (0, 3, 4, 7)] == ["a", "b", "c", "d"]


@given(st.text(alphabet="ab\r\n\f", max_size=30))
def test_every_offset_has_its_own_position(text: str) -> None:
    source = Source(text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]

    assert positions == sorted(set(positions))
