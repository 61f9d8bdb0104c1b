"""Reads the content of an element as blocks, in the order of the text.

Formex lets nearly everything stand inside nearly everything. So words are collected until a block
begins or ends, and then are a paragraph. A handler reads each block. Unknown elements keep their
words.
"""

from collections.abc import Collection, Iterable, Sequence

from council_docs.diagnostics.reader_diagnostics import (
    FORMULA_FLATTENED,
    NOTE_ABSENT,
    PICTURE,
    STRAY_WORDS,
    UNKNOWN_CHARACTER,
)
from council_docs.formats.formex.attributes import find_target, read_date
from council_docs.formats.formex.elements import (
    INLINE,
    REFERENCES,
    SET_ASIDE,
    STYLES,
    TRANSPARENT,
    WITHOUT_CONCLUSIONS,
    get_characters,
)
from council_docs.formats.formex.lists import attach_intros, cover
from council_docs.formats.formex.reader_context import FormexContext
from council_docs.formats.formex.text_builder import MarkFactory, TextBuilder
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


class BodyReader:
    """Reads the blocks of one body."""

    def __init__(
        self,
        context: FormexContext,
        skip: Collection[Element | None] = (),
        *,
        with_conclusions: bool = False,
        flat: bool = False,
    ) -> None:
        """Start a body that leaves out the elements to skip.

        Numbered paragraphs are conclusions if `with_conclusions`, else points. A `flat` body has
        only words, whatever the elements are.
        """
        self.context = context
        self.with_conclusions = with_conclusions
        self._skip = frozenset(skip)
        self._flat = flat
        self._blocks: list[Block] = []
        self._points: list[Point] = []
        self._text = TextBuilder()
        self._start = 0

    # -------------------------------------------------------------------------- what is read

    def read(self, element: Element) -> tuple[Block, ...]:
        """Return the blocks of an element."""
        place = self.context.tree.extent(element)
        self._start = place.content_start
        self.read_content(element)
        self.end_paragraph(place.content_end, place.end)
        self._close_points()
        return attach_intros(self._blocks)

    def read_as_text(self, element: Element) -> Text | None:
        """Return the words of an element as one text; the body is flat."""
        self.read_content(element)
        return self._text.build(self.context.locate_content(element))

    def read_content(self, element: Element) -> None:
        """Read everything between the tags of an element."""
        self._text.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                if child in self._skip:
                    self.end_paragraph(*self.context.locate(child), carry=True)
                else:
                    self._read_element(child)
            self._text.add(child.tail)

    def _read_element(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in INLINE or self._is_picture(element, tag):
            self._read_inline(element, tag)
        elif tag in SET_ASIDE:
            self.end_paragraph(*self.context.locate(element))
            self.context.add_set_aside(self.context.locate(element), SET_ASIDE[tag])
        elif self._flat:
            self._text.add(" ")
            self.read_content(element)
            self._text.add(" ")
        elif tag in self.context.handlers:
            self.end_paragraph(*self.context.locate(element))
            self.context.handlers[tag](self, element)
        elif tag in TRANSPARENT:
            self._read_transparent(element, tag)
        else:
            self._read_unknown(element)

    # -------------------------------------------------------------------------- what is added

    def add(self, *blocks: Block) -> None:
        """Add blocks to the body."""
        if blocks:
            self._close_points()
            self._blocks.extend(blocks)

    def add_point(self, point: Point) -> None:
        """Add a point that stands in no list; consecutive ones make a list."""
        self._points.append(point)

    def add_stray(self, element: Element, blocks: Sequence[Block]) -> None:
        """Add the blocks that a list or table holds outside of its parts, with a diagnostic."""
        if blocks:
            message = f"words outside of the parts of {element.tag} follow it"
            self.context.report(STRAY_WORDS, element, message)
            self.add(*blocks)

    def add_notes(self, marks: Iterable[Mark]) -> None:
        """Add the footnotes among these marks; their calls precede the following words."""
        for mark in marks:
            if isinstance(mark, NoteMark):
                self._text.add_note(mark)

    def end_paragraph(self, end: int, next_start: int, *, carry: bool = False) -> None:
        """End the paragraph, if it has words; the next one begins at `next_start`.

        With `carry`, footnotes without words before them go to the next paragraph.
        """
        if self._flat:
            return
        if not (carry and self._text.is_empty):
            text = self._text.build(Span(self._start, end))
            if text is not None:
                self.add(Paragraph(text=text, span=text.span))
        self._start = next_start

    def _close_points(self) -> None:
        if self._points:
            self._blocks.append(PointList(points=tuple(self._points), span=cover(self._points)))
            self._points.clear()

    # -------------------------------------------------------------------------- containers

    def read_through(self, element: Element) -> None:
        """Read the content of an element as part of this body; its tags end paragraphs."""
        place = self.context.tree.extent(element)
        self.end_paragraph(place.start, place.content_start, carry=True)
        self.read_content(element)
        self.end_paragraph(place.content_end, place.end)

    def _read_transparent(self, element: Element, tag: str) -> None:
        with_conclusions = self.with_conclusions
        self.with_conclusions = with_conclusions and tag not in WITHOUT_CONCLUSIONS
        self.read_through(element)
        self.with_conclusions = with_conclusions

    def _read_unknown(self, element: Element) -> None:
        """Read the words of an unknown element; in running text they end no paragraph."""
        self.context.note_without_place(element)
        if self.context.is_in_running_text(element):
            self.read_content(element)
        else:
            self.read_through(element)

    # -------------------------------------------------------------------------- running text

    def _read_inline(self, element: Element, tag: str) -> None:
        match tag:
            case "BR":
                self._text.add(" ")
                self.read_content(element)
            case "NOTE":
                self._read_note(element)
            case "INCL.ELEMENT":
                file = element.get("FILEREF", "")
                self.context.report(PICTURE, element, f"a picture is not kept: {file!r}")
                self.read_content(element)
            case _:
                self._text.add(self._generate(element, tag))
                self._read_marked(element, tag)

    @staticmethod
    def _is_picture(element: Element, tag: str) -> bool:
        return tag == "INCL.ELEMENT" and not element.get("TYPE", "").startswith("FORMEX")

    def _generate(self, element: Element, tag: str) -> str:
        if tag == "FORMULA":
            self.context.report(
                FORMULA_FLATTENED, element, "a formula is flattened to a line of its signs"
            )
        characters = get_characters(tag, {name: element.get(name, "") for name in ("CODE", "TYPE")})
        if not characters and tag in ("QUOT.START", "QUOT.END"):
            code = element.get("CODE", "")
            self.context.report(UNKNOWN_CHARACTER, element, f"invalid character code: {code!r}")
        return characters

    def _read_marked(self, element: Element, tag: str) -> None:
        make = self._choose_mark(element, tag)
        if make is None:
            self.read_content(element)
            return
        self._text.begin_mark(make)
        self.read_content(element)
        self._text.end_mark()

    def _choose_mark(self, element: Element, tag: str) -> MarkFactory | None:
        """Return the factory of the mark that an element is; None for other elements."""
        style = STYLES.get({"EXPONENT": "SUP", "IND": "SUB"}.get(tag, element.get("TYPE", "")))
        if tag in ("HT", "EXPONENT", "IND") and style is not None:
            return lambda start, end: EmphasisMark(start=start, end=end, style=style)
        if tag == "DATE":
            date = read_date(element, self.context)
            if date is not None:
                return lambda start, end: DateMark(start=start, end=end, date=date)
        if tag in REFERENCES:
            return lambda start, end: ReferenceMark(
                start=start, end=end, kind=REFERENCES[tag], target=find_target(element)
            )
        return None

    def _read_note(self, element: Element) -> None:
        notes, name = self.context.notes, element.get("NOTE.REF")
        if name is None:
            if notes.claim(element):
                self._add_note(notes.label(element), element)
            return
        note = notes.by_id.get(name)
        if note is None:
            self.context.report(NOTE_ABSENT, element, f"no note has the id {name!r}")
            self._add_note("", element)
        elif notes.is_apart(note) and notes.claim(note):
            self._add_note(notes.label(note), note, element)
        else:
            self._add_note(notes.label(note), element)

    def _add_note(self, label: str, *notes: Element) -> None:
        body = tuple(block for note in notes for block in read_body(note, self.context))
        self._text.add_note(NoteMark(start=0, end=0, label=label, body=body))


# ------------------------------------------------------------------------------ functions


def read_body(
    element: Element,
    context: FormexContext,
    skip: Collection[Element | None] = (),
    *,
    with_conclusions: bool = False,
) -> tuple[Block, ...]:
    """Return the blocks of an element without the elements to skip."""
    return BodyReader(context, skip, with_conclusions=with_conclusions).read(element)


def read_text(
    element: Element,
    context: FormexContext,
    skip: Collection[Element | None] = (),
    notes: Iterable[Mark] = (),
) -> Text | None:
    """Return the words of an element as one text without the elements to skip.

    The text begins with the calls of the footnotes in `notes`, which come from its label.
    """
    reader = BodyReader(context, skip, flat=True)
    reader.add_notes(notes)
    return reader.read_as_text(element)
