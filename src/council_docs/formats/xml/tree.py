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
    def _numbers(self) -> dict[Element, int]:
        """The elements in the order of the text, numbered from 0."""
        count = len(self._scan.offsets.starts)
        return dict(zip(self.root.iter(etree.Element), range(count), strict=True))

    @property
    def visible_text(self) -> str:
        """The source with spaces in place of its markup; see `blank_markup`."""
        return self._scan.visible_text

    def extent(self, element: Element) -> Extent:
        """Return the extent of an element. Ask before elements are added or removed."""
        at = self._numbers[element]
        starts, content_starts, content_ends, ends = self._scan.offsets
        return Extent(starts[at], content_starts[at], content_ends[at], ends[at])

    def locate(self, element: Element) -> Span:
        """Return the span of an element with its tags."""
        at, offsets = self._numbers[element], self._scan.offsets
        return Span(offsets.starts[at], offsets.ends[at])

    def locate_content(self, element: Element) -> Span:
        """Return the span between the tags of an element."""
        at, offsets = self._numbers[element], self._scan.offsets
        return Span(offsets.content_starts[at], offsets.content_ends[at])

    def locate_tag(self, element: Element) -> Span:
        """Return the span of the start tag of an element."""
        at, offsets = self._numbers[element], self._scan.offsets
        return Span(offsets.starts[at], offsets.content_starts[at])

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


class _Offsets(NamedTuple):
    """The offsets of all elements, in the order of their start tags; see `Extent`."""

    starts: "array[int]"
    content_starts: "array[int]"
    content_ends: "array[int]"
    ends: "array[int]"


class _Scan(NamedTuple):
    """The result of one pass over well-formed XML."""

    offsets: _Offsets
    visible_text: str


def _scan_markup(text: str, offset: int) -> _Scan:
    """Return the offsets of the elements, and the text without its markup."""
    end = text.find("<")
    visible = [text[:end]]
    end += offset
    offsets = _Offsets(*(array("q") for _ in _Offsets._fields))
    starts, content_starts, content_ends, ends = offsets
    open_: list[int] = []
    has_references = "&" in text
    for markup, _, words in _split_markup(text):
        start = end
        markup_end = start + len(markup) + 2
        end = markup_end + len(words)
        if has_references and "&" in words:
            words = _patterns().reference.sub(_pad_character, words)  # noqa: PLW2901 - as printed
        sign = markup[0]
        if sign == "/":
            opened = open_.pop()
            content_ends[opened] = start
            ends[opened] = markup_end
        elif sign in "!?":
            words = _blank_aside(f"<{markup}>") + words  # noqa: PLW2901 - as printed
        else:
            if markup[-1] != "/":
                open_.append(len(starts))
            starts.append(start)
            content_starts.append(markup_end)
            content_ends.append(markup_end)
            ends.append(markup_end)
        visible.append(words.rjust(end - start))
    return _Scan(offsets, "".join(visible))


def _split_markup(text: str) -> Iterable[tuple[str, str, str]]:
    """Return each piece of markup without its brackets, a bracket, and the words after it."""
    pieces = text.split("<")
    declared = int(text.startswith("<?xml "))
    # `rfind` takes a third of the time of `find` here: 15 % of the scan.
    if text.rfind("<!") < 0 and text.rfind("<?") < declared and len(pieces) == text.count(">") + 1:
        # Fast path: every bracket belongs to a tag. Takes a third of the time of the pattern.
        return map(str.partition, pieces[1:], repeat(">"))
    found = _patterns().markup.split(text)
    return [
        (markup[1:-1], ">", words) for markup, words in zip(found[1::2], found[2::2], strict=True)
    ]


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
