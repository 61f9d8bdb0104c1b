"""Paragraphs whose lines a converter has filled: the next word does not fit on them.

Pandoc and html2text wrap the source of a paragraph at a column. What the source hides, such as the
tags of HTML, makes the lines that are shown shorter, so only the source tells.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from council_docs.formats.markdown.parser import Token
from council_docs.source import Source

_WIDEST = 120
_OUTLIERS = 0.02
"""The share of lines that are longer, because one word is."""


@frozen
class FilledLines:
    """The lines of a text, and the column at which they are wrapped."""

    _lines: list[str]
    _width: int
    """0 if the lines are not wrapped."""

    @classmethod
    def measure(cls, source: Source, tokens: Iterable[Token]) -> "FilledLines":
        """Return the lines of a text, with the length of the longest that another one follows."""
        lines = source.text.splitlines()
        lengths = sorted(
            len(lines[number].rstrip())
            for token in tokens
            if token.type == "inline" and token.map
            for number in range(token.map[0], min(token.map[1], len(lines)) - 1)
        )
        width = lengths[int((1 - _OUTLIERS) * (len(lengths) - 1))] if lengths else 0
        return cls(lines, width if width <= _WIDEST else 0)

    def contain(self, token: Token) -> bool:
        """Return whether the paragraph of a token is filled: each line but the last one is."""
        return self._width > 0 and token.map is not None and all(self._are_full(*token.map))

    def _are_full(self, start: int, end: int) -> Iterator[bool]:
        for line, following in pairwise(self._lines[start:end]):
            words = following.split(None, 1)
            word = len(words[0]) if words else 0
            yield len(line.rstrip()) + 1 + word > self._width
