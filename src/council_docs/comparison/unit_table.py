"""The units of several documents in rows: matching units stand in one row."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from council_docs.comparison.sequence_alignment import align_sequences
from council_docs.comparison.similarity import Features, UnitCosts, extract_features
from council_docs.comparison.units import Cell, Unit

_Indices: TypeAlias = tuple[int, ...]
"""The units of one document in a row: none, one, or several that are one elsewhere."""


class Unmatched(NamedTuple):
    """A unit that another document does not have, and all units in it."""

    row: int
    units: Cell


class UnitTable:
    """The units of documents in rows, in the order of the first document."""

    def __init__(self, documents: Sequence[tuple[Unit, ...]], costs: UnitCosts) -> None:
        """Align each document with those before it."""
        self._documents = documents
        self._costs = costs
        self._features: list[Features] = []
        self.rows: list[list[_Indices]] = []
        for column, units in enumerate(documents):
            self._add(column, extract_features(units, across_languages=costs.across_languages))

    def _add(self, column: int, added: list[Features]) -> None:
        rows, features = [], []
        for old, new in align_sequences(self._features, added, self._costs.keys, self._costs):
            columns = zip(*(self.rows[row] for row in old), strict=True)
            cells = [sum(cells, ()) for cells in columns] or [()] * column
            rows.append([*cells, new])
            found = [self._features[row] for row in old] or [added[index] for index in new]
            features.append(self._join(found))
        self.rows, self._features = rows, features

    def _join(self, features: list[Features]) -> Features:
        """Return the features of the units in a row as those of one."""
        joined, *others = features
        for other in others:
            joined = self._costs.join(joined, other) or joined
        return joined

    def cell(self, row: int, document: int) -> Cell:
        """Return the units of a document in a row."""
        return tuple(self._documents[document][index] for index in self.rows[row][document])

    def unmatched(self, document: int, other: int) -> Iterator[Unmatched]:
        """Yield the outermost units of a document that another one lacks, in order."""
        units, rows = self._documents[document], self._row_numbers[document]
        absent = [not self.rows[row][other] for row in rows]
        all_absent, ends = list(absent), list(range(1, len(units) + 1))
        for index in range(len(units) - 1, -1, -1):
            parent = units[index].parent
            if parent is not None:
                all_absent[parent] = all_absent[parent] and all_absent[index]
                ends[parent] = max(ends[parent], ends[index])
        for index, unit in enumerate(units):
            if absent[index] and (unit.parent is None or not all_absent[unit.parent]):
                end = ends[index] if all_absent[index] else index + 1
                yield Unmatched(rows[index], units[index:end])

    def cell_before(self, row: int, document: int) -> Cell:
        """Return the last units of a document above a row."""
        filled = self._filled_rows[document]
        at = bisect_left(filled, row)
        return self.cell(filled[at - 1], document) if at else ()

    @cached_property
    def _filled_rows(self) -> list[list[int]]:
        """The rows in which each document has units."""
        return [
            [number for number, row in enumerate(self.rows) if row[document]]
            for document in range(len(self._documents))
        ]

    @cached_property
    def _row_numbers(self) -> list[list[int]]:
        """The row of each unit of each document."""
        numbers = [[0] * len(units) for units in self._documents]
        for number, row in enumerate(self.rows):
            for document, indices in enumerate(row):
                for index in indices:
                    numbers[document][index] = number
        return numbers
