"""Blocks in their order: the parts of a list are gathered, whether or not a `list` holds them."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import define, field

from council_docs.formats.akn.reader import elements
from council_docs.formats.akn.reader.elements import absent, name
from council_docs.formats.akn.vocabulary import is_heading_text
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.model import Block, Paragraph, Point, PointList, Section, Separator, Text
from council_docs.source import Span


class BlockReader(Protocol):
    """What reads the elements in a sequence."""

    def block(self, element: Element) -> Sequence[Block]:
        """Return what an element is."""

    def inside(self, element: Element) -> tuple[Block, ...]:
        """Return what is in an element."""

    def point(self, element: Element) -> Point:
        """Return a point of a list."""


@define
class _Run:
    """A list whose parts are being met: points beside each other, with or without a `list`."""

    start: int
    end: int
    in_list: bool = False
    """Whether an element says that it is a list, points or not."""
    intro: Paragraph | None = None
    points: list[Point] = field(factory=list)
    wrap_up: Text | None = None

    def blocks(self) -> Iterator[Block]:
        """Yield the list, or the words that seemed to lead into one."""
        if self.points or self.wrap_up is not None or (self.in_list and self.intro is not None):
            yield PointList(
                intro=None if self.intro is None else self.intro.text,
                points=tuple(self.points),
                wrap_up=self.wrap_up,
                span=Span(self.start, self.end),
            )
        elif self.intro is not None:
            yield self.intro


class BlockSequence:
    """Blocks one after the other; points among them are gathered into lists."""

    def __init__(self, reader: BlockReader, context: ReaderContext, within: Element | None) -> None:
        """Begin; `within` is the list whose parts they are, None for blocks of other elements."""
        self._reader = reader
        self._context = context
        self._made: list[Block] = []
        self._run = None if within is None else _Run(*context.locate(within), in_list=True)
        self._empty = self._run
        self._headings: list[tuple[int, Separator]] = []
        """The headings between blocks, and how many blocks stand before each."""

    def add(self, block: Block) -> None:
        """Add a block; it ends a list of loose points."""
        self._end_run()
        self._made.append(block)

    def child(self, element: Element) -> None:
        """Add what is in an element."""
        kind = name(element)
        if kind in elements.POINTS or (kind == "recital" and _has_number(element)):
            self._point(element)
        elif kind in elements.INTROS or (kind in _PARTS and self._leads(element)):
            self._intro(element)
        elif kind in elements.WRAP_UPS or (kind in _PARTS and self._closes(element)):
            self._wrap_up(element)
        elif not absent(element):
            for block in self._reader.block(element):
                self._end_run()
                if isinstance(block, Separator) and _is_heading(element, block):
                    self._headings.append((len(self._made), block))
                else:
                    self._made.append(block)

    def finished(self) -> tuple[Block, ...]:
        """Return all blocks."""
        self._end_run()
        if self._empty is not None and not self._made and not self._headings:
            return (PointList(span=Span(self._empty.start, self._empty.end)),)
        made = self._made
        sections: list[Block] = []
        for at, heading in reversed(self._headings):
            body = tuple(made[at:])
            sections.append(Section(heading=heading.text, body=body, span=heading.span))
            del made[at:]
        return (*made, *reversed(sections))

    def _leads(self, element: Element) -> bool:
        """Tell whether the words before the points of a list are in a `subparagraph`."""
        run = self._run
        return (
            run is not None
            and run.in_list
            and run.intro is None
            and not run.points
            and not _has_number(element)
        )

    def _closes(self, element: Element) -> bool:
        """Tell whether the words after the points of a list are in a `subparagraph`."""
        run = self._run
        return run is not None and run.in_list and bool(run.points) and not _has_number(element)

    def _point(self, element: Element) -> None:
        span = self._context.locate(element)
        if self._run is None or self._run.wrap_up is not None:
            self._end_run()
            self._run = _Run(*span)
        self._run.points.append(self._reader.point(element))
        self._run.end = max(self._run.end, span.end)

    def _intro(self, element: Element) -> None:
        blocks = self._reader.inside(element)
        if not blocks:
            return
        run, last = self._run, blocks[-1]
        if run is not None and (run.intro is not None or run.points or run.wrap_up is not None):
            self._end_run()
        if not isinstance(last, Paragraph):
            self._made += blocks
            return
        self._made += blocks[:-1]
        if self._run is None:
            self._run = _Run(*self._context.locate(element))
        self._run.intro = last

    def _wrap_up(self, element: Element) -> None:
        blocks = self._reader.inside(element)
        first = blocks[0] if blocks else None
        run = self._run
        if run is not None and run.wrap_up is None and isinstance(first, Paragraph):
            run.wrap_up = first.text
            run.end = max(run.end, self._context.locate(element).end)
            blocks = blocks[1:]
        for block in blocks:
            self.add(block)

    def _end_run(self) -> None:
        if self._run is not None:
            self._made.extend(self._run.blocks())
            self._run = None


_PARTS = frozenset(("subparagraph", "alinea"))
"""What may hold the words around the points of a list."""


def _has_number(element: Element) -> bool:
    return elements.child(element, "num") is not None


def _is_heading(element: Element, block: Separator) -> bool:
    """Tell whether a `crossHeading` opens what follows it."""
    if name(element) not in {"crossHeading", "block"} or not is_heading_text(block.text.value):
        return False
    return elements.own(element, "separator") is None
