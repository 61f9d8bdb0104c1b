"""Writing XML as a list of strings: escaping, indentation, links that are settled at the end."""

import re
from typing import NamedTuple

from council_docs.eid import EIdRegister
from council_docs.errors import FormatError
from council_docs.formats.xml.white_space import collapse_white_space

MAX_DEPTH = 100
"""How deep elements may nest: libxml2, and so most readers of XML, refuse more than 256.

Block writers call each other up to three times for each element, so Python's stack has room.
"""

_MARGINS = tuple("\n" + "  " * depth for depth in range(MAX_DEPTH + 1))

# What is no Char of XML 1.0, section 2.2.
_ILLEGAL = re.compile(r"[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]")


def escape(words: str) -> str:
    """Return words as content of an element; raise FormatError where XML cannot hold them."""
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words:
        words = words.replace("<", "&lt;")
    if ">" in words:
        words = words.replace(">", "&gt;")
    if words.isprintable():  # a quick look: all that is illegal is unprintable
        return words
    if found := _ILLEGAL.search(words):
        near = words[max(0, found.start() - 20) : found.end() + 20]
        raise FormatError(f"XML cannot hold the character U+{ord(found[0]):04X} in {near!r}")
    return words.replace("\r", "&#13;")


def quote(words: str) -> str:
    """Return words as the value of an attribute between double quotes; see `escape`."""
    escaped = escape(words).replace('"', "&quot;")
    if escaped.isprintable():
        return escaped
    # A parser reads a bare tab or line end in an attribute as a blank.
    return escaped.replace("\t", "&#9;").replace("\n", "&#10;")


def space(words: str) -> str:
    """Return the attribute that keeps the blanks of words, where a reader would take some out."""
    return "" if collapse_white_space(words)[0] == words else ' xml:space="preserve"'


class _Link(NamedTuple):
    """A place that becomes another element where its target turns out not to exist."""

    target: str
    start: int
    end: int
    otherwise: tuple[str, str]


class Pen:
    """Collects the parts of one XML text.

    Line breaks and indentation come only where an element holds nothing but elements: `begin`,
    `end`, `line` and `start_line` start a new line; `start`, `finish` and `add` stay in the running
    text.
    """

    def __init__(self) -> None:
        """Begin with the XML declaration."""
        self.ids = EIdRegister()
        self._parts = ['<?xml version="1.0" encoding="UTF-8"?>']
        self._links: list[_Link] = []
        self._depth = 0
        self._running = 0
        self.margin = _MARGINS[0]

    def begin(self, tag: str) -> None:
        """Open an element that holds only elements; `tag` is its name with its attributes."""
        self._parts.append(f"{self.margin}<{tag}>")
        self._deeper()

    def end(self, name: str) -> None:
        """Close what `begin` opened."""
        self._depth -= 1
        if not self._running:
            self.margin = _MARGINS[self._depth]
        self._parts.append(f"{self.margin}</{name}>")

    def line(self, xml: str) -> None:
        """Write a piece of XML on a line of its own."""
        self._parts.append(self.margin + xml)

    def add(self, xml: str) -> int:
        """Write a piece of XML in the running text, and return its place."""
        self._parts.append(xml)
        return len(self._parts) - 1

    def start_line(self, tag: str) -> None:
        """Open an element that holds running text, on a line of its own; `finish` closes it."""
        self._parts.append(self.margin)
        self.start(tag)

    def start(self, tag: str) -> int:
        """Open an element in the running text, and return its place."""
        self._running += 1
        self.margin = ""
        self._deeper()
        return self.add(f"<{tag}>")

    def finish(self, name: str) -> int:
        """Close what `start` opened, and return the place."""
        self._running -= 1
        self._depth -= 1
        if not self._running:
            self.margin = _MARGINS[self._depth]
        return self.add(f"</{name}>")

    def replace(self, place: int, xml: str) -> None:
        """Write something else at a place."""
        self._parts[place] = xml

    def link(self, target: str, start: int, end: int, otherwise: tuple[str, str]) -> None:
        """Write `otherwise` at the tags in two places if no element has the eId `target`."""
        self._links.append(_Link(target, start, end, otherwise))

    def text(self) -> str:
        """Return all that was written."""
        for link in self._links:
            if link.target not in self.ids:
                self._parts[link.start], self._parts[link.end] = link.otherwise
        return "".join(self._parts) + "\n"

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FormatError(f"the document nests deeper than {MAX_DEPTH} elements of XML")
        if not self._running:
            self.margin = _MARGINS[self._depth]
