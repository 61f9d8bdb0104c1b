"""Gather points into lists, and put what follows a heading into a section."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import define, field

from council_docs.formats.akn.reader import elements
from council_docs.formats.akn.reader.elements import get_name, is_absent
from council_docs.formats.akn.vocabulary import is_heading_text
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.model import Block, Paragraph, Point, PointList, Section, Separator, Text
from council_docs.source import Span

_SUBPARAGRAPHS = frozenset(("subparagraph", "alinea"))
"""Elements that may hold the introduction or the wrap-up of a list."""
_LIST_PARTS = frozenset(
    (*elements.POINTS, *elements.INTROS, *elements.WRAP_UPS, *_SUBPARAGRAPHS, "recital")
)
"""Elements that may be parts of a list."""
_HEADINGS = frozenset(("crossHeading", "block"))
"""Elements that may be headings of sections."""


class ElementReader(Protocol):
    """Reads the elements of a sequence."""

    def read(self, element: Element) -> Sequence[Block]:
        """Return an element as blocks."""

    def read_content(self, element: Element) -> tuple[Block, ...]:
        """Return the blocks in an element."""

    def read_point(self, element: Element) -> Point:
        """Return a point of a list."""


@define
class _OpenList:
    """A list whose parts are being read: points beside each other, with or without a `list`."""

    start: int
    end: int
    has_element: bool = False
    """Whether there is an element for the list, with points or without."""
    intro: Paragraph | None = None
    points: list[Point] = field(factory=list)
    wrap_up: Text | None = None

    def make_blocks(self) -> Iterator[Block]:
        """Yield the list, or only its introduction where no list follows."""
        has_parts = bool(self.points) or self.wrap_up is not None
        if has_parts or (self.has_element and self.intro is not None):
            yield PointList(
                intro=None if self.intro is None else self.intro.text,
                points=tuple(self.points),
                wrap_up=self.wrap_up,
                span=Span(self.start, self.end),
            )
        elif self.intro is not None:
            yield self.intro


class BlockSequence:
    """The blocks of one element, in their order."""

    def __init__(
        self, reader: ElementReader, context: ReaderContext, list_element: Element | None
    ) -> None:
        """Start without blocks. `list_element` is the element if it is a list, else None."""
        self._reader = reader
        self._context = context
        self._blocks: list[Block] = []
        self._list: _OpenList | None = None
        if list_element is not None:
            self._list = _OpenList(*context.locate(list_element), has_element=True)
        self._first_list = self._list
        self._headings: list[tuple[int, Separator]] = []
        """The headings between blocks, each after the number of blocks before it."""

    def add(self, *blocks: Block) -> None:
        """Add blocks; they end a list without an element."""
        self._end_list()
        self._blocks += blocks

    def add_element(self, element: Element) -> None:
        """Add the blocks that an element stands for."""
        name = get_name(element)
        if (name in _LIST_PARTS and self._add_list_part(element, name)) or is_absent(element):
            return
        blocks = self._reader.read(element)
        if blocks and self._list is not None:
            self._end_list()
        if name not in _HEADINGS:
            self._blocks += blocks
            return
        for block in blocks:
            if isinstance(block, Separator) and _is_heading(element, block):
                self._headings.append((len(self._blocks), block))
            else:
                self._blocks.append(block)

    def finish(self) -> tuple[Block, ...]:
        """Return all blocks."""
        self._end_list()
        blocks = self._blocks
        if not self._headings:
            if self._first_list is not None and not blocks:
                return (PointList(span=Span(self._first_list.start, self._first_list.end)),)
            return tuple(blocks)
        sections: list[Block] = []
        for at, heading in reversed(self._headings):
            body = tuple(blocks[at:])
            sections.append(Section(heading=heading.text, body=body, span=heading.span))
            del blocks[at:]
        return (*blocks, *reversed(sections))

    def _add_list_part(self, element: Element, name: str) -> bool:
        """Add a part of a list; return False for an element that is none here."""
        if name in elements.POINTS or (name == "recital" and _has_number(element)):
            self._add_point(element)
        elif name in elements.INTROS or (name in _SUBPARAGRAPHS and self._is_intro(element)):
            self._add_intro(element)
        elif name in elements.WRAP_UPS or (name in _SUBPARAGRAPHS and self._is_wrap_up(element)):
            self._add_wrap_up(element)
        else:
            return False
        return True

    def _is_intro(self, element: Element) -> bool:
        """Return True for a `subparagraph` before the points of a list."""
        found = self._list
        return (
            found is not None
            and found.has_element
            and found.intro is None
            and not found.points
            and not _has_number(element)
        )

    def _is_wrap_up(self, element: Element) -> bool:
        """Return True for a `subparagraph` after the points of a list."""
        found = self._list
        has_points = found is not None and found.has_element and bool(found.points)
        return has_points and not _has_number(element)

    def _add_point(self, element: Element) -> None:
        span = self._context.locate(element)
        if self._list is None or self._list.wrap_up is not None:
            self._end_list()
            self._list = _OpenList(*span)
        self._list.points.append(self._reader.read_point(element))
        self._list.end = max(self._list.end, span.end)

    def _add_intro(self, element: Element) -> None:
        blocks = self._reader.read_content(element)
        if not blocks:
            return
        found, last = self._list, blocks[-1]
        if found is not None and (found.intro or found.points or found.wrap_up is not None):
            self._end_list()
        if not isinstance(last, Paragraph):
            self._blocks += blocks
            return
        self._blocks += blocks[:-1]
        if self._list is None:
            self._list = _OpenList(*self._context.locate(element))
        self._list.intro = last

    def _add_wrap_up(self, element: Element) -> None:
        blocks = self._reader.read_content(element)
        found, first = self._list, blocks[0] if blocks else None
        if found is not None and found.wrap_up is None and isinstance(first, Paragraph):
            found.wrap_up = first.text
            found.end = max(found.end, self._context.locate(element).end)
            blocks = blocks[1:]
        if blocks:
            self.add(*blocks)

    def _end_list(self) -> None:
        if self._list is not None:
            self._blocks += self._list.make_blocks()
            self._list = None


def _has_number(element: Element) -> bool:
    return elements.find_child(element, "num") is not None


def _is_heading(element: Element, block: Separator) -> bool:
    """Return True for a `crossHeading` that opens a section."""
    return is_heading_text(block.text.value) and elements.get_own(element, "separator") is None
