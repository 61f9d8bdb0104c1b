"""Order the lines of a page for reading."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from attrs import evolve

from council_docs.formats.pdf.layout.aligned_tables import find_aligned_tables
from council_docs.formats.pdf.layout.columns import ColumnSplitter, PagePart
from council_docs.formats.pdf.layout.printed_lines import (
    Column,
    PrintedLine,
    are_beside,
    break_lines,
    sort_lines,
)
from council_docs.formats.pdf.layout.ruled_tables import PrintedTable
from council_docs.formats.pdf.page_content import PageContents, TextRun
from council_docs.formats.pdf.structure_tree import Block, Leaf, Table

_LONGEST_LABEL = 40
"""The greatest width of a label before other words on one line, in ems."""
_TIGHT = 1.5
"""The greatest distance of a block from the one that it continues, in ems."""


class PageLines(NamedTuple):
    """The lines of a page, and the evidence for their order."""

    lines: list[PrintedLine]
    untagged: list[PrintedLine]
    """The lines outside of the tree, on a tagged page."""
    contradicts_tree: bool
    """Whether the tree has another order."""

    @property
    def marks_all(self) -> bool:
        """Whether the file marks each line as content or as artifact."""
        return any(line.artifact is not None for line in self.lines) and all(
            line.artifact is not None or line.block is not None for line in self.lines
        )

    @property
    def has_words(self) -> bool:
        """Whether the page has content, not only artifacts."""
        return any(line.artifact is None for line in self.lines)


def order_tagged(
    runs: list[TextRun], page: int, data_tables: AbstractSet[Table] = frozenset()
) -> PageLines:
    """Return the lines of a tagged page in the order of the tree, others by their positions."""
    placed = [(run.leaf, run) for run in runs if run.leaf is not None]
    if all(run.is_blank for _, run in placed):
        placed = []
    loose = [run for run in runs if run.artifact is None and (run.leaf is None or not placed)]
    placed, misplaced = _part_misplaced_notes(placed)
    lines, is_sorted = _sort_blocks(_order_blocks(placed, page, data_tables))
    lines = _insert(lines, _order_blocks(misplaced, page, data_tables))
    others = sort_lines(loose, page)
    return PageLines(
        _insert(_insert(lines, others), _find_furniture(runs, page)),
        untagged=others if placed else [],
        contradicts_tree=bool(misplaced) or not is_sorted,
    )


def order_printed(
    contents: PageContents, page: int, columns: ColumnSplitter, tables: list[PrintedTable]
) -> PageLines:
    """Return the lines of an untagged page by their positions; `tables` are its data tables."""
    runs = contents.runs
    placed = [(run.leaf, run) for run in runs if run.leaf is not None]
    lines = _order_blocks(placed, page, {table.table for table in tables})
    loose = [run for run in runs if run.artifact is None and run.leaf is None]
    parts = columns.split(loose, page, contents.height, [table.grid for table in tables])
    others = list(chain.from_iterable(_sort_part(part, page) for part in parts))
    others = find_aligned_tables(others, contents.height, has_header=page == 1)
    return PageLines(
        _insert(_insert(lines, others), _find_furniture(runs, page)),
        untagged=[],
        contradicts_tree=False,
    )


def _find_furniture(runs: list[TextRun], page: int) -> list[PrintedLine]:
    """Return the lines that the file marks as artifacts."""
    lines = sort_lines((run for run in runs if run.artifact is not None and run.leaf is None), page)
    for line in lines:
        line.artifact = line.runs[0].artifact or ""
    return lines


def _sort_part(part: PagePart, page: int) -> list[PrintedLine]:
    """Return the lines of a part of a page; those of a column know where it is."""
    lines = sort_lines(part.runs, page)
    column = Column.enclose(lines) if part.is_column else None
    for line in lines:
        line.column = column
    return lines


def _part_misplaced_notes(
    placed: list[tuple[Leaf, TextRun]],
) -> tuple[list[tuple[Leaf, TextRun]], list[tuple[Leaf, TextRun]]]:
    """Separate the content that the tree puts in a footnote and the page prints above the text.

    A whole list may be inside a footnote that is called before it.
    """
    text = [run for leaf, run in placed if leaf.block.note is None and not run.is_blank]
    if not text or len(text) == len(placed):
        return placed, []
    lowest = max(run.baseline for run in text)
    plain: dict[Block, Block] = {}
    kept, misplaced = [], []
    for leaf, run in placed:
        if leaf.block.note is None or run.baseline >= lowest or run.is_blank:
            kept.append((leaf, run))
        else:
            block = plain.setdefault(leaf.block, evolve(leaf.block, note=None))
            run.leaf = evolve(leaf, block=block)
            misplaced.append((run.leaf, run))
    return kept, misplaced


def _sort_blocks(lines: list[PrintedLine]) -> tuple[list[PrintedLine], bool]:
    """Return lines with blocks from top to bottom where the tree has them in another order.

    Also return whether they were in order. What stands beside a block may be another column.
    """
    groups = [list(found) for _, found in groupby(lines, key=_unit)]
    is_sorted = all(_is_above(above, below) for above, below in pairwise(groups))
    if not is_sorted:
        groups.sort(key=lambda group: group[0].baseline)
    followers = _find_followers(groups)
    moved = {id(group) for found in followers.values() for group in found}
    open_ = [group for group in reversed(groups) if id(group) not in moved]
    ordered: list[PrintedLine] = []
    while open_:
        group = open_.pop()
        ordered += group
        open_ += reversed(followers.get(id(group), []))
    return ordered, is_sorted and not moved


def _find_followers(groups: list[list[PrintedLine]]) -> dict[int, list[list[PrintedLine]]]:
    """Return, by the `id` of a block, later blocks that are close below it.

    The tree of a file may have another column between two lines of one. A value that begins beside
    its label, which has two lines, stays there.
    """
    followers: dict[int, list[list[PrintedLine]]] = {}
    ends: dict[int, list[PrintedLine]] = {}
    lowest = 0.0
    last: list[PrintedLine] | None = None
    for group in groups:
        first = group[0]
        is_beside = last is not None and are_beside(last[0], first)
        last = group
        if first.baseline < lowest - first.size and not is_beside:
            nearest = range(int(first.baseline - 1), int(first.baseline - _TIGHT * first.size), -1)
            above = next((ends[place] for place in nearest if place in ends), None)
            if above is not None and _unit(above[0]) is not _unit(first) and _overlap(above, group):
                followers.setdefault(id(above), []).append(group)
        ends[int(group[-1].baseline)] = group
        lowest = max(lowest, group[-1].baseline)
    return followers


def _is_above(above: list[PrintedLine], below: list[PrintedLine]) -> bool:
    """Return whether one of two blocks is above the other, or beside it.

    A paragraph may continue at the top of the next column: its lines there count.
    """
    *_, end = _cut_at_columns(above)
    start = next(_cut_at_columns(below))
    return start[0].baseline >= end[0].baseline - end[0].size or not _overlap(end, start)


def _cut_at_columns(group: list[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Yield the lines of a block in each column; those of a table together."""
    start = 0
    for at, (line, below) in enumerate(pairwise(group), 1):
        if below.block is line.block and below.baseline < line.baseline - line.size:
            yield group[start:at]
            start = at
    yield group[start:]


