"""Stage 1: the lines of a text, indexed once; nothing is inserted, deleted or rewritten.

Recognises what extractors do to a whole text: every line followed by a blank one (variant 11 of the
Belarus document and of pdfminer), page breaks as form feeds or as the one leading blank that a
stream-order extractor leaves.
"""

from itertools import accumulate, pairwise

from attrs import define

from council_docs.formats.text.widths import are_paragraphs
from council_docs.source import Span

SENTINEL = "\ufdd0"
"""Stands for a character of a footnote's call; Unicode will never make a character of it."""
NOTHING = "\ufdd1"
"""Stands for a character inside a word that is set aside; it goes when lines are joined."""

_MOSTLY = 0.7
"""The share of lines with a blank line before them from which lines are double-spaced."""
_PARTLY = 0.4
"""The share of lines in the middle of sentences from which a part of the text is double-spaced."""
_LABEL = 12
"""A line up to this long may be a label alone, whose words follow after a blank line."""
_AROUND = 8
"""How many lines before a line, or after it, tell its spacing."""
_FEW = 3
"""Fewer lines than this tell nothing."""


@define
class Line:
    """One line that is not blank. Not frozen: that doubles the cost of this stage."""

    text: str
    """Without blanks around it."""
    start: int
    """Offset of its first character in the source."""
    blanks: int
    """How many blank lines stand before it."""
    indent: int
    """How many blanks stand before it on its line."""
    opens_page: bool = False
    gap: bool = False
    """Whether more blank lines stand before it than the spacing of the text explains."""

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the line stands in the source."""
        return Span(self.start, self.start + len(self.text))

    def part(self, start: int, stop: int) -> "Line":
        """Return a stretch of the line as a line of its own, without blanks around it."""
        rest = self.text[start:stop].rstrip()
        text = rest.lstrip()
        begin = self.start + start + len(rest) - len(text)
        return Line(text, begin, self.blanks, self.indent, self.opens_page, self.gap)

    def after(self, offset: int) -> "Line":
        """Return the rest of the line from `offset` characters on."""
        return self.part(offset, len(self.text))


def index(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    lines: list[Line] = []
    offset = blanks = 0
    opens_page = False
    for raw in text.splitlines(keepends=True):
        if raw == "\n":  # the most frequent line of a double-spaced text
            blanks += 1
            offset += 1
            continue
        words = raw.strip()
        if words:
            indent = raw.find(words)
            lines.append(Line(words, offset + indent, blanks, indent, opens_page))
            blanks = 0
            opens_page = raw[-1] == "\f"
        elif raw == "\f":
            opens_page = True
        else:
            blanks += 1
            opens_page = opens_page or raw.endswith("\f")
        offset += len(raw)
    _mark_gaps(lines)
    return lines


def _mark_gaps(lines: list[Line]) -> None:
    """Tell gaps between paragraphs from double spacing, and find tops of pages by what is missing.

    In double-spaced text a line without its blank line, but with one leading blank, opens a page.
    """
    spaced = [0, *accumulate(line.blanks > 0 for line in lines)]
    paragraphs = are_paragraphs([line.text for line in lines])
    somewhere = not paragraphs and _is_double_somewhere(lines, spaced[-1])
    after = _double_from(spaced) if somewhere else []
    for at, line in enumerate(lines):
        # After a line, or before it; the first lines have fewer than a window before them.
        double = somewhere and (after[at + 1] or (at >= _FEW and after[max(at - _AROUND, 0)]))
        if double and at and line.indent == 1 and not line.blanks:
            line.opens_page = True
        line.gap = line.blanks > double and not line.opens_page


def _is_double_somewhere(lines: list[Line], spaced: int) -> bool:
    """Tell whether blank lines stand in the middle of sentences: before lines in small letters."""
    going_on = [
        line.blanks > 0
        for before, line in pairwise(lines)
        if line.text[0].islower() and len(before.text) > _LABEL
    ]
    if len(going_on) < _FEW:
        return spaced > _MOSTLY * (len(lines) - 1)
    return sum(going_on) > _PARTLY * len(going_on)


def _double_from(spaced: list[int]) -> list[bool]:
    """Tell for each line whether most lines from it on have a blank line before them.

    `spaced` counts such lines up to each line.
    """
    last = len(spaced) - 1
    stops = (min(first + _AROUND, last) for first in range(len(spaced)))
    return [
        stop - first >= _FEW and spaced[stop] - spaced[first] >= _MOSTLY * (stop - first)
        for first, stop in enumerate(stops)
    ]
