"""Write the blocks of the model as elements of Akoma Ntoso.

| block        | in a hierarchy                       | in a footnote or a cell                |
|--------------|--------------------------------------|----------------------------------------|
| `Paragraph`  | `paragraph/content/p`                | `p`                                    |
| `Formula`    | `paragraph/content/block[formula]`   | `block[formula]`                       |
| `Table`      | `paragraph/content/table`            | `table`                                |
| `Separator`  | `crossHeading`                       | `block[crossHeading]`, as in a main body |
| `Conclusion` | `paragraph` with a `num`             | the same, in a cell in `p/subFlow`     |
| `Section`    | `section`                            | the same, in a cell in `p/subFlow`     |
| `PointList`  | `list/(intro, point, wrapUp)`        | the same, in a cell in `p/subFlow`     |

The first four are flat blocks. Conclusions and points whose blocks are all flat hold one `content`.
Others hold `subparagraph`s, which stand where `paragraph` stands above.
"""

from typing import TypeAlias

from council_docs.eid import strip_punctuation
from council_docs.errors import FormatError
from council_docs.formats.akn.vocabulary import ABSENT, MAX_SPAN, is_heading_text
from council_docs.formats.akn.writer.akn_xml_writer import AknXmlWriter
from council_docs.formats.akn.writer.text import TextWriter
from council_docs.formats.xml.xml_writer import escape, preserve_space, quote
from council_docs.model import (
    Block,
    Conclusion,
    Formula,
    Paragraph,
    PointList,
    Section,
    Separator,
    Table,
    TableCell,
    Text,
)

_Flat: TypeAlias = Paragraph | Formula | Separator | Table
_FLAT = (Paragraph, Formula, Separator, Table)


