"""An lxml tree with the places of its elements, and its source without markup."""

import re
from array import array
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import repeat
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from lxml import etree

from council_docs.source import Source, Span

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name that lxml has for it


class Extent(NamedTuple):
    """The place of an element in the source, in code points."""

    start: int
    """Start of its start tag."""
    content_start: int
    """End of its start tag."""
    content_end: int
    """Start of its end tag; `content_start` for an empty tag."""
    end: int
    """End of its end tag, or of the empty tag."""


class Tree:
    """Parsed XML, with the places of its elements.

    An `Extent` is made when it is asked for: millions of small tuples keep the garbage collector
    busy.
    """

    def __init__(self, root: Element, source: Source, offset: int = 0) -> None:
        """Keep the root of a tree and the decoded text, which is well-formed.

        `offset` is added to all places: the start of this file in the text of several files.
        """
        self.root = root
        self.source = source
        self.offset = offset

    @cached_property
    def _scan(self) -> "_Scan":
        return _scan_markup(self.source.text, self.offset)

    @cached_property
    def _places(self) -> dict[Element, int]:
        """The place of the offsets of each element in those of the scan."""
        places = range(0, len(self._scan.offsets), len(Extent._fields))
        return dict(zip(self.root.iter(etree.Element), places, strict=True))

    @property
    def visible_text(self) -> str:
        """The source with spaces in place of its markup; see `blank_markup`."""
        return self._scan.visible_text

    def extent(self, element: Element) -> Extent:
        """Return the extent of an element. Ask before elements are added or removed."""
        at = self._places[element]
        return Extent(*self._scan.offsets[at : at + len(Extent._fields)])

    def locate(self, element: Element) -> Span:
        """Return the span of an element with its tags."""
        at, offsets = self._places[element], self._scan.offsets
        return Span(offsets[at], offsets[at + 3])

    def locate_content(self, element: Element) -> Span:
        """Return the span between the tags of an element."""
        at, offsets = self._places[element], self._scan.offsets
        return Span(offsets[at + 1], offsets[at + 2])

    def locate_tag(self, element: Element) -> Span:
        """Return the span of the start tag of an element."""
        at, offsets = self._places[element], self._scan.offsets
        return Span(offsets[at], offsets[at + 1])

    def locate_text(self, element: Element) -> Span:
        """Return the span of `element.text`: from the start tag to the first child."""
        extent = self.extent(element)
        end = self.extent(element[0]).start if len(element) else extent.content_end
        return Span(extent.content_start, end)

    def locate_tail(self, element: Element) -> Span:
        """Return the span of `element.tail`: from the end tag to the next tag."""
        after, parent = element.getnext(), element.getparent()
        start = self.extent(element).end
        if after is not None:
            return Span(start, self.extent(after).start)
        return Span(start, start if parent is None else self.extent(parent).content_end)


class _Scan(NamedTuple):
    """The result of one pass over well-formed XML."""

    offsets: "array[int]"
    """The four offsets of each element, in the order of the start tags; see `Extent`."""
    visible_text: str


def _scan_markup(text: str, offset: int) -> _Scan:
    """Return the offsets of the elements, and the text without its markup."""
    first, pieces = _split_markup(text)
    if "&" in text:
        pieces = (
            (markup, bracket, _patterns().reference.sub(_pad_character, words))
            for markup, bracket, words in pieces
        )
    end = offset + len(first)
    visible = [first]
    # One list, not an array for each of the four offsets: a tenth of the scan.
    offsets: list[int] = []
    open_: list[int] = []
    for markup, _, words in pieces:
        start = end
        markup_end = start + len(markup) + 2
        end = markup_end + len(words)
        if markup[0] == "/":
            content_end = open_.pop()
            offsets[content_end] = start
            offsets[content_end + 1] = markup_end
        elif markup[0] in "!?":
            words = _blank_aside(f"<{markup}>") + words  # noqa: PLW2901 - as printed
        else:
            offsets += (start, markup_end, markup_end, markup_end)
            if markup[-1] != "/":
                open_.append(len(offsets) - 2)
        visible.append(words.rjust(end - start))
    return _Scan(array("q", offsets), "".join(visible))


def _split_markup(text: str) -> tuple[str, Iterable[tuple[str, str, str]]]:
    """Return the words before the markup, and the pieces of the markup.

    A piece is some markup without its brackets, a bracket, and the words after it.
    """
    # `rfind` takes a third of the time of `find` here: 15 % of the scan.
    if text.rfind("<!") < 0 and text.rfind("<?") <= 0:
        first, *pieces = text.split("<")
        if text.count(">") == len(pieces):
            # Fast path: every bracket belongs to a tag. Takes a third of the time of the pattern.
            return first, map(str.partition, pieces, repeat(">"))
    first, *found = _patterns().markup.split(text)
    return first, zip((piece[1:-1] for piece in found[::2]), repeat(">"), found[1::2])


def blank_markup(text: str) -> str:
    """Return well-formed XML with spaces in place of its markup. Offsets do not change.

    A reference such as `&amp;` becomes its character and spaces.
    """
    return _scan_markup(text, 0).visible_text


def _blank_aside(piece: str) -> str:
    """Return a comment as spaces, and a CDATA section as its words between spaces."""
    if not piece.startswith(_CDATA):
        return " " * len(piece)
    return f"{' ' * len(_CDATA)}{piece[len(_CDATA) : -3]}   "


_CDATA = "<![CDATA["


def _pad_character(found: re.Match[str]) -> str:
    return _decode_reference(found[1]).ljust(found.end() - found.start())


def _decode_reference(reference: str) -> str:
    """Return the character for `amp`, `#8211` or `#x2013`."""
    if reference.startswith("#"):
        number = reference[1:]
        # Without leading zeros: Python refuses numbers of more than 4,300 digits.
        return chr(int(number[1:], base=16) if number.startswith("x") else int(number.lstrip("0")))
    return _NAMED[reference]


_NAMED: Mapping[str, str] = MappingProxyType(
    {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
)
"""All named references of XML without a document type declaration."""


class _Patterns(NamedTuple):
    markup: re.Pattern[str]
    reference: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Return the patterns. `re` is three times as fast here as `regex`.

    A tag of well-formed XML holds `>` only between quotes, and no `<`.
    """
    tag = r"""<(?![!?]) [^>"']*+ (?: (?: "[^"]*+" | '[^']*+' ) [^>"']*+ )*+ >"""
    aside = r"<!--.*?--> | <\?.*?\?>"
    flags = re.DOTALL | re.VERBOSE
    return _Patterns(
        markup=re.compile(rf"( {tag} | {aside} | <!\[CDATA\[.*?\]\]> )", flags),
        reference=re.compile("&([^;]*+);"),
    )
