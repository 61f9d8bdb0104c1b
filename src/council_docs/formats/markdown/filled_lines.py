"""Paragraphs whose lines a converter has filled: the next word does not fit on them.

Pandoc and html2text wrap the source of a paragraph at a column. What the source hides, such as the
tags of HTML, makes the lines that are shown shorter, so only the source tells.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from council_docs.formats.markdown.parser import Token
from council_docs.source import Source

_NARROWEST, _WIDEST = 60, 120
_OUTLIERS = 0.02
"""The share of lines that are longer, because one word is."""
_LEAST_SHARE = 0.7
"""The share of paragraphs of several lines that are filled, where a text is wrapped."""
_LEAST = 2
_ENDS = ("\\", "  ")
"""What ends a line on purpose."""


class FilledLines:
    """The lines of a text, and the column at which they are wrapped."""

    def __init__(self, source: Source, tokens: Iterable[Token]) -> None:
        """Measure the paragraphs of a text."""
        self._lines = source.text.splitlines()
        places = [
            (start, end)
            for token in tokens
            if token.type == "inline" and token.map and "in_table" not in token.meta
            if token.map[1] - token.map[0] > 1
            for start, end in [token.map]
        ]
        lengths = sorted(
            len(line.rstrip()) for start, end in places for line in self._lines[start : end - 1]
        )
        self._width = lengths[int((1 - _OUTLIERS) * (len(lengths) - 1))] if lengths else 0
        filled = sum(all(self._are_full(start, end)) for start, end in places)
        few = filled < max(_LEAST, _LEAST_SHARE * len(places))
        if few or not _NARROWEST <= self._width <= _WIDEST:
            self._width = 0

    def contain(self, token: Token) -> bool:
        """Return whether the paragraph of a token is filled: each line but the last one is."""
        return self._width > 0 and token.map is not None and all(self._are_full(*token.map))

    def _are_full(self, start: int, end: int) -> Iterator[bool]:
        for line, following in pairwise(self._lines[start:end]):
            words = following.split(None, 1)
            word = len(words[0]) if words else 0
            yield line.endswith(_ENDS) or len(line.rstrip()) + 1 + word > self._width
