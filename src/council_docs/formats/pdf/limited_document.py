"""A file as playa opens it, with limits on what its streams expand to."""

import logging
import re
import zlib
from collections.abc import Iterable, Iterator

from playa import ContentStream, Document, PDFEncryptionError
from playa.ascii85 import ascii85decode, asciihexdecode
from playa.pdftypes import ObjRef, PDFObject

from council_docs.errors import ReadError
from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.structure_tree import as_name

logging.getLogger("playa").addHandler(logging.NullHandler())

_HEAD = 1024
"""Among how many first bytes the signature stands (ISO 32000-1, implementation note 13)."""
_CROSS_REFERENCES = re.compile(rb"/XRef\b[^\0]{0,1000}?stream\r?\n")
_CHUNK = 1 << 20
_LZW_RATIO, _RUN_RATIO = 2800, 64
"""How many times larger the output of a filter may be than its input."""


_MOST_REPAIRS = 20
"""How often the places of all objects may be looked for again."""


class LimitedDocument(Document):
    """A document whose streams are refused where they expand to more than a limit allows."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        """Open `data`, with an empty password where it is encrypted."""
        self._budget = budget
        self._known: dict[int, PDFObject] = {}
        self._repairs = 0
        for found in _CROSS_REFERENCES.finditer(data):
            for piece in _inflate(memoryview(data)[found.end() :]):
                budget.spend_bytes(len(piece))
        super().__init__(data)

    def __getitem__(self, objid: int) -> PDFObject:
        """Return an object; raise KeyError where there is none."""
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
        """Return an object; None where there is none, or where references only lead to references.

        The library follows a reference to itself without end.
        """
        seen = {objid}
        try:
            found = self._read(objid)
            while type(found) is ObjRef:
                if found.objid in seen:
                    return None
                seen.add(found.objid)
                found = self._read(found.objid)
        except KeyError:
            return None
        # Not isinstance: ABC may take a dict for an instance of the compiled class.
        if type(found) is ContentStream:
            self._measure(found)
        return found

    def _read(self, objid: int) -> PDFObject:
        """Return an object as the library reads it.

        For each object that is not where it should be, the library reads the whole file anew.
        """
        is_listed = any(objid in xref for xref in self.xrefs)
        try:
            return super().__getitem__(objid)
        except KeyError:
            self._repairs += is_listed
            if self._repairs > _MOST_REPAIRS:
                raise self._budget.refuse("too many objects of the PDF file are damaged") from None
            raise

    def _measure(self, stream: ContentStream) -> None:
        """Count what a stream expands to, before the library expands it."""
        if as_name(stream.get("Subtype")) == "Image":
            return
        for piece in self._expand(stream):
            self._budget.spend_bytes(len(piece))

    def _expand(self, stream: ContentStream) -> Iterator[bytes]:
        """Yield what a stream expands to, in pieces; nothing of a filter that tells no size."""
        names = [found.name for found in stream.filters]
        data = stream.rawdata
        if self.decipher and names:
            data = self.decipher(stream.objid or 0, stream.genno or 0, data, stream.attrs)
        for place, name in enumerate(names, 1):
            if name in {"FlateDecode", "Fl"}:
                if place == len(names):
                    yield from _inflate(data)
                    return
                data = b"".join(self._within_limit(_inflate(data)))
            elif name in {"ASCII85Decode", "A85"}:
                data = ascii85decode(data)
            elif name in {"ASCIIHexDecode", "AHx"}:
                data = asciihexdecode(data)
            else:
                ratio = _LZW_RATIO if name in {"LZWDecode", "LZW"} else _RUN_RATIO
                self._budget.check_bytes(len(data) * ratio)
                return
        yield data

    def _within_limit(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            self._budget.spend_bytes(len(piece))
            yield piece


def _inflate(data: bytes | memoryview) -> Iterator[bytes]:
    """Yield what data expand to, in pieces, as far as they are not damaged."""
    expander = zlib.decompressobj()
    while data:
        try:
            yield expander.decompress(data, _CHUNK)
        except zlib.error:
            return
        data = expander.unconsumed_tail


def open_document(data: bytes, budget: Budget, name: str) -> LimitedDocument:
    """Return the document in a file; raise ReadError for what is none."""
    if not data:
        raise ReadError("the input is empty", source=name)
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
    reason = f" ({error})"[:100] if str(error) else ""
    return ReadError(f"the PDF file is damaged or incomplete{reason}", source=name)
