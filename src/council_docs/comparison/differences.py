"""Find the differences between the first version and each other one."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from council_docs.comparison.invariants import Citation, Invariants, find_invariants
from council_docs.comparison.unit_table import UnitTable
from council_docs.comparison.units import Cell, Unit, UnitKind
from council_docs.comparison.versions import Version
from council_docs.diagnostics import Diagnostic, DiagnosticKind, comparison_diagnostics
from council_docs.source import Span

_UNMATCHED: dict[UnitKind, DiagnosticKind] = {
    "note": comparison_diagnostics.OTHER_FOOTNOTES,
    "annex": comparison_diagnostics.OTHER_ANNEXES,
    "value": comparison_diagnostics.OTHER_VALUE,
}
"""The kinds of units that have a diagnostic of their own where they are missing or extra."""


@frozen(kw_only=True)
class Difference(Diagnostic):
    """A diagnostic about a version: where it differs from the first one.

    Where something is missing, `span` is that of the unit before it.
    """

    version: int
    """The index of the version in `Alignment.versions`."""
    row: int
    """The index of the row in `Alignment.rows`."""
    first_span: Span | None = None
    """Where in the first version."""


def find_differences(table: UnitTable, versions: tuple[Version, ...]) -> tuple[Difference, ...]:
    """Return the differences of each version from the first one, in the order of the rows."""
    differences = [
        difference
        for column in range(1, len(versions))
        for difference in _compare_columns(table, column, versions[0])
    ]
    return tuple(sorted(differences, key=lambda found: (found.row, found.version)))


def _compare_columns(table: UnitTable, column: int, first_version: Version) -> Iterator[Difference]:
    """Yield the missing, extra and changed units of one version."""

    def differ(kind: DiagnosticKind, message: str, row: int, *cells: Cell) -> Difference:
        first_span, span = (cell[0].span if cell else None for cell in cells)
        return Difference(
            code=kind.code,
            name=kind.name,
            severity=kind.severity,
            message=f"{message} ({first_version.locate(first_span)})",
            version=column,
            row=row,
            span=span,
            first_span=first_span,
        )

    for row, (unit, *_) in table.unmatched(0, column):
        kind = _UNMATCHED.get(unit.kind, comparison_diagnostics.MISSING_UNIT)
        before = table.cell_before(row, column)
        yield differ(kind, f"{unit.path} is missing", row, (unit,), before)
    for row, (unit, *_) in table.unmatched(column, 0):
        kind = _UNMATCHED.get(unit.kind, comparison_diagnostics.EXTRA_UNIT)
        yield differ(kind, f"{unit.path} is extra", row, table.cell_before(row, 0), (unit,))
    for row in range(len(table.rows)):
        first, other = table.cell(row, 0), table.cell(row, column)
        if first and other:
            for kind, message in _compare_cells(first, other):
                yield differ(kind, f"{other[0].path}: {message}", row, first, other)


# ------------------------------------------------------------------------------ one row


def _compare_cells(first: Cell, other: Cell) -> Iterator[tuple[DiagnosticKind, str]]:
    """Yield the differences between matching units, each with its message."""
    one, two = first[0], other[0]
    if one.kind == "value":
        if _text(one) != _text(two):
            yield (
                comparison_diagnostics.OTHER_VALUE,
                f"{_text(two)!r} instead of {_text(one)!r}",
            )
        return
    if one.number != two.number:
        message = f"label {two.label or ''!r} instead of {one.label or ''!r}"
        yield comparison_diagnostics.OTHER_NUMBER, message
    if one.kind != two.kind:
        yield comparison_diagnostics.OTHER_STRUCTURE, f"{two.kind} instead of {one.kind}"
    if len(first) != len(other):
        plural = "s" * (len(other) > 1)
        message = f"{len(other)} paragraph{plural} instead of {len(first)}"
        yield comparison_diagnostics.OTHER_STRUCTURE, message
    yield from _compare_invariants(_cell_invariants(first), _cell_invariants(other))


def _text(unit: Unit) -> str:
    return unit.text.value if unit.text else ""


def _cell_invariants(cell: Cell) -> Invariants:
    return find_invariants(unit.text for unit in cell if unit.text)


def _compare_invariants(
    first: Invariants, other: Invariants
) -> Iterator[tuple[DiagnosticKind, str]]:
    same_digits = first.digits == other.digits
    dates = _differ(first.dates, other.dates, same_digits=same_digits)
    if dates:
        message = _describe("dates", first.dates, other.dates)
        yield comparison_diagnostics.OTHER_DATES, message
    by_target = all(one.target for one in (*first.citations, *other.citations))
    cited, other_cited = (
        _count_citations(side.citations, by_target=by_target) for side in (first, other)
    )
    citations = _differ(cited, other_cited, same_digits=same_digits)
    if citations:
        message = _describe("references", cited, other_cited)
        yield comparison_diagnostics.OTHER_REFERENCES, message
    if not (dates or citations or same_digits) and first.figures != other.figures:
        kind = (
            comparison_diagnostics.FIGURE_OR_WORD
            if _may_be_words(first, other)
            else comparison_diagnostics.OTHER_FIGURES
        )
        yield kind, _describe("figures", first.figures, other.figures)


def _differ(first: Counter[str], other: Counter[str], *, same_digits: bool) -> bool:
    # With the same digits, a reader has marked more dates or references in one language only.
    return first != other and not (same_digits and first.total() != other.total())


def _count_citations(citations: Iterable[Citation], *, by_target: bool) -> Counter[str]:
    """Count citations by their address, or else by their kind and digits."""
    if by_target:
        return Counter(one.target or "" for one in citations)
    return Counter(f"{one.kind} {one.digits}".strip() for one in citations)


def _may_be_words(first: Invariants, other: Invariants) -> bool:
    """Return whether the figures that only one side has may be words on the other."""
    missing, extra = first.figures - other.figures, other.figures - first.figures
    return (not extra and missing <= first.spellable) or (not missing and extra <= other.spellable)


def _describe(noun: str, first: Counter[str], other: Counter[str]) -> str:
    """Return what the second has more than the first, and what it has less."""
    extra, missing = (
        ", ".join(sorted(counts.elements())) for counts in (other - first, first - other)
    )
    return (
        f"{noun} {extra} instead of {missing or 'none'}"
        if extra
        else f"no {noun} instead of {missing}"
    )
