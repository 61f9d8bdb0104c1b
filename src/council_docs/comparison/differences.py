"""Where a version is not like the first one: how each difference is found in a row."""

from collections import Counter
from collections.abc import Iterable, Iterator

from council_docs.comparison.alignment import Cell, Difference, Version
from council_docs.comparison.facts import Facts, Reference, facts
from council_docs.comparison.table import Alone, Table
from council_docs.comparison.unit import Unit, UnitKind
from council_docs.diagnostics import DiagnosticKind, comparison_diagnostics
from council_docs.source import Span

_BY_KIND: dict[UnitKind, DiagnosticKind] = {
    "note": comparison_diagnostics.OTHER_FOOTNOTES,
    "annex": comparison_diagnostics.OTHER_ANNEXES,
    "value": comparison_diagnostics.OTHER_VALUE,
}
"""What it is that is missing or extra, where it is no conclusion, point or paragraph."""


def differences(table: Table, versions: tuple[Version, ...]) -> tuple[Difference, ...]:
    """Return what each version does not have in common with the first, in the order of the rows."""
    found = [
        difference
        for there in range(1, len(versions))
        for difference in _Comparison(table, versions, there)
    ]
    return tuple(sorted(found, key=lambda one: (one.row, one.version)))


class _Comparison:
    """The first version beside another one."""

    def __init__(self, table: Table, versions: tuple[Version, ...], there: int) -> None:
        self._table = table
        self._first = versions[0]
        self._there = there

    def __iter__(self) -> Iterator[Difference]:
        for alone in self._table.alone(0, self._there):
            yield self._missing(alone)
        for alone in self._table.alone(self._there, 0):
            yield self._extra(alone)
        for row in range(len(self._table.rows)):
            first, other = self._table.units(row, 0), self._table.units(row, self._there)
            if first and other:
                for kind, said in _compared(first, other):
                    yield self._made(kind, row, f"{other[0].path}: {said}", first, other)

    def _missing(self, alone: Alone) -> Difference:
        unit = alone.units[0]
        kind = _BY_KIND.get(unit.kind, comparison_diagnostics.MISSING_UNIT)
        before = self._before(alone.row, self._there)
        return self._made(kind, alone.row, f"{unit.path} is missing", (unit,), before)

    def _extra(self, alone: Alone) -> Difference:
        unit = alone.units[0]
        kind = _BY_KIND.get(unit.kind, comparison_diagnostics.EXTRA_UNIT)
        before = self._before(alone.row, 0)
        return self._made(kind, alone.row, f"{unit.path} is added", before, (unit,))

    def _before(self, row: int, version: int) -> Cell:
        """Return what a version has instead: the last units before a row that it lacks."""
        before = self._table.last_before(row, version)
        return () if before is None else self._table.units(before, version)

    def _made(
        self, kind: DiagnosticKind, row: int, said: str, first: Cell, other: Cell
    ) -> Difference:
        first_span, span = _span(first), _span(other)
        return Difference(
            code=kind.code,
            name=kind.name,
            severity=kind.severity,
            message=f"{said} ({self._first.place(first_span)})",
            version=self._there,
            row=row,
            span=span,
            first_span=first_span,
        )


def _span(cell: Cell) -> Span | None:
    return cell[0].span if cell else None


# ------------------------------------------------------------------------------ one row


def _compared(first: Cell, other: Cell) -> Iterator[tuple[DiagnosticKind, str]]:
    """Yield what is not alike in two cells, and the words for it."""
    one, two = first[0], other[0]
    if one.kind == "value":
        if _words(one) != _words(two):
            yield comparison_diagnostics.OTHER_VALUE, f"{_words(two)!r}, not {_words(one)!r}"
        return
    if one.number != two.number:
        yield (
            comparison_diagnostics.OTHER_NUMBER,
            f"the label is {two.label or ''!r}, not {one.label or ''!r}",
        )
    if one.kind != two.kind:
        yield comparison_diagnostics.OTHER_STRUCTURE, f"a {two.kind}, not a {one.kind}"
    if len(first) != len(other):
        yield (
            comparison_diagnostics.OTHER_STRUCTURE,
            f"{len(other)} in place of {len(first)} paragraphs",
        )
    yield from _other_facts(_facts(first), _facts(other))


def _words(unit: Unit) -> str:
    return unit.text.value if unit.text else ""


def _facts(cell: Cell) -> Facts:
    return facts(unit.text for unit in cell if unit.text)


def _other_facts(one: Facts, two: Facts) -> Iterator[tuple[DiagnosticKind, str]]:
    # The same digits, of which a reader saw more dates or references in one language, are alike.
    digits = one.digits == two.digits
    alike = True
    if one.dates != two.dates and not (digits and one.dates.total() != two.dates.total()):
        alike = False
        yield comparison_diagnostics.OTHER_DATES, "the dates are " + _only(one.dates, two.dates)
    cited, also_cited = (
        _cited(one.references, two.references),
        _cited(two.references, one.references),
    )
    if cited != also_cited and not (digits and cited.total() != also_cited.total()):
        alike = False
        yield (
            comparison_diagnostics.OTHER_REFERENCES,
            "the references are " + _only(cited, also_cited),
        )
    if alike and not digits and one.figures != two.figures:
        kind = (
            comparison_diagnostics.FIGURE_OR_WORD
            if _may_be_words(one, two)
            else comparison_diagnostics.OTHER_FIGURES
        )
        yield kind, "the figures are " + _only(one.figures, two.figures)


def _may_be_words(one: Facts, two: Facts) -> bool:
    """Tell whether the figures that only one side has may be words on the other."""
    alone, also_alone = one.figures - two.figures, two.figures - one.figures
    return (not also_alone and alone <= one.spellable) or (
        not alone and also_alone <= two.spellable
    )


def _cited(references: Iterable[Reference], others: Iterable[Reference]) -> Counter[str]:
    """Return references as they can be compared with others: by address where all have one."""
    if all(one.target for one in (*references, *others)):
        return Counter(one.target or "" for one in references)
    return Counter(f"{one.kind} {one.digits}".strip() for one in references)


def _only(one: Counter[str], two: Counter[str]) -> str:
    """Return the words for what each of two counts has more than the other."""
    here, there = (", ".join(sorted((a - b).elements())) for a, b in ((two, one), (one, two)))
    return f"{here or 'nothing'}, not {there or 'nothing'}"
