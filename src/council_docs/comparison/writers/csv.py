"""Write an alignment as CSV: a row for each unit, a column for each version."""

import csv
import io

from council_docs.comparison.align import Alignment

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets take a cell that begins like this for a formula."""


def write_alignment(alignment: Alignment) -> str:
    """Return CSV (RFC 4180, but with LF line ends) whose first line names the columns."""
    codes: dict[int, list[str]] = {}
    for found in alignment.differences:
        name = alignment.versions[found.version].name
        codes.setdefault(found.row, []).append(f"{found.code} {name}")
    output = io.StringIO()
    table = csv.writer(output, lineterminator="\n")
    names = (version.name for version in alignment.versions)
    table.writerow(map(_escape_formula, ("path", "kind", *names, "differences")))
    for number, row in enumerate(alignment.rows):
        cells = ("\n".join(unit.words for unit in cell) for cell in row.cells)
        differences = "; ".join(codes.get(number, ()))
        table.writerow(map(_escape_formula, (row.path, row.kind, *cells, differences)))
    return output.getvalue()


def _escape_formula(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
