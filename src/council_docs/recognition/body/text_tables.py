"""Stage 7, first step: columns in plain text.

The lines of a segment come in; the lines of a table go out as one line for each cell. A table is
two or more consecutive lines with the same columns: `Ruritania 12 0,4`. The documents beside the
items of an agenda go out below the words of their item: `7617/26 + ADD 1`, `AGRI`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from council_docs.recognition.body.decimals import match_decimal_label
from council_docs.recognition.body.paragraph_breaks import ends_sentence
from council_docs.recognition.labels import is_separator, match_label, match_unusual_label
from council_docs.recognition.lines import Line
from council_docs.recognition.text_layer import LayerCell, LayerTable, LineEvidence
from council_docs.source import Span

_COLUMN_GAP = re.compile(r" *+\t[ \t]*+| {3,}+")
"""A tab, or more spaces than justified text has between two words."""
_LEAST_ROWS = 2
_LONGEST_CELL = 40
_WIDEST_INDENT = 400
_TOLERANCE = 1
"""How many characters a column may be out of line."""


_REFERENCE = re.compile(
    r"\+|[0-9]{1,5}(?:/[0-9]{1,2}){1,2}\+?|PE-CONS|EUCO|SN|CM|CONV|XT|WK|DS|REV|ADD|COR|DCL|INIT"
)
"""A word of `PE-CONS 1/26`, `7617/26+ ADD 1` or `+ REV 1 ADD 1`."""
_LABELS_OF_NUMBERS = ("REV", "ADD", "COR", "DCL")
_CODE = re.compile(r"[A-Z]{2,8}(?:[./][A-Z]{2,8})?")
_BESIDE = LineEvidence(starts_paragraph=True)


class _Row(NamedTuple):
    """A line with columns, and where each of them starts and ends on the printed line."""

    line: Line
    cells: tuple[Line, ...]
    columns: tuple[Span, ...]
    has_tabs: bool


def find_text_tables(lines: list[Line], text: str) -> list[Line]:
    """Return the lines, with one line for each cell of a table.

    Tabs separate columns anywhere, spaces only where the columns of consecutive rows start or end
    at the same place. A row that starts with a label is a point of a list. `text` is the source.
    """
    if not any(space in text for space in ("   ", "\t", "|")):
        return lines
    lines = list(_put_documents_below(lines))
    kept: list[Line] = []
    run: list[_Row] = []
    head: _Row | None = None
    for at, line in enumerate(lines):
        has_columns = "   " in line.text or "\t" in line.text
        row = _split_columns(line, text) if has_columns else None
        if row is not None and run and _continues(run[-1], row):
            run.append(row)
            continue
        _close_run(run, head, kept)
        before = lines[at - 1] if at else None
        head = _find_head(lines, at, row, text) if row is not None else None
        begins = row is not None and (head is not None or _may_begin_table(row, before))
        run = [row] if row is not None and begins else []
        if not run:
            kept.append(line)
    _close_run(run, head, kept)
    return kept


def names_documents(text: str) -> bool:
    """Return whether a line has only numbers of documents: `17037/25 + ADD 1`, `+ REV 1`."""
    words = text.split()
    return _REFERENCE.fullmatch(words[0]) is not None and all(
        _REFERENCE.fullmatch(word) or (word.isdecimal() and before in _LABELS_OF_NUMBERS)
        for before, word in zip(["", *words], words, strict=False)
    )


def is_subject_code(text: str) -> bool:
    """Return whether a line is only the code of a subject: `AGRI`, `CFSP/PESC`."""
    return _CODE.fullmatch(text) is not None


def _put_documents_below(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines with the documents beside an item below it, each as a paragraph."""
    beside: list[Line] = []
    for line in lines:
        if beside and (line.gap or line.opens_page or match_label(line.text)):
            yield from beside
            beside.clear()
        gaps = list(_COLUMN_GAP.finditer(line.text)) if "   " in line.text else []
        last = line.after(gaps[-1].end()) if gaps and line.table is None else None
        if last is None or not (
            names_documents(last.text) or (beside and is_subject_code(last.text))
        ):
            yield line
            continue
        last.gap, last.evidence = False, _BESIDE
        beside.append(last)
        yield line.part(0, gaps[-1].start())
    yield from beside


