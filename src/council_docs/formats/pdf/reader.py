"""Read a file as a text layer: its pages one by one, the structure tree, and diagnostics."""

from playa import Page
from playa.pdftypes import resolve1

from council_docs.diagnostics.reader_diagnostics import (
    ANNOTATIONS,
    ATTACHMENT,
    DAMAGED_PDF,
    FIGURE,
    PAGE_WITHOUT_TEXT,
    STRUCTURE_CONTRADICTED,
    UNKNOWN_GLYPH,
    UNTAGGED_WORDS,
)
from council_docs.errors import ReadError
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.layout.pages import lay_out_pages
from council_docs.formats.pdf.layout.printed_lines import write_line
from council_docs.formats.pdf.layout.reading_order import PageLines
from council_docs.formats.pdf.limited_document import (
    LimitedDocument,
    damaged,
    open_document,
)
from council_docs.formats.pdf.page_content import PageContents, PageReader
from council_docs.formats.pdf.structure_tree import StructureTree, read_tree
from council_docs.formats.pdf.text_layer import LayerWriter
from council_docs.formats.pdf.unread_parts import describe_annotations, name_attachments
from council_docs.identifiers import ALPHA3
from council_docs.recognition.text_layer import TextLayer


def read_layer(data: bytes, name: str, limits: Limits) -> TextLayer:
    """Return the text layer of a file; see `formats.pdf.read`."""
    budget = Budget(limits, name)
    document = open_document(data, budget, name)
    try:
        return _read_layer(document, data, name, budget)
    except ReadError:
        raise
    except Exception as error:
        raise damaged(name, error) from error


def _read_layer(document: LimitedDocument, data: bytes, name: str, budget: Budget) -> TextLayer:
    pages = _list_pages(document, budget)
    indices = {page.pageid: number for number, page in enumerate(pages)}
    tree = read_tree(document, indices, budget)
    reader = PageReader(budget)
    contents = [reader.read(page, tree.pages.get(at, {})) for at, page in enumerate(pages)]
    if all(run.is_blank for content in contents for run in content.runs):
        raise _refuse_without_text(contents, name) from next(
            (content.damage for content in contents if content.damage is not None), None
        )
    writer = LayerWriter(tree)
    _report_file(document, tree, writer, budget)
    marks_all = bool(tree.pages)
    laid_out = lay_out_pages(contents, tree)
    for number, (page, content, lines) in enumerate(zip(pages, contents, laid_out, strict=True)):
        writer.write_page(lines.lines)
        marks_all = marks_all and lines.marks_all
        _report_page(page, content, lines, writer)
        _report_pictures(content.pictures, lines, tree.figures.get(number, []), writer)
    return TextLayer(
        source=writer.source(name, data),
        format="pdf",
        evidence=writer.evidence,
        tables=tuple(writer.tables()),
        footnotes=tuple(writer.footnotes()),
        emphasis=tuple(writer.emphasis),
        links=tuple(writer.links),
        set_aside=tuple(writer.set_aside),
        diagnostics=tuple(writer.diagnostics),
        language=_declared_language(document),
        finds_furniture=marks_all,
        finds_footnotes=marks_all and writer.finds_footnotes,
    )


def _list_pages(document: LimitedDocument, budget: Budget) -> list[Page]:
    """Return the pages of a document; raise ReadError if there are too many."""
    pages = []
    for page in document.pages:
        pages.append(page)
        if len(pages) > budget.limits.pages:
            raise budget.refuse(f"the PDF file has more than {budget.limits.pages:,} pages")
    return pages


def _refuse_without_text(contents: list[PageContents], name: str) -> ReadError:
    if not contents:
        problem = "no page of the PDF file can be read"
    elif any(content.pictures for content in contents):
        problem = "the pages of the PDF file are pictures: make their text readable (OCR) first"
    else:
        problem = "the pages of the PDF file hold no text"
    return ReadError(problem, source=name)


def _declared_language(document: LimitedDocument) -> str | None:
    """Return the language that a file declares, as two letters."""
    declared = resolve1(document.catalog.get("Lang"))
    code = declared[:2].decode("latin-1").lower() if isinstance(declared, bytes) else ""
    return code if code in ALPHA3 else None


def _report_file(
    document: LimitedDocument, tree: StructureTree, writer: LayerWriter, budget: Budget
) -> None:
    """Report the diagnostics of the whole file."""
    for name in name_attachments(document, budget):
        writer.report(ATTACHMENT, f"the attached file {name!r} is not read")
    if tree.too_deep:
        writer.report(DAMAGED_PDF, "the structure is nested too deeply; its inner part is ignored")


def _report_page(page: Page, content: PageContents, lines: PageLines, writer: LayerWriter) -> None:
    """Report the diagnostics of one page."""
    unknown = content.unknown_glyphs
    if content.damage is not None:
        writer.report(DAMAGED_PDF, "the page is damaged; words at its end may be missing")
    if unknown:
        writer.report(UNKNOWN_GLYPH, f"{unknown} glyphs whose characters no font tells")
    if lines.contradicts_tree:
        writer.report(STRUCTURE_CONTRADICTED, "the order on the page decides, not the structure")
    if lines.untagged:
        words = write_line(lines.untagged[0])[0]
        writer.report(UNTAGGED_WORDS, f"outside the structure: {words[:60]!r}")
    annotations = describe_annotations(page)
    if annotations:
        writer.report(ANNOTATIONS, f"not read: {annotations}")


def _report_pictures(
    pictures: int, lines: PageLines, described: list[str], writer: LayerWriter
) -> None:
    """Report the pictures of a page, with their alternative text."""
    for words in described:
        writer.report(FIGURE, f"a picture is not kept: {' '.join(words.split())[:200]!r}")
    if pictures and not lines.has_words:
        writer.report(PAGE_WITHOUT_TEXT, "the page shows a picture, and no text that can be read")
    elif pictures and not described:
        writer.report(FIGURE, f"pictures on the page that are not kept: {pictures}")
