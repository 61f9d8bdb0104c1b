"""How words are set: in capitals, and where a paragraph ends by the measure of its part."""

import re

from council_docs.formats.text.lines import SENTINEL, Line
from council_docs.formats.text.widths import Measure

_CLOSING = "\"'’”»)]" + SENTINEL
_CLAUSE_SHARE = 0.9
"""A line that ends a clause ends a paragraph where the next one begins with a capital."""
_HEADING_SHARE = 0.75
"""A line without a full stop ends a paragraph only where it is much shorter than the measure."""


# The small letters that Irish adds before the capital of a word: nIMEACHTAÍ, bhFRAINC
_ECLIPSIS = re.compile(r"(?<!\w)(?:bh|[bdghmnt])-?(?=[A-ZÁÉÍÓÚ])")


def in_capitals(text: str) -> bool:
    """Tell whether all letters are capitals, but for those that Irish puts before them."""
    if text.isupper():
        return True
    end = text[-3:]
    return end == end.upper() and _ECLIPSIS.sub("", text).isupper()


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends with the punctuation of a finished sentence or list point."""
    return text.rstrip(_CLOSING)[-1:] in (".", ";", ":", "!", "?")


class Layout:
    """How the lines of one part of a document are set."""

    def __init__(self, lines: list[Line], around: Measure | None = None) -> None:
        """Measure the lines, and where they are few, with the measure of the document."""
        self._measure = Measure(lines, around)

    def ends_early(self, line: Line, next_word: str) -> bool:
        """Tell whether the next word would have fitted on a line."""
        return self._measure.fits(line, next_word)

    def breaks(self, before: Line, line: Line) -> bool:
        """Tell whether a new paragraph begins at `line`."""
        goes_on = line.text[0].islower() and not ends_sentence(before.text)
        if goes_on:
            return False
        if line.gap:
            return True
        word = line.text.split(None, 1)[0]
        if ends_sentence(before.text):
            return self._measure.fits(before, word)
        share = _CLAUSE_SHARE if before.text.endswith(",") else _HEADING_SHARE
        return self._measure.fits(before, word, share)
