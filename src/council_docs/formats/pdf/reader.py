"""Opens a file with playa, within limits, and reads its pages one by one."""

import logging
import re
import zlib
from collections.abc import Iterator
from itertools import chain

from playa import ContentStream, Document, ObjRef, Page, PDFEncryptionError
from playa.ascii85 import ascii85decode, asciihexdecode
from playa.pdftypes import PDFObject

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.page_content import PageReader
from council_docs.formats.pdf.reading_order import order_lines
from council_docs.formats.pdf.structure_tree import TreeReader
from council_docs.formats.pdf.tables import find_data_tables
from council_docs.formats.pdf.text_layer import LayerWriter
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


def pages(document: LimitedDocument, budget: Budget) -> Iterator[Page]:
    """Yield the pages of a document; raise ReadError where there are too many."""
    for number, page in enumerate(document.pages):
        if number >= budget.limits.pages:
            raise budget.refuse(f"the PDF file has more than {budget.limits.pages:,} pages")
        yield page


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
    found = list(pages(document, budget))
    indices = {page.pageid: number for number, page in enumerate(found)}
    tree = TreeReader(document, indices, budget).read()
    contents = PageReader(budget)
    runs = [contents.runs(page, tree.pages.get(at, {})) for at, page in enumerate(found)]
    data_tables = find_data_tables(tree.tables, chain.from_iterable(runs))
    writer = LayerWriter(tree)
    for number, drawn in enumerate(runs, 1):
        writer.write_page(order_lines(drawn, number, data_tables).lines)
    source = writer.source(name, data)
    if source.text.isspace() or not source.text:
        raise ReadError(
            "the pages of the PDF file hold no text, only pictures: recognise it (OCR) first",
            source=name,
        )
    return TextLayer(
        source=source,
        format="pdf",
        evidence=writer.evidence,
        tables=tuple(writer.tables()),
        footnotes=tuple(writer.footnotes()),
        emphasis=tuple(writer.emphasis),
        links=tuple(writer.links),
        set_aside=tuple(writer.set_aside),
    )
