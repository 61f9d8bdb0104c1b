"""Printing tables of figures."""

from collections.abc import Mapping, Sequence


def table(head: Sequence[str], rows: Mapping[str, Sequence[float]]) -> str:
    """Return a table: the names of the rows to the left, their figures to the right."""
    lines = [head, *([name, *map(_figure, row)] for name, row in rows.items())]
    first, *others = [max(map(len, column)) for column in zip(*lines, strict=True)]
    layout = f"{{:{first}}}" + "".join(f"  {{:>{width}}}" for width in others)
    return "\n".join(layout.format(*line) for line in lines)


def _figure(value: float) -> str:
    """Return a number with three significant digits, and never with an exponent."""
    decimals = next((count for count, least in enumerate((100, 10, 1)) if value >= least), 3)
    return f"{value:,.{decimals}f}"
