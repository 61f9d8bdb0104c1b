"""Plain text: the writer, whose lines the reader of this package reads again.

One paragraph stands on a line, with its label as printed; a blank line stands between two of them.
"""

import datetime as dt
from collections.abc import Iterator

from council_docs.formats.rendering import Grid, flat, header_fields, joined, masthead, printed
from council_docs.formats.text.pagination import Paper
from council_docs.model import Annex, Block, Document, HeaderField, Text, walk_annexes


def write(document: Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - text has no place for it
    """Return a document as plain text; `generated` is None."""
    paper = Paper()
    for line in _header(document):
        paper.add(line, gap=False)
    _write_blocks(document.cover, paper)
    paper.end_notes()
    for annex in walk_annexes(document.annexes):
        _write_annex(annex, paper)
    return paper.text()


def _header(document: Document) -> Iterator[Text]:
    """Yield the lines of a header.

    Where neither a type line nor fields follow, the values by which the reader knows a header stand
    last: it ends with them.
    """
    header = document.header
    values = masthead(document)
    above, below = header_fields(header)
    ends = not header.type_line and not header.fields
    lines = (*values.codes, *values.telling) if ends else (*values.telling, *values.codes)
    yield from (Text(value=line) for line in lines)
    yield from map(_field, above)
    if header.type_line:
        yield Text(value=header.type_line)
    yield from map(_field, below)


def _field(field: HeaderField) -> Text:
    """Return a field as one text: its label, if it has one, and its value."""
    return joined([Text(value=field.label), field.value], " ") if field.label else field.value


def _write_annex(annex: Annex, paper: Paper) -> None:
    """Write an annex; one without a label begins a page, by which it is known."""
    if annex.label is None:
        paper.end_page()
    else:
        paper.add(annex.label)
    if annex.title is not None:
        paper.add(annex.title)
    _write_blocks(annex.body, paper)
    paper.end_notes()


def _write_blocks(blocks: tuple[Block, ...], paper: Paper) -> None:
    """Write blocks; a row of a table is a line with a tab between its cells."""
    for item in printed(blocks):
        if isinstance(item, Grid):
            for row in item.table.rows:
                cells = [flat(cell.body) for cell in row.cells]
                paper.add(joined(cells, "\t"), depth=item.depth)
        else:
            paper.add(item.text, label=item.label or "", depth=item.depth)
