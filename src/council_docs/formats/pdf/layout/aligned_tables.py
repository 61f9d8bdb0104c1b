"""Find tables on an untagged page whose cells are aligned, without lines around them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import define, field

from council_docs.formats.pdf.layout.data_tables import holds_data
from council_docs.formats.pdf.layout.printed_lines import (
    RAISED,
    Column,
    PrintedLine,
    find_gaps,
    height_of,
)
from council_docs.formats.pdf.page_content import TextRun
from council_docs.formats.pdf.structure_tree import Block, Cell, Table

_HEAD, _FOOT = 0.06, 0.9
"""Above and below this share of a page are running headers and footers."""
_FULL = 0.6
"""A line as wide as this share of the page is not part of a header."""
_ALIGNED = 0.5
"""How far the edges or middles of the cells of one column may be apart, in ems."""
_LONGEST_CELL = 40
"""The most letters in a line of a cell: longer ones are running text."""
_TIGHT = 1.35
"""How far the lines of one cell may be apart, in ems."""
_CERTAIN = 3
"""From so many rows on, aligned words are a table."""
_FIGURE = re.compile(r"\d")
_FAR = 3.0
"""How far the rows of one table may be apart, in ems."""


@define(eq=False)
class _Piece:
    """The words of one cell on one line."""

    runs: list[TextRun]
    left: float = field(init=False)
    right: float = field(init=False)
    text: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Measure the piece."""
        self.left, self.right = self.runs[0].left, self.runs[-1].right
        self.text = "".join(run.text for run in self.runs).strip()

    def is_above(self, other: "_Piece", size: float) -> bool:
        """Return whether another piece is aligned with it: left, right, or in the middle."""
        left, right = other.left - self.left, other.right - self.right
        return min(abs(left), abs(right), abs(left + right) / 2) <= _ALIGNED * size


@define(eq=False)
class _Row:
    """The cells of a row by their columns, each with its lines."""

    cells: dict[int, list[_Piece]]
    lines: list[PrintedLine]

    @property
    def words(self) -> list[str]:
        """The text of each piece."""
        return [piece.text for pieces in self.cells.values() for piece in pieces]


def find_aligned_tables(
    lines: list[PrintedLine], height: float, *, has_header: bool
) -> list[PrintedLine]:
    """Return the lines of a page, those of tables divided into their cells.

    `height` is that of the page. The lines above the first full line of a file are its header.
    """
    start = _find_first_full(lines) if has_header else 0
    kept = lines[:start]
    rows: list[_Row] = []
    for line in lines[start:]:
        pieces = _split(line) if _HEAD * height < line.baseline < _FOOT * height else []
        if rows and _add(rows, line, pieces):
            continue
        kept += _close(rows)
        rows = []
        if _are_cells(pieces) and height_of(pieces[0].runs[0], line) <= RAISED:
            rows.append(_Row({at: [piece] for at, piece in enumerate(pieces)}, [line]))
        else:
            kept.append(line)
    return kept + list(_close(rows))


def _find_first_full(lines: list[PrintedLine]) -> int:
    """Return the number of the first line across the page."""
    column = Column.enclose(lines)
    width = column.right - column.left
    for number, line in enumerate(lines):
        is_left = line.left - column.left < (1 - _FULL) / 2 * width
        if is_left and line.right - line.left > _FULL * width and len(_split(line)) == 1:
            return number
    return len(lines)


def _split(line: PrintedLine) -> list[_Piece]:
    """Return the pieces of a line between wide gaps; none for a vertical line."""
    runs = [run for run in line.runs if not run.is_blank]
    if not runs or runs[0].turned or not line.is_loose:
        return []
    ends = [0, *find_gaps(runs), len(runs)]
    return [_Piece(runs[start:end]) for start, end in pairwise(ends)]


def _are_cells(pieces: list[_Piece]) -> bool:
    """Return whether pieces are adjacent cells, not running text."""
    return len(pieces) > 1 and all(
        len(piece.text) <= _LONGEST_CELL and not piece.text[0].islower() for piece in pieces
    )


def _add(rows: list[_Row], line: PrintedLine, pieces: list[_Piece]) -> bool:
    """Add a line to a table, as a row or to the last row; return whether it fits."""
    last = rows[-1].lines[-1]
    distance = line.baseline - last.baseline
    if not pieces or line.column != last.column or not 0 < distance <= _FAR * line.size:
        return False
    cells = _align(rows[0], pieces, line.size)
    if cells is None:
        return False
    is_row = _are_cells(pieces)
    if is_row and (len(pieces) == len(rows[0].cells) or distance > _TIGHT * line.size):
        rows.append(_Row({at: [piece] for at, piece in cells.items()}, [line]))
        return True
    if distance > _TIGHT * line.size or any(at not in rows[-1].cells for at in cells):
        return False
    for at, piece in cells.items():
        rows[-1].cells[at].append(piece)
    rows[-1].lines.append(line)
    return True


def _align(first: _Row, pieces: list[_Piece], size: float) -> dict[int, _Piece] | None:
    """Return the columns of pieces; None if a piece is in no column, or in two."""
    found: dict[int, _Piece] = {}
    columns = iter(first.cells.items())
    for piece in pieces:
        at = next((at for at, (cell, *_) in columns if cell.is_above(piece, size)), None)
        if at is None:
            return None
        found[at] = piece
        beside = first.cells.get(at + 1)
        if beside is not None and piece.right > beside[0].left:
            return None
    return found


def _close(rows: list[_Row]) -> Iterator[PrintedLine]:
    """Yield the lines of rows, divided into cells if they are a data table."""
    table = Table()
    words: dict[Cell, list[str]] = {}
    lines: list[PrintedLine] = []
    for row, made in ((row, _build_row(table, row, rows)) for row in rows):
        table.rows.append(made)
        for at, cell in enumerate(made):
            pieces = row.cells.get(at, [])
            words.update({cell: [piece.text for piece in pieces]} if pieces else {})
            lines += _build_lines(cell, pieces, row.lines[0])
    if _are_certain(rows, table) and holds_data(table, words):
        lines[0].gap = True
        yield from lines
    else:
        yield from (line for row in rows for line in row.lines)


def _are_certain(rows: list[_Row], table: Table) -> bool:
    """Return whether rows are a table, not only adjacent words such as two signatures.

    Two rows are a table if the first one is a heading, or if both have figures.
    """
    return (
        len(rows) >= _CERTAIN
        or any(cell.heading for row in table.rows for cell in row)
        or all(any(map(_FIGURE.search, row.words)) for row in rows)
    )


def _build_row(table: Table, row: _Row, rows: list[_Row]) -> list[Cell]:
    """Return the cells of a row; the first row is a heading if only it is bold."""
    is_heading = row is rows[0] and _is_bold(row) and not all(map(_is_bold, rows))
    return [Cell(table=table, heading=is_heading) for _ in rows[0].cells]


def _is_bold(row: _Row) -> bool:
    return all(run.face.bold for line in row.lines for run in line.runs if not run.is_blank)


def _build_lines(cell: Cell, pieces: Iterable[_Piece], line: PrintedLine) -> Iterator[PrintedLine]:
    block = Block(role="TD", cell=cell)
    for number, piece in enumerate(pieces):
        made = PrintedLine(line.page, piece.runs, block, starts_block=number == 0)
        made.holds_data, made.column = True, line.column
        yield made
