"""Paragraphs whose lines a converter has filled: the next word does not fit on them.

Pandoc and html2text wrap the source of a paragraph at a column. What the source hides, such as the
tags of HTML, makes the lines that are shown shorter, so only the source tells.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from council_docs.formats.markdown.parser import Token
from council_docs.source import Source

_USUAL = (72, 78)
"""The columns of pandoc and of html2text."""
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
        self._lines = re.split("\r\n?|\n", source.text)
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
        widest = lengths[int((1 - _OUTLIERS) * (len(lengths) - 1))] if lengths else 0
        self._width = next(
            (width for width in _USUAL if widest <= width and self._are_filled(places, width, 1)), 0
        )
        if not self._width and _NARROWEST <= widest <= _WIDEST:
            self._width = widest if self._are_filled(places, widest, _LEAST) else 0

    def _are_filled(self, places: Sequence[tuple[int, int]], width: int, least: int) -> bool:
        """Return whether most paragraphs are filled, and a least number of them."""
        filled = sum(all(self._are_full(start, end, width)) for start, end in places)
        return filled >= max(least, _LEAST_SHARE * len(places))

    def contain(self, token: Token) -> bool:
        """Return whether the lines of a token are one paragraph.

        All but the last one are full, or all but the first one are indented below the words of an
        item.
        """
        start, end = token.map or (0, 0)
        if all(line.startswith("  ") for line in self._lines[start + 1 : end]):
            return True
        return self._width > 0 and all(self._are_full(start, end, self._width))

    def _are_full(self, start: int, end: int, width: int) -> Iterator[bool]:
        for line, following in pairwise(self._lines[start:end]):
            words = following.split(None, 1)
            word = len(words[0]) if words else 0
            yield line.endswith(_ENDS) or len(line.rstrip()) + 1 + word > width
