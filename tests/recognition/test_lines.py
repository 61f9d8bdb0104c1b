"""Stage 1: lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from council_docs.recognition.lines import Line, index_lines

ENDS = ["\n", "\r\n", "\r", "\u2028", "\x85"]


def _found(text: str) -> list[tuple[str, bool, bool]]:
    return [(line.text, line.gap, line.opens_page) for line in index_lines(text)]


@pytest.mark.parametrize("end", ENDS)
def test_every_line_end_is_recognised(end: str) -> None:
    assert [line.text for line in index_lines(f"one {end}{end} two{end}")] == ["one", "two"]


def test_single_spacing_has_gaps() -> None:
    text = "one\ntwo\n\nthree\nfour\nfive\n \nsix\nseven\n"

    assert [line.text for line in index_lines(text) if line.gap] == ["three", "six"]


def test_double_spacing_is_no_gap() -> None:
    text = "one \n\ntwo \n\nthree \n\nfour \n  \n\n\nfive \n\nsix \n\nseven \n"

    assert [line.text for line in index_lines(text) if line.gap] == ["five"]


def test_a_double_spaced_part_of_a_text() -> None:
    header = "".join(f"Head {n}\n" for n in range(20))
    body = "".join(f"The Council recalls {n}\n\nand it welcomes {n}\n\n" for n in range(15))

    assert [line.text for line in index_lines(f"{header}\n{body}") if line.gap] == []
    assert [line.text for line in index_lines(f"{header}\n{body}\nLast\n\n") if line.gap] == [
        "Last"
    ]


def test_short_paragraphs_with_blank_lines_between_are_not_double_spaced() -> None:
    body = "".join(f"The Council recalls {n},\nand it welcomes {n}.\n\n" for n in range(9))
    points = "".join(f"{letter})\n\nthe ferries;\n\n" for letter in "abc")

    assert sum(line.gap for line in index_lines(body + points)) == 8 + 6


def test_form_feed_opens_a_page() -> None:
    assert _found("one\n\f two\nthree\ffour\n") == [
        ("one", False, False),
        ("two", False, True),
        ("three", False, False),
        ("four", False, True),
    ]


def test_one_leading_blank_opens_a_page_in_double_spaced_text() -> None:
    text = " one \n\ntwo \n\nthree \n four \n\n five \n\nsix \n\nseven \n\neight \n"

    assert [line.text for line in index_lines(text) if line.opens_page] == ["four"]


def test_one_leading_blank_says_nothing_in_single_spaced_text() -> None:
    assert not any(line.opens_page for line in index_lines("one\n two\n three\nfour\nfive\n"))


def test_parts_of_a_line_keep_their_place() -> None:
    (line,) = index_lines("  12.   The Council  ")

    assert line.part(0, 3) == Line("12.", 2)
    assert (line.after(3).text, line.after(3).span) == ("The Council", (8, 19))
    assert (line.after(17).text, line.after(17).span) == ("", (19, 19))


@given(st.text(alphabet="ab \t\n\r\f\u2028\u00a0", max_size=60))
def test_line_offsets_point_at_their_words(text: str) -> None:
    lines = index_lines(text)

    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())


def test_a_long_text_is_split_in_pieces() -> None:
    text = "The Council\n\n recalls that\nit\f\nwelcomes this.\n" * 2_000
    lines = index_lines(text)

    assert [line.text for line in lines] == [*filter(None, map(str.strip, text.split("\n")))]
    assert all(text.startswith(line.text, line.start) for line in lines)
    assert {line.opens_page for line in lines[3::4]} == {True}
