"""Find tables on an untagged page by the lines drawn around their cells."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import TypeAlias

from attrs import define, field, frozen

from council_docs.formats.pdf.layout.printed_lines import sort_lines
from council_docs.formats.pdf.page_content import PageContents, TextRun
from council_docs.formats.pdf.strokes import Stroke, group_near, join_strokes
from council_docs.formats.pdf.structure_tree import Block, Cell, Leaf, Table

_MOST_LINES, _MOST_TABLES, _MOST_CELLS = 500, 20, 5000
"""A page with more lines or tables, or a table with more cells, is a drawing."""
_TOUCHING = 3.0
"""How far lines that meet, or borders of one column, may be apart, in points."""
_COVERED = 0.5
"""A border separates cells if a line covers at least this share of them."""
_APART = 1.3
"""How much further apart than others, and how many ems, lines of two paragraphs are."""
_HEAD, _FOOT = 0.1, 0.88
"""Above and below this share of a page are running headers and footers."""
_MIDDLE = 0.3
"""How far above its baseline the middle of a line is, in ems."""

_Slot: TypeAlias = tuple[int, int]
"""The row and the column in a grid."""


@frozen
class PrintedTable:
    """A table, and the positions of its borders."""

    table: Table
    grid: "Grid"


class TableFinder:
    """Finds the tables on the pages of one file, one page after the other."""

    def __init__(self) -> None:
        """Start before the first page."""
        self._last: PrintedTable | None = None
        """The table that may go on, as no words stand below it."""

    def find(self, contents: PageContents, page: int) -> list[PrintedTable]:
        """Return the tables of a page; the runs in their cells refer to them."""
        runs = [run for run in contents.runs if not run.is_blank]
        baselines = sorted(run.baseline for run in runs)
        found: list[PrintedTable] = []
        order = 0
        end = _HEAD * contents.height
        for grid, placed in _place(_find_grids(contents.strokes), runs):
            table = self._continue(grid) if _is_empty(baselines, end, grid.rows[0]) else None
            found.append(PrintedTable(table or Table(), grid))
            self._last, end = found[-1], grid.rows[-1]
            for cell, inside in _fill(found[-1].table, grid, placed):
                for block, run in _split_cell(inside, cell, page):
                    order += 1
                    run.leaf = Leaf(order=order, block=block)
        if not (found and _is_empty(baselines, end, _FOOT * contents.height)):
            self._last = None
        return found

    def _continue(self, grid: "Grid") -> Table | None:
        """Return the table above, if a grid has the same columns."""
        if self._last is None or not self._last.grid.has_columns(grid):
            return None
        return self._last.table


def _is_empty(baselines: list[float], start: float, end: float) -> bool:
    """Return whether there are no words between two heights of a page."""
    return bisect_right(baselines, start) >= bisect_left(baselines, end)


def _place(
    grids: Iterable["Grid"], runs: list[TextRun]
) -> list[tuple["Grid", dict[_Slot, list[TextRun]]]]:
    """Return the grids with words from top to bottom; an inner grid gives its words to its cell."""
    found = []
    free = runs
    for grid in sorted(grids, key=lambda grid: grid.size):
        placed, free = grid.place(free)
        if placed:
            found.append((grid, placed))
    return sorted(found, key=lambda one: one[0].rows[0])


def _find_grids(strokes: list[Stroke]) -> list["Grid"]:
    lines = join_strokes(strokes)
    if len(lines) > _MOST_LINES:
        return []
    grids = [grid for found in _find_connected(lines) if (grid := _build_grid(found)) is not None]
    return grids if len(grids) <= _MOST_TABLES else []


def _find_connected(lines: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """Yield groups of lines that meet, directly or over others."""
    level = [line for line in lines if line.is_level]
    upright = [line for line in lines if not line.is_level]
    touching: dict[Stroke, list[Stroke]] = {line: [] for line in lines}
    for across, down in product(level, upright):
        if _reaches(across, down.at) and _reaches(down, across.at):
            touching[across].append(down)
            touching[down].append(across)
    seen: set[Stroke] = set()
    for line in upright:
        found = [] if line in seen else [line]
        seen.add(line)
        for one in found:
            new = [other for other in touching[one] if other not in seen]
            seen.update(new)
            found += new
        if found:
            yield found


def _reaches(line: Stroke, at: float) -> bool:
    return line.start - _TOUCHING <= at <= line.end + _TOUCHING


# ------------------------------------------------------------------------------ the grid


@define(eq=False)
class Grid:
    """The borders of a table, and the slots of each cell."""

    rows: list[float]
    """The borders of the rows, from the top of the page."""
    columns: list[float]
    """The borders of the columns, from the left."""
    cells: dict[_Slot, _Slot] = field(factory=dict)
    """By slot: the first slot of its cell."""

    @property
    def size(self) -> float:
        """The area of the table."""
        return (self.rows[-1] - self.rows[0]) * (self.columns[-1] - self.columns[0])

    def has_columns(self, other: "Grid") -> bool:
        """Return whether another grid has the same columns."""
        return len(self.columns) == len(other.columns) and all(
            abs(one - two) <= _TOUCHING
            for one, two in zip(self.columns, other.columns, strict=True)
        )

    def place(self, runs: Iterable[TextRun]) -> tuple[dict[_Slot, list[TextRun]], list[TextRun]]:
        """Return the runs in each cell, by its first slot, and the runs outside."""
        found: dict[_Slot, list[TextRun]] = {}
        others = []
        for run in runs:
            row = bisect_right(self.rows, run.baseline - _MIDDLE * run.size) - 1
            start = run.left + min(run.size, run.right - run.left) / 2
            cell = self.cells.get((row, bisect_right(self.columns, start) - 1))
            if cell is not None:
                found.setdefault(cell, []).append(run)
            else:
                others.append(run)
        return found, others


def _build_grid(lines: list[Stroke]) -> Grid | None:
    """Return the grid of lines that meet; None if they draw no adjacent cells."""
    level = [line for line in lines if line.is_level]
    upright = [line for line in lines if not line.is_level]
    if not level:
        return None
    rows = _find_borders(level, upright)
    columns = _find_borders(upright, level)
    count = (len(rows) - 1) * (len(columns) - 1)
    if len(rows) < 2 or len(columns) < 3 or count > _MOST_CELLS:  # noqa: PLR2004 - two columns
        return None
    below = _find_walls(level, rows, columns)
    beside = _find_walls(upright, columns, rows)
    grid = Grid(rows, columns)
    slots = list(product(range(len(rows) - 1), range(len(columns) - 1)))
    for slot in slots:
        if slot in grid.cells:
            continue
        height, width = _measure_cell(slot, below, beside, len(rows) - 1, len(columns) - 1)
        row, column = slot
        inside = product(range(row, row + height), range(column, column + width))
        grid.cells.update((taken, slot) for taken in inside if taken not in grid.cells)
    return grid


def _find_borders(lines: list[Stroke], across: list[Stroke]) -> list[float]:
    """Return the positions of drawn borders, including the ends of crossing lines."""
    ends = [min(line.start for line in across), max(line.end for line in across)]
    places = group_near([*(line.at for line in lines), *ends], _TOUCHING, key=float)
    return [sum(group) / len(group) for group in places]


def _find_walls(lines: list[Stroke], borders: list[float], across: list[float]) -> set[_Slot]:
    """Return the drawn pieces of borders: the border, and the slot along it."""
    walls = set()
    for line in lines:
        border = min(range(len(borders)), key=lambda at: abs(borders[at] - line.at))
        for slot, (start, end) in enumerate(pairwise(across)):
            if min(line.end, end) - max(line.start, start) > _COVERED * (end - start):
                walls.add((border, slot))
    return walls


def _measure_cell(
    slot: _Slot, below: set[_Slot], beside: set[_Slot], rows: int, columns: int
) -> tuple[int, int]:
    """Return the numbers of rows and columns of the cell that begins at a slot."""
    row, column = slot
    width = height = 1
    while column + width < columns and (column + width, row) not in beside:
        width += 1
    while row + height < rows and not any(
        (row + height, at) in below for at in range(column, column + width)
    ):
        height += 1
    return height, width


# ------------------------------------------------------------------------------ cells


def _fill(
    table: Table, grid: Grid, placed: dict[_Slot, list[TextRun]]
) -> Iterator[tuple[Cell, list[TextRun]]]:
    """Add rows to a table; yield its cells with their runs. Rows without words are skipped."""
    ends = dict(sorted((first, slot) for slot, first in grid.cells.items()))
    kept = sorted({row for row, _ in placed})
    is_head = not table.rows
    for row in kept:
        firsts = [first for first in ends if first[0] == row]
        is_head = is_head and all(
            run.face.bold for first in firsts for run in placed.get(first, ())
        )
        table.rows.append([])
        for first in firsts:
            last_row, last_column = ends[first]
            cell = Cell(
                table=table,
                heading=is_head,
                columns=last_column - first[1] + 1,
                rows=sum(first[0] <= other <= last_row for other in kept),
            )
            table.rows[-1].append(cell)
            yield cell, placed.get(first, [])


def _split_cell(runs: list[TextRun], cell: Cell, page: int) -> Iterator[tuple[Block, TextRun]]:
    """Yield the runs of a cell in reading order, each with its paragraph."""
    lines = sort_lines(runs, page)
    distances = [below.baseline - line.baseline for line, below in pairwise(lines)]
    usual = min(distances, default=0.0)
    block = Block(role="TD", cell=cell)
    for line, distance in zip(lines, [0.0, *distances], strict=False):
        if distance > _APART * max(usual, line.size):
            block = Block(role="TD", cell=cell)
        for run in line.runs:
            yield block, run