def _unit(line: PrintedLine) -> object:
    """Return the unit of a line: its block or its table."""
    block = line.block
    return block.cell.table if block is not None and block.cell is not None else block


def _overlap(above: list[PrintedLine], below: list[PrintedLine]) -> bool:
    """Return whether blocks are in one column."""
    left = max(min(line.left for line in group) for group in (above, below))
    return left < min(max(line.right for line in group) for group in (above, below))


def _order_blocks(
    placed: list[tuple[Leaf, TextRun]], page: int, data_tables: AbstractSet[Table]
) -> list[PrintedLine]:
    """Return the lines of blocks; footnotes follow the rest of their page."""
    placed = sorted(placed, key=lambda found: (found[0].block.note is not None, found[0].order))
    lines: list[PrintedLine] = []
    for block, found in groupby(placed, key=lambda found: found[0].block):
        made = break_lines((run for _, run in found), page)
        for number, line in enumerate(made):
            line.block = block
            line.starts_block = number == 0 and not block.is_grouping
            line.holds_data = block.cell is not None and block.cell.table in data_tables
        if made and lines and not made[0].holds_data and _stand_beside(lines[-1], made[0]):
            _join(lines[-1], made.pop(0))
        elif made and not block.is_grouping:
            made[0].gap = not lines or not _share_table(lines[-1].block, block)
        lines += made
    return lines


def _share_table(block: Block | None, other: Block) -> bool:
    if block is None or block.cell is None or other.cell is None:
        return False
    return block.cell.table is other.cell.table


def _stand_beside(line: PrintedLine, other: PrintedLine) -> bool:
    """Return whether a short line, alone in its block, has the next line at its right."""
    return (
        line.starts_block
        and are_beside(line, other)
        and other.left >= line.right - line.size
        and line.right - line.left <= _LONGEST_LABEL * line.size
    )


def _join(line: PrintedLine, other: PrintedLine) -> None:
    """Append the runs at the right of a line to it."""
    if line.block is not None and line.block.role == "Lbl":
        line.label = len(line.runs)
        line.block = other.block
    line.runs += other.runs
    line.measure()


def _insert(lines: list[PrintedLine], others: list[PrintedLine]) -> list[PrintedLine]:
    """Insert lines among those of the page, each before the first one that is lower."""
    made = list(lines)
    at = 0
    for line in others:
        while at < len(made) and made[at].baseline <= line.baseline:
            at += 1
        made.insert(at, line)
        at += 1
    return made
