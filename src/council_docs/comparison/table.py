"""Units of several documents in rows: what belongs together stands side by side."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from council_docs.comparison.items import Item, Measure, items
from council_docs.comparison.matching import lined_up
from council_docs.comparison.unit import Unit

Places: TypeAlias = tuple[int, ...]
"""The places of units in their document: none, one, or several that stand for one elsewhere."""


class Alone(NamedTuple):
    """A unit, and all units in it, that another document does not have."""

    row: int
    units: tuple[Unit, ...]


class Table:
    """The units of documents, lined up one document after the other."""

    def __init__(self, documents: Sequence[tuple[Unit, ...]], measure: Measure) -> None:
        """Line the documents up; the rows are in the order of the first one."""
        self.documents = documents
        self.rows: list[list[Places]] = []
        self._measure = measure
        self._items: list[Item] = []
        for index, units in enumerate(documents):
            self._add(index, items(units, across=measure.across))

    def _add(self, index: int, added: list[Item]) -> None:
        rows, kept = [], []
        for mine, theirs in lined_up(self._items, added, self._measure.keys, self._measure):
            columns = zip(*(self.rows[row] for row in mine), strict=True)
            cells = [sum(column, ()) for column in columns] or [()] * index
            rows.append([*cells, theirs])
            kept.append(self._items[mine[0]] if mine else added[theirs[0]])
        self.rows, self._items = rows, kept

    def units(self, row: int, document: int) -> tuple[Unit, ...]:
        """Return the units in one cell."""
        return tuple(self.documents[document][place] for place in self.rows[row][document])

    def alone(self, here: int, there: int) -> Iterator[Alone]:
        """Yield what one document has and another one lacks: the outermost units, in order."""
        units, rows = self.documents[here], self._rows_of[here]
        absent = [not self.rows[row][there] for row in rows]
        whole, ends = list(absent), list(range(1, len(units) + 1))
        for place in range(len(units) - 1, -1, -1):
            parent = units[place].parent
            if parent is not None:
                whole[parent] = whole[parent] and whole[place]
                ends[parent] = max(ends[parent], ends[place])
        for place, unit in enumerate(units):
            outer = unit.parent
            if absent[place] and not (outer is not None and whole[outer]):
                end = ends[place] if whole[place] else place + 1
                yield Alone(rows[place], units[place:end])

    def last_before(self, row: int, document: int) -> int | None:
        """Return the last row before another one in which a document has something."""
        filled = self._filled[document]
        at = bisect_left(filled, row)
        return filled[at - 1] if at else None

    @cached_property
    def _filled(self) -> list[list[int]]:
        """Return, for each document, the rows in which it has something."""
        return [
            [at for at, row in enumerate(self.rows) if row[document]]
            for document in range(len(self.documents))
        ]

    @cached_property
    def _rows_of(self) -> list[list[int]]:
        """Return, for each document, the row in which each of its units stands."""
        found = [[0] * len(units) for units in self.documents]
        for at, row in enumerate(self.rows):
            for document, cell in enumerate(row):
                for place in cell:
                    found[document][place] = at
        return found
