"""A table in the Markdown of GitHub: a row a line, a bar before each cell."""

from collections.abc import Iterator

from council_docs.formats.markdown.page import Page
from council_docs.formats.rendering import flat
from council_docs.model import Table, TableCell, TableRow

_MOST_COLUMNS = 60
"""Over how many columns cells are held in their places, so that no table grows beyond its input."""


def rows(table: Table, page: Page) -> list[str]:
    """Return the lines of a table; none for one without cells.

    The first row is the head where it has heading cells; else the head, which Markdown demands, is
    empty. A cell over several columns or rows leaves the other ones empty.
    """
    cells = [[_words(cell, page) for cell in row] for row in _placed(table.rows)]
    if not any(cells):
        return []
    width = max(map(len, cells))
    if not any(cell.heading for cell in table.rows[0].cells):
        cells.insert(0, [""] * width)
    cells[0] += [""] * (width - len(cells[0]))
    cells.insert(1, ["---"] * width)
    return ["".join(f"| {words} " for words in row) + "|" for row in cells]


def _words(cell: TableCell | None, page: Page) -> str:
    return page.inline(flat(cell.body)).strip() if cell else ""


def _placed(rows: tuple[TableRow, ...]) -> Iterator[list[TableCell | None]]:
    """Yield each row with None where a cell to the left or above goes on."""
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
