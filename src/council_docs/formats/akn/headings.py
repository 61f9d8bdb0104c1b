"""A `crossHeading` is a heading where it has words, and a separator (`o o o`) where it has none."""

import regex

_WORD = regex.compile(r"\p{L}{2}")


def has_word(printed: str) -> bool:
    """Tell whether anything in printed characters can be a word."""
    return _WORD.search(printed) is not None
