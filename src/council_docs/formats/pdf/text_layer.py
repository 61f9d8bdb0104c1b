"""Writes the lines of all pages as one text, with what the file tells about them."""

from bisect import bisect_right
from collections.abc import Iterator

from council_docs.formats.pdf.page_content import TextRun
from council_docs.formats.pdf.printed_lines import PrintedLine, write_line
from council_docs.model import SetAside, Style
from council_docs.recognition.text_layer import LineEvidence
from council_docs.source import Box, Position, Source, Span

_RAISED = 0.12
"""How much higher than its line a raised run stands, in ems of the line."""
_SMALL = 0.85
"""Letters up to this share of the size of their line may be raised."""


class LayerWriter:
    """Collects the text and what is known at its offsets."""

    def __init__(self) -> None:
        """Begin with an empty text."""
        self.evidence: dict[int, LineEvidence] = {}
        self.emphasis: list[tuple[Span, Style]] = []
        self.set_aside: list[SetAside] = []
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._places: list[tuple[int, Box]] = []
        self._last_block: object = None

    def write_page(self, lines: list[PrintedLine]) -> None:
        """Write the lines of a page."""
        if self._parts:
            self._write("\f")
        for number, line in enumerate(lines):
            self._write_line(line, gap=line.gap and number > 0)

    def source(self, name: str, original: bytes) -> Source:
        """Return the text as a source that finds its places in the file."""
        starts, places = self._starts, self._places
        text = "".join(self._parts)

        def locate(offset: int) -> Position:
            at = max(bisect_right(starts, offset) - 1, 0)
            page, box = places[at]
            return Position(at + 1, max(offset - starts[at], 0) + 1, page, box)

        return Source(text, name, locate=locate, original=original)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _write_line(self, line: PrintedLine, *, gap: bool) -> None:
        text, places = write_line(line)
        if not text:
            return
        if gap:
            self._write("\n")
        start = self._length
        self._starts.append(start)
        self._places.append((line.page, line.box))
        self._write(text + "\n")
        if line.artifact is not None:
            span = Span(start, start + len(text))
            self.set_aside.append(SetAside(span=span, reason="page-furniture"))
            return
        if line.block is not None:
            self.evidence[start] = _evidence(line, places, again=line.block is self._last_block)
            self._last_block = line.block
        for first, end, style in _emphasis(line, places, len(text)):
            self.emphasis.append((Span(start + first, start + end), style))


def _evidence(
    line: PrintedLine, places: list[tuple[int, int, TextRun]], *, again: bool
) -> LineEvidence:
    block = line.block
    assert block is not None  # noqa: S101 - for mypy; the caller has asked
    label = places[line.label - 1][1] if 0 < line.label <= len(places) else 0
    return LineEvidence(
        starts_paragraph=None if block.cell else line.starts_block and not again,
        heading=block.heading,
        list_depth=block.list_depth or None,
        label_length=label,
    )


def _emphasis(
    line: PrintedLine, places: list[tuple[int, int, TextRun]], length: int
) -> Iterator[tuple[int, int, Style]]:
    """Yield the pieces of a line that are printed in another way than plain text."""
    styles: tuple[Style, ...] = ("bold", "italic", "superscript", "subscript")
    for style in styles:
        start = end = -1
        for first, stop, run in places:
            if not _has(run, style, line):
                continue
            if first != end:
                if end > start:
                    yield start, min(end, length), style
                start = first
            end = stop
        if end > start:
            yield start, min(end, length), style


def _has(run: TextRun, style: Style, line: PrintedLine) -> bool:
    if style == "bold":
        return run.face.bold
    if style == "italic":
        return run.face.italic
    if run.size > _SMALL * line.size:
        return False
    raised = (line.baseline - run.baseline) / line.size
    return raised > _RAISED if style == "superscript" else raised < -_RAISED
