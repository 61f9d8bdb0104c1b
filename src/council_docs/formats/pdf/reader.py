"""Opens a file with playa, within limits, and reads its pages one by one."""

import logging
import re
import zlib
from collections.abc import Iterator
from itertools import chain

from playa import ContentStream, Document, ObjRef, Page, PDFEncryptionError
from playa.ascii85 import ascii85decode, asciihexdecode
from playa.pdftypes import PDFObject, resolve1

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
from council_docs.formats.pdf.page_content import PageContents, PageReader
from council_docs.formats.pdf.printed_lines import write_line
from council_docs.formats.pdf.reading_order import PageLines, order_lines
from council_docs.formats.pdf.structure_tree import StructureTree, read_tree
from council_docs.formats.pdf.tables import find_data_tables
from council_docs.formats.pdf.text_layer import LayerWriter
from council_docs.formats.pdf.unread_parts import describe_annotations, name_attachments
from council_docs.identifiers import ALPHA3
from council_docs.recognition.text_layer import TextLayer

logging.getLogger("playa").addHandler(logging.NullHandler())

_HEAD = 1024
"""Among how many first bytes the signature stands (ISO 32000-1, implementation note 13)."""
_CROSS_REFERENCES = re.compile(rb"/XRef\b[^\0]{0,1000}?stream\r?\n")
_CHUNK = 1 << 20
_LZW_RATIO, _RUN_RATIO = 2800, 64
"""How many times larger the output of a filter may be than its input."""


class LimitedDocument(Document):
    """A document whose streams are refused where they expand to more than a limit allows."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        """Open `data`, with an empty password where it is encrypted."""
        self._budget = budget
        self._known: dict[int, PDFObject] = {}
        for found in _CROSS_REFERENCES.finditer(data):
            budget.spend_bytes(_inflated_size(data[found.end() :], budget))
        super().__init__(data)

    def __getitem__(self, objid: int) -> PDFObject:
        """Return an object; a reference that an object consists of is followed."""
        if objid not in self._known:
            self._known[objid] = self._find(objid)
        found = self._known[objid]
        if found is None:
            raise KeyError(objid)
        return found

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of the objects that are there."""
        return (objid for objid in super().__iter__() if objid in self)

    def __contains__(self, objid: object) -> bool:
        """Tell whether there is an object of that number."""
        try:
            return isinstance(objid, int) and self[objid] is not None
        except KeyError:
            return False

    def _find(self, objid: int) -> PDFObject:
        seen = {objid}
        try:
            found: PDFObject = super().__getitem__(objid)
            while isinstance(found, ObjRef) and found.objid not in seen:
                seen.add(found.objid)
                found = super().__getitem__(found.objid)
        except KeyError:
            return None
        # Not isinstance: ABC may take a dict for an instance of the compiled class.
        if type(found) is ContentStream:
            self._measure(found)
        return None if isinstance(found, ObjRef) else found

    def _measure(self, stream: ContentStream) -> None:
        """Count what a stream expands to, one filter after the other, before the library does."""
        if getattr(stream.get("Subtype"), "name", "") == "Image":
            return
        names = [found.name for found in stream.filters]
        data = stream.rawdata
        if self.decipher and names:
            data = self.decipher(stream.objid or 0, stream.genno or 0, data, stream.attrs)
        for place, name in enumerate(names):
            last = place == len(names) - 1
            if name in {"FlateDecode", "Fl"}:
                if last:
                    self._budget.spend_bytes(_inflated_size(data, self._budget))
                    return
                data = _inflate(data, self._budget)
            elif name in {"ASCII85Decode", "A85"}:
                data = ascii85decode(data)
            elif name in {"ASCIIHexDecode", "AHx"}:
                data = asciihexdecode(data)
            else:
                ratio = _LZW_RATIO if name in {"LZWDecode", "LZW"} else _RUN_RATIO
                self._budget.check_bytes(len(data) * ratio)
                return
        self._budget.spend_bytes(len(data))


def _inflate(data: bytes, budget: Budget) -> bytes:
    """Return the beginning of what data expand to, up to the limit and a byte."""
    try:
        return zlib.decompressobj().decompress(data, budget.limits.expanded + 1)
    except zlib.error:
        return b""


