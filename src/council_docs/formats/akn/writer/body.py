"""The blocks of the model as elements of Akoma Ntoso.

| block        | in a hierarchy                       | in a footnote or a cell                |
|--------------|--------------------------------------|----------------------------------------|
| `Paragraph`  | `paragraph/content/p`                | `p`                                    |
| `Formula`    | `paragraph/content/block[formula]`   | `block[formula]`                       |
| `Table`      | `paragraph/content/table`            | `table`                                |
| `Separator`  | `crossHeading`                       | `block[crossHeading]`, as in a main body |
| `Conclusion` | `paragraph` with a `num`             | the same, in a cell in `p/subFlow`     |
| `Section`    | `section`                            | the same, in a cell in `p/subFlow`     |
| `PointList`  | `list/(intro, point, wrapUp)`        | the same, in a cell in `p/subFlow`     |

Conclusions and points hold one `content` where all their blocks are flat (the first four), else
`subparagraph`s, which stand where `paragraph` stands above.
"""

from typing import TypeAlias

from council_docs.eid import strip_punctuation
from council_docs.errors import FormatError
from council_docs.formats.akn.headings import has_word
from council_docs.formats.akn.names import ABSENT, MOST_SPANNED
from council_docs.formats.akn.writer.inline import Texts
from council_docs.formats.akn.writer.xml_writer import Pen, escape, quote, space
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


