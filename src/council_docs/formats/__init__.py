"""The table of formats: their names, and the modules that read and write them.

The module of a format is imported when the format is used: reading text does not load lxml.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeAlias, cast

from council_docs.errors import FormatError
from council_docs.fidelity.proof import Fidelity
from council_docs.formats.limits import Limits
from council_docs.model import Document


class Reader(Protocol):
    """The `read` function of a format."""

    def __call__(
        self, data: str | bytes, *, name: str, language: str | None, **options: Limits | Path
    ) -> Document:
        """Return the document in `data`.

        `name` is for messages, `language` overrides detection, `options` are in `Format.takes`.
        """


class Writer(Protocol):
    """The `write` function of a format."""

    def __call__(self, document: Document, *, generated: dt.date | None) -> str:
        """Return the document as text; `generated` is the date of the output."""


Prover: TypeAlias = Callable[[Document, str], Fidelity]
"""The `prove` function of a format: from a document and its source to the proof."""


class Format(NamedTuple):
    """A format: its name, its file names, and what it can do."""

    name: str
    module: str
    """The module with `read`, `prove` and `write`."""
    suffixes: tuple[str, ...]
    """In lower case, with their dot; the first is the usual one. Formats may share a suffix."""
    writer: str | None = None
    """The module with `write` if it is another one: reading need not import it."""
    roots: tuple[str, ...] = ()
    """The root elements, of XML and HTML."""
    listing: str | None = None
    """The root element of a file that lists the files of a document in its folder."""
    reads: bool = True
    writes: bool = True
    is_text: bool = True
    """Whether its files are characters in an encoding."""
    dated: bool = False
    """Whether the output has a place for its own date."""
    takes: frozenset[str] = frozenset()
    """The further arguments of `read`: `limits`, and the `folder` with parts of a document."""

    @property
    def read(self) -> Reader:
        """The `read` function. Raises FormatError for a format that is only written."""
        if not self.reads:
            raise FormatError(f"council_docs writes the format {self.name!r} but cannot read it")
        return cast("Reader", import_module(self.module).read)

    @property
    def prove(self) -> Prover:
        """The `prove` function, for formats whose documents keep their source."""
        return cast("Prover", import_module(self.module).prove)

    @property
    def write(self) -> Writer:
        """The `write` function. Raises FormatError for a format that is only read."""
        if not self.writes:
            raise FormatError(f"council_docs reads the format {self.name!r} but cannot write it")
        return cast("Writer", import_module(self.writer or self.module).write)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        found.name: found
        for found in (
            Format(
                name="text",
                module="council_docs.formats.text",
                writer="council_docs.formats.text.writer",
                suffixes=(".txt", ".text"),
            ),
            Format(
                name="markdown",
                module="council_docs.formats.markdown",
                suffixes=(".md", ".markdown"),
                takes=frozenset({"limits"}),
            ),
            Format(name="json", module="council_docs.formats.json", suffixes=(".json",)),
            Format(
                name="akn",
                module="council_docs.formats.akn",
                suffixes=(".akn.xml", ".akn", ".xml"),
                roots=("akomaNtoso",),
                takes=frozenset({"limits", "folder"}),
                dated=True,
            ),
            Format(
                name="formex",
                module="council_docs.formats.formex",
                suffixes=(".fmx.xml", ".fmx4", ".fmx", ".zip", ".xml"),
                listing="DOC",
                roots=("GENERAL", "ACT", "AGR", "CONS.ACT", "ANNEX", "DOC", "PUBLICATION"),
                takes=frozenset({"limits"}),
                writes=False,
            ),
            Format(
                name="pdf",
                module="council_docs.formats.pdf",
                suffixes=(".pdf",),
                takes=frozenset({"limits"}),
                is_text=False,
                writes=False,
            ),
            Format(
                name="docx",
                module="council_docs.formats.docx",
                suffixes=(".docx", ".docm", ".dotx", ".dotm"),
                takes=frozenset({"limits"}),
                is_text=False,
                writes=False,
            ),
            Format(
                name="html",
                module="council_docs.formats.html.reader",
                writer="council_docs.formats.html.writer",
                suffixes=(".html", ".htm", ".xhtml"),
                roots=("html", "head", "body", "frameset", "main", "article", "div", "p", "table"),
                takes=frozenset({"limits"}),
            ),
        )
    }
)

HEAD = 4096
"""How much of an input `detect_format` looks at."""


def get_format(name: str) -> Format:
    """Return the format with a name. Raises FormatError for an unknown name."""
    try:
        return FORMATS[name]
    except KeyError:
        known = ", ".join(FORMATS)
        raise FormatError(f"unknown format {name!r}; the formats are {known}") from None


def infer_format(path: PurePath, *, to_write: bool = False) -> Format | None:
    """Return the format of a file name; None for no format, or for several.

    `to_write` looks only at formats that can be written.
    """
    name = path.name.lower()
    matches = [
        (len(suffix), found)
        for found in FORMATS.values()
        if found.writes or not to_write
        for suffix in found.suffixes
        if name.endswith(suffix)
    ]
    longest = max((length for length, _ in matches), default=0)
    found = [match for length, match in matches if length == longest]
    return found[0] if len(found) == 1 else None


def detect_format(data: str | bytes, suffix: str = "") -> Format:
    """Return the format of an input by its first characters; text if nothing else matches.

    `suffix` is that of the file name, such as `.xml`: markup in such a file is no text.
    """
    if isinstance(data, bytes) and data.startswith(_ARCHIVES):
        return FORMATS["docx" if _is_office_file(data) else "formex"]
    if isinstance(data, bytes) and b"%PDF-" in data[:1024]:
        return FORMATS["pdf"]
    head = _head(data)
    if head.startswith(_RICH_TEXT) or (isinstance(data, bytes) and data.startswith(_OLE)):
        return FORMATS["docx"]  # whose reader names the way
    if head.startswith("{"):
        return FORMATS["json"]
    root = _find_root(head)
    for found in FORMATS.values() if root else ():
        if root in found.roots or str(root).lower() in found.roots:
            return found
    # The errors of an XML reader say more about other XML.
    is_xml = head.startswith("<" if suffix.lower() == ".xml" else "<?xml")
    return FORMATS["akn" if is_xml else "text"]


def is_part_list(data: bytes) -> bool:
    """Return True if the first characters of a file list the files of a document."""
    root = _find_root(_head(data))
    return root is not None and any(root == found.listing for found in FORMATS.values())


def _head(data: str | bytes) -> str:
    head = data[:HEAD]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").decode("utf-8", "replace")
    return head.lstrip("\ufeff\ufffd \t\r\n")


def _find_root(head: str) -> str | None:
    """Return the name of the root element of XML; None for anything else."""
    found = _root_pattern().match(head)
    return found["name"] if found else None


_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06")
"""How a ZIP archive begins."""
_OLE = b"\xd0\xcf\x11\xe0"
"""How the files of Word until 2003 begin, and encrypted ones."""
_RICH_TEXT = "{\\rtf"
_PACKAGE_PARTS = (b"[Content_Types].xml", b"mimetypeapplication/")
"""What an archive holds that is an Office Open XML package, or an ODT or EPUB file."""


def _is_office_file(data: bytes) -> bool:
    return any(part in data for part in _PACKAGE_PARTS)


@cache
def _root_pattern() -> re.Pattern[str]:
    """Return the pattern of the name of a root element, and of everything before it."""
    return re.compile(
        r"(?: <\?.*?\?> | <!--.*?--> | <![A-Za-z][^<>]*+ (?: <[^<>]*+> [^<>]*+ )*+ > | \s++ )*+"
        r"< (?: [\w.-]++ : )?+ (?P<name> [\w.-]++ )",
        re.DOTALL | re.VERBOSE,
    )
