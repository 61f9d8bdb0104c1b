"""What a citation in a text is, and the marks that all kinds of citations are built from."""

import re
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
"""A letter: what is printed small, for the number of a note, is none. A set of signs beyond U+00FF
would take long to compile, and it stands in a pattern as often as a word has endings."""
BLANK = r"\s{1,3}"
"""The blanks between the words of a citation."""


def any_of(words: Words) -> str:
    """Return a pattern for any of some words; a word that ends with `-` has any ending."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_flexible, longest_first))})" if words else "(?!)"


def optional(pattern: str) -> str:
    """Return a pattern for something that may stand before blanks, or be absent."""
    return f"(?:{pattern}{BLANK})?"


def plainest(words: str) -> str:
    """Return the longest part of words that has no endings: a text with the words holds it."""
    return max(words.split("-"), key=len).strip()


def _flexible(words: str) -> str:
    return BLANK.join(map(_word, words.split(" ")))


def _word(word: str) -> str:
    stem = word.removesuffix("-")
    pattern = re.escape(stem).replace("'", "['’‘]")
    if stem != word:
        return f"{pattern}{LETTER}{{0,20}}+"
    return rf"{pattern}(?!\w)" if word[-1].isalnum() else pattern
