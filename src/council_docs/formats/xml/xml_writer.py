"""Write XML as a list of strings: escaping, indentation, limits."""

import re
from typing import Self

from council_docs.errors import FormatError
from council_docs.formats.xml.white_space import has_runs

MAX_DEPTH = 100
"""How deep elements may nest. libxml2, and so most readers of XML, refuse more than 256.

Writers of blocks call each other up to three times for each element: Python's stack has room.
"""

_LINE_STARTS = tuple("\n" + "  " * depth for depth in range(MAX_DEPTH + 1))

# Not a Char of XML 1.0, section 2.2.
_ILLEGAL = re.compile(r"[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]")


def escape(text: str) -> str:
    """Return text as content of an element. Raises FormatError for characters illegal in XML."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if text.isprintable():  # fast path: no illegal character is printable
        return text
    if found := _ILLEGAL.search(text):
        near = text[max(0, found.start() - 20) : found.end() + 20]
        raise FormatError(f"XML cannot hold the character U+{ord(found[0]):04X} in {near!r}")
    return text.replace("\r", "&#13;")


def quote(text: str) -> str:
    """Return text as the value of an attribute between double quotes; see `escape`."""
    escaped = escape(text).replace('"', "&quot;")
    if escaped.isprintable():
        return escaped
    # A parser reads a bare tab or line end in an attribute as a space.
    return escaped.replace("\t", "&#9;").replace("\n", "&#10;")


def preserve_space(text: str) -> str:
    """Return the attribute that keeps the white space of a text, where it is not collapsed."""
    return ' xml:space="preserve"' if has_runs(text) else ""


class XmlWriter:
    """Collects the parts of one XML text.

    Line breaks and indentation come only where an element holds nothing but elements: `open_block`,
    `open_line` and `write_line` start a new line, `open_inline` and `write` stay in the running
    text. A `tag` is the name of an element with its attributes. The end of a `with` block closes
    the element that was opened for it.
    """

    def __init__(self) -> None:
        """Start with the XML declaration."""
        self.line_start = _LINE_STARTS[0]
        """A line break with the indentation of the open element; empty in running text."""
        self._parts = ['<?xml version="1.0" encoding="UTF-8"?>']
        self._open: list[tuple[str, str]] = []
        """The end of each open element, and the `line_start` after it."""

    def open_block(self, tag: str) -> Self:
        """Open an element that holds only elements."""
        before = self.line_start
        self._parts.append(f"{before}<{tag}>")
        self._open.append((f"{before}</{tag.partition(' ')[0]}>", before))
        if len(self._open) > MAX_DEPTH:
            raise _build_depth_error()
        if before:
            self.line_start = _LINE_STARTS[len(self._open)]
        return self

    def open_line(self, tag: str) -> Self:
        """Open an element that holds running text, on a line of its own."""
        self._parts.append(self.line_start)
        return self.open_inline(tag)

    def open_inline(self, tag: str) -> Self:
        """Open an element in the running text."""
        self._parts.append(f"<{tag}>")
        self._open.append((f"</{tag.partition(' ')[0]}>", self.line_start))
        if len(self._open) > MAX_DEPTH:
            raise _build_depth_error()
        self.line_start = ""
        return self

    def close(self, *_: object) -> None:
        """Close the innermost open element; also at the end of a `with` block."""
        end, self.line_start = self._open.pop()
        self._parts.append(end)

    def __enter__(self) -> None:
        """Do nothing: the element is open."""

    __exit__ = close

    def write_line(self, xml: str) -> None:
        """Write a piece of XML on a line of its own."""
        self._parts.append(self.line_start + xml)

    def write(self, xml: str) -> None:
        """Write a piece of XML in the running text."""
        self._parts.append(xml)

    @property
    def place(self) -> int:
        """The place of the piece that was written last."""
        return len(self._parts) - 1

    def replace(self, place: int, xml: str) -> None:
        """Replace the piece at a place."""
        self._parts[place] = xml

    def get_text(self) -> str:
        """Return the whole text."""
        return "".join(self._parts) + "\n"


def _build_depth_error() -> FormatError:
    return FormatError(f"the document nests deeper than {MAX_DEPTH} elements of XML")
