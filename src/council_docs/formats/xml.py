"""The one door for XML: a string or bytes become a tree, and each element knows where it stands.

No entities beyond the five of XML, no document type declaration, no network, no XInclude: nothing
outside the input is ever opened. Blank text is kept, as between two words in bold it is a space.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeAlias, cast

import regex
from lxml import etree

from council_docs.errors import ReadError
from council_docs.formats.encoding import decoded
from council_docs.formats.limits import Limits
from council_docs.formats.xml_encoding import declared
from council_docs.source import Source, Span

__all__ = ["DEEPEST", "DEFAULT_LIMITS", "Element", "Extent", "Limits", "Tree", "parse", "printed"]

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name that lxml has for it


DEFAULT_LIMITS = Limits()
USUAL_DEPTH = 256
DEEPEST = 2048
"""Where libxml2 stops."""


class Extent(NamedTuple):
    """Where an element stands in the source."""

    start: int
    """Of its start tag."""
    inside: int
    """Where its start tag ends and what it holds begins."""
    outside: int
    """Where what it holds ends and its end tag begins; `inside` for an empty tag."""
    end: int
    """Of its end tag, or of the empty tag."""

    @property
    def tag(self) -> Span:
        """The start tag."""
        return Span(self.start, self.inside)

    @property
    def content(self) -> Span:
        """What stands between the tags."""
        return Span(self.inside, self.outside)

    @property
    def whole(self) -> Span:
        """The element from its start tag to its end tag."""
        return Span(self.start, self.end)


class Tree:
    """XML that was parsed, and the text that it was parsed from."""

    def __init__(self, root: Element, source: Source) -> None:
        """Keep the root of a tree and the decoded text, which is known to be well-formed."""
        self.root = root
        self.source = source

    @cached_property
    def extents(self) -> Mapping[Element, Extent]:
        """Where each element stands, in the order of the text.

        No element is to be added or taken away before this is asked for.
        """
        return dict(zip(self.root.iter(etree.Element), _extents(self._pieces), strict=True))

    @cached_property
    def printed(self) -> str:
        """The source with blanks in place of its markup; see the function of this name."""
        return _printed(self._pieces)

    @cached_property
    def _pieces(self) -> list[str]:
        return _patterns().markup.split(self.source.text)

    def tag(self, element: Element) -> Span:
        """Return where the start tag of an element stands."""
        return self.extents[element].tag


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
    encoding = declared(data, name=name) if isinstance(data, bytes) else None
    source = Source(decoded(data, name=name, encoding=encoding).removeprefix("\ufeff"), name)
    _refuse_doctype(source)
    if source.text.count("<") > limits.markup:
        raise ReadError(f"more than {limits.markup} pieces of markup", source=name)
    root = _root(source)
    _refuse_depth(root, source, depth if limits.depth is None else limits.depth)
    return Tree(root, source)


def printed(text: str) -> str:
    """Return XML with blanks in place of its markup: offsets stay what they are.

    `text` is well-formed. A reference such as `&amp;` becomes its character and blanks.
    """
    return _printed(_patterns().markup.split(text))


def _printed(pieces: list[str]) -> str:
    """Return pieces of words and of markup by turns as words and blanks."""
    blanked = pieces.copy()
    blanked[1::2] = [
        " " * len(piece) if piece[1] != "!" else _unmarked(piece) for piece in pieces[1::2]
    ]
    for at in range(0, len(pieces), 2):
        if "&" in pieces[at]:
            blanked[at] = _patterns().reference.sub(_blank, pieces[at])
    return "".join(blanked)


def _unmarked(piece: str) -> str:
    """Return a comment as blanks, and a CDATA section as its words between blanks."""
    if not piece.startswith(_CDATA):
        return " " * len(piece)
    return f"{' ' * len(_CDATA)}{piece[len(_CDATA) : -3]}   "


_CDATA = "<![CDATA["


def _blank(found: re.Match[str]) -> str:
    return _character(found[1]).ljust(found.end() - found.start())


def _character(reference: str) -> str:
    """Return what stands for `amp`, `#8211` or `#x2013`."""
    if reference.startswith("#"):
        number = reference[1:]
        # Without its zeros, of which there may be more than Python makes a number of.
        return chr(int(number[1:], base=16) if number.startswith("x") else int(number.lstrip("0")))
    return _NAMED[reference]


_NAMED: Mapping[str, str] = MappingProxyType(
    {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
)
"""All that there are without a document type declaration."""


def _refuse_doctype(source: Source) -> None:
    found = _patterns().doctype.match(source.text)
    if found is not None:
        raise ReadError(
            "a document type declaration, which may define entities and name files; "
            "such XML is not read",
            source=source.name,
            position=source.position(found.end() - len("<!DOCTYPE")),
        )


def _root(source: Source) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",  # whatever the declaration says: this is the encoding of the next line
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,  # has limits, but others than the caller's
        collect_ids=False,  # two elements with one xml:id are a finding, and can be read
    )
    try:
        return etree.fromstring(source.text.encode(), parser)
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
    steps = "/*" * (depth + 1)
    too_deep = root.xpath(f"({steps})[1]") if depth < DEEPEST else []
    if not too_deep:
        return
    (first,) = cast("list[Element]", too_deep)
    start = Tree(root, source).tag(first).start
    raise ReadError(
        f"elements nest deeper than {depth} levels",
        source=source.name,
        position=source.position(start),
    )


def _extents(pieces: list[str]) -> Iterator[Extent]:
    """Return the extents of the elements of well-formed XML, in the order of their start tags.

    `pieces` are words and markup by turns.
    """
    starts: list[int] = []
    insides: list[int] = []
    outsides: list[int] = []
    ends: list[int] = []
    open_: list[int] = []
    end = 0
    for at in range(1, len(pieces), 2):
        markup = pieces[at]
        start = end + len(pieces[at - 1])
        end = start + len(markup)
        sign = markup[1]
        if sign == "/":
            opened = open_.pop()
            outsides[opened] = start
            ends[opened] = end
        elif sign not in "!?":
            if markup[-2] != "/":
                open_.append(len(starts))
            starts.append(start)
            insides.append(end)
            outsides.append(end)
            ends.append(end)
    return map(Extent._make, zip(starts, insides, outsides, ends, strict=True))


class _Patterns(NamedTuple):
    doctype: re.Pattern[str]
    markup: re.Pattern[str]
    reference: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Return the patterns; `re` is three times as fast here as `regex`.

    Of markup only tags hold no `>` but between quotes, and in well-formed XML they hold no `<`.
    """
    tag = r"""<(?![!?]) [^>"']*+ (?: (?: "[^"]*+" | '[^']*+' ) [^>"']*+ )*+ >"""
    aside = r"<!--.*?--> | <\?.*?\?>"
    flags = re.DOTALL | re.VERBOSE
    return _Patterns(
        doctype=re.compile(rf"(?: \s++ | {aside} )*+ <!DOCTYPE", flags),
        markup=re.compile(rf"( {tag} | {aside} | <!\[CDATA\[.*?\]\]> )", flags),
        reference=re.compile("&([^;]*+);"),
    )
