"""Printing tables of figures."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str | float]]) -> str:
    """Return a table: names to the left, figures to the right."""
    cells = [list(head), *([_cell(value) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(
            [
                line[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
            ]
        )
        for line in cells
    )


def _cell(value: str | float) -> str:
    """Return a figure with three significant digits, and never with an exponent."""
    if isinstance(value, str):
        return value
    decimals = next((count for count, least in enumerate((100, 10, 1)) if value >= least), 3)
    return f"{value:,.{decimals}f}"