def _split_columns(line: Line, text: str) -> _Row | None:
    """Return a line as a row; None for a line without columns."""
    gaps = list(_COLUMN_GAP.finditer(line.text))
    if line.table is not None or is_separator(line.text):
        return None
    if match_label(line.text) or match_unusual_label(line.text):
        return None
    if len(gaps) == 1 and match_decimal_label(line.text):
        return None
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(line.text)]
    reach = max(line.start - _WIDEST_INDENT, 0)
    indent = line.start - max(text.rfind("\n", reach, line.start) + 1, reach)
    return _Row(
        line,
        tuple(line.part(start, end) for start, end in zip(starts, ends, strict=True)),
        tuple(Span(indent + start, indent + end) for start, end in zip(starts, ends, strict=True)),
        "\t" in line.text,
    )


def _may_begin_table(row: _Row, before: Line | None) -> bool:
    """Return whether a row may be the first one of a table: it continues no sentence."""
    if row.has_tabs or before is None or row.line.gap or row.line.opens_page:
        return True
    return ends_sentence(before.text)


def _continues(above: _Row, row: _Row) -> bool:
    """Return whether a row belongs to the table of the row above it."""
    if len(above.cells) != len(row.cells) or row.line.opens_page:
        return False
    if above.has_tabs and row.has_tabs:
        return True
    if row.line.gap or not _are_cells(row):
        return False
    return _are_aligned(above.columns, row.columns)


def _are_aligned(above: Sequence[Span], below: Sequence[Span]) -> bool:
    """Return whether each column starts or ends where the one above it does."""
    return all(
        abs(first.start - second.start) <= _TOLERANCE or abs(first.end - second.end) <= _TOLERANCE
        for first, second in zip(above, below, strict=True)
    )


def _find_head(lines: list[Line], at: int, row: _Row, text: str) -> _Row | None:
    """Return the line above a row as the head of all its columns but the first; else None."""
    head = _split_columns(lines[at - 1], text) if at and not row.line.gap else None
    if head is None or len(head.cells) != len(row.cells) - 1:
        return None
    before = lines[at - 2] if at > 1 else None
    first, *others = row.columns
    aligned = head.columns[0].start > first.end and _are_aligned(head.columns, others)
    return head if aligned and _may_begin_table(head, before) else None


def _are_cells(row: _Row) -> bool:
    """Return whether a row has cells and not running text.

    A second column beside running text, such as the references in minutes, makes no table. Words in
    lower case are cells beside at least two numbers.
    """
    first, *others = row.cells
    numbers = len(others) > 1 and all(cell.text[0].isdecimal() for cell in others)
    return all(
        len(cell.text) <= _LONGEST_CELL
        and (not cell.text[0].islower() or (numbers and cell is first))
        for cell in row.cells
    )


def _close_run(run: Sequence[_Row], head: _Row | None, kept: list[Line]) -> None:
    """Add the lines of some rows: one for each cell if they are a table.

    The head of a table is the last line of those kept.
    """
    if len(run) < _LEAST_ROWS:
        kept += (row.line for row in run)
        return
    rows = [tuple(LayerCell(lines=(cell.span,)) for cell in row.cells) for row in run]
    if head is not None:
        kept.pop()
        cells = (LayerCell(lines=(cell.span,), heading=True) for cell in head.cells)
        rows.insert(0, (LayerCell(lines=(), heading=True), *cells))
        run = [head, *run]
    span = Span(run[0].line.start, run[-1].line.end)
    table = LayerTable(rows=tuple(rows), span=span)
    for row in run:
        for cell in row.cells:
            cell.table = table
            kept.append(cell)
