"""Stage 2: the lines of a text, indexed once. The text itself is never changed.

A text comes in, the lines with visible characters go out, each with its offset, and with what the
white space before it means: a new page, a gap between paragraphs. Extractors print white space in
three ways: pdfminer leaves an empty line after every line; pdftotext ends a page with a form feed;
one that follows the order of the PDF's stream starts a page with a single space.
"""

from collections.abc import Iterator
from itertools import accumulate
from operator import sub

from attrs import define

from council_docs.recognition.body.text_width import are_paragraphs
from council_docs.recognition.text_layer import NO_EVIDENCE, LayerTable, LineEvidence
from council_docs.source import Span

SENTINEL = "\ufdd0"
"""Replaces a character of a footnote call. Unicode reserves it for such use."""
FILLER = "\ufdd1"
"""Replaces a character inside a word that is set aside. Joining lines removes it."""

_MOSTLY = 0.7
"""Lines are double-spaced if this share of them has an empty line before it."""
_PARTLY = 0.4
"""A part of a text may be double-spaced if this share of lines inside sentences is."""
_LABEL = 12
"""A line up to this long may be a label alone, with its paragraph below an empty line."""
_AROUND = 8
"""How many lines before or after a line show its spacing."""
_MANY = 2
"""More empty lines than this before a line count as so many."""
_PIECE = 1 << 16
"""How many characters are split into lines at a time."""
_FEW = 3
"""Fewer lines than this show no spacing."""


@define(weakref_slot=False)
class Line:
    """One line with visible characters. A frozen class would double the time of this stage."""

    text: str
    """Without white space around it."""
    start: int
    """Offset of its first character in the source."""
    opens_page: bool = False
    gap: bool = False
    """Whether more empty lines are before it than the spacing of the text explains."""
    evidence: LineEvidence = NO_EVIDENCE
    table: LayerTable | None = None
    """The table that contains the line."""

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The span of the line in the source."""
        return Span(self.start, self.start + len(self.text))

    def part(self, start: int, stop: int) -> "Line":
        """Return a part of the line as a line of its own, without white space around it."""
        part = self.text[start:stop].rstrip()
        text = part.lstrip()
        begin = self.start + start + len(part) - len(text)
        evidence = self.evidence if start == 0 else NO_EVIDENCE
        return Line(text, begin, self.opens_page, self.gap, evidence, self.table)

    def after(self, offset: int) -> "Line":
        """Return the rest of the line from `offset` characters on."""
        text = self.text[offset:].lstrip()
        evidence = NO_EVIDENCE if offset else self.evidence
        return Line(text, self.end - len(text), self.opens_page, self.gap, evidence, self.table)

    def hide(self, offset: int, length: int) -> int:
        """Replace a footnote call by sentinels; return its offset in the source."""
        self.text = self.text[:offset] + SENTINEL * length + self.text[offset + length :]
        return self.start + offset


def index_lines(text: str, *, gaps_are_certain: bool = False) -> list[Line]:
    """Return the lines of a text that have visible characters.

    If `gaps_are_certain`, each empty line is a gap; otherwise the text may be double-spaced.
    """
    lines: list[Line] = []
    above = bytearray()  # how many empty lines are before each line, up to `_MANY`
    indented: list[int] = []
    offset = blanks = 0
    opens_page = False
    for piece in _cut(text):
        for raw in piece.splitlines(keepends=True):
            if raw == "\n":  # the most frequent line of a double-spaced text
                blanks += 1
                offset += 1
                continue
            words = raw.strip()
            if words:
                indent = 0 if raw[0] == words[0] else len(raw) - len(raw.lstrip())
                if indent == 1 and lines and not blanks:
                    indented.append(len(lines))
                gap = blanks > 0 and not opens_page
                lines.append(Line(words, offset + indent, opens_page, gap))
                above.append(blanks if blanks < _MANY else _MANY)  # noqa: FURB136 - half the time
                blanks = 0
                opens_page = raw[-1] == "\f"
            elif raw == "\f":
                opens_page = True
            else:
                blanks += 1
                opens_page = opens_page or raw[-1] == "\f"
            offset += len(raw)
    if not gaps_are_certain and _is_double_somewhere([line.text for line in lines], above):
        _mark_double(lines, above, indented)
    return lines


def _cut(text: str) -> Iterator[str]:
    """Yield a text in pieces of whole lines: a list of all lines takes many times its memory."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield text[start:end]
        start = end


def _is_double_somewhere(texts: list[str], above: bytearray) -> bool:
    """Return whether empty lines interrupt sentences."""
    spaced = len(texts) - above.count(0)
    if not spaced or are_paragraphs(texts):
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
    """Clear the gaps that are only double spacing, and mark the lines that open a page.

    In double-spaced text a line without its empty line, but with one leading space, opens a page.
    """
    after = _double_from(above)
    # The first lines have less than a window before them.
    before = [False] * _FEW + after[:1] * (_AROUND - _FEW) + after
    for line, blanks, now, then in zip(lines, above, after[1:], before, strict=False):
        if blanks == 1 and (now or then):
            line.gap = False
    for at in indented:
        lines[at].opens_page = lines[at].opens_page or after[at + 1] or before[at]


def _double_from(above: bytearray) -> list[bool]:
    """Return, for each line and the end, whether most lines from it on follow an empty line."""
    spaced = [0, *accumulate(map(bool, above))]
    last, enough = len(above), _MOSTLY * _AROUND
    whole = [found >= enough for found in map(sub, spaced[_AROUND:], spaced)]
    return whole + [
        last - at >= _FEW and spaced[last] - spaced[at] >= _MOSTLY * (last - at)
        for at in range(len(whole), last + 1)
    ]
