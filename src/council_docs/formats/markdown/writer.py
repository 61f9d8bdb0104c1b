"""Markdown: the writer. CommonMark, and the tables of GitHub.

Labels are words, never the markers of Markdown: a renderer would count them anew.
"""

import datetime as dt
from collections.abc import Iterable

from council_docs.formats.markdown import table
from council_docs.formats.markdown.inline import line, plain
from council_docs.formats.markdown.page import Page
from council_docs.formats.rendering import Grid, header_fields, masthead, printed
from council_docs.model import Annex, Block, Document, HeaderField

_TITLE = 1
"""The level of the heading that the type line is."""


def write(document: Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - Markdown has no place for it
    """Return a document as Markdown; `generated` is None."""
    page = Page()
    _write_header(document, page)
    _write_blocks(document.cover, page, above=_TITLE)
    page.end_notes()
    waiting = [(annex, _TITLE + 1) for annex in reversed(document.annexes)]
    while waiting:
        annex, level = waiting.pop()
        _write_annex(annex, page, level)
        waiting += ((inner, level + 1) for inner in reversed(annex.annexes))
    return page.text()


def _write_header(document: Document, page: Page) -> None:
    """Write the header: values on lines of one paragraph, the type line as a heading, a list."""
    header = document.header
    values = masthead(document)
    above, below = header_fields(header)
    lines = (line(plain(value)) for value in (*values.telling, *values.codes))
    if together := "\\\n".join(filter(None, lines)):
        page.block(together)
    _write_fields(above, page)
    page.heading(plain(header.type_line or ""), _TITLE)
    _write_fields(below, page)


def _write_fields(fields: Iterable[HeaderField], page: Page) -> None:
    for field in fields:
        label = plain(field.label or "").strip()
        page.begin_point(1)
        page.words(f"**{label}**" if label else "", field.value, depth=1)


def _write_annex(annex: Annex, page: Page, level: int) -> None:
    """Write an annex: its label is a heading, and its title another one below."""
    if annex.label is not None:
        page.heading(plain(annex.label), level)
        level += 1
    if annex.title is not None:
        page.heading(page.inline(annex.title), level)
        level += 1
    _write_blocks(annex.body, page, above=level - 1)
    page.end_notes()


def _write_blocks(blocks: tuple[Block, ...], page: Page, *, above: int) -> None:
    """Write blocks below a heading of the level `above`."""
    for item in printed(blocks):
        if isinstance(item, Grid):
            if rows := table.rows(item.table, page):
                page.block("\n".join(rows), item.depth)
            continue
        if item.begins_point:
            page.begin_point(item.depth)
        label = plain(item.label or "").strip()
        if item.section:
            page.heading(f"{label} {page.inline(item.text)}", above + item.section, item.depth)
        else:
            page.words(label, item.text, item.depth)
