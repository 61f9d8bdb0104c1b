"""Distinguish data tables of the structure tree from tables that only arrange words."""

import re
from collections.abc import Iterable, Mapping
from operator import itemgetter

from council_docs.formats.pdf.page_content import TextRun
from council_docs.formats.pdf.structure_tree import Cell, Table

_LABEL = re.compile(r"\(?\w{1,4}[.)]{1,2}|[–—−•▪*-]|.{0,60}:")
"""The first cell of a row that arranges words: a label of a list or of a field."""


def find_data_tables(tables: Iterable[Table], runs: Iterable[TextRun]) -> frozenset[Table]:
    """Return the data tables; `runs` are those of the file in reading order.

    The tables above all other words of a file are its header. A table that only arranges words has
    labels of lists or fields in its first column.
    """
    words: dict[Cell, list[str]] = {}
    header: set[Table] = set()
    in_header = True
    for run in runs:
        cell = run.leaf.block.cell if run.leaf is not None else None
        in_header = in_header and cell is not None
        if cell is not None:
            words.setdefault(cell, []).append(run.text)
            if in_header:
                header.add(cell.table)
    return frozenset(table for table in tables if table not in header and holds_data(table, words))


def sort_by_tree(runs: Iterable[TextRun]) -> list[TextRun]:
    """Return the runs in the structure tree, in its order."""
    placed = [(run.leaf.order, run) for run in runs if run.leaf is not None and not run.is_blank]
    return [run for _, run in sorted(placed, key=itemgetter(0))]


def sort_by_place(runs: Iterable[TextRun]) -> list[TextRun]:
    """Return the runs of a page from top to bottom."""
    return sorted((run for run in runs if not run.is_blank), key=lambda run: run.baseline)


def holds_data(table: Table, words: Mapping[Cell, list[str]]) -> bool:
    """Return whether a table has rows of several cells, and few labels in its first column."""
    wide = sum(sum(cell in words for cell in row) > 1 for row in table.rows)
    first = ["".join(words[row[0]]).strip() for row in table.rows if row and row[0] in words]
    labels = sum(_LABEL.fullmatch(found) is not None for found in first)
    return wide > 1 and 2 * labels <= len(first) and labels < wide
