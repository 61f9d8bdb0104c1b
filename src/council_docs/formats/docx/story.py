"""One story (the body, a header, the footnotes) becomes paragraphs in reading order.

Goes once over the elements, with stacks of its own: how deep they nest comes from the file.
"""

from collections.abc import Callable, Mapping
from typing import ClassVar

from attrs import define, evolve, field
from lxml import etree

from council_docs.diagnostics.reader_diagnostics import FORMULA_FLATTENED, PART_ABSENT, PICTURE
from council_docs.formats.docx.fields import Fields
from council_docs.formats.docx.markup import DRAWING, MC, PLACED, VML, M, R, W, child, number, value
from council_docs.formats.docx.numbering import Numbering
from council_docs.formats.docx.package import Part
from council_docs.formats.docx.paragraph import NoteCall, NoteKind, Paragraph, Reason
from council_docs.formats.docx.sections import NoteNumbers
from council_docs.formats.docx.styles import PLAIN, RunFormat, Styles, paragraph_format, run_format
from council_docs.formats.docx.symbols import printed_symbol, printed_symbols
from council_docs.formats.docx.tables import Cell, Row, Table, open_cell, open_row, open_table
from council_docs.formats.xml.tree import Element
from council_docs.languages.folding import compose
from council_docs.source import Span

_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\x85\u2028\u2029", " "))
_LONGEST_NAME = 80


@define(eq=False)
class _Container:
    """What paragraphs stand in: the story itself, or a text box."""

    paragraphs: list[Paragraph] = field(factory=list)
    cell: Cell | None = None
    row: Row | None = None
    table: Table | None = None
    carried: Paragraph | None = None
    """A paragraph whose end was deleted: the next one goes on with it."""


