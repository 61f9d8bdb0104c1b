"""Writes plain text that the text reader reads back.

Each paragraph is one line after its label, with an empty line between two paragraphs.
"""

import datetime as dt
from collections.abc import Iterator

from council_docs.formats.rendering import (
    NestedTable,
    flatten_blocks,
    join_texts,
    render_blocks,
    render_masthead,
    split_fields,
)
from council_docs.formats.text.pagination import PageWriter
from council_docs.model import Annex, Block, Document, HeaderField, Text, walk_annexes


def write(document: Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - text has no place for it
    """Return a document as plain text; `generated` is None."""
    writer = PageWriter()
    for line in _render_header(document):
        writer.write(line, gap=False)
    _write_blocks(document.cover, writer)
    writer.write_notes()
    for annex in walk_annexes(document.annexes):
        _write_annex(annex, writer)
    return writer.to_string()


def _render_header(document: Document) -> Iterator[Text]:
    """Yield the lines of a header."""
    header = document.header
    values = render_masthead(document).in_reading_order(header)
    above, below = split_fields(header)
    yield from (Text(value=value.text) for value in values)
    yield from map(_render_field, above)
    if header.type_line:
        yield Text(value=header.type_line)
    yield from map(_render_field, below)


def _render_field(field: HeaderField) -> Text:
    return join_texts([Text(value=field.label), field.value], " ") if field.label else field.value


def _write_annex(annex: Annex, writer: PageWriter) -> None:
    """Write an annex; the reader knows one without a label by the new page."""
    if annex.label is None:
        writer.end_page()
    else:
        writer.write(annex.label)
    if annex.title is not None:
        writer.write(annex.title)
    _write_blocks(annex.body, writer)
    writer.write_notes()


def _write_blocks(blocks: tuple[Block, ...], writer: PageWriter) -> None:
    """Write blocks; a row of a table is a line with a tab between its cells."""
    for item in render_blocks(blocks):
        if isinstance(item, NestedTable):
            for row in item.table.rows:
                cells = [flatten_blocks(cell.body) for cell in row.cells]
                writer.write(join_texts(cells, "\t"), depth=item.depth)
        else:
            writer.write(item.text, label=item.label or "", depth=item.depth)
