"""Lay out all pages of a file, with the evidence of the structure tree."""

from collections.abc import Iterator

from council_docs.formats.pdf.layout.columns import ColumnSplitter, align_columns, mark_columns
from council_docs.formats.pdf.layout.data_tables import (
    find_data_tables,
    sort_by_place,
    sort_by_tree,
)
from council_docs.formats.pdf.layout.link_areas import mark_links
from council_docs.formats.pdf.layout.paragraph_starts import join_torn_paragraphs, mark_starts
from council_docs.formats.pdf.layout.printed_headings import mark_headings
from council_docs.formats.pdf.layout.reading_order import PageLines, order_printed, order_tagged
from council_docs.formats.pdf.layout.ruled_tables import PrintedTable, TableFinder
from council_docs.formats.pdf.layout.underlines import mark_underlines
from council_docs.formats.pdf.page_content import PageContents, TextRun
from council_docs.formats.pdf.structure_tree import StructureTree


def lay_out_pages(contents: list[PageContents], tree: StructureTree) -> list[PageLines]:
    """Return the lines of each page in reading order."""
    for content in contents:
        mark_underlines(content)
        mark_links(content)
    finder = TableFinder()
    printed: dict[int, list[PrintedTable]] = {
        at: finder.find(content, at + 1)
        for at, content in enumerate(contents)
        if at not in tree.pages
    }
    found = [table.table for tables in printed.values() for table in tables]
    data_tables = find_data_tables([*tree.tables, *found], _sort_runs(contents, tree))
    columns = ColumnSplitter()
    pages = []
    for at, content in enumerate(contents):
        if at in tree.pages:
            pages.append(order_tagged(content.runs, at + 1, data_tables))
            mark_columns(pages[-1].lines)
            continue
        for run in content.runs:
            cell = run.leaf.block.cell if run.leaf is not None else None
            if cell is not None and cell.table not in data_tables:
                run.leaf = None
        tables = [table for table in printed[at] if table.table in data_tables]
        pages.append(order_printed(content, at + 1, columns, tables))
    align_columns(page.lines for page in pages)
    mark_starts(page.lines for page in pages)
    mark_headings(page.lines for at, page in enumerate(pages) if at not in tree.pages)
    join_torn_paragraphs(page.lines for page in pages)
    return pages


def _sort_runs(contents: list[PageContents], tree: StructureTree) -> Iterator[TextRun]:
    """Yield the runs of a file in reading order: those of tagged pages first."""
    tagged = (contents[at].runs for at in tree.pages if at < len(contents))
    yield from sort_by_tree(run for runs in tagged for run in runs)
    for at, content in enumerate(contents):
        if at not in tree.pages:
            yield from sort_by_place(content.runs)
