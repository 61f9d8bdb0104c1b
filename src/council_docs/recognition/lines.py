"""Stage 1: the lines of a text, indexed once; nothing is inserted, deleted or rewritten.

Recognises what extractors do to a whole text: every line followed by a blank one (variant 11 of the
Belarus document and of pdfminer), page breaks as form feeds or as the one leading blank that a
stream-order extractor leaves.
"""

from itertools import accumulate
from operator import sub

from attrs import define

from council_docs.recognition.body.text_width import are_paragraphs
from council_docs.recognition.text_layer import NO_EVIDENCE, LayerTable, LineEvidence
from council_docs.source import Span

SENTINEL = "\ufdd0"
"""Stands for a character of a footnote's call; Unicode will never make a character of it."""
FILLER = "\ufdd1"
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


@define(weakref_slot=False)
class Line:
    """One line that is not blank. Not frozen: that doubles the cost of this stage."""

    text: str
    """Without blanks around it."""
    start: int
    """Offset of its first character in the source."""
    opens_page: bool = False
    gap: bool = False
    """Whether more blank lines stand before it than the spacing of the text explains."""
    evidence: LineEvidence = NO_EVIDENCE
    table: LayerTable | None = None
    """The table that the line stands in."""

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
        evidence = self.evidence if start == 0 else NO_EVIDENCE
        return Line(text, begin, self.opens_page, self.gap, evidence, self.table)

    def after(self, offset: int) -> "Line":
        """Return the rest of the line from `offset` characters on."""
        return self.part(offset, len(self.text))

    def hide(self, offset: int, length: int) -> int:
        """Put sentinels in the place of a footnote call; return its offset in the source."""
        self.text = self.text[:offset] + SENTINEL * length + self.text[offset + length :]
        return self.start + offset


def index_lines(text: str, *, gaps_are_certain: bool = False) -> list[Line]:
    """Return the lines of a text that are not blank.

    Where `gaps_are_certain`, each blank line is a gap; otherwise the text may be double-spaced.
    """
    lines: list[Line] = []
    above = bytearray()  # how many blank lines stand before each line; two for more
    indented: list[int] = []
    offset = blanks = 0
    opens_page = False
    for raw in text.splitlines(keepends=True):
        if raw == "\n":  # the most frequent line of a double-spaced text
            blanks += 1
            offset += 1
            continue
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            if indent == 1 and lines and not blanks:
                indented.append(len(lines))
            lines.append(Line(words, offset + indent, opens_page, blanks > 0 and not opens_page))
            above.append(min(blanks, 2))
            blanks = 0
            opens_page = raw[-1] == "\f"
        elif raw == "\f":
            opens_page = True
        else:
            blanks += 1
            opens_page = opens_page or raw.endswith("\f")
        offset += len(raw)
    if not gaps_are_certain and _is_double_somewhere([line.text for line in lines], above):
        _mark_double(lines, above, indented)
    return lines


def _is_double_somewhere(texts: list[str], above: bytearray) -> bool:
    """Return whether blank lines stand in the middle of sentences."""
    spaced = len(texts) - above.count(0)
    if not spaced or are_paragraphs(sorted(texts, key=len, reverse=True)):
        return False
    going_on = [
        blanks > 0
        for before, text, blanks in zip(texts, texts[1:], above[1:], strict=False)
        if text[0].islower() and len(before) > _LABEL
    ]
    if len(going_on) < _FEW:
        return spaced > _MOSTLY * (len(texts) - 1)
    return sum(going_on) > _PARTLY * len(going_on)


def _mark_double(lines: list[Line], above: bytearray, indented: list[int]) -> None:
    """Tell gaps between paragraphs from double spacing, and find tops of pages by what is missing.

    In double-spaced text a line without its blank line, but with one leading blank, opens a page.
    """
    after = _double_from(above)
    # The first lines have fewer than a window before them.
    before = [False] * _FEW + after[:1] * (_AROUND - _FEW) + after
    for line, blanks, now, then in zip(lines, above, after[1:], before, strict=False):
        if blanks == 1 and (now or then):
            line.gap = False
    for at in indented:
        lines[at].opens_page = lines[at].opens_page or after[at + 1] or before[at]


def _double_from(above: bytearray) -> list[bool]:
    """Tell for each line, and the end, whether most lines from it on have a blank line before."""
    spaced = [0, *accumulate(map(bool, above))]
    last, enough = len(above), _MOSTLY * _AROUND
    whole = [found >= enough for found in map(sub, spaced[_AROUND:], spaced)]
    return whole + [
        last - at >= _FEW and spaced[last] - spaced[at] >= _MOSTLY * (last - at)
        for at in range(len(whole), last + 1)
    ]
