"""Open a file with playa, with limits on the expansion of its streams."""

import logging
import re
from collections.abc import Iterator
from typing import NamedTuple

from playa import ContentStream, Document, PDFEncryptionError
from playa.exceptions import PDFSyntaxError
from playa.parser import IndirectObjectParser
from playa.pdftypes import ObjRef, PDFObject
from playa.xref import INDOBJR, XRef, XRefStream

from council_docs.errors import ReadError
from council_docs.formats.encoding import describe_signature
from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.filters import expand
from council_docs.formats.pdf.structure_tree import as_name

logging.getLogger("playa").addHandler(logging.NullHandler())

_HEAD = 1024
"""Within how many first bytes the signature must be (ISO 32000-1, implementation note 13)."""
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_MOST_REPAIRS = 20
"""How often the library may search for all objects again."""
_MOST_OPEN = 100
"""How many objects without an end are allowed: for each, the library reads to the next end."""
_OBJECT = re.compile(rb"\bendobj\b|(?<!\d)\d{1,10}\s+\d{1,10}\s+obj")
_MOST_READS = 4
"""How many times the size of the file its streams may have: each is read up to three times."""
_LONGEST_COMMENTS = 1 << 29
"""How many bytes the library may read again for the comments of one line: two seconds."""
_TOKEN = re.compile(rb"[^\s\[\]<>()/{}%]+|[\[<(/]")
_TOKENS_OF_OBJECT = 4
"""How many words of an object stream count as one object."""
_BAD_TABLE = (ValueError, IndexError, StopIteration, PDFSyntaxError)
"""The errors after which the library rebuilds its tables of objects."""


class _Line(NamedTuple):
    """The last line of some data: its length, and the number of comment signs in it."""

    length: int = 0
    comments: int = 0

    def follow(self, data: bytes) -> "_Line":
        """Return the last line of the data after more data."""
        start = max(data.rfind(b"\n"), data.rfind(b"\r")) + 1
        length, comments = (0, 0) if start else self
        return _Line(length + len(data) - start, comments + data.count(b"%", start))


