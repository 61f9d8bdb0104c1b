"""The heart of the reader: what an element holds becomes blocks, in the order of the text.

Formex lets nearly everything stand inside nearly everything. So words are gathered until a block
begins or ends, and are then a paragraph; a block is read by its handler; and what is no element
that is known keeps its words.
"""

from collections.abc import Collection, Iterable

from council_docs.diagnostics.reader_diagnostics import (
    FORMULA_FLATTENED,
    NOTE_ABSENT,
    PICTURE,
    UNKNOWN_CHARACTER,
)
from council_docs.formats.formex.citations import target_of
from council_docs.formats.formex.dates import date_of
from council_docs.formats.formex.elements import (
    FURNITURE,
    INLINE,
    METADATA,
    REFERENCES,
    SHELTERS,
    STYLES,
    TRANSPARENT,
    generated,
)
from council_docs.formats.formex.inline import MakeMark, Words
from council_docs.formats.formex.list_intro import led
from council_docs.formats.formex.reader_context import FormexContext
from council_docs.formats.xml.tree import Element
from council_docs.model import (
    Block,
    DateMark,
    EmphasisMark,
    Mark,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    ReferenceMark,
    Text,
)
from council_docs.source import Span


class Flow:
    """Gathers the blocks of one body."""

    def __init__(
        self,
        context: FormexContext,
        skip: Collection[Element] = (),
        *,
        conclusive: bool = False,
        flat: bool = False,
    ) -> None:
        """Begin a body without the elements to skip.

        Where it is `conclusive`, a numbered paragraph is a conclusion. A `flat` one holds nothing
        but words, whatever the elements are.
        """
        self.context = context
        self.conclusive = conclusive
        self._skip = frozenset(skip)
        self._flat = flat
        self._blocks: list[Block] = []
        self._points: list[Point] = []
        self._words = Words()
        self._from = 0

    # -------------------------------------------------------------------------- what is read

    def read(self, element: Element) -> tuple[Block, ...]:
        """Return the blocks in an element."""
        place = self.context.extent(element)
        self._from = place.content_start
        self.content(element)
        self.cut(place.content_end, place.end)
        self._close_points()
        return led(self._blocks)

    def take_text(self, element: Element) -> Text | None:
        """Return the words in an element as one text, of a flat flow."""
        self.content(element)
        return self._words.take(self.context.extent(element).content)

    def content(self, element: Element) -> None:
        """Read what stands between the tags of an element."""
        self._words.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                if child in self._skip:
                    self.cut(*self.context.locate(child), carry=True)
                else:
                    self._element(child)
            self._words.add(child.tail)

    def _element(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in INLINE or self._is_picture(element, tag):
            self._inline(element, tag)
        elif tag in METADATA:
            self._aside(element)
            self.context.add_set_aside(self.context.locate(element), "metadata")
        elif tag in FURNITURE:
            self._aside(element)
            self.context.add_set_aside(self.context.locate(element), "page-furniture")
        elif self._flat:
            self._words.add(" ")
            self.content(element)
            self._words.add(" ")
        elif tag in self.context.handlers:
            start, end = self.context.locate(element)
            self.cut(start, end)
            self.context.handlers[tag](self, element)
        elif tag in TRANSPARENT:
            self._transparent(element, tag)
        else:
            self._unknown(element)

    # -------------------------------------------------------------------------- what is added

    def add(self, *blocks: Block) -> None:
        """Add blocks behind what there is."""
        if blocks:
            self._close_points()
            self._blocks.extend(blocks)

    def add_point(self, point: Point) -> None:
        """Add a point that is in no list; those that follow each other are one."""
        self._points.append(point)

    def add_notes(self, marks: Iterable[Mark]) -> None:
        """Put the calls of footnotes, of all these marks, before the words that follow."""
        for mark in marks:
            if isinstance(mark, NoteMark):
                self._words.note(mark)

    def cut(self, at: int, then: int, *, carry: bool = False) -> None:
        """End the paragraph that is open, where there are words; the next begins at `then`.

        To `carry` is to leave notes that are called before any words to the words that follow.
        """
        if self._flat:
            return
        if not (carry and self._words.empty):
            text = self._words.take(Span(self._from, at))
            if text is not None:
                self.add(Paragraph(text=text, span=text.span))
        self._from = then

    def _close_points(self) -> None:
        if self._points:
            points = tuple(self._points)
            self._points.clear()
            self._blocks.append(PointList(points=points, span=around(points)))

    # -------------------------------------------------------------------------- containers

    def through(self, element: Element) -> None:
        """Read the content of an element as if its tags were not there; words end at them."""
        place = self.context.extent(element)
        self.cut(place.start, place.content_start, carry=True)
        self.content(element)
        self.cut(place.content_end, place.end)

    def _transparent(self, element: Element, tag: str) -> None:
        conclusive = self.conclusive
        self.conclusive = conclusive and tag not in SHELTERS
        self.through(element)
        self.conclusive = conclusive

    def _unknown(self, element: Element) -> None:
        """Keep the words of an element; in running text they stay there."""
        self.context.note_without_place(element)
        if self.context.is_in_running_text(element):
            self.content(element)
        else:
            self.through(element)

    def _aside(self, element: Element) -> None:
        self.cut(*self.context.locate(element))

    # -------------------------------------------------------------------------- running text

    def _inline(self, element: Element, tag: str) -> None:
        match tag:
            case "BR":
                self._words.add(" ")
                self.content(element)
            case "NOTE":
                self._note(element)
            case "INCL.ELEMENT":
                file = element.get("FILEREF", "")
                self.context.report(PICTURE, element, f"the picture {file!r} is not kept")
                self.content(element)
            case _:
                self._words.add(self._generated(element, tag))
                self._marked(element, tag)

    @staticmethod
    def _is_picture(element: Element, tag: str) -> bool:
        return tag == "INCL.ELEMENT" and not element.get("TYPE", "").startswith("FORMEX")

    def _generated(self, element: Element, tag: str) -> str:
        if tag == "FORMULA":
            self.context.report(
                FORMULA_FLATTENED, element, "a formula was read as a line of its signs"
            )
        made = generated(tag, {name: element.get(name, "") for name in ("CODE", "TYPE")})
        if not made and tag in ("QUOT.START", "QUOT.END"):
            code = element.get("CODE", "")
            self.context.report(UNKNOWN_CHARACTER, element, f"{code!r} is no code of a character")
        return made

    def _marked(self, element: Element, tag: str) -> None:
        make = self._mark(element, tag)
        if make is None:
            self.content(element)
            return
        self._words.begin(make)
        self.content(element)
        self._words.end()

    def _mark(self, element: Element, tag: str) -> MakeMark | None:
        """Return what makes the mark that an element is; None where it is none."""
        style = STYLES.get({"EXPONENT": "SUP", "IND": "SUB"}.get(tag, element.get("TYPE", "")))
        if tag in ("HT", "EXPONENT", "IND") and style is not None:
            return lambda start, end: EmphasisMark(start=start, end=end, style=style)
        if tag == "DATE":
            date = date_of(element, self.context)
            if date is not None:
                return lambda start, end: DateMark(start=start, end=end, date=date)
        if tag in REFERENCES:
            return lambda start, end: ReferenceMark(
                start=start, end=end, kind=REFERENCES[tag], target=target_of(element)
            )
        return None

    def _note(self, element: Element) -> None:
        notes, name = self.context.notes, element.get("NOTE.REF")
        if name is None:
            if notes.take(element):
                self._call(notes.label(element), element)
            return
        note = notes.by_id.get(name)
        if note is None:
            self.context.report(NOTE_ABSENT, element, f"no note has the id {name!r}")
            self._call("", element)
        elif notes.is_apart(note) and notes.take(note):
            self._call(notes.label(note), note, element)
        else:
            self._call(notes.label(note), element)

    def _call(self, label: str, *notes: Element) -> None:
        body = tuple(block for note in notes for block in body_of(note, self.context))
        self._words.note(NoteMark(start=0, end=0, label=label, body=body))


# ------------------------------------------------------------------------------ for handlers


def body_of(
    element: Element,
    context: FormexContext,
    skip: Collection[Element] = (),
    *,
    conclusive: bool = False,
) -> tuple[Block, ...]:
    """Return the blocks in an element, without the elements to skip."""
    return Flow(context, skip, conclusive=conclusive).read(element)


def text_of(
    element: Element,
    context: FormexContext,
    skip: Collection[Element] = (),
    notes: Iterable[Mark] = (),
) -> Text | None:
    """Return the words in an element as one text, without the elements to skip.

    It calls first the footnotes of `notes`, which are called in its label.
    """
    flow = Flow(context, skip, flat=True)
    flow.add_notes(notes)
    return flow.take_text(element)


def around(points: Collection[Point]) -> Span | None:
    """Return where points stand, from the first to the last."""
    spans = [point.span for point in points if point.span is not None]
    return Span(spans[0].start, spans[-1].end) if spans else None