class Blocks:
    """Writes the blocks of one document part: the main document or an annex."""

    def __init__(self, pen: Pen, document: str) -> None:
        """Write with `pen`; `document` is the eId prefix of the part: `` or `att_1__`."""
        self._pen = pen
        self._document = document
        self.texts = Texts(pen, document, self._note)

    def main_body(self, blocks: tuple[Block, ...]) -> None:
        """Write `mainBody`, and before it the `preamble` that an acting formula opens."""
        if blocks and isinstance(blocks[0], Formula):
            self._preamble(blocks[0])
            blocks = blocks[1:]
        self._pen.begin(f'mainBody eId="{self._pen.ids.only(f"{self._document}body")}"')
        for block in blocks:
            if isinstance(block, Separator):  # crossHeading is invalid here
                self._flat(block, self._document)
            else:
                self._block(block, self._document, "paragraph", "para_nn")
        if not blocks:
            self._pen.line(f"<p {ABSENT}/>")
        self._pen.end("mainBody")

    def _preamble(self, formula: Formula) -> None:
        ids = self._pen.ids
        eid = ids.only(f"{self._document}preamble")
        self._pen.begin(f'preamble eId="{eid}"')
        eid = ids.counted(f"{eid}__formula")
        self._pen.begin(f'formula eId="{eid}" name="actingEntity"')
        self.texts.element("p", ids.counted(f"{eid}__p"), formula.text)
        self._pen.end("formula")
        self._pen.end("preamble")

    def _block(self, block: Block, prefix: str, around: str, stem: str) -> None:
        """Write a block in a hierarchy; a flat one in an element named `around`."""
        if not isinstance(block, _FLAT):
            self._nested(block, prefix)
        elif isinstance(block, Separator):
            eid = self._pen.ids.counted(f"{prefix}crossHeading")
            self.texts.element("crossHeading", eid, block.text, _separator(block))
        else:
            eid = self._pen.ids.counted(f"{prefix}{stem}")
            self._pen.begin(f'{around} eId="{eid}"')
            self._content((block,), f"{eid}__")
            self._pen.end(around)

    def _nested(self, block: Conclusion | Section | PointList, prefix: str) -> None:
        match block:
            case Conclusion():
                self._conclusion(block, prefix)
            case Section():
                self._section(block, prefix)
            case _:
                self._list(block, prefix)

    def _conclusion(self, block: Conclusion, prefix: str) -> None:
        eid = self._pen.ids.numbered(f"{prefix}para", block.label)
        self._pen.begin(f'paragraph eId="{eid}"{_number(block.number, block.label)}')
        self._numbered(block.label, block.body, f"{eid}__")
        self._pen.end("paragraph")

    def _section(self, block: Section, prefix: str) -> None:
        eid = self._pen.ids.numbered(f"{prefix}sec", block.label)
        self._pen.begin(f'section eId="{eid}"{_number(block.number, block.label)}')
        if block.label is not None:
            self._num(block.label)
        if block.heading is not None:
            self.texts.element("heading", self._pen.ids.only(f"{eid}__heading"), block.heading)
        for child in block.body:
            self._block(child, f"{eid}__", "paragraph", "para_nn")
        self._pen.end("section")

    def _list(self, block: PointList, prefix: str) -> None:
        list_id = self._pen.ids.counted(f"{prefix}list")
        self._pen.begin(f'list eId="{list_id}"')
        if block.intro is not None:
            self._holder("intro", f"{list_id}__intro", block.intro)
        for point in block.points:
            eid = self._pen.ids.numbered(f"{list_id}__point", point.label)
            self._pen.begin(f'point eId="{eid}"')
            self._numbered(point.label, point.body, f"{eid}__")
            self._pen.end("point")
        if block.wrap_up is not None:
            self._holder("wrapUp", f"{list_id}__wrapup", block.wrap_up)
        self._pen.end("list")

    def _holder(self, name: str, eid: str, text: Text) -> None:
        """Write an element that holds one `p`."""
        self._pen.begin(f'{name} eId="{self._pen.ids.only(eid)}"')
        self.texts.element("p", self._pen.ids.counted(f"{eid}__p"), text)
        self._pen.end(name)

    def _numbered(self, label: str, body: tuple[Block, ...], prefix: str) -> None:
        """Write what a numbered point holds: its number, then `content` or further elements."""
        self._num(label)
        flat = tuple(block for block in body if isinstance(block, _FLAT))
        if len(flat) < len(body):
            for block in body:
                self._block(block, prefix, "subparagraph", "subpara_nn")
        elif flat:
            self._content(flat, prefix)

    def _num(self, label: str) -> None:
        self._pen.line(f"<num{space(label)}>{escape(label)}</num>")

    def _content(self, blocks: tuple[_Flat, ...], prefix: str) -> None:
        self._pen.begin(f'content eId="{self._pen.ids.only(f"{prefix}content")}"')
        for block in blocks:
            self._flat(block, prefix)
        self._pen.end("content")

    def _flat(self, block: _Flat, prefix: str) -> None:
        ids = self._pen.ids
        match block:
            case Paragraph():
                self.texts.element("p", ids.counted(f"{prefix}p"), block.text)
            case Formula():
                eid = ids.counted(f"{prefix}block")
                self.texts.element("block", eid, block.text, ' name="formula"')
            case Separator():
                eid = ids.counted(f"{prefix}block")
                name = f' name="crossHeading"{_separator(block)}'
                self.texts.element("block", eid, block.text, name)
            case _:
                self._table(block, ids.counted(f"{prefix}table"))

    def _table(self, table: Table, eid: str) -> None:
        self._pen.begin(f'table eId="{eid}"')
        for row in table.rows:
            self._pen.begin("tr")
            for cell in row.cells:
                self._cell(cell, f"{eid}__")
            if not row.cells:
                self._pen.line(f"<td {ABSENT}/>")
            self._pen.end("tr")
        if not table.rows:
            self._pen.line(f"<tr {ABSENT}><td/></tr>")
        self._pen.end("table")

    def _cell(self, cell: TableCell, prefix: str) -> None:
        name = "th" if cell.heading else "td"
        columns, rows = _span("colspan", cell.columns), _span("rowspan", cell.rows)
        self._pen.begin(f"{name}{columns}{rows}")
        for block in cell.body:
            if isinstance(block, _FLAT):
                self._flat(block, prefix)
            else:
                self._sub_flow(block, prefix)
        self._pen.end(name)

    def _sub_flow(self, block: Conclusion | Section | PointList, prefix: str) -> None:
        """Write a block where only flat ones may stand."""
        eid = self._pen.ids.counted(f"{prefix}subFlow")
        self._pen.start_line("p")
        self._pen.start(f'subFlow eId="{eid}" name="block"')
        self._nested(block, f"{eid}__")
        self._pen.finish("subFlow")
        self._pen.finish("p")

    def _note(self, blocks: tuple[Block, ...], prefix: str) -> None:
        """Write the body of a footnote."""
        for block in blocks:
            if isinstance(block, _FLAT):
                self._flat(block, prefix)
            else:
                self._nested(block, prefix)


def _separator(block: Separator) -> str:
    """Return an attribute for a separator that a reader would take for a heading."""
    return ' cd:separator="true"' if has_word(block.text.value) else ""


def _number(number: str | None, label: str | None) -> str:
    """Return an attribute that says a number where a reader would expect another by the label."""
    expected = None if label is None else strip_punctuation(label)
    if number == expected:
        return ""
    return ' cd:unnumbered="true"' if number is None else f' cd:number="{quote(number)}"'


def _span(attribute: str, count: int) -> str:
    """Return the attribute for a cell over several columns or rows."""
    if not 1 <= count <= MOST_SPANNED:
        raise FormatError(f"a cell over less than 1 or more than {MOST_SPANNED} columns or rows")
    return f' {attribute}="{count}"' if count > 1 else ""
