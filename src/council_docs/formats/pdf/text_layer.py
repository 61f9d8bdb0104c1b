"""Write the lines of all pages as one text, with evidence at its offsets."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from attrs import define, evolve, field, frozen

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.formats.pdf.layout.list_levels import ListLevels, find_bullet
from council_docs.formats.pdf.layout.paragraph_starts import find_closing_lines
from council_docs.formats.pdf.layout.printed_footnotes import PrintedFootnotes, WrittenLine
from council_docs.formats.pdf.layout.printed_lines import (
    RAISED,
    PrintedLine,
    RunPlace,
    height_of,
    write_line,
)
from council_docs.formats.pdf.page_content import TextRun
from council_docs.formats.pdf.structure_tree import Block, Cell, StructureTree, Table
from council_docs.model import SetAside, Style
from council_docs.recognition.text_layer import (
    NO_EVIDENCE,
    LayerCell,
    LayerFootnote,
    LayerLink,
    LayerTable,
    LineEvidence,
)
from council_docs.source import Box, Position, Source, Span

_ENDS = (".", "!", "?")
_BLANK = 0.25
"""The width of a space, in ems."""


@define
class _Note:
    """A footnote under construction: its call, and its lines."""

    call: Span | None = None
    lines: list[Span] = field(factory=list)


@frozen
class _Places:
    """The page and the box of each line of the text layer; can be pickled."""

    starts: list[int]
    """The offset at which each line starts."""
    boxes: list[Box]
    pages: list[int]
    """The offset at which each page starts."""

    def locate(self, offset: int) -> Position:
        """Return the position of the character at an offset."""
        page = bisect_right(self.pages, offset)
        at = bisect_right(self.starts, offset) - 1
        if at < 0 or self.starts[at] < self.pages[page - 1]:  # above the first line of a page
            return Position(at + 2, 1, page)
        return Position(at + 1, offset - self.starts[at] + 1, page, self.boxes[at])


class LayerWriter:
    """Collects the text of a layer, and its evidence."""

    def __init__(self, tree: StructureTree) -> None:
        """Start with an empty text; `tree` is that of the file."""
        self.evidence: dict[int, LineEvidence] = {}
        self.emphasis: list[tuple[Span, Style]] = []
        self.links: list[LayerLink] = []
        self.set_aside: list[SetAside] = []
        self.diagnostics: list[Diagnostic] = []
        self._tree = tree
        self._parts: list[str] = []
        self._length = 0
        self._pages: list[int] = []
        self._starts: list[int] = []
        self._boxes: list[Box] = []
        self._last_block: Block | None = None
        self._last_line: PrintedLine | None = None
        self._last_text = ""
        self._right = 0.0
        """How far the lines of the last block reach to the right, in points."""
        self._notes: dict[int, _Note] = {}
        self._written: list[WrittenLine] = []
        """The lines of the page that may be or call footnotes without a tag."""
        self._levels = ListLevels()
        self._printed_footnotes = PrintedFootnotes()
        self._cells: dict[Cell, list[Span]] = {}

    def write_page(self, lines: list[PrintedLine]) -> None:
        """Write the lines of a page."""
        if self._pages:
            self._write("\f")
        self._pages.append(self._length)
        self._written.clear()
        closing = find_closing_lines(lines)
        margin = min((line.left for line in lines), default=0.0)
        for number, line in enumerate(lines):
            self._write_line(line, margin, gap=line.gap and number > 0, closes=line in closing)
        self._printed_footnotes.add_page(self._written)

    def report(self, kind: DiagnosticKind, message: str) -> None:
        """Report a diagnostic about the last page, or else about the file."""
        span = Span(self._pages[-1], self._length) if self._pages else None
        self.diagnostics.append(kind.diagnose(span, message))

    def source(self, name: str, original: bytes) -> Source:
        """Return the text as a source that locates its offsets in the file."""
        places = _Places(self._starts, self._boxes, self._pages)
        return Source("".join(self._parts), name, locate=places.locate, original=original)

    def footnotes(self) -> list[LayerFootnote]:
        """Return the footnotes whose label is that of their call, in the order of calls."""
        tagged, _ = self._bind_notes()
        return sorted([*self._printed_footnotes.found, *tagged], key=lambda note: note.call)

    @property
    def finds_footnotes(self) -> bool:
        """Whether the tree has footnotes, and each is bound to its call."""
        return bool(self._notes) and not self._bind_notes()[1]

    def _bind_notes(self) -> tuple[list[LayerFootnote], int]:
        """Return the footnotes of the tree with their calls, and how many have none.

        The rest of a footnote on the next page may be another one in the tree, without a label.
        """
        text = "".join(self._parts)
        found: list[LayerFootnote] = []
        unbound = 0
        for note in self._notes.values():
            bound = _bind_note(note, text)
            if bound is not None:
                found.append(bound)
            elif found and note.lines and self._is_on_next_page(found[-1], note.lines[0]):
                found[-1] = evolve(found[-1], body=(*found[-1].body, *note.lines))
            else:
                unbound += 1
        return found, unbound

    def _is_on_next_page(self, note: LayerFootnote, line: Span) -> bool:
        before, after = (bisect_right(self._pages, at) for at in (note.body[-1].start, line.start))
        return after == before + 1

    def tables(self) -> list[LayerTable]:
        """Return the data tables, in the order of the text."""
        tables = dict.fromkeys(cell.table for cell in self._cells)
        found = [_build_table(table, self._cells) for table in tables]
        return sorted(found, key=lambda table: table.span)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _write_line(self, line: PrintedLine, margin: float, *, gap: bool, closes: bool) -> None:
        text, places = write_line(line)
        places = [(start, min(end, len(text)), run) for start, end, run in places]
        if gap:
            self._write("\n")
        span = Span(self._length, self._length + len(text))
        self._starts.append(span.start)
        self._boxes.append(line.box)
        self._write(text + "\n")
        if line.artifact is not None:
            self.set_aside.append(SetAside(span=span, reason="page-furniture"))
            return
        block = line.block
        if line.is_loose or not self._tree.calls:
            self._written.append(WrittenLine(line, text, span.start, places))
        if block is not None and not block.is_grouping:
            evidence = _describe(line, block, places, self._last_block)
            if evidence.starts_paragraph is False and self._may_be_broken(line, text):
                evidence = evolve(evidence, starts_paragraph=None)
        else:
            is_known = line.gap or line.continues
            evidence = LineEvidence(
                starts_paragraph=line.gap if is_known else None,
                heading=1 if line.heading else None,
                label_length=find_bullet(text),
            )
        if closes:
            evidence = evolve(evidence, no_heading=True)
        if not line.holds_data and (depth := self._levels.find_depth(line, text, margin)):
            evidence = evolve(evidence, list_depth=depth)
        if evidence != NO_EVIDENCE:
            self.evidence[span.start] = evidence
        if block is not None:
            self._note_block(line, block, places, span)
        self._last_line, self._last_text = line, text
        self.emphasis += _find_emphasis(line, places, span.start)
        self.links += _find_links(places, span.start, self._tree.addresses)

    def _may_be_broken(self, line: PrintedLine, text: str) -> bool:
        """Return whether the author may have ended the line before, in the middle of a block.

        That line ends a sentence, and the first word of this one would have fitted on it.
        """
        last = self._last_line
        if last is None or last.block is not line.block or last.page != line.page:
            self._right = line.right
            return False
        self._right = max(self._right, last.right, line.right)
        word = text.split(None, 1)[0]
        width = (line.right - line.left) * len(word) / len(text)
        room = self._right - last.right - _BLANK * line.size
        return self._last_text.endswith(_ENDS) and word[0].isupper() and width < room

    def _note_block(
        self, line: PrintedLine, block: Block, places: list[RunPlace], span: Span
    ) -> None:
        """Record the footnotes, calls and cells of a line, as the tree has them."""
        if block.note is None:
            self._last_block = block  # it may go on below footnotes, on the next page
        else:
            self._notes.setdefault(block.note, _Note()).lines.append(span)
        if block.cell is not None and line.holds_data:
            self._cells.setdefault(block.cell, []).append(span)
        for start, end, run in places:
            called = self._tree.calls.get(run.leaf.order) if run.leaf is not None else None
            if called is not None and not run.is_blank:
                note = self._notes.setdefault(called, _Note())
                first = note.call.start if note.call is not None else span.start + start
                note.call = Span(first, span.start + end)


def _describe(
    line: PrintedLine, block: Block, places: list[RunPlace], last: Block | None
) -> LineEvidence:
    label = places[line.label - 1][1] if 0 < line.label <= len(places) else 0
    starts_paragraph: bool | None = line.starts_block and block is not last
    if block.cell is not None and not line.holds_data:
        starts_paragraph = starts_paragraph or None  # a line may stand beside one in another cell
    return LineEvidence(
        starts_paragraph=starts_paragraph,
        heading=block.heading,
        label_length=label,
    )


def _bind_note(note: _Note, text: str) -> LayerFootnote | None:
    """Return a footnote whose first words are its label."""
    if note.call is None or not note.lines:
        return None
    words = text[slice(*note.call)].strip()
    first, *others = note.lines
    start = note.call.start + text[slice(*note.call)].index(words)
    if not text[slice(*first)].startswith(words) or not words or note.call.end > first.start:
        return None
    label = Span(first.start, first.start + len(words))
    return LayerFootnote(
        call=Span(start, start + len(words)),
        label=label,
        body=(Span(label.end, first.end), *others),
    )


def _build_table(table: Table, cells: Mapping[Cell, list[Span]]) -> LayerTable:
    spans = [span for row in table.rows for cell in row for span in cells.get(cell, ())]
    return LayerTable(
        rows=tuple(
            tuple(
                LayerCell(
                    lines=tuple(cells.get(cell, ())),
                    heading=cell.heading,
                    columns=cell.columns,
                    rows=cell.rows,
                )
                for cell in row
            )
            for row in table.rows
        ),
        span=Span(min(spans).start, max(spans).end),
    )


def _find_links(
    places: Iterable[RunPlace], offset: int, addresses: Mapping[int, str]
) -> Iterator[LayerLink]:
    """Yield the links of a line whose text begins at an offset."""

    def address_of(place: RunPlace) -> str | None:
        run = place[2]
        return addresses.get(run.link) if run.link is not None else run.address

    for address, found in groupby(places, key=address_of):
        if address is not None:
            (start, _, _), *rest = found_ = list(found)
            end = rest[-1][1] if rest else found_[0][1]
            yield LayerLink(Span(offset + start, offset + end), address)


def _find_emphasis(
    line: PrintedLine, places: Iterable[RunPlace], offset: int
) -> Iterator[tuple[Span, Style]]:
    """Yield the emphasised pieces of a line."""
    for styles, found in groupby(places, key=lambda place: _styles(place[2], line)):
        pieces = list(found)
        start, end = pieces[0][0], pieces[-1][1]
        if start < end:
            for style in styles:
                yield Span(offset + start, offset + end), style


def _styles(run: TextRun, line: PrintedLine) -> tuple[Style, ...]:
    styles: list[Style] = []
    if run.face.bold:
        styles.append("bold")
    if run.face.italic:
        styles.append("italic")
    if run.underlined and run.address is None and run.link is None:
        styles.append("underline")
    raised = height_of(run, line)
    if raised > RAISED:
        styles.append("superscript")
    elif raised < -RAISED:
        styles.append("subscript")
    return tuple(styles)