def _inflated_size(data: bytes, budget: Budget) -> int:
    """Return how many bytes data expand to, or a number above the limit."""
    expander = zlib.decompressobj()
    size = 0
    try:
        while data and size <= budget.limits.expanded:
            size += len(expander.decompress(data, _CHUNK))
            data = expander.unconsumed_tail
    except zlib.error:
        pass
    return size


def open_document(data: bytes, budget: Budget, name: str) -> LimitedDocument:
    """Return the document in a file; raise ReadError for what is none."""
    if b"%PDF-" not in data[:_HEAD]:
        raise ReadError("the input is no PDF file: it does not begin with %PDF-", source=name)
    if len(data) > budget.limits.size:
        raise ReadError(
            f"the file has {len(data):,} bytes; the limit is {budget.limits.size:,}", source=name
        )
    try:
        return LimitedDocument(data, budget)
    except ReadError:
        raise
    except PDFEncryptionError:
        raise ReadError(
            "the PDF file is encrypted with a password; save it without one", source=name
        ) from None
    except Exception as error:
        raise damaged(name, error) from error


def damaged(name: str, error: Exception) -> ReadError:
    """Return the error for a file that the library cannot make sense of."""
    return ReadError(f"the PDF file is damaged: {type(error).__name__}: {error}"[:200], source=name)


def read_layer(data: bytes, name: str, limits: Limits) -> TextLayer:
    """Return the text of a file with what it tells about its lines; see `formats.pdf.read`."""
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
        raise _refuse_without_text(contents, name)
    runs = chain.from_iterable(content.runs for content in contents)
    data_tables = find_data_tables(tree.tables, runs)
    writer = LayerWriter(tree)
    _report_file(document, tree, writer, budget)
    marks_all = bool(tree.pages)
    for number, (page, content) in enumerate(zip(pages, contents, strict=True), 1):
        lines = order_lines(content.runs, number, data_tables)
        writer.write_page(lines.lines)
        marks_all = marks_all and lines.marks_all
        _report_page(page, content, lines, writer)
        _report_pictures(content.pictures, lines, tree.figures.get(number - 1, []), writer)
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
    """Return the pages of a document; raise ReadError where there are too many."""
    pages = []
    for page in document.pages:
        pages.append(page)
        if len(pages) > budget.limits.pages:
            raise budget.refuse(f"the PDF file has more than {budget.limits.pages:,} pages")
    return pages


def _refuse_without_text(contents: list[PageContents], name: str) -> ReadError:
    if any(content.pictures for content in contents):
        said = "the pages of the PDF file are pictures: make their text readable (OCR) first"
    else:
        said = "the pages of the PDF file hold no text"
    return ReadError(said, source=name)


def _declared_language(document: LimitedDocument) -> str | None:
    """Return the language that a file declares, as two letters."""
    said = resolve1(document.catalog.get("Lang"))
    code = said[:2].decode("latin-1").lower() if isinstance(said, bytes) else ""
    return code if code in ALPHA3 else None


def _report_file(
    document: LimitedDocument, tree: StructureTree, writer: LayerWriter, budget: Budget
) -> None:
    """Report what is about the whole file."""
    for name in name_attachments(document, budget):
        writer.report(ATTACHMENT, f"the attached file {name!r} is not read")
    if tree.is_damaged:
        writer.report(DAMAGED_PDF, "the structure is damaged; the pages are read by position")
    if tree.too_deep:
        writer.report(DAMAGED_PDF, "the structure is nested too deeply; its inner part is ignored")


def _report_page(page: Page, content: PageContents, lines: PageLines, writer: LayerWriter) -> None:
    """Report what is about one page."""
    unknown = content.unknown_glyphs
    if content.is_damaged:
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
    """Report the pictures of a page, with the words that the file has for them."""
    for words in described:
        writer.report(FIGURE, f"a picture is not kept: {' '.join(words.split())[:200]!r}")
    if pictures and not lines.has_words:
        writer.report(PAGE_WITHOUT_TEXT, "the page shows a picture, and no text that can be read")
    elif pictures and not described:
        writer.report(FIGURE, f"pictures on the page that are not kept: {pictures}")
