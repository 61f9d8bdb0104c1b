"""The first words of an element, which tell whether it is a label."""

from typing import TYPE_CHECKING, cast

from council_docs.formats.html.parser import Element

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 80
"""Longer words are no label of a row."""


def first_words(element: Element, longest: int = _LONGEST) -> str:
    """Return the words of an element with single spaces, cut after `longest` characters."""
    found: list[str] = []
    length = 0
    for text in cast("Iterator[str]", element.itertext()):
        found.append(text)
        length += len(text.strip())
        if length > longest:
            break
    return " ".join("".join(found).split())