class LimitedDocument(Document):
    """A document that refuses streams which expand beyond a limit."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        """Open `data`, with an empty password where it is encrypted."""
        self._budget = budget
        self._known: dict[int, PDFObject] = {}
        self._repairs = 0
        self._is_searched = False
        self._read_bytes = 0
        self._refuse_comments(_Line().follow(data))
        super().__init__(data)

    def __getitem__(self, objid: int) -> PDFObject:
        """Return an object; raise KeyError if it is missing."""
        if objid not in self._known:
            self._known[objid] = self._find(objid)
        found = self._known[objid]
        if found is None:
            raise KeyError(objid)
        return found

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of all objects."""
        return (objid for objid in super().__iter__() if objid in self)

    def __contains__(self, objid: object) -> bool:
        """Return whether an object has that number."""
        try:
            return isinstance(objid, int) and self[objid] is not None
        except KeyError:
            return False

    def _find(self, objid: int) -> PDFObject:
        """Return an object; None if it is missing, or if references only lead to references.

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
        self._measure(found)
        return found

    def _read(self, objid: int) -> PDFObject:
        """Return an object as the library reads it.

        For each misplaced object the library reads the whole file again.
        """
        is_listed = any(objid in xref for xref in self.xrefs)
        try:
            return super().__getitem__(objid)
        except KeyError:
            self._repairs += is_listed
            if self._repairs > _MOST_REPAIRS:
                raise self._budget.refuse("too many objects of the PDF file are damaged") from None
            raise

    def _getobj_parse(self, pos: int, objid: int) -> PDFObject:
        """Return an object at a position; without one, the library searches for all objects."""
        try:
            return super()._getobj_parse(pos, objid)
        except PDFSyntaxError:
            self._prepare_search()
            raise

    def _read_xrefs(self) -> list[XRef]:
        """Return the tables of objects."""
        if self._startxref_pos < 0:
            self._prepare_search()
        tables = super()._read_xrefs()
        if any(isinstance(table, XRefStream) and not _has_rows(table) for table in tables):
            raise self._budget.refuse("the PDF file lists objects that it does not have")
        return tables

    def _read_xrefs_into(self, start: int, xrefs: list[XRef]) -> None:
        """Add the tables at a position to others; the library searches for objects on an error."""
        try:
            if INDOBJR.match(self.buffer, start):
                _, found = next(IndirectObjectParser(self.buffer, doc=None, pos=start))
                self._measure(found.obj)
            super()._read_xrefs_into(start, xrefs)
        except _BAD_TABLE:
            self._prepare_search()
            raise
        except RecursionError:
            raise PDFSyntaxError("too many tables of objects") from None

    def _prepare_search(self) -> None:
        """Count all streams once: the library reads them when it searches for objects.

        Raises ReadError for objects without an end: the library reads each to the end of the file.
        """
        if self._is_searched:
            return
        open_ = 0
        parser = IndirectObjectParser(self.buffer, doc=None)
        starts = []
        for found in _OBJECT.finditer(self.buffer):
            open_ = 0 if found[0] == b"endobj" else open_ + 1
            if open_ > _MOST_OPEN:
                raise self._budget.refuse("objects of the PDF file have no end")
            if open_:
                starts.append(found.start())
        for start in starts:
            parser.seek(start)
            _, read = next(parser)
            if type(read.obj) is ContentStream:
                self._count(read.obj)
                if as_name(read.obj.get("Type")) == "ObjStm":
                    self._measure(read.obj)
        self._is_searched = True

    def _measure(self, stream: PDFObject) -> None:
        """Count the expanded bytes of a stream before the library expands it."""
        # Not isinstance: ABC may take a dict for an instance of the compiled class.
        if type(stream) is not ContentStream:
            return
        self._count(stream)
        if as_name(stream.get("Subtype")) == "Image":
            return
        filters = stream.get_filters()
        data = stream.rawdata
        if self.decipher and filters:
            data = self.decipher(stream.objid or 0, stream.genno or 0, data, stream.attrs)
        holds_objects = as_name(stream.get("Type")) == "ObjStm"
        line = _Line()
        for piece in expand(data, filters, self._budget):
            line = line.follow(piece)
            if holds_objects:
                self._budget.spend_objects(len(_TOKEN.findall(piece)) // _TOKENS_OF_OBJECT)
        self._refuse_comments(line)

    def _refuse_comments(self, line: _Line) -> None:
        """Refuse a last line with many comments: the library reads it to its end for each."""
        if line.comments * line.length > _LONGEST_COMMENTS:
            raise self._budget.refuse("the last line of a stream has too many comments")

    def _count(self, stream: ContentStream) -> None:
        """Count the bytes of a stream in the file."""
        self._read_bytes += len(stream.rawdata)
        if self._read_bytes > _MOST_READS * len(self.buffer):
            raise self._budget.refuse("streams of the PDF file overlap")


def _has_rows(table: XRefStream) -> bool:
    """Return whether a table has at least one byte for each object that it lists."""
    return len(table) <= len(table.data or b"")


def _describe(data: bytes) -> str:
    """Return what kind of file it is instead: people save error pages under the name of a file."""
    kind = "an HTML page" if _PAGE.search(data[:_HEAD]) else describe_signature(data)
    return kind or "no PDF file: it does not begin with %PDF-"


def open_document(data: bytes, budget: Budget, name: str) -> LimitedDocument:
    """Return the document in a file; raise ReadError for anything else."""
    if not data:
        raise ReadError("the input is empty", source=name)
    if b"%PDF-" not in data[:_HEAD]:
        raise ReadError(f"the input is {_describe(data)}", source=name)
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
    """Return the error for a file that the library cannot read."""
    reason = f" ({error})"[:100] if str(error) else ""
    return ReadError(f"the PDF file is damaged or incomplete{reason}", source=name)
