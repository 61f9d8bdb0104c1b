"""The one door for HTML: parse a string or bytes into a tree, within limits, without network."""

from functools import lru_cache
from typing import TypeAlias, cast

from lxml import etree

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits
from council_docs.source import Source

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name it has

USUAL_DEPTH = 256
DEEPEST = 2046
"""The limit of libxml2 is 2048, `html` and `body` included."""


def parse(source: Source, limits: Limits) -> Element:
    """Return the root of a page; repair malformed markup as browsers do.

    Raises ReadError for a page beyond the limits, and for one without elements.
    """
    text = source.text
    if text.count("<") > limits.markup:
        raise ReadError(f"more than {limits.markup} pieces of markup", source=source.name)
    parser = etree.HTMLParser(
        encoding="utf-8",  # whatever the page says: this is the encoding of what is parsed
        recover=True,
        no_network=True,
        huge_tree=True,  # has limits, but others than the caller's
        remove_comments=True,
        remove_pis=True,
    )
    root = cast("Element | None", etree.fromstring(text.encode(), parser))
    depth = min(USUAL_DEPTH if limits.depth is None else limits.depth, DEEPEST)
    if root is None:
        raise ReadError("the page has no elements", source=source.name)
    if _first_below(depth)(root):
        raise ReadError(f"elements nest deeper than {depth} levels", source=source.name)
    return root


@lru_cache(maxsize=4)
def _first_below(depth: int) -> etree.XPath:
    return etree.XPath(f"({'/*' * (depth + 1)})[1]")