class BlockWriter:
    """Writes the blocks of the main document or of an annex."""

    def __init__(self, xml: AknXmlWriter, prefix: str) -> None:
        """Write to `xml`. `prefix` begins the eIds of the part: empty, or `att_1__`."""
        self._xml = xml
        self._ids = xml.ids
        self._prefix = prefix
        self.texts = TextWriter(xml, prefix, self._write_note)

    def write_main_body(self, blocks: tuple[Block, ...]) -> None:
        """Write `mainBody`, and before it the `preamble` of an acting formula."""
        if blocks and isinstance(blocks[0], Formula):
            self._write_preamble(blocks[0])
            blocks = blocks[1:]
        with self._xml.open_block(f'mainBody eId="{self._ids.take(f"{self._prefix}body")}"'):
            for block in blocks:
                if isinstance(block, Separator):  # crossHeading is invalid here
                    self._write_flat(block, self._prefix)
                else:
                    self._write_in_hierarchy(block, self._prefix, "paragraph", "para_nn")
            if not blocks:
                self._xml.write_line(f"<p {ABSENT}/>")

    def _write_preamble(self, formula: Formula) -> None:
        eid = self._ids.take(f"{self._prefix}preamble")
        with self._xml.open_block(f'preamble eId="{eid}"'):
            eid = self._ids.take_counted(f"{eid}__formula")
            with self._xml.open_block(f'formula eId="{eid}" name="actingEntity"'):
                self.texts.write_element("p", self._ids.take_counted(f"{eid}__p"), formula.text)

    def _write_in_hierarchy(self, block: Block, prefix: str, parent: str, stem: str) -> None:
        """Write a block in a hierarchy; a flat one in an element named `parent`."""
        if not isinstance(block, _FLAT):
            self._write_nested(block, prefix)
        elif isinstance(block, Separator):
            eid = self._ids.take_counted(f"{prefix}crossHeading")
            self.texts.write_element("crossHeading", eid, block.text, _separator_attribute(block))
        else:
            eid = self._ids.take_counted(f"{prefix}{stem}")
            with self._xml.open_block(f'{parent} eId="{eid}"'):
                self._write_content((block,), f"{eid}__")

    def _write_nested(self, block: Conclusion | Section | PointList, prefix: str) -> None:
        match block:
            case Conclusion():
                eid = self._ids.take_numbered(f"{prefix}para", block.label)
                number = _number_attribute(block.number, block.label)
                with self._xml.open_block(f'paragraph eId="{eid}"{number}'):
                    self._write_numbered(block.label, block.body, f"{eid}__")
            case Section():
                self._write_section(block, prefix)
            case _:
                self._write_list(block, prefix)

    def _write_section(self, block: Section, prefix: str) -> None:
        eid = self._ids.take_numbered(f"{prefix}sec", block.label)
        number = _number_attribute(block.number, block.label)
        with self._xml.open_block(f'section eId="{eid}"{number}'):
            if block.label is not None:
                self._write_num(block.label)
            if block.heading is not None:
                heading = self._ids.take(f"{eid}__heading")
                self.texts.write_element("heading", heading, block.heading)
            for child in block.body:
                self._write_in_hierarchy(child, f"{eid}__", "paragraph", "para_nn")

    def _write_list(self, block: PointList, prefix: str) -> None:
        list_id = self._ids.take_counted(f"{prefix}list")
        with self._xml.open_block(f'list eId="{list_id}"'):
            if block.intro is not None:
                self._write_paragraph_in("intro", f"{list_id}__intro", block.intro)
            for point in block.points:
                eid = self._ids.take_numbered(f"{list_id}__point", point.label)
                with self._xml.open_block(f'point eId="{eid}"'):
                    self._write_numbered(point.label, point.body, f"{eid}__")
            if block.wrap_up is not None:
                self._write_paragraph_in("wrapUp", f"{list_id}__wrapup", block.wrap_up)

    def _write_paragraph_in(self, name: str, eid: str, text: Text) -> None:
        """Write an element that holds one `p`."""
        with self._xml.open_block(f'{name} eId="{self._ids.take(eid)}"'):
            self.texts.write_element("p", self._ids.take_counted(f"{eid}__p"), text)

    def _write_numbered(self, label: str, body: tuple[Block, ...], prefix: str) -> None:
        """Write a `num`, then `content` or `subparagraph`s."""
        self._write_num(label)
        flat = tuple(block for block in body if isinstance(block, _FLAT))
        if len(flat) < len(body):
            for block in body:
                self._write_in_hierarchy(block, prefix, "subparagraph", "subpara_nn")
        elif flat:
            self._write_content(flat, prefix)

    def _write_num(self, label: str) -> None:
        self._xml.write_line(f"<num{preserve_space(label)}>{escape(label)}</num>")

    def _write_content(self, blocks: tuple[_Flat, ...], prefix: str) -> None:
        with self._xml.open_block(f'content eId="{self._ids.take(f"{prefix}content")}"'):
            for block in blocks:
                self._write_flat(block, prefix)

    def _write_flat(self, block: _Flat, prefix: str) -> None:
        ids = self._ids
        match block:
            case Paragraph():
                self.texts.write_element("p", ids.take_counted(f"{prefix}p"), block.text)
            case Formula():
                eid = ids.take_counted(f"{prefix}block")
                self.texts.write_element("block", eid, block.text, ' name="formula"')
            case Separator():
                eid = ids.take_counted(f"{prefix}block")
                name = f' name="crossHeading"{_separator_attribute(block)}'
                self.texts.write_element("block", eid, block.text, name)
            case _:
                self._write_table(block, ids.take_counted(f"{prefix}table"))

    def _write_table(self, table: Table, eid: str) -> None:
        with self._xml.open_block(f'table eId="{eid}"'):
            for row in table.rows:
                with self._xml.open_block("tr"):
                    for cell in row.cells:
                        self._write_cell(cell, f"{eid}__")
                    if not row.cells:
                        self._xml.write_line(f"<td {ABSENT}/>")
            if not table.rows:
                self._xml.write_line(f"<tr {ABSENT}><td/></tr>")

    def _write_cell(self, cell: TableCell, prefix: str) -> None:
        name = "th" if cell.heading else "td"
        columns = _span_attribute("colspan", cell.columns)
        rows = _span_attribute("rowspan", cell.rows)
        with self._xml.open_block(f"{name}{columns}{rows}"):
            for block in cell.body:
                if isinstance(block, _FLAT):
                    self._write_flat(block, prefix)
                else:  # only flat blocks are valid here
                    eid = self._ids.take_counted(f"{prefix}subFlow")
                    sub_flow = f'subFlow eId="{eid}" name="block"'
                    with self._xml.open_line("p"), self._xml.open_inline(sub_flow):
                        self._write_nested(block, f"{eid}__")

    def _write_note(self, blocks: tuple[Block, ...], prefix: str) -> None:
        for block in blocks:
            if isinstance(block, _FLAT):
                self._write_flat(block, prefix)
            else:
                self._write_nested(block, prefix)


def _separator_attribute(block: Separator) -> str:
    """Return an attribute for a separator that a reader would take for a heading."""
    return ' cd:separator="true"' if is_heading_text(block.text.value) else ""


def _number_attribute(number: str | None, label: str | None) -> str:
    """Return an attribute for a number that does not follow from the label."""
    expected = None if label is None else strip_punctuation(label)
    if number == expected:
        return ""
    return ' cd:unnumbered="true"' if number is None else f' cd:number="{quote(number)}"'


def _span_attribute(attribute: str, count: int) -> str:
    """Return the attribute of a cell over several columns or rows."""
    if not 1 <= count <= MAX_SPAN:
        raise FormatError(f"a cell spans less than 1 or more than {MAX_SPAN} columns or rows")
    return f' {attribute}="{count}"' if count > 1 else ""
