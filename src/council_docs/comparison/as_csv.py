"""An alignment as CSV: a row for each unit, a column for each version."""

import csv
import io

from council_docs.comparison.alignment import Alignment, Cell

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def write(alignment: Alignment) -> str:
    """Return RFC 4180 with lines that end in LF; the first line names the columns."""
    codes: dict[int, list[str]] = {}
    for found in alignment.differences:
        name = alignment.versions[found.version].name
        codes.setdefault(found.row, []).append(f"{found.code} {name}")
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    names = (version.name for version in alignment.versions)
    table.writerow([_safe(cell) for cell in ("path", "kind", *names, "differences")])
    for at, row in enumerate(alignment.rows):
        words = (_words(cell) for cell in row.cells)
        said = "; ".join(codes.get(at, ()))
        table.writerow([_safe(cell) for cell in (row.path, row.kind, *words, said)])
    return out.getvalue()


def _words(cell: Cell) -> str:
    return "\n".join(unit.words for unit in cell)


def _safe(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
