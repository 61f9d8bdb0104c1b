"""Distinguish data tables from tables that only arrange words on a page."""

from attrs import define, field

from council_docs.formats.docx.markup import find_child, read_number, read_switch, read_value
from council_docs.formats.docx.styles import Styles, has_lines
from council_docs.formats.xml.tree import Element
from council_docs.recognition.labels import match_label

_MOST_COLUMNS = 1000
_LABELLED_CELLS = 2
"""How many cells a row has that begins with a label: `Subject:` and the subject."""


@define(eq=False)
class Cell:
    """One cell of a table."""

    row: "Row"
    column: int
    columns: int
    rows: int = 1
    bordered: bool = False
    lines: list[str] = field(factory=list)
    """Those that contain words."""
    nests: bool = False
    """Whether it contains a table."""


@define(eq=False)
class Row:
    """One row of a table."""

    table: "Table"
    heading: bool
    cells: list[Cell] = field(factory=list)
    columns: int = 0
    """Of its cells so far."""


@define(eq=False)
class Table:
    """One table, and the cell that contains it."""

    around: Cell | None
    bordered: bool
    rows: list[Row] = field(factory=list)
    lowest: dict[int, Cell] = field(factory=dict)
    """The last cell in each column."""

    @property
    def holds_data(self) -> bool:
        """Whether it is a data table.

        A table with a cell for each label, one without lines and heading rows, one with a single
        column and one with another table inside only arrange words.
        """
        cells = [cell for row in self.rows for cell in row.cells]
        if max((len(row.cells) for row in self.rows), default=0) < _LABELLED_CELLS:
            return False
        if self.around is not None or any(cell.nests for cell in cells):
            return False
        is_ruled = self.bordered or any(cell.bordered for cell in cells)
        is_marked = is_ruled or any(row.heading for row in self.rows)
        return is_marked and not all(map(_is_labelled, self.rows))


def open_table(element: Element, around: Cell | None, styles: Styles) -> Table:
    """Return the table of a `w:tbl`."""
    properties = find_child(element, "tblPr")
    if around is not None:
        around.nests = True
    borders = find_child(properties, "tblBorders")
    style = read_value(find_child(properties, "tblStyle")) or ""
    return Table(around, has_lines(borders) if borders is not None else styles.has_borders(style))


def open_row(element: Element, table: Table) -> Row:
    """Return the row of a `w:tr`."""
    properties = find_child(element, "trPr")
    row = Row(table, heading=bool(read_switch(find_child(properties, "tblHeader"))))
    before = read_number(find_child(properties, "gridBefore")) or 0
    row.columns = min(max(before, 0), _MOST_COLUMNS)
    table.rows.append(row)
    return row


def open_cell(element: Element, row: Row) -> Cell:
    """Return the cell of a `w:tc`; a vertically merged one is the cell above."""
    properties = find_child(element, "tcPr")
    columns = min(max(read_number(find_child(properties, "gridSpan")) or 1, 1), _MOST_COLUMNS)
    merge = find_child(properties, "vMerge")
    column, row.columns = row.columns, row.columns + columns
    above = row.table.lowest.get(column)
    if merge is not None and read_value(merge) != "restart" and above is not None:
        above.rows += 1
        return above
    cell = Cell(row, column, columns, bordered=has_lines(find_child(properties, "tcBorders")))
    row.table.lowest[column] = cell
    row.cells.append(cell)
    return cell


def is_label(cell: Cell) -> bool:
    """Return whether a cell contains only a label: `Subject:` or `12.`."""
    if len(cell.lines) != 1:
        return False
    text = cell.lines[0].strip()
    found = match_label(text)
    return text.endswith(":") or (found is not None and found.length == len(text))


def _is_labelled(row: Row) -> bool:
    """Return whether a row is a label and its words."""
    if len(row.cells) > _LABELLED_CELLS:
        return False
    return not row.cells or not row.cells[0].lines or is_label(row.cells[0])
