"""Write CommonMark with GitHub's tables.

Labels are escaped words, never list markers: a renderer would count those again.
"""

import datetime as dt
from collections.abc import Iterable

from council_docs.formats.markdown.block_writer import BlockWriter
from council_docs.formats.markdown.inline import escape, escape_line_start
from council_docs.formats.markdown.table import render_table
from council_docs.formats.rendering import (
    NestedTable,
    render_blocks,
    render_masthead,
    split_fields,
)
from council_docs.model import Annex, Block, Document, HeaderField

_TITLE_LEVEL = 1


def write(document: Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - Markdown has no place for it
    """Return a document as Markdown; `generated` is None."""
    writer = BlockWriter()
    _write_header(document, writer)
    _write_blocks(document.cover, writer, level=_TITLE_LEVEL)
    writer.write_notes()
    waiting = [(annex, _TITLE_LEVEL + 1) for annex in reversed(document.annexes)]
    while waiting:
        annex, level = waiting.pop()
        _write_annex(annex, writer, level)
        waiting += ((inner, level + 1) for inner in reversed(annex.annexes))
    return writer.to_string()


def _write_header(document: Document, writer: BlockWriter) -> None:
    """Write the values as lines of a paragraph, the type line as a heading, the fields as lists."""
    masthead = render_masthead(document)
    above, below = split_fields(document.header)
    lines = (escape_line_start(escape(value.text)) for value in masthead.identity + masthead.codes)
    if paragraph := "\\\n".join(filter(None, lines)):
        writer.write_block(paragraph)
    _write_fields(above, writer)
    writer.write_heading(escape(document.header.type_line or ""), _TITLE_LEVEL)
    _write_fields(below, writer)


def _write_fields(fields: Iterable[HeaderField], writer: BlockWriter) -> None:
    for field in fields:
        label = escape(field.label or "").strip()
        writer.begin_point(1)
        writer.write_paragraph(f"**{label}**" if label else "", field.value, depth=1)


def _write_annex(annex: Annex, writer: BlockWriter, level: int) -> None:
    """Write an annex: its label is a heading, its title another one below."""
    if annex.label is not None:
        writer.write_heading(escape(annex.label), level)
        level += 1
    if annex.title is not None:
        writer.write_heading(writer.render(annex.title), level)
        level += 1
    _write_blocks(annex.body, writer, level=level - 1)
    writer.write_notes()


def _write_blocks(blocks: tuple[Block, ...], writer: BlockWriter, *, level: int) -> None:
    """Write blocks below a heading of a level."""
    for item in render_blocks(blocks):
        if isinstance(item, NestedTable):
            if lines := render_table(item.table, writer):
                writer.write_block("\n".join(lines), item.depth)
            continue
        if item.begins_point:
            writer.begin_point(item.depth)
        label = escape(item.label or "").strip()
        if item.section:
            heading = f"{label} {writer.render(item.text)}"
            writer.write_heading(heading, level + item.section, item.depth)
        else:
            writer.write_paragraph(label, item.text, item.depth)
