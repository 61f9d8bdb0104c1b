"""The tree that lxml made of XML, where its elements stand, and what is printed in them."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import repeat
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from lxml import etree

from council_docs.source import Source, Span

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name that lxml has for it


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


class Extents:
    """Where the elements of a tree stand, by element.

    Millions of small tuples would keep the garbage collector busy, so each is made when asked for.
    """

    def __init__(self, root: Element, places: "_Places") -> None:
        """Give the elements of a tree their places, which come in the order of the text."""
        self._numbers = dict(zip(root.iter(etree.Element), range(len(places.starts)), strict=True))
        self._places = places

    def __iter__(self) -> Iterator[Element]:
        """Yield the elements in the order of the text."""
        return iter(self._numbers)

    def __getitem__(self, element: Element) -> Extent:
        """Return where an element stands."""
        at, places = self._numbers[element], self._places
        return Extent(places.starts[at], places.insides[at], places.outsides[at], places.ends[at])

    def content(self, element: Element) -> Span:
        """Return where that stands which is between the tags of an element."""
        at = self._numbers[element]
        return Span(self._places.insides[at], self._places.outsides[at])

    def whole(self, element: Element) -> Span:
        """Return where an element stands with its tags."""
        at = self._numbers[element]
        return Span(self._places.starts[at], self._places.ends[at])


class Tree:
    """XML that was parsed, and the text that it was parsed from."""

    def __init__(self, root: Element, source: Source) -> None:
        """Keep the root of a tree and the decoded text, which is known to be well-formed."""
        self.root = root
        self.source = source

    @cached_property
    def extents(self) -> "Extents":
        """Where each element stands.

        No element is to be added or taken away before this or `printed` is asked for.
        """
        return Extents(self.root, self._marked.places)

    @property
    def printed(self) -> str:
        """The source with blanks in place of its markup; see the function of this name."""
        return self._marked.printed

    @cached_property
    def _marked(self) -> "_Marked":
        return _marked(self.source.text)

    def tag(self, element: Element) -> Span:
        """Return where the start tag of an element stands."""
        return self.extents[element].tag


class _Places(NamedTuple):
    """The offsets of all elements, in the order of their start tags; see `Extent`."""

    starts: "array[int]"
    insides: "array[int]"
    outsides: "array[int]"
    ends: "array[int]"


class _Marked(NamedTuple):
    """What one pass over well-formed XML finds."""

    places: _Places
    printed: str


def _marked(text: str) -> _Marked:
    """Find where elements stand and what is printed in them."""
    end = text.find("<")
    shown = [text[:end]]
    starts, insides, outsides, ends = places = _Places(*(array("q") for _ in _Places._fields))
    open_: list[int] = []
    has_references = "&" in text
    for markup, _, words in _pieces(text):
        start = end
        inside = start + len(markup) + 2
        end = inside + len(words)
        if has_references and "&" in words:
            words = _patterns().reference.sub(_blank, words)  # noqa: PLW2901 - as it is printed
        sign = markup[0]
        if sign == "/":
            opened = open_.pop()
            outsides[opened] = start
            ends[opened] = inside
        elif sign in "!?":
            words = _unmarked(f"<{markup}>") + words  # noqa: PLW2901 - as it is printed
        else:
            if markup[-1] != "/":
                open_.append(len(starts))
            starts.append(start)
            insides.append(inside)
            outsides.append(inside)
            ends.append(inside)
        shown.append(words.rjust(end - start))
    return _Marked(places, "".join(shown))


def _pieces(text: str) -> Iterable[tuple[str, str, str]]:
    """Return each piece of markup without its brackets, a bracket, and the words after it."""
    declared = int(text.startswith("<?xml "))
    if "<!" not in text and text.find("<?", declared) < 0 and text.count("<") == text.count(">"):
        # Each bracket is one of a tag: to split at them takes a third of what the pattern takes.
        return map(str.partition, text.split("<")[1:], repeat(">"))
    found = _patterns().markup.split(text)
    return [
        (markup[1:-1], ">", words) for markup, words in zip(found[1::2], found[2::2], strict=True)
    ]


def printed(text: str) -> str:
    """Return XML with blanks in place of its markup: offsets stay what they are.

    `text` is well-formed. A reference such as `&amp;` becomes its character and blanks.
    """
    return _marked(text).printed


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


class _Patterns(NamedTuple):
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
        markup=re.compile(rf"( {tag} | {aside} | <!\[CDATA\[.*?\]\]> )", flags),
        reference=re.compile("&([^;]*+);"),
    )
