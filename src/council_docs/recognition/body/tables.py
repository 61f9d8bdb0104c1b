"""Stage 8, for tables: builds a table from the cells of the format.

The lines of a `LayerTable` come in, a `Table` goes out, with a paragraph for each line of a cell
that starts one: `Member State` and `Share` are two heading cells.
"""

from collections.abc import Iterator

from council_docs.model import Block, Paragraph, Table, TableCell, TableRow
from council_docs.recognition.body.inline import InlineBuilder
from council_docs.recognition.lines import Line
from council_docs.recognition.text_layer import LayerCell
from council_docs.source import Span


def build_table(lines: list[Line], inline: InlineBuilder) -> Iterator[Block]:
    """Yield the table of some lines, after a paragraph for each line in no cell (a caption).

    If another segment has taken lines of the table, their cells are empty.
    """
    table = lines[0].table
    if table is None:
        raise LookupError("lines without a table")
    left = {line.start: line for line in lines}
    rows = tuple(
        TableRow(cells=tuple(_build_cell(cell, left, inline) for cell in row)) for row in table.rows
    )
    for line in left.values():
        yield _build_paragraph([line], inline)
    yield Table(rows=rows, span=Span(lines[0].start, lines[-1].end))


def _build_cell(cell: LayerCell, left: dict[int, Line], inline: InlineBuilder) -> TableCell:
    """Return a cell with its paragraphs, and remove its lines from `left`."""
    paragraphs: list[list[Line]] = []
    for span in cell.lines:
        line = left.pop(span.start, None)
        if line is None:
            continue
        if paragraphs and line.evidence.starts_paragraph is False:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return TableCell(
        body=tuple(_build_paragraph(lines, inline) for lines in paragraphs),
        heading=cell.heading,
        columns=cell.columns,
        rows=cell.rows,
    )


def _build_paragraph(lines: list[Line], inline: InlineBuilder) -> Paragraph:
    text = inline.text(lines)
    return Paragraph(text=text, span=text.span)
