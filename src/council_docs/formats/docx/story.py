"""Read one story (the body, a header, the footnotes) as paragraphs in reading order.

The walk keeps its own stacks and does not recurse: the file decides the depth.
"""

from typing import ClassVar

from attrs import define, field
from lxml import etree

from council_docs.diagnostics.reader_diagnostics import PART_ABSENT
from council_docs.formats.docx.markup import (
    R,
    W,
    find_child,
    index_children,
    read_number,
    read_value,
)
from council_docs.formats.docx.numbering import Numbering
from council_docs.formats.docx.package import Part
from council_docs.formats.docx.paragraph import Paragraph
from council_docs.formats.docx.runs import Fields, Handlers, RunReader
from council_docs.formats.docx.sections import NoteNumbers
from council_docs.formats.docx.styles import Styles, read_paragraph_format
from council_docs.formats.docx.tables import Cell, Row, Table, open_cell, open_row, open_table
from council_docs.formats.xml.tree import Element

_LONGEST_NAME = 80


@define(eq=False)
class _Container:
    """What contains paragraphs: the story itself, or a text box."""

    paragraphs: list[Paragraph] = field(factory=list)
    cell: Cell | None = None
    row: Row | None = None
    table: Table | None = None
    carried: Paragraph | None = None
    """A paragraph whose end was deleted; the next one continues it."""


class Story(RunReader):
    """Reads the paragraphs and tables of one story."""

    def __init__(
        self, part: Part, styles: Styles, numbering: Numbering, notes: NoteNumbers
    ) -> None:
        """Prepare to read elements of `part`, whose paragraphs are counted from 1."""
        super().__init__(part, styles, notes)
        self._numbering = numbering
        self._number = 0
        self._containers = [_Container()]

    def read(self, root: Element, note_label: str | None = None) -> list[Paragraph]:
        """Return the paragraphs in an element, in reading order.

        `note_label` is the label of the note that the element is.
        """
        self._note_label = note_label
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                close = self.ENDS.get(element.tag)
                if close is not None:
                    close(self, element)
            else:
                start = self.STARTS.get(element.tag)
                if start is not None and start(self, element):
                    walker.skip_subtree()
        self._flush(self._containers[-1])
        paragraphs, self._containers = self._containers[0].paragraphs, [_Container()]
        self._fields = Fields()
        return paragraphs

    # ------------------------------------------------------------------------- paragraphs

    def _open_paragraph(self, element: Element) -> None:
        container = self._containers[-1]
        self._number += 1
        paragraph, container.carried = container.carried, None
        if paragraph is None:
            paragraph = Paragraph(self._part.name, self._number, cell=container.cell)
        properties = index_children(find_child(element, "pPr"))
        style = read_value(properties.get("pStyle")) or self._styles.default_paragraph
        paragraph.properties, paragraph.style = properties, style
        direct = read_paragraph_format(properties)
        paragraph.format = direct.over(self._styles.get_paragraph_format(style))
        self._open.append(paragraph)

    def _close_paragraph(self, _element: Element) -> None:
        paragraph, container = self._open.pop(), self._containers[-1]
        if paragraph.section_end is not None:
            self._notes.open_section()
        end = paragraph.properties.get("rPr")
        if find_child(end, "del") is not None or find_child(end, "moveFrom") is not None:
            container.carried = paragraph
        else:
            self._finish(paragraph, container)

    def _finish(self, paragraph: Paragraph, container: _Container) -> None:
        """Add a paragraph with its number, and its text boxes, to their container."""
        named = paragraph.format
        if named.list_id and named.list_id != "0" and not paragraph.is_hidden:
            level = read_number(find_child(paragraph.properties.get("numPr"), "ilvl"))
            paragraph.label = self._numbering.count(
                named.list_id, level, paragraph.style, named.list_level or 0
            )
        if container.cell is not None and not paragraph.is_empty:
            label = paragraph.label.text if paragraph.label else ""
            container.cell.lines.append(f"{label} {paragraph.text}".strip())
        container.paragraphs.append(paragraph)
        container.paragraphs += paragraph.inserts

    def _flush(self, container: _Container) -> None:
        """Add a paragraph whose end was deleted and that nothing continues."""
        carried, container.carried = container.carried, None
        if carried is not None:
            self._finish(carried, container)

    def _get_paragraph(self) -> Paragraph:
        if self._open:
            return self._open[-1]
        container = self._containers[-1]
        stray = Paragraph(self._part.name, max(self._number, 1), cell=container.cell)
        container.paragraphs.append(stray)
        return stray

    def _open_box(self, _element: Element) -> None:
        self._containers.append(_Container())

    def _close_box(self, _element: Element) -> None:
        box = self._containers.pop()
        self._flush(box)
        around = self._open[-1].inserts if self._open else self._containers[-1].paragraphs
        around += box.paragraphs

    def _report_part(self, element: Element) -> None:
        found = self._part.relationships.get(element.get(f"{R}id", ""))
        name = found.target[:_LONGEST_NAME] if found else ""
        message = f"a part of the document was not read: {name!r}"
        self._get_paragraph().reports.append((PART_ABSENT, message))

    # ------------------------------------------------------------------------- tables

    def _open_table(self, element: Element) -> None:
        container = self._containers[-1]
        self._flush(container)
        container.table = open_table(element, container.cell, self._styles)
        container.cell = container.row = None

    def _close_table(self, _element: Element) -> None:
        container = self._containers[-1]
        self._flush(container)
        around = container.table.around if container.table else None
        container.cell = around
        container.row = around.row if around else None
        container.table = around.row.table if around else None

    def _open_row(self, element: Element) -> None:
        container = self._containers[-1]
        if container.table is not None:
            container.row = open_row(element, container.table)
        if find_child(element, "trPr", "del") is not None:
            self._deletions += 1

    def _close_row(self, element: Element) -> None:
        self._containers[-1].row = None
        if find_child(element, "trPr", "del") is not None:
            self._deletions -= 1

    def _open_cell(self, element: Element) -> None:
        container = self._containers[-1]
        if container.row is not None:
            container.cell = open_cell(element, container.row)

    def _close_cell(self, _element: Element) -> None:
        container = self._containers[-1]
        self._flush(container)
        container.cell = None

    STARTS: ClassVar[Handlers] = {
        **RunReader.STARTS,
        f"{W}p": _open_paragraph,
        f"{W}txbxContent": _open_box,
        f"{W}altChunk": _report_part,
        f"{W}subDoc": _report_part,
        f"{W}tbl": _open_table,
        f"{W}tr": _open_row,
        f"{W}tc": _open_cell,
    }
    ENDS: ClassVar[Handlers] = {
        **RunReader.ENDS,
        f"{W}p": _close_paragraph,
        f"{W}txbxContent": _close_box,
        f"{W}tbl": _close_table,
        f"{W}tr": _close_row,
        f"{W}tc": _close_cell,
    }
