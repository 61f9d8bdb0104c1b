"""A `crossHeading` is a heading where it has words, and a separator (`o o o`) where it has none."""

from itertools import pairwise


def has_word(printed: str) -> bool:
    """Tell whether anything in printed characters can be a word."""
    return any(first.isalpha() and second.isalpha() for first, second in pairwise(printed))
