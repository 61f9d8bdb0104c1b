"""Parse XML from anywhere into a tree with the places of its elements.

Nothing outside the input is ever opened: no document type declarations, no entities but the five of
XML, no XInclude, no network. White space is kept: between two words in bold it is a space.
"""

import re
from functools import cache, lru_cache
from typing import cast

import regex
from lxml import etree

from council_docs.errors import ReadError
from council_docs.formats.encoding import decode, find_byte_order_mark
from council_docs.formats.limits import Limits
from council_docs.formats.xml.declared_encoding import find_declared_encoding
from council_docs.formats.xml.tree import Element, Tree
from council_docs.source import Source

DEFAULT_LIMITS = Limits()
USUAL_DEPTH = 256
MAX_DEPTH = 2048
"""The limit of libxml2."""


def parse(
    data: str | bytes, *, name: str, limits: Limits = DEFAULT_LIMITS, depth: int = USUAL_DEPTH
) -> Tree:
    """Return the tree of an XML document.

    `depth` is the maximum depth if `limits` have none. The encoding of bytes is that of their
    byte-order mark or declaration, else UTF-8; a declaration in a string is ignored. Raises
    ReadError for malformed XML, for a document type declaration, and beyond the limits.
    """
    if len(data) > limits.size:
        raise ReadError(f"the input is larger than {limits.size} bytes", source=name)
    encoding = find_declared_encoding(data, name=name) if isinstance(data, bytes) else None
    source = Source(decode(data, name=name, encoding=encoding).removeprefix("\ufeff"), name)
    _refuse_doctype(source)
    if source.text.count("<") > limits.markup:
        raise ReadError(f"more than {limits.markup} pieces of markup", source=name)
    is_utf8 = (
        isinstance(data, bytes)
        and (encoding or "utf-8") == "utf-8"
        and not find_byte_order_mark(data)
    )
    root = _root(data if is_utf8 else source.text.encode(), source)
    _refuse_depth(root, source, depth if limits.depth is None else limits.depth)
    return Tree(root, source)


def _refuse_doctype(source: Source) -> None:
    found = _doctype_pattern().match(source.text)
    if found is not None:
        raise ReadError(
            "a document type declaration, which may define entities and name files",
            source=source.name,
            position=source.position(found.end() - len("<!DOCTYPE")),
        )


def _root(encoded: str | bytes, source: Source) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",  # of `encoded`, whatever the declaration says
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,  # its limits are not those of the caller
        collect_ids=False,  # a repeated xml:id is a diagnostic, not an error
    )
    try:
        return etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError as error:
        # Remove the position, which is elsewhere, and advice for users of libxml2.
        message = regex.split(r",? line [0-9]+, column|, use XML_PARSE", error.msg)[0].strip()
        message = message[:1].lower() + message[1:]
        offset = _find_offset(source.text, *error.position)
        raise ReadError(
            f"not well-formed XML: {message}", source=source.name, position=source.position(offset)
        ) from None


def _find_offset(text: str, line: int, column: int) -> int:
    """Return the offset of a line and a column of libxml2, for which only LF ends a line."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return min(start + max(column - 1, 0), len(text))


def _refuse_depth(root: Element, source: Source, depth: int) -> None:
    too_deep = _first_below_xpath(depth)(root) if depth < MAX_DEPTH else []
    if not too_deep:
        return
    (first,) = cast("list[Element]", too_deep)
    start = Tree(root, source).locate_tag(first).start
    raise ReadError(
        f"elements nest deeper than {depth} levels",
        source=source.name,
        position=source.position(start),
    )


@lru_cache(maxsize=4)
def _first_below_xpath(depth: int) -> etree.XPath:
    return etree.XPath(f"({'/*' * (depth + 1)})[1]")


@cache
def _doctype_pattern() -> re.Pattern[str]:
    """Return the pattern of a document type declaration with everything before it."""
    aside = r"<!--.*?--> | <\?.*?\?>"
    return re.compile(rf"(?: \s++ | {aside} )*+ <!DOCTYPE", re.DOTALL | re.VERBOSE)
