"""The table of formats: how each is found, and the module that reads and writes it.

A format's module is imported when the format is used, so that reading text does not load lxml.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Protocol, TypeAlias, cast

from attrs import frozen

from council_docs.errors import FormatError
from council_docs.fidelity.proof import Fidelity
from council_docs.formats.limits import Limits
from council_docs.model import Document


class Reader(Protocol):
    """What the `read` function of a format takes and gives."""

    def __call__(
        self, data: str | bytes, *, name: str, language: str | None, **beside: Limits | Path
    ) -> Document:
        """Return the document in `data`; `name` is for messages, `language` overrides detection.

        `beside` is what `Format.takes` names.
        """


class Writer(Protocol):
    """What the `write` function of a format takes and gives."""

    def __call__(self, document: Document, *, generated: dt.date | None) -> str:
        """Return the document as text; `generated` is the day that the output will name."""


Prover: TypeAlias = Callable[[Document, str], Fidelity]
"""What the `prove` function of a format takes, a document and its source, and gives."""


@frozen(kw_only=True)
class Format:
    """A format: its name, the file names it goes by, and what it can do."""

    name: str
    module: str
    """Where `read`, `prove` and `write` are."""
    writer: str | None = None
    """Where `write` is instead, so that whoever reads does not wait for it."""
    suffixes: tuple[str, ...]
    """With their dot, lower case; the first is the one to write. A suffix of several formats says
    nothing to a reader."""
    roots: tuple[str, ...] = ()
    """The root elements, of XML and HTML."""
    listing: str | None = None
    """The root of the file that lists the parts of a document in its folder."""
    reads: bool = True
    writes: bool = True
    dated: bool = False
    """Whether the output has a place for the day on which it was made."""
    takes: frozenset[str] = frozenset()
    """What `read` takes beside: `limits`, and the `folder` in which parts of a document may be."""

    @property
    def read(self) -> Reader:
        """The reading function; raise FormatError where there is none."""
        if not self.reads:
            raise FormatError(f"council_docs writes the format {self.name!r} but cannot read it")
        return cast("Reader", import_module(self.module).read)

    @property
    def prove(self) -> Prover:
        """The function that proves that nothing was lost, where documents keep their source."""
        return cast("Prover", import_module(self.module).prove)

    @property
    def write(self) -> Writer:
        """The writing function; raise FormatError where there is none."""
        if not self.writes:
            raise FormatError(f"council_docs reads the format {self.name!r} but cannot write it")
        return cast("Writer", import_module(self.writer or self.module).write)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        made.name: made
        for made in (
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
                reads=False,
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
                writes=False,
            ),
            Format(
                name="docx",
                module="council_docs.formats.docx",
                suffixes=(".docx", ".docm", ".dotx", ".dotm"),
                takes=frozenset({"limits"}),
                writes=False,
            ),
            Format(
                name="html",
                module="council_docs.formats.html",
                suffixes=(".html", ".htm", ".xhtml"),
                roots=("html", "head", "body", "frameset", "main", "article", "div", "p", "table"),
                takes=frozenset({"limits"}),
                writes=False,
            ),
        )
    }
)

HEAD = 4096
"""How much of an input is looked at to tell its format."""


def get_format(name: str) -> Format:
    """Return the format called `name`; raise FormatError for a name that is not in the table."""
    try:
        return FORMATS[name]
    except KeyError:
        known = ", ".join(FORMATS)
        raise FormatError(f"unknown format {name!r}; the formats are {known}") from None


def infer_format(path: PurePath, *, to_write: bool = False) -> Format | None:
    """Return the format that a file name speaks of, if it speaks of one only.

    `to_write` asks among those that can be written.
    """
    name = path.name.lower()
    matches = [
        (len(suffix), made)
        for made in FORMATS.values()
        if made.writes or not to_write
        for suffix in made.suffixes
        if name.endswith(suffix)
    ]
    longest = max((length for length, _ in matches), default=0)
    found = [made for length, made in matches if length == longest]
    return found[0] if len(found) == 1 else None


def detect_format(data: str | bytes) -> Format:
    """Return the format that the first characters of an input speak of; text where none do."""
    if isinstance(data, bytes) and data.startswith(_ARCHIVES):
        return FORMATS["docx" if _is_office_file(data) else "formex"]
    if isinstance(data, bytes) and b"%PDF-" in data[:1024]:
        return FORMATS["pdf"]
    head = _head(data)
    if head.startswith(_RICH_TEXT) or (isinstance(data, bytes) and data.startswith(_OLE)):
        return FORMATS["docx"]  # whose reader names the way
    if head.startswith("{"):
        return FORMATS["json"]
    root = _root_of(head)
    for made in FORMATS.values() if root else ():
        if root in made.roots or str(root).lower() in made.roots:
            return made
    # Of XML that is none of these, the reader of XML has more to say.
    return FORMATS["akn" if head.startswith("<?xml") else "text"]


def is_part_list(data: bytes) -> bool:
    """Tell from its first characters whether a file lists the parts of a document."""
    root = _root_of(_head(data))
    return root is not None and any(root == made.listing for made in FORMATS.values())


def _head(data: str | bytes) -> str:
    head = data[:HEAD]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").decode("utf-8", "replace")
    return head.lstrip("\ufeff\ufffd \t\r\n")


def _root_of(head: str) -> str | None:
    """Return the name of the root element of XML; None for what is no XML."""
    found = _root().match(head)
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
def _root() -> re.Pattern[str]:
    """Return the pattern of what stands before the name of a root element, and of that name."""
    return re.compile(
        r"(?: <\?.*?\?> | <!--.*?--> | <![A-Za-z][^<>]*+ (?: <[^<>]*+> [^<>]*+ )*+ > | \s++ )*+"
        r"< (?: [\w.-]++ : )?+ (?P<name> [\w.-]++ )",
        re.DOTALL | re.VERBOSE,
    )
