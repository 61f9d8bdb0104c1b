"""Distinguish data tables from tables that only put a label beside its words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import define, field

from council_docs.formats.html.elements import class_names, first_words
from council_docs.formats.html.parser import Element
from council_docs.formats.layer_writer import LayerWriter, is_field_label, is_list_label
from council_docs.recognition.text_layer import LayerCell, LayerTable
from council_docs.source import Span

_PARTS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))
_DATA_CLASS = re.compile(r"table(?:-.*)?|tbl-(?:hdr|txt|num|left|cod|norm).*|wikitable|data.*")
_MOST_COLUMNS = 1000
"""The most rows or columns of a cell in the HTML standard."""
_NUMBER = re.compile(r"\s*+\+?([0-9]{1,6})")

_Row: TypeAlias = Sequence[Element]


def rows_of(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, without those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS:
            yield from (row for row in child if row.tag == "tr")


def cells_of(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return [cell for cell in row if cell.tag in _CELLS]


def label_cell(row: Element) -> Element | None:
    """Return the label cell of a row with two cells with words, else None."""
    cells = [(cell, words) for cell in cells_of(row) if (words := first_words(cell))]
    if len(cells) != 2:  # noqa: PLR2004 - a label and its words
        return None
    cell, words = cells[0]
    return cell if is_list_label(words) or is_field_label(words) else None


def find_labels(table: Element) -> dict[Element, Element | None]:
    """Return the label cell of each row of a table, or None."""
    return {row: label_cell(row) for row in rows_of(table)}


def holds_data(table: Element, labels: Mapping[Element, Element | None]) -> bool:
    """Return whether a table is a data table, by its markup or its shape."""
    if table.get("role") in ("presentation", "none"):
        return False
    if table.get("role") == "table":
        return True
    rows = [row for row in map(cells_of, labels) if row]
    labelled = sum(label is not None for label in labels.values())
    if table.find("caption") is not None or table.find("thead") is not None:
        return True
    if rows and 2 * labelled >= len(rows):
        return False
    if any(cell.tag == "th" for row in rows for cell in row) or _says_data(table, rows):
        return True
    if any(next(cell.iter("table"), None) is not None for row in rows for cell in row):
        return False
    # What is left has neither borders nor heading cells: two rows of two cells make a table.
    return sum(sum(bool(first_words(cell, 1)) for cell in row) > 1 for row in rows) > 1


def _says_data(table: Element, rows: Sequence[_Row]) -> bool:
    elements = [table, *(cell for row in rows[:1] for cell in row)]
    elements += [child for element in elements[1:] for child in element]
    if any(_DATA_CLASS.fullmatch(name) for one in elements for name in class_names(one)):
        return True
    return table.get("border", "0") not in ("0", "none")


@define
class TableWriter:
    """Records the lines of each cell of a table."""

    element: Element
    first_line: int
    _rows: list[list[LayerCell]] = field(factory=list)
    _begun: int = 0

    def has(self, part: Element) -> bool:
        """Return whether a row or a cell belongs to this table, not to a table inside it."""
        around = part.getparent()
        while around is not None and around.tag != "table":
            around = around.getparent()
        return around is self.element

    def begin_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def begin_cell(self, writer: LayerWriter) -> None:
        """Begin a cell with the next line."""
        self._begun = len(writer.lines)

    def end_cell(self, cell: Element, writer: LayerWriter) -> None:
        """End a cell with the last line."""
        if not self._rows:
            self._rows.append([])
        heading = cell.tag == "th" or any(
            name == "tbl-hdr" for child in (cell, *cell) for name in class_names(child)
        )
        self._rows[-1].append(
            LayerCell(
                lines=tuple(writer.lines[self._begun :]),
                heading=heading,
                columns=min(_span(cell, "colspan"), _MOST_COLUMNS),
                rows=_span(cell, "rowspan"),
            )
        )

    def table(self, writer: LayerWriter) -> LayerTable | None:
        """Return the table; None for one without words."""
        lines = writer.lines[self.first_line :]
        if not lines:
            return None
        count = len(self._rows)
        rows = tuple(
            tuple(_within(cell, count - at) for cell in row) for at, row in enumerate(self._rows)
        )
        return LayerTable(rows=rows, span=Span(lines[0].start, lines[-1].end))


def _within(cell: LayerCell, rows: int) -> LayerCell:
    """Return a cell cut at the last row of its table."""
    if cell.rows <= rows:
        return cell
    return LayerCell(lines=cell.lines, heading=cell.heading, columns=cell.columns, rows=rows)


def _span(cell: Element, name: str) -> int:
    found = _NUMBER.match(cell.get(name, ""))
    return max(int(found[1]), 1) if found else 1
