"""Tables: rows, the blocks of rows below a heading, cells, and the notes that belong to them."""

from collections.abc import Iterator

import regex

from council_docs.formats.formex.flow import around, body_of
from council_docs.formats.formex.reader_context import FormexContext, children
from council_docs.formats.xml.tree import Element
from council_docs.model import Block, Point, PointList, Table, TableCell, TableRow

_COUNT = regex.compile(r"[0-9]{1,9}")
_WIDEST = 1000
"""How many columns or rows a cell may span, as in HTML."""


def table(corpus: Element, context: FormexContext) -> tuple[Table, tuple[Block, ...]]:
    """Return the table in a `CORPUS`, and what stands in it outside of all cells."""
    left: list[Block] = []
    rows = tuple(_rows(corpus, context, left))
    return Table(rows=rows, span=context.locate(corpus)), tuple(left)


def _rows(element: Element, context: FormexContext, left: list[Block]) -> Iterator[TableRow]:
    """Yield the rows in a `CORPUS` or a `BLK`."""
    known = list(children(element, "ROW", "BLK", "TI.BLK", "STI.BLK"))
    left += body_of(element, context, frozenset(known))
    for part in known:
        match part.tag:
            case "ROW":
                yield _row(part, context, left)
            case "BLK":
                yield from _rows(part, context, left)
            case _:
                yield TableRow(cells=(_heading(part, context),))


def _row(element: Element, context: FormexContext, left: list[Block]) -> TableRow:
    cells = list(children(element, "CELL"))
    left += body_of(element, context, frozenset(cells))
    heads = element.get("TYPE") == "HEADER"
    return TableRow(
        cells=tuple(
            TableCell(
                body=body_of(cell, context),
                heading=heads or cell.get("TYPE") == "HEADER",
                columns=_count(cell.get("COLSPAN")),
                rows=_count(cell.get("ROWSPAN")),
            )
            for cell in cells
        )
    )


def _heading(element: Element, context: FormexContext) -> TableCell:
    """Return the cell that a heading over a block of rows is."""
    first, last = _count(element.get("COL.START")), _count(element.get("COL.END"))
    return TableCell(body=body_of(element, context), heading=True, columns=max(last - first + 1, 1))


def _count(written: str | None) -> int:
    if not _COUNT.fullmatch(written or ""):
        return 1
    return min(max(int(written or ""), 1), _WIDEST)


def notes_apart(element: Element, context: FormexContext) -> tuple[Block, ...]:
    """Return what stands in a `GR.NOTES`; of its notes, those that no cell has called."""
    notes = [note for note in children(element, "NOTE") if note.get("NOTE.REF") is None]
    other = body_of(element, context, notes)
    points = tuple(
        Point(
            label=context.notes.label(note),
            body=body_of(note, context),
            span=context.locate(note),
        )
        for note in notes
        if context.notes.take(note)
    )
    return (*other, PointList(points=points, span=around(points))) if points else other
