"""Reads tables: their rows, groups of rows below a heading, cells and notes."""

from collections.abc import Iterator

import regex

from council_docs.formats.formex.body import BodyReader, read_body
from council_docs.formats.formex.lists import cover
from council_docs.formats.formex.reader_context import FormexContext, get_children
from council_docs.formats.xml.tree import Element
from council_docs.model import Block, Point, PointList, Table, TableCell, TableRow

_COUNT = regex.compile(r"[0-9]{1,9}")
_WIDEST = 1000
"""The most columns or rows that a cell may span, as in HTML."""


def read_corpus(reader: BodyReader, element: Element) -> None:
    """Read `CORPUS` as a table, and the words outside of its cells."""
    stray: list[Block] = []
    rows = tuple(_read_rows(element, reader.context, stray))
    reader.add(Table(rows=rows, span=reader.context.locate(element)))
    reader.add_stray(element, stray)


def _read_rows(element: Element, context: FormexContext, stray: list[Block]) -> Iterator[TableRow]:
    """Yield the rows in a `CORPUS` or a `BLK`."""
    known = list(get_children(element, "ROW", "BLK", "TI.BLK", "STI.BLK"))
    stray += read_body(element, context, known)
    for part in known:
        match part.tag:
            case "ROW":
                yield _read_row(part, context, stray)
            case "BLK":
                yield from _read_rows(part, context, stray)
            case _:
                yield TableRow(cells=(_read_heading(part, context),))


def _read_row(element: Element, context: FormexContext, stray: list[Block]) -> TableRow:
    cells = list(get_children(element, "CELL"))
    stray += read_body(element, context, cells)
    heads = element.get("TYPE") == "HEADER"
    return TableRow(
        cells=tuple(
            TableCell(
                body=read_body(cell, context),
                heading=heads or cell.get("TYPE") == "HEADER",
                columns=_parse_count(cell.get("COLSPAN")),
                rows=_parse_count(cell.get("ROWSPAN")),
            )
            for cell in cells
        )
    )


def _read_heading(element: Element, context: FormexContext) -> TableCell:
    """Return the cell of a heading over a group of rows."""
    first, last = _parse_count(element.get("COL.START")), _parse_count(element.get("COL.END"))
    return TableCell(
        body=read_body(element, context), heading=True, columns=max(last - first + 1, 1)
    )


def _parse_count(written: str | None) -> int:
    if not _COUNT.fullmatch(written or ""):
        return 1
    return min(max(int(written or ""), 1), _WIDEST)


def read_notes_apart(reader: BodyReader, element: Element) -> None:
    """Read `GR.NOTES`: of its notes only those without a call, as a list."""
    context = reader.context
    notes = [note for note in get_children(element, "NOTE") if note.get("NOTE.REF") is None]
    reader.add(*read_body(element, context, notes))
    points = tuple(
        Point(
            label=context.notes.label(note),
            body=read_body(note, context),
            span=context.locate(note),
        )
        for note in notes
        if context.notes.claim(note)
    )
    if points:
        reader.add(PointList(points=points, span=cover(points)))
