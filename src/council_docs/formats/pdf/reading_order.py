"""The lines of a page in the order in which they are read."""

from itertools import groupby, pairwise
from statistics import median_low

from council_docs.formats.pdf.page_content import TextRun
from council_docs.formats.pdf.printed_lines import PrintedLine, are_beside, break_lines, sort_lines
from council_docs.formats.pdf.structure_tree import Block, Leaf, PageContent

_LONGEST_LABEL = 40
"""How wide what stands before other words on one line may be, in ems."""
_GAP = 1.12
"""How many times the usual distance of lines sets a paragraph off."""
_USUAL = 2.5
"""Distances of lines above this many ems are not counted as usual."""


def order_lines(runs: list[TextRun], content: PageContent, page: int) -> list[PrintedLine]:
    """Return the lines of a page: those of the tree in its order, the others by their place."""
    placed: list[tuple[Leaf, TextRun]] = []
    loose: list[TextRun] = []
    artifacts: list[TextRun] = []
    for run in runs:
        leaf = content.get(run.key) if run.key is not None else None
        if leaf is not None:
            placed.append((leaf, run))
        elif run.artifact is not None:
            artifacts.append(run)
        else:
            loose.append(run)
    if all(run.is_blank for _, run in placed):
        loose, placed = [run for run in runs if run not in artifacts], []
    lines = _tagged_lines(placed, page)
    others = sort_lines(loose, page)
    _mark_gaps(others)
    lines = _insert(lines, others)
    furniture = sort_lines(artifacts, page)
    for line in furniture:
        line.artifact = line.runs[0].artifact or ""
    return _insert(lines, furniture)


def _tagged_lines(placed: list[tuple[Leaf, TextRun]], page: int) -> list[PrintedLine]:
    """Return the lines of content in the tree; footnotes stand below the rest of their page."""
    placed = sorted(placed, key=lambda found: (found[0].block.note is not None, found[0].order))
    lines: list[PrintedLine] = []
    for block, found in groupby(placed, key=lambda found: found[0].block):
        made = break_lines((run for _, run in found), page)
        for number, line in enumerate(made):
            line.block = block
            line.starts_block = number == 0
        if made and lines and _stand_beside(lines[-1], made[0]):
            _join(lines[-1], made.pop(0))
        elif made and lines:
            made[0].gap = not _share_table(lines[-1].block, block)
        lines += made
    return lines


def _share_table(block: Block | None, other: Block) -> bool:
    if block is None or block.cell is None or other.cell is None:
        return False
    return block.cell.table is other.cell.table


def _stand_beside(line: PrintedLine, other: PrintedLine) -> bool:
    """Tell whether a short line alone in its block has the first line of the next at its right."""
    return (
        line.starts_block
        and are_beside(line, other)
        and other.left >= line.right - line.size
        and line.right - line.left <= _LONGEST_LABEL * line.size
    )


def _join(line: PrintedLine, other: PrintedLine) -> None:
    """Add what stands at the right of a line to it."""
    if line.block is not None and line.block.role == "Lbl":
        line.label = len(line.runs)
        line.block = other.block
    line.runs += other.runs
    line.measure()


def _insert(lines: list[PrintedLine], others: list[PrintedLine]) -> list[PrintedLine]:
    """Put lines among those of the page, each before the first one that is lower."""
    made = list(lines)
    at = 0
    for line in others:
        while at < len(made) and made[at].baseline <= line.baseline:
            at += 1
        made.insert(at, line)
        at += 1
    return made


def _mark_gaps(lines: list[PrintedLine]) -> None:
    """Mark the lines that are further from the line before than most are."""
    distances = [
        below.baseline - line.baseline
        for line, below in pairwise(lines)
        if 0 < below.baseline - line.baseline <= _USUAL * line.size
    ]
    if not distances:
        return
    usual = median_low(distances)
    for line, below in pairwise(lines):
        below.gap = below.baseline - line.baseline > _GAP * usual
