"""Blanks between words become one; marks cover the words that they covered."""

from hypothesis import given
from hypothesis import strategies as st

from council_docs import EmphasisMark, NoteMark
from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import Mark

BLANKS = " \t\r\n"
_texts = st.text(st.sampled_from("ab\u00a0 \t\n\r"), max_size=14)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    value = draw(_texts)
    places = st.integers(0, len(value))
    marks: list[Mark] = []
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted((draw(places), draw(places)))
        if draw(st.booleans()):
            marks.append(NoteMark(start=start, end=start, label="1"))
        else:
            marks.append(EmphasisMark(start=start, end=end, style="bold"))
    return value, tuple(sorted(marks, key=lambda mark: mark.start))


def _letters(value: str) -> str:
    return "".join(sign for sign in value if sign not in BLANKS)


@given(marked())
def test_marks_cover_the_same_words(given_: tuple[str, tuple[Mark, ...]]) -> None:
    value, marks = given_
    joined, moved = collapse_white_space(value, marks)

    assert joined == " ".join(_words(value))
    assert [mark.start for mark in moved] == sorted(mark.start for mark in moved)
    assert all(0 <= mark.start <= mark.end <= len(joined) for mark in moved)
    before = sorted(_covered(value, mark) for mark in marks)
    assert sorted(_covered(joined, mark) for mark in moved) == before
    assert collapse_white_space(joined, moved) == (joined, moved)


def _words(value: str) -> list[str]:
    for blank in BLANKS:
        value = value.replace(blank, " ")
    return [word for word in value.split(" ") if word]


def _covered(value: str, mark: Mark) -> tuple[str, str, str]:
    """What a mark covers, and how many letters stand before it."""
    kind = type(mark).__name__
    return kind, _letters(value[: mark.start]), _letters(value[mark.start : mark.end])
