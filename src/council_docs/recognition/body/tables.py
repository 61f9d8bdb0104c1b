"""A table whose cells the format knows becomes a table of the model."""

from collections.abc import Iterator

from council_docs.model import Block, Paragraph, Table, TableCell, TableRow
from council_docs.recognition.body.inline import Inline
from council_docs.recognition.lines import Line
from council_docs.recognition.text_layer import LayerCell
from council_docs.source import Span


def table_blocks(lines: list[Line], inline: Inline) -> Iterator[Block]:
    """Yield the table that lines stand in, after its lines that are in no cell, such as a caption.

    A table of which another zone has taken lines (the header) keeps its shape, with empty cells.
    """
    table = lines[0].table
    if table is None:
        raise LookupError("the lines of an item of the kind 'table' stand in a table")
    left = {line.start: line for line in lines}
    rows = tuple(
        TableRow(cells=tuple(_cell(cell, left, inline) for cell in row)) for row in table.rows
    )
    for line in left.values():
        yield _paragraph([line], inline)
    yield Table(rows=rows, span=Span(lines[0].start, lines[-1].end))


def _cell(cell: LayerCell, left: dict[int, Line], inline: Inline) -> TableCell:
    """Return a cell with its paragraphs; takes its lines out of those that are left."""
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
        body=tuple(_paragraph(lines, inline) for lines in paragraphs),
        heading=cell.heading,
        columns=cell.columns,
        rows=cell.rows,
    )


def _paragraph(lines: list[Line], inline: Inline) -> Paragraph:
    text = inline.text(lines)
    return Paragraph(text=text, span=text.span)
