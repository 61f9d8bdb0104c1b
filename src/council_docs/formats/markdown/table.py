"""Tables in GitHub Flavored Markdown: a row on each line, a bar before each cell."""

from collections.abc import Iterator

from council_docs.formats.markdown.block_writer import BlockWriter
from council_docs.formats.rendering import flatten_blocks
from council_docs.model import Table, TableCell, TableRow

_MOST_COLUMNS = 60
"""Spans of cells are kept up to this column, so that no table grows beyond its input."""


def render_table(table: Table, writer: BlockWriter) -> list[str]:
    """Return the lines of a table; none for one without cells.

    The first row is the head if it has heading cells; otherwise the head, which Markdown demands,
    is empty. The further columns and rows of a cell stay empty.
    """
    rows = [[_render_cell(cell, writer) for cell in row] for row in _place_cells(table.rows)]
    if not any(rows):
        return []
    width = max(map(len, rows))
    if not any(cell.heading for cell in table.rows[0].cells):
        rows.insert(0, [""] * width)
    rows[0] += [""] * (width - len(rows[0]))
    rows.insert(1, ["---"] * width)
    return ["".join(f"| {cell} " for cell in row) + "|" for row in rows]


def _render_cell(cell: TableCell | None, writer: BlockWriter) -> str:
    return writer.render(flatten_blocks(cell.body)).strip() if cell else ""


def _place_cells(rows: tuple[TableRow, ...]) -> Iterator[list[TableCell | None]]:
    """Yield each row with None where a cell to the left or above continues."""
    above: dict[int, int] = {}
    for row in rows:
        placed: list[TableCell | None] = []
        below = {column: left - 1 for column, left in above.items() if left > 1}
        for cell in row.cells:
            while len(placed) in above:
                placed.append(None)
            first = len(placed)
            span = min(cell.columns, max(_MOST_COLUMNS - first, 1))
            placed += (cell, *[None] * (span - 1))
            if cell.rows > 1 and len(placed) <= _MOST_COLUMNS:
                below.update(dict.fromkeys(range(first, len(placed)), cell.rows - 1))
        yield placed
        above = below
