"""The parts of a Word file: a ZIP archive whose relationships say which part is which.

External relationships are addresses and are never opened. Macros and embedded files are not read.
"""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from attrs import field, frozen

from council_docs.errors import ReadError
from council_docs.formats.archive import SIGNATURES, unpack_archive
from council_docs.formats.docx.markup import W
from council_docs.formats.limits import Limits
from council_docs.formats.xml.parser import parse
from council_docs.formats.xml.tree import Element, Tree

USUAL_DEPTH = 256
"""The default depth for each part. A paragraph in a text box in a table has a depth of 20."""
_WAY = "save it as DOCX or PDF"
_OLE = b"\xd0\xcf\x11\xe0"
_RTF = b"{\\rtf"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/officeDocument/rel", b"officeDocument/2006/rel"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"drawingml/2006/wordprocessingDrawing",
    ),
)
"""The namespaces of strict files, and their endings in the usual, transitional files."""
_IS_STRICT = b"http://purl.oclc.org/ooxml/"
_HEAD = 8192
"""In how many bytes the namespaces of a part are declared."""
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CONTENT_TYPES = "[content_types].xml"


@frozen
class Relationship:
    """A relationship of a part to another part, or to an address."""

    kind: str
    """The last word of its type: `styles`, `footnotes`, `hyperlink`."""
    target: str
    """The name of a part, or an external address."""
    external: bool


@frozen(kw_only=True, eq=False)
class Part:
    """One part of a package."""

    name: str
    root: Element
    relationships: Mapping[str, Relationship] = field(default=MappingProxyType({}))
    """By their identifier."""

    def find_related(self, kind: str) -> str | None:
        """Return the name of the first related part of a type."""
        found = (it.target for it in self.relationships.values() if it.kind == kind)
        return next(found, None)


class Package:
    """The parts of one Word file."""

    def __init__(self, data: str | bytes, limits: Limits, *, name: str) -> None:
        """Open a package; raise ReadError for anything else, and without a Word document."""
        self.name = name
        self._limits = limits
        self._files = unpack_archive(_check_archive(data, name), _name_part, limits, name=name)
        self._refuse_markup()
        self.main = self._find_main()

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part; None if it is missing."""
        return self._files.get(name)

    def get_part(self, name: str | None) -> Part | None:
        """Return a part by its name; None if it is missing."""
        data = None if name is None else self._files.get(name)
        if name is None or data is None:
            return None
        return Part(
            name=name,
            root=self._parse(data, name).root,
            relationships=MappingProxyType(dict(self._read_relationships(name))),
        )

    def get_related(self, kind: str) -> Part | None:
        """Return the first part that the main part relates to by a type."""
        return self.get_part(self.main.find_related(kind))

    def _find_main(self) -> Part:
        kinds = dict(self._read_relationships(""))
        start = next((it.target for it in kinds.values() if it.kind == "officeDocument"), None)
        part = self.get_part(start)
        if part is None:
            raise ReadError(self._describe_problem(), source=self.name)
        if part.root.tag != f"{W}document":
            what = str(part.root.tag).rpartition("}")[2][:60]
            message = f"not a Word file: the root of {part.name} is {what}"
            raise ReadError(message, source=self.name)
        return part

    def _describe_problem(self) -> str:
        if _CONTENT_TYPES in self._files:
            return "the package has no main part (word/document.xml)"
        return f"not a Word file but another ZIP archive, such as ODT or EPUB; {_WAY}"

    def _read_relationships(self, name: str) -> Iterator[tuple[str, Relationship]]:
        folder, _, file = name.rpartition("/")
        listing = posixpath.join(folder, "_rels", f"{file}.rels")
        data = self._files.get(listing)
        root = () if data is None else self._parse(data, listing).root
        for found in root:
            if found.tag != _RELATIONSHIP:
                continue
            external = found.get("TargetMode") == "External"
            target = found.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target))[1:].lower()
            kind = found.get("Type", "").rpartition("/")[2]
            yield found.get("Id", ""), Relationship(kind, target, external)

    def _parse(self, data: bytes, part: str) -> Tree:
        if _IS_STRICT in data[:_HEAD]:
            for strict, usual in _STRICT:
                data = data.replace(strict, _TRANSITIONAL + usual)
        try:
            return parse(data, name=self.name, limits=self._limits, depth=USUAL_DEPTH)
        except ReadError as error:
            message = f"in {part}: {error.message}"
            raise ReadError(message, source=self.name, position=error.position) from None

    def _refuse_markup(self) -> None:
        if sum(data.count(b"<") for data in self._files.values()) > self._limits.markup:
            message = f"more than {self._limits.markup} pieces of markup"
            raise ReadError(message, source=self.name)


def _check_archive(data: str | bytes, name: str) -> bytes:
    """Return the bytes of an archive; raise ReadError, with a way out, for anything else."""
    if isinstance(data, str):
        raise ReadError("a Word file is bytes, and this input is a string", source=name)
    if not data:
        raise ReadError("the input is empty", source=name)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise ReadError("an encrypted file; save it without a password", source=name)
        raise ReadError(f"an old Microsoft Office file; {_WAY}", source=name)
    if data.startswith(_RTF):
        raise ReadError(f"a Rich Text file; {_WAY}", source=name)
    if not data.startswith(SIGNATURES):
        raise ReadError("not a Word file: no ZIP archive", source=name)
    return data


def _name_part(path: PurePosixPath) -> str | None:
    """Return the key of a part: names of parts ignore case."""
    name = str(path).lower()
    wanted = name.endswith((".xml", ".rels")) and not name.startswith(("customxml/", "docprops/"))
    return name if wanted else None
