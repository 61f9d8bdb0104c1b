"""Write paragraphs into one text, with evidence at the offsets of its lines."""

from bisect import bisect_right
from typing import NamedTuple

from attrs import define, evolve, field

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.diagnostics.reader_diagnostics import HIDDEN_TEXT, TRACKED_DELETION
from council_docs.formats.docx.paragraph import Paragraph, Reason
from council_docs.formats.docx.tables import Cell
from council_docs.model import SetAside, Style
from council_docs.recognition.labels import match_label
from council_docs.recognition.text_layer import LayerLink, LineEvidence
from council_docs.source import Position, Span

_SHOWN = 60


@define(eq=False)
class Places:
    """The part and the number of each paragraph in a text."""

    starts: list[int] = field(factory=list)
    paragraphs: list[tuple[str, int]] = field(factory=list)
    """Part and number."""

    def add(self, start: int, paragraph: Paragraph) -> None:
        """Record that a paragraph begins at an offset, greater than all before."""
        self.starts.append(start)
        self.paragraphs.append((paragraph.part, paragraph.number))

    def locate(self, offset: int) -> Position:
        """Return the paragraph of an offset, and the column in it."""
        at = max(bisect_right(self.starts, offset) - 1, 0)
        part, number = self.paragraphs[at]
        return Position(number, max(offset - self.starts[at], 0) + 1, part=part)


class Placement(NamedTuple):
    """The place of a written paragraph."""

    base: int
    """The offset of its text."""
    lines: list[Span]


@define(eq=False)
class ParagraphWriter:
    """Collects the text of a layer, and its evidence."""

    places: Places = field(factory=Places)
    evidence: dict[int, LineEvidence] = field(factory=dict)
    emphasis: list[tuple[Span, Style]] = field(factory=list)
    links: list[LayerLink] = field(factory=list)
    set_aside: list[SetAside] = field(factory=list)
    diagnostics: list[Diagnostic] = field(factory=list)
    cells: dict[Cell, list[Span]] = field(factory=dict)
    """The lines in each cell."""
    _pieces: list[str] = field(factory=list)
    _length: int = 0
    _at_page_top: bool = True
    _inside_line: bool = False
    """Whether the next paragraph continues the line."""
    _mark: int = 0
    """How many pieces precede the paragraph."""

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def open_page(self) -> None:
        """End the page, unless it is empty."""
        if not self._at_page_top:
            self._write("\f")
            self._at_page_top = True

    def set_off(self) -> None:
        """Write an empty line, except at the top of a page."""
        if not self._at_page_top:
            self._write("\n")

    def write(self, paragraph: Paragraph, *, joined: bool = False) -> Placement:
        """Write a paragraph; it continues the line of a paragraph that is `joined` to it."""
        start, self._mark = self._length, len(self._pieces)
        self.places.add(start, paragraph)
        label, text = paragraph.label, paragraph.text.rstrip()
        if label is not None:
            self._write(label.text + label.separator if text else label.text)
        base = self._length
        self._write(text)
        lines = self._mark_lines(paragraph, start, _measure_label(paragraph, joined=joined))
        self._mark_words(paragraph, base)
        whole = Span(start, self._length)
        if paragraph.aside is not None and start < self._length:
            self.set_aside.append(SetAside(span=whole, reason=paragraph.aside))
        if start < self._length:
            self._write(" " if joined else "\n")
            self._inside_line = joined
            self._at_page_top = False
        for reason, removed in paragraph.removed:
            self._write_removed(" ".join("".join(removed).split()), reason)
        for kind, message in paragraph.reports:
            self.report(kind, whole, message)
        return Placement(base, lines)

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _mark_lines(self, paragraph: Paragraph, start: int, label_length: int) -> list[Span]:
        """Add the evidence of a paragraph that begins at `start`; return its lines."""
        level = paragraph.label.level if paragraph.label else None
        evidence = LineEvidence(
            starts_paragraph=True,
            heading=paragraph.heading,
            list_depth=None if level is None else level + 1,
            label_length=label_length,
        )
        offset, found, end = start, list[Span](), ""
        for line in "".join(self._pieces[self._mark :]).splitlines(keepends=True):
            words = line.strip()
            if words:
                if end:
                    evidence = evolve(evidence, starts_paragraph=end == "\f", label_length=0)
                begin = offset + len(line) - len(line.lstrip())
                found.append(Span(begin, begin + len(words)))
                if not self._inside_line:
                    self.evidence[begin] = evidence
                end = line[-1]
            offset += len(line)
            self._inside_line = False
        if paragraph.cell is not None:
            self.cells.setdefault(paragraph.cell, []).extend(found)
        return found

    def _mark_words(self, paragraph: Paragraph, base: int) -> None:
        runs: list[tuple[Span, tuple[Style, ...]]] = []
        for (start, end), styles in paragraph.emphasis:
            # White space at the end is not written.
            span = Span(base + start, min(base + end, self._length))
            if runs and runs[-1] == (Span(runs[-1][0].start, span.start), styles):
                runs[-1] = Span(runs[-1][0].start, span.end), styles
            elif span.start < span.end:
                runs.append((span, styles))
        self.emphasis += ((span, style) for span, styles in runs for style in styles)
        last = base
        for (start, end), address in sorted(paragraph.links):
            span = Span(base + start, min(base + end, self._length))
            if last <= span.start < span.end:  # no link inside another one
                self.links.append(LayerLink(span, address))
                last = span.end

    def _write_removed(self, text: str, reason: Reason) -> None:
        """Write characters that are not part of the document on a line of their own."""
        if not text:
            return
        if self._inside_line:
            self._write("\n")
            self._inside_line = False
        span = Span(self._length, self._length + len(text))
        self._write(f"{text}\n")
        self.set_aside.append(SetAside(span=span, reason=reason))
        shown = text[:_SHOWN]
        if reason == "deletion":
            self.report(TRACKED_DELETION, span, f"tracked deletion set aside: {shown!r}")
        else:
            self.report(HIDDEN_TEXT, span, f"hidden text set aside: {shown!r}")

    def report(self, kind: DiagnosticKind, span: Span | None, message: str) -> None:
        """Add a diagnostic; without a span it has no position."""
        place = span if span is not None and span.start < span.end else None
        self.diagnostics.append(kind.diagnose(place, message))


def _measure_label(paragraph: Paragraph, *, joined: bool) -> int:
    """Return the length of a certain label, else 0.

    A label is certain if it is an automatic number, or if a tab or the edge of a cell separates it
    from the words.
    """
    if paragraph.label is not None:
        return len(paragraph.label.text)
    text = paragraph.text.strip()
    found = match_label(text) if text else None
    calls_within = found and any(call.span.start < found.length for call in paragraph.calls)
    if found is None or calls_within:
        return 0
    ends = joined and found.length == len(text)
    return found.length if ends or text[found.length : found.length + 1] == "\t" else 0
