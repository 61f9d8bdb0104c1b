"""A citation, and the parts that the patterns of all kinds of citations share."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from council_docs.languages.language import Words

ReferenceKind: TypeAlias = Literal[
    "document",
    "commission-document",
    "celex",
    "case",
    "act",
    "official-journal",
    "treaty-article",
    "point",
]


class Reference(NamedTuple):
    """A citation that stands at `text[start:end]`."""

    start: int
    end: int
    kind: ReferenceKind
    target: str | None = None
    """The address of what is cited; None where it is not certain."""


LETTER = r"[^\W\d_²³¹]"
"""A letter; superscript digits call footnotes. Patterns repeat this for every inflected word, and a
set of characters beyond U+00FF would compile slowly."""
SPACE = r"\s{1,3}"
"""The white space between the words of a citation."""


def match_any(words: Words) -> str:
    """Return a pattern that matches any of some words; a final `-` stands for any ending."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_match_phrase, longest_first))})" if words else "(?!)"


def match_optional(pattern: str) -> str:
    """Return a pattern for something that may stand before white space, or be absent."""
    return f"(?:{pattern}{SPACE})?"


def find_literal(phrase: str) -> str:
    """Return the longest literal part of a phrase, which each text that matches it contains."""
    return max(phrase.split("-"), key=len).strip()


def find_group(match: re.Match[str], prefix: str) -> str:
    """Return the name of the matched group that begins with a prefix: one of alternatives."""
    return next(
        name
        for name, words in match.groupdict().items()
        if words is not None and name.startswith(prefix)
    )


def split_span(whole: tuple[int, int], numbers: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a span for each number of a list; the first and last ones take the words around."""
    starts = [whole[0], *(start for start, _ in numbers[1:])]
    ends = [*(end for _, end in numbers[:-1]), whole[1]]
    return list(zip(starts, ends, strict=True))


def _match_phrase(phrase: str) -> str:
    return SPACE.join(map(_match_word, phrase.split(" ")))


def _match_word(word: str) -> str:
    stem = word.removesuffix("-")
    pattern = re.escape(stem).replace("'", "['’‘]")
    if stem != word:
        return f"{pattern}{LETTER}{{0,20}}+"
    return rf"{pattern}(?!\w)" if word[-1].isalnum() else pattern
