"""Read a Word file into a text layer: all its stories in reading order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import define

from council_docs.diagnostics.reader_diagnostics import (
    COMMENTS,
    HIDDEN_TEXT,
    NOTE_ABSENT,
    UNDEFINED_REFERENCE,
)
from council_docs.errors import ReadError
from council_docs.formats.docx.markup import W, find_child, read_value
from council_docs.formats.docx.numbering import Numbering
from council_docs.formats.docx.package import Package, Part
from council_docs.formats.docx.paragraph import NoteCall, NoteKind, Paragraph
from council_docs.formats.docx.paragraph_writer import ParagraphWriter, Placement
from council_docs.formats.docx.sections import NoteNumbers, read_section
from council_docs.formats.docx.story import Story
from council_docs.formats.docx.styles import Styles
from council_docs.formats.docx.tables import Table, is_label
from council_docs.formats.limits import Limits
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3
from council_docs.recognition.text_layer import LayerCell, LayerFootnote, LayerTable, TextLayer
from council_docs.source import Source, Span

_KINDS: tuple[NoteKind, ...] = ("footnote", "endnote")


def read_layer(data: str | bytes, limits: Limits, *, name: str) -> TextLayer:
    """Return the text layer of a Word file; raise ReadError for any other file."""
    return _Reader(Package(data, limits, name=name)).read_layer(data)


@define(eq=False)
class _Note:
    """One footnote or endnote."""

    paragraphs: list[Paragraph]
    furniture: bool
    """Whether it is the separator that Word prints between text and notes."""
    called: bool = False


class _Call(NamedTuple):
    """A written call whose note waits for the end of the page."""

    call: NoteCall
    span: Span
    text: str


class _Reader:
    """Reads one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        styles, settings = package.get_related("styles"), package.get_related("settings")
        lists = package.get_related("numbering")
        self._styles = Styles(styles.root if styles else None)
        self._numbering = Numbering(lists.root if lists else None, self._styles)
        sections = [*filter(_is_section, package.main.root.iter(f"{W}sectPr"))]
        self._numbers = NoteNumbers(settings.root if settings else None, sections)
        self._comments = 0
        self._languages = Counter[str]()
        self._writer = ParagraphWriter()
        self._notes: list[_Note] = []
        self._notes_by_name: dict[tuple[NoteKind, str], _Note] = {}
        self._waiting: dict[NoteKind, list[_Call]] = {kind: [] for kind in _KINDS}
        self._footnotes: list[LayerFootnote] = []
        self._tables: dict[Table, bool] = {}
        """Whether each holds data."""
        self._furniture: set[str] = set()
        """The headers and footers that are written."""

    def read_layer(self, data: str | bytes) -> TextLayer:
        """Return the text layer of the package; `data` are its bytes."""
        (paragraphs,) = self._read(self._package.main, [(self._package.main.root, None)])
        for kind in _KINDS:
            self._read_notes(kind)
        self._write_sections(paragraphs)
        self._write_uncalled()
        self._report_package()
        writer, name = self._writer, self._package.name
        if not writer.text.strip():
            raise ReadError("the Word file has no text", source=name)
        return TextLayer(
            source=Source(writer.text, name, locate=writer.places.locate, original=data),
            format="docx",
            evidence=writer.evidence,
            tables=tuple(self._build_tables()),
            footnotes=tuple(sorted(self._footnotes, key=lambda note: note.call)),
            emphasis=tuple(writer.emphasis),
            links=tuple(writer.links),
            set_aside=tuple(writer.set_aside),
            diagnostics=tuple(writer.diagnostics),
            language=self._find_language(),
            finds_furniture=bool(self._furniture),
            finds_footnotes=bool(self._footnotes),
        )

    # ------------------------------------------------------------------------- stories

    def _read(
        self, part: Part, elements: Iterable[tuple[Element, str | None]]
    ) -> list[list[Paragraph]]:
        """Return the paragraphs in each element of one part; the label of a note precedes it."""
        self._numbering.begin_story()
        story = Story(part, self._styles, self._numbering, self._numbers)
        found = [story.read(element, label) for element, label in elements]
        self._comments += story.comments
        self._languages.update(story.languages)
        return found

    def _read_notes(self, kind: NoteKind) -> None:
        part = self._package.get_related(f"{kind}s")
        if part is None:
            return
        elements = [*part.root.iterchildren("*")]
        names = [read_value(element, "id") or "" for element in elements]
        # One after the other: a note may call the next one.
        labels = (self._numbers.get(kind, name) for name in names)
        stories = self._read(part, zip(elements, labels, strict=True))
        for element, name, paragraphs in zip(elements, names, stories, strict=True):
            furniture = read_value(element, "type") not in (None, "normal")
            note = _Note(paragraphs, furniture)
            self._notes.append(note)
            self._notes_by_name.setdefault((kind, name), note)

    # ------------------------------------------------------------------------- writing

    def _write_sections(self, paragraphs: Sequence[Paragraph]) -> None:
        """Write the body, each section between its headers and its footers."""
        start = 0
        for at, paragraph in enumerate(paragraphs):
            if paragraph.section_end is not None:
                self._write_section(paragraphs[start : at + 1], paragraph.section_end)
                start = at + 1
        self._write_section(
            paragraphs[start:], find_child(self._package.main.root, "body", "sectPr")
        )
        self._write_notes(*_KINDS)
        main = self._package.main.relationships
        self._write_furniture(name for name, it in main.items() if it.kind in ("header", "footer"))

    def _write_section(self, paragraphs: Sequence[Paragraph], properties: Element | None) -> None:
        section = read_section(properties)
        if section.opens_page:
            self._open_page()
        self._write_furniture(section.headers)
        self._write(paragraphs, self._add_call, paged=True)
        self._write_notes("footnote")
        self._write_furniture(section.footers)

    def _open_page(self) -> None:
        self._write_notes("footnote")
        self._writer.open_page()

    def _write_furniture(self, relationships: Iterable[str]) -> None:
        """Write headers or footers, each once: for the first section that names it."""
        main = self._package.main
        named = (main.relationships.get(name) for name in relationships)
        for target in [found.target for found in named if found is not None]:
            part = None if target in self._furniture else self._package.get_part(target)
            if part is not None:
                self._furniture.add(target)
                (paragraphs,) = self._read(part, [(part.root, None)])
                for paragraph in paragraphs:
                    paragraph.aside = "page-furniture"
                    paragraph.reports.clear()  # the picture in a header is an emblem
                self._write(paragraphs)

    def _write(
        self,
        paragraphs: Sequence[Paragraph],
        take_call: Callable[[_Call], None] | None = None,
        *,
        paged: bool = False,
    ) -> list[Placement]:
        """Write paragraphs, with an empty line for the empty ones between them.

        `take_call` receives the calls of notes. A page break ends a page only in a `paged` story.
        """
        found: list[Placement] = []
        set_off = in_data = False
        for paragraph, following in _pair_with_following(paragraphs):
            if paged and paragraph.opens_page:
                self._open_page()
            if paragraph.is_empty:
                set_off = set_off or (paragraph.cell is None and not paragraph.removed)
            else:
                holds_data = self._holds_data(paragraph)
                if set_off or holds_data is not in_data:
                    self._writer.set_off()
                set_off, in_data = False, holds_data
            joined = following is not None and not in_data and _stands_beside(paragraph, following)
            written = self._writer.write(paragraph, joined=joined)
            if take_call is not None:
                for call in paragraph.calls:
                    take_call(_locate_call(call, written, paragraph))
            found.append(written)
            if paged and paragraph.ends_page:
                self._open_page()
        return found

    def _holds_data(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph of the document is in a data table."""
        if paragraph.cell is None or paragraph.aside is not None:
            return False
        table = paragraph.cell.row.table
        if table not in self._tables:
            self._tables[table] = table.holds_data
        return self._tables[table]

    # ------------------------------------------------------------------------- notes

    def _add_call(self, call: _Call) -> None:
        self._waiting[call.call.kind].append(call)

    def _write_notes(self, *kinds: NoteKind) -> None:
        """Write the waiting notes."""
        for kind in kinds:
            calls, self._waiting[kind] = self._waiting[kind], []
            for call in calls:
                self._write_note(call)

    def _write_note(self, call: _Call) -> None:
        """Write a note, and after it the notes that it calls, as parts of it."""
        if self._find_note(call) is None:
            return
        label: Span | None = None
        lines: list[Span] = []
        calls = [call]
        for each in calls:  # which grows
            note = self._find_note(each)
            if note is None or note.called:
                continue
            note.called = True
            self._writer.set_off()
            written = self._write(note.paragraphs, calls.append)
            lines += (line for it in written for line in it.lines)
            if each is call:
                label = _locate_note_label(call, note.paragraphs, written)
        if label is not None:
            lines[0] = Span(label.end, lines[0].end)
        self._footnotes.append(LayerFootnote(call=call.span, label=label, body=tuple(lines)))

    def _find_note(self, call: _Call) -> _Note | None:
        found = self._notes_by_name.get((call.call.kind, call.call.note))
        if found is None:
            message = f"the file has no note for the call {call.text!r}"
            self._writer.report(NOTE_ABSENT, call.span, message)
        return found

    def _write_uncalled(self) -> None:
        """Write the notes without a call, which Word does not print."""
        for note in self._notes:
            if not note.called:
                for paragraph in note.paragraphs:
                    paragraph.aside = "page-furniture" if note.furniture else "hidden"
                lines = [line for each in self._write(note.paragraphs) for line in each.lines]
                if lines and not note.furniture:
                    self._writer.report(HIDDEN_TEXT, lines[0], "no call leads to this note")

    # ------------------------------------------------------------------------- the whole

    def _build_tables(self) -> Iterator[LayerTable]:
        for table in (table for table, holds_data in self._tables.items() if holds_data):
            lines = self._writer.cells
            rows = tuple(
                tuple(
                    LayerCell(
                        lines=tuple(lines.get(cell, ())),
                        heading=row.heading,
                        columns=cell.columns,
                        rows=cell.rows,
                    )
                    for cell in row.cells
                )
                for row in table.rows
                if row.cells
            )
            spans = [line for row in rows for cell in row for line in cell.lines]
            whole = Span(min(spans).start, max(line.end for line in spans))
            yield LayerTable(rows=rows, span=whole)

    def _report_package(self) -> None:
        """Report what the file lacks, and what the model does not keep."""
        for name in sorted(self._numbering.missing):
            message = f"undefined list {name!r}: its numbers were not counted"
            self._writer.report(UNDEFINED_REFERENCE, None, message)
        for name in sorted(set(self._styles.circles)):
            message = f"style {name!r} is based on itself"
            self._writer.report(UNDEFINED_REFERENCE, None, message)
        if self._comments:
            self._writer.report(COMMENTS, None, f"{self._comments} comments are not kept")

    def _find_language(self) -> str | None:
        """Return the language (ISO 639-1) of most characters, as the file marks them."""
        for tag, _ in self._languages.most_common(1):
            code = tag.partition("-")[0].lower()
            return code if code in ALPHA3 else None
        return None


def _is_section(properties: Element) -> bool:
    """Return whether section properties are in force; a tracked change keeps the old ones."""
    around = properties.getparent()
    return around is not None and around.tag in (f"{W}pPr", f"{W}body")


def _pair_with_following(
    paragraphs: Sequence[Paragraph],
) -> list[tuple[Paragraph, Paragraph | None]]:
    """Return paragraphs, each with the next one that is not empty."""
    found: list[tuple[Paragraph, Paragraph | None]] = []
    following: Paragraph | None = None
    for paragraph in reversed(paragraphs):
        found.append((paragraph, following))
        following = following if paragraph.is_empty else paragraph
    return found[::-1]


def _stands_beside(paragraph: Paragraph, following: Paragraph) -> bool:
    """Return whether a paragraph is a label beside its words."""
    cell, other = paragraph.cell, following.cell
    if cell is None or other is None or other is cell or other.row is not cell.row:
        return False
    return is_label(cell) and not (
        paragraph.is_empty or paragraph.ends_page or following.opens_page
    )


def _locate_call(call: NoteCall, written: Placement, paragraph: Paragraph) -> _Call:
    start, end = call.span
    text = paragraph.text[start:end]
    return _Call(call, Span(written.base + start, written.base + end), text)


def _locate_note_label(
    call: _Call, paragraphs: Sequence[Paragraph], written: Sequence[Placement]
) -> Span | None:
    """Return the span of the label of a note, counted by Word or typed."""
    placed = zip(paragraphs, written, strict=True)
    paragraph, place = next((it for it in placed if it[1].lines), (None, None))
    if paragraph is None or place is None:
        return None
    start = place.lines[0].start
    typed = paragraph.text.lstrip().startswith(call.text)
    label = paragraph.note_label
    if label is None:
        return Span(start, start + len(call.text)) if typed else None
    # Words before the label are part of the note, and so is the label then.
    return Span(start, place.base + label.end) if place.base + label.start == start else None
