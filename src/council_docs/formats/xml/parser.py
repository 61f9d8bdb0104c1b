"""The one door for XML: a string or bytes become a tree, and each element knows where it stands.

No entities beyond the five of XML, no document type declaration, no network, no XInclude: nothing
outside the input is ever opened. Blank text is kept, as between two words in bold it is a space.
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
DEEPEST = 2048
"""Where libxml2 stops."""


def parse(
    data: str | bytes, *, name: str, limits: Limits = DEFAULT_LIMITS, depth: int = USUAL_DEPTH
) -> Tree:
    """Return the tree of an XML document; `name` is for messages.

    `depth` is that of limits that name none.

    The encoding of bytes is that of their byte-order mark or declaration, else UTF-8; in a string
    a declared encoding says nothing any more. Raises ReadError for what is no well-formed XML, has
    a document type declaration or goes beyond the limits.
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
    found = _doctype().match(source.text)
    if found is not None:
        raise ReadError(
            "a document type declaration, which may define entities and name files; "
            "such XML is not read",
            source=source.name,
            position=source.position(found.end() - len("<!DOCTYPE")),
        )


def _root(encoded: str | bytes, source: Source) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",  # whatever the declaration says: this is the encoding of `encoded`
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,  # has limits, but others than the caller's
        collect_ids=False,  # two elements with one xml:id are a finding, and can be read
    )
    try:
        return etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError as error:
        # What follows are the place, which stands in front, and advice that is not for our users.
        message = regex.split(r",? line [0-9]+, column|, use XML_PARSE", error.msg)[0].strip()
        message = message[:1].lower() + message[1:]
        place = _place(source.text, *error.position)
        raise ReadError(
            f"not well-formed XML: {message}", source=source.name, position=source.position(place)
        ) from None


def _place(text: str, line: int, column: int) -> int:
    """Return the offset of a place of libxml2, for which only LF ends a line."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return min(start + max(column - 1, 0), len(text))


def _refuse_depth(root: Element, source: Source, depth: int) -> None:
    too_deep = _first_below(depth)(root) if depth < DEEPEST else []
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
def _first_below(depth: int) -> etree.XPath:
    return etree.XPath(f"({'/*' * (depth + 1)})[1]")


@cache
def _doctype() -> re.Pattern[str]:
    """Return the pattern of what may stand before a declaration, and of its first word."""
    aside = r"<!--.*?--> | <\?.*?\?>"
    return re.compile(rf"(?: \s++ | {aside} )*+ <!DOCTYPE", re.DOTALL | re.VERBOSE)