class Story:
    """Reads one story."""

    def __init__(
        self, part: Part, styles: Styles, numbering: Numbering, notes: NoteNumbers
    ) -> None:
        """Prepare to read elements of `part`, whose paragraphs are counted from 1."""
        self._part = part
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._number = 0
        self._containers = [_Container()]
        self._open: list[Paragraph] = []
        self._runs: list[RunFormat] = []
        self._character_formats: dict[tuple[str, str], RunFormat] = {}
        self._links: list[tuple[Paragraph, int, str] | None] = []
        self._deletions = 0
        self._fields = Fields()
        self._custom_mark: tuple[NoteKind, str] | None = None
        self._note_label: str | None = None
        self.languages: dict[str, int] = {}
        """How many characters are marked as of each language."""
        self.comments = 0

    def read(self, root: Element, note_label: str | None = None) -> list[Paragraph]:
        """Return the paragraphs in an element, in reading order.

        `note_label` is the label of the note that the element is.
        """
        self._note_label = note_label
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                close = self._ENDS.get(element.tag)
                if close is not None:
                    close(self, element)
            else:
                start = self._STARTS.get(element.tag)
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
        paragraph = container.carried
        container.carried = None
        if paragraph is None:
            paragraph = Paragraph(self._part.name, self._number, cell=container.cell)
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or self._styles.default_paragraph
        paragraph.properties, paragraph.style = properties, style
        direct = paragraph_format(properties)
        paragraph.format = direct.over(self._styles.paragraph(style))
        self._open.append(paragraph)

    def _close_paragraph(self, _element: Element) -> None:
        paragraph = self._open.pop()
        container = self._containers[-1]
        if paragraph.section_end is not None:
            self._notes.open_section()
        mark = child(paragraph.properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            container.carried = paragraph
            return
        self._finish(paragraph, container)

    def _finish(self, paragraph: Paragraph, container: _Container) -> None:
        """Give a paragraph its number, and put it and its text boxes into their container."""
        named = paragraph.format
        if named.list_id and named.list_id != "0" and not paragraph.is_hidden:
            level = number(child(paragraph.properties, "numPr", "ilvl"))
            paragraph.label = self._numbering.label(
                named.list_id, level, paragraph.style, named.list_level or 0
            )
        if container.cell is not None and (paragraph.label or paragraph.text.strip()):
            label_text = paragraph.label.text if paragraph.label else ""
            container.cell.lines.append(f"{label_text} {paragraph.text}".strip())
        container.paragraphs.append(paragraph)
        container.paragraphs += paragraph.inserts

    def _flush(self, container: _Container) -> None:
        """Put in a paragraph whose end was deleted, and that none follows."""
        if container.carried is not None:
            carried, container.carried = container.carried, None
            self._finish(carried, container)

    def _paragraph(self) -> Paragraph:
        """Return the paragraph that is open; words that stand in none get one of their own."""
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
        if self._open:
            self._open[-1].inserts += box.paragraphs
        else:
            self._containers[-1].paragraphs += box.paragraphs

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
        if child(element, "trPr", "del") is not None:
            self._deletions += 1

    def _close_row(self, element: Element) -> None:
        self._containers[-1].row = None
        if child(element, "trPr", "del") is not None:
            self._deletions -= 1

    def _open_cell(self, element: Element) -> None:
        container = self._containers[-1]
        if container.row is not None:
            container.cell = open_cell(element, container.row)

    def _close_cell(self, _element: Element) -> None:
        container = self._containers[-1]
        self._flush(container)
        container.cell = None

    # ------------------------------------------------------------------------- runs

    def _open_run(self, element: Element) -> None:
        properties = child(element, "rPr")
        direct = run_format(properties)
        named = value(child(properties, "rStyle"))
        style = self._open[-1].style if self._open else self._styles.default_paragraph
        below = self._inherited(style, named or "")
        self._runs.append(below if direct is PLAIN else direct.over(below))

    def _close_run(self, _element: Element) -> None:
        self._runs.pop()
        self._custom_mark = None

    def _inherited(self, style: str, character_style: str) -> RunFormat:
        """Return what the styles of a run say; bold words of a bold heading are not emphasised."""
        key = style, character_style
        if key not in self._character_formats:
            around = self._styles.run(style).over(self._styles.default_run)
            around = evolve(around, bold=None, italic=None, underline=None, raised=None)
            self._character_formats[key] = self._styles.run(character_style).over(around)
        return self._character_formats[key]

    # ------------------------------------------------------------------------- characters

    def _removal(self) -> Reason | None:
        """Return why characters are no part of the document here."""
        if self._deletions:
            return "deletion"
        run = self._runs[-1] if self._runs else PLAIN
        return "hidden" if run.hidden or not self._fields.print_now else None

    def _add(self, text: str) -> None:
        """Add characters to the paragraph that is open."""
        paragraph = self._paragraph()
        reason = self._removal()
        if reason is not None:
            paragraph.remove(text, reason)
            return
        run = self._runs[-1] if self._runs else PLAIN
        span = paragraph.add(compose(text.upper()) if run.capitals else text)
        if self._custom_mark is not None:
            paragraph.calls.append(NoteCall(*self._custom_mark, span))
            self._custom_mark = None
            return
        if run.language:
            counted = self.languages.get(run.language, 0)
            self.languages[run.language] = counted + len(text)
        if run.styles:
            paragraph.emphasis.append((span, run.styles))

    def _read_text(self, element: Element) -> bool:
        text = _words(element).translate(_BLANKS)
        if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            text = text.strip(" ")
        font = self._runs[-1].font if self._runs else None
        if text:
            self._add(compose(printed_symbols(text, font)))
        return True

    def _read_deleted_text(self, element: Element) -> bool:
        text = _words(element).translate(_BLANKS)
        if text:
            self._paragraph().remove(text, "deletion")
        return True

    def _read_formula(self, element: Element) -> bool:
        text = "".join(it.text or "" for it in element.iter(f"{M}t")).translate(_BLANKS)
        if text.strip():
            self._add(compose(text))
            message = f"a formula is read as its characters: {text.strip()[:_LONGEST_NAME]}"
            self._paragraph().doubts.append((FORMULA_FLATTENED, message))
        return True

    def _read_symbol(self, element: Element) -> None:
        self._add(printed_symbol(value(element, "char") or "", value(element, "font") or ""))

    def _read_break(self, element: Element) -> None:
        if self._removal() is not None:
            return
        paragraph = self._paragraph()
        if value(element, "type") != "page":
            paragraph.add("\n")
        elif paragraph.text.strip():
            paragraph.add("\f")
        else:
            paragraph.breaks_page = True

    def _read_line_end(self, _element: Element) -> None:
        self._add("\n")

    def _read_tab(self, _element: Element) -> None:
        if self._removal() is None:
            self._paragraph().add("\t")

    def _read_hyphen(self, _element: Element) -> None:
        self._add("\u2011")

    # ------------------------------------------------------------------------- notes, links

    def _call_footnote(self, element: Element) -> None:
        self._call("footnote", element)

    def _call_endnote(self, element: Element) -> None:
        self._call("endnote", element)

    def _call(self, kind: NoteKind, element: Element) -> None:
        if self._removal() is not None:
            return
        note = value(element, "id") or ""
        if value(element, "customMarkFollows") in ("1", "true", "on"):
            self._custom_mark = kind, note
            return
        paragraph = self._paragraph()
        paragraph.calls.append(NoteCall(kind, note, paragraph.add(self._notes.call(kind, note))))

    def _read_note_label(self, _element: Element) -> None:
        if self._note_label is not None:
            paragraph = self._paragraph()
            paragraph.note_label = paragraph.add(self._note_label)

    def _open_link(self, element: Element) -> None:
        found = self._part.relationships.get(element.get(f"{R}id", ""))
        if found is None or not found.external or not self._open:
            self._links.append(None)
        else:
            self._links.append((self._open[-1], self._open[-1].length, found.target))

    def _close_link(self, _element: Element) -> None:
        found = self._links.pop()
        if found is not None:
            paragraph, start, address = found
            if paragraph.length > start:
                paragraph.links.append((Span(start, paragraph.length), address))

    def _read_field_mark(self, element: Element) -> None:
        paragraph = self._open[-1] if self._open else None
        at = paragraph.length if paragraph else 0
        match value(element, "fldCharType"):
            case "begin":
                self._fields.begin()
            case "separate":
                self._fields.separate(paragraph, at)
            case _:
                link = self._fields.end(paragraph, at)
                if link is not None and paragraph is not None:
                    paragraph.links.append(link)

    def _read_instruction(self, element: Element) -> bool:
        self._fields.instruct(element.text or "")
        return True

    # ------------------------------------------------------------------------- the rest

    def _open_deletion(self, _element: Element) -> None:
        self._deletions += 1

    def _close_deletion(self, _element: Element) -> None:
        self._deletions -= 1

    def _count_comment(self, _element: Element) -> None:
        self.comments += 1

    def _skip(self, _element: Element) -> bool:
        return True

    def _skip_alternative(self, element: Element) -> bool:
        """Skip all but the first of what is the same content for several programs."""
        parent = element.getparent()
        choices = () if parent is None else parent.iterchildren(f"{MC}Choice", f"{MC}Fallback")
        return next(iter(choices), element) is not element

    def _say_picture(self, element: Element) -> None:
        names = ("descr", "title", "string", "name")
        name = next(filter(None, map(element.get, names)), "")
        shown = " ".join(name.split())[:_LONGEST_NAME]
        self._paragraph().doubts.append((PICTURE, f"a picture is not kept: {shown!r}"))

    def _say_drawn(self, element: Element) -> None:
        picture = element.find(f"{DRAWING}graphic/{DRAWING}graphicData")
        kind = "" if picture is None else picture.get("uri", "").rpartition("/")[2]
        properties = element.find(f"{PLACED}docPr")
        if kind in ("picture", "chart", "diagram") and properties is not None:
            self._say_picture(properties)

    def _say_chunk(self, element: Element) -> None:
        found = self._part.relationships.get(element.get(f"{R}id", ""))
        name = found.target if found else "?"
        message = f"the part {name[:_LONGEST_NAME]!r} is in another format, and is not read"
        stray = self._paragraph()
        stray.doubts.append((PART_ABSENT, message))

    _STARTS: ClassVar[Mapping[str, Callable[["Story", Element], bool | None]]] = {
        f"{W}p": _open_paragraph,
        f"{W}r": _open_run,
        f"{W}t": _read_text,
        f"{W}delText": _read_deleted_text,
        f"{W}tab": _read_tab,
        f"{W}ptab": _read_tab,
        f"{W}br": _read_break,
        f"{W}cr": _read_line_end,
        f"{W}noBreakHyphen": _read_hyphen,
        f"{W}sym": _read_symbol,
        f"{W}footnoteReference": _call_footnote,
        f"{W}endnoteReference": _call_endnote,
        f"{W}footnoteRef": _read_note_label,
        f"{W}endnoteRef": _read_note_label,
        f"{W}commentReference": _count_comment,
        f"{W}hyperlink": _open_link,
        f"{W}fldChar": _read_field_mark,
        f"{W}instrText": _read_instruction,
        f"{W}delInstrText": _skip,
        f"{W}del": _open_deletion,
        f"{W}moveFrom": _open_deletion,
        f"{W}txbxContent": _open_box,
        f"{W}tbl": _open_table,
        f"{W}tr": _open_row,
        f"{W}tc": _open_cell,
        f"{W}altChunk": _say_chunk,
        f"{MC}Choice": _skip_alternative,
        f"{MC}Fallback": _skip_alternative,
        f"{M}oMath": _read_formula,
        f"{DRAWING}t": _read_text,
        f"{PLACED}inline": _say_drawn,
        f"{PLACED}anchor": _say_drawn,
        f"{VML}imagedata": _say_picture,
        f"{VML}textpath": _say_picture,
        **dict.fromkeys(
            (f"{W}{name}Pr" for name in ("p", "r", "sect", "sdt", "tbl", "tr", "tc", "ruby")), _skip
        ),
    }
    _ENDS: ClassVar[Mapping[str, Callable[["Story", Element], None]]] = {
        f"{W}p": _close_paragraph,
        f"{W}r": _close_run,
        f"{W}hyperlink": _close_link,
        f"{W}del": _close_deletion,
        f"{W}moveFrom": _close_deletion,
        f"{W}txbxContent": _close_box,
        f"{W}tbl": _close_table,
        f"{W}tr": _close_row,
        f"{W}tc": _close_cell,
    }


def _words(element: Element) -> str:
    return "".join(map(str, element.itertext()))
