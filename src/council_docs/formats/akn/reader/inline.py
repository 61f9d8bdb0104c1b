"""Running text: nested elements become a plain string with stand-off marks."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from attrs import evolve

from council_docs.diagnostics import reader_diagnostics
from council_docs.formats.akn.reader.elements import (
    INLINES,
    MARKERS,
    every,
    identifier,
    iso_date,
    name,
    own,
    pointed,
    preserved,
)
from council_docs.formats.akn.vocabulary import EMPHASIS
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import (
    Block,
    DateMark,
    EmphasisMark,
    Mark,
    NoteMark,
    ReferenceMark,
    Style,
    Text,
)
from council_docs.source import Span

BodyReader = Callable[[Element], tuple[Block, ...]]
"""Reads the blocks in an element."""

_STYLES: Mapping[str, Style] = MappingProxyType({name: style for style, name in EMPHASIS.items()})
_BREAKS = frozenset(("br", "eol"))
_DIGITS = 10
_TITLES = frozenset(("docTitle", "inline", "organization", "span"))
"""What carries meaning that a place of the model, not a mark, has already taken."""


class _Found(NamedTuple):
    """A mark, and the number that joins the pieces of one mark."""

    mark: Mark
    number: int | None


class _Open(NamedTuple):
    """An element whose inside is being read."""

    element: Element
    start: int
    place: int
    """Where its mark comes in the list of marks."""
    rest: Iterator[Element]
    """What follows it in the element around it."""


class Texts:
    """Reads the texts of one document."""

    def __init__(self, context: ReaderContext, read_body: BodyReader) -> None:
        """Read the bodies of footnotes with `read_body`."""
        self._context = context
        self._read_body = read_body

    @cached_property
    def _notes_in_metadata(self) -> dict[str | None, Element]:
        """The notes that references in the text point at; each is read once."""
        return {identifier(note): note for note in every(self._context.tree.root, "note")}

    def text(self, element: Element) -> Text:
        """Return the words of an element with their marks."""
        span = self._context.locate_content(element)
        value = element.text or ""
        marks: tuple[Mark, ...] = ()
        if len(element):
            value, marks = self._collect(value, iter(element))
        if not preserved(element):
            value, marks = collapse_white_space(value, marks)
        return Text(value=value, marks=marks, span=span)

    def rest(self, element: Element, first: Element) -> Text:
        """Return the words of an element that follow a first one in it, such as a label."""
        span = Span(self._context.extent(first).end, self._context.extent(element).content_end)
        value, marks = self._collect(first.tail or "", first.itersiblings())
        if preserved(element):
            value, marks = _without_first(value, marks)
        else:
            value, marks = collapse_white_space(value, marks)
        return Text(value=value, marks=marks, span=span)

    @staticmethod
    def words(element: Element) -> str:
        """Return all words in an element, those of notes as well."""
        value = "".join(str(text) for text in element.itertext())
        return value if preserved(element) else collapse_white_space(value)[0]

    def label(self, element: Element) -> tuple[str, tuple[Block, ...]]:
        """Return the words of an element that can have no marks, and the notes that stand in it."""
        text = self.text(element)
        notes = (mark for mark in text.marks if isinstance(mark, NoteMark))
        return text.value, tuple(block for note in notes for block in note.body)

    def _collect(self, first: str, children: Iterator[Element]) -> tuple[str, tuple[Mark, ...]]:
        """Return words and marks of `first` and of what follows it, without recursion."""
        parts, at = [first], len(first)
        found: list[_Found | None] = []
        open_: list[_Open] = []

        def add(words: str | None) -> None:
            nonlocal at
            if words:
                parts.append(words)
                at += len(words)

        while True:
            child = next(children, None)
            if child is None:
                if not open_:
                    break
                closing = open_.pop()
                children = closing.rest
                found[closing.place] = self._mark(closing.element, closing.start, at)
                add(_apart(closing.element))
                add(closing.element.tail)
                continue
            kind = name(child)
            is_empty = not child.text and not len(child)
            if kind == "authorialNote" or (kind == "noteRef" and is_empty):
                found.append(self._note(child, at))
            elif kind in MARKERS and is_empty:
                add(" " if kind in _BREAKS else "")
            else:
                add(_apart(child))
                open_.append(_Open(child, at, len(found), children))
                found.append(None)
                children = iter(child)
                add(child.text)
                continue
            add(child.tail)
        return "".join(parts), _joined([made for made in found if made is not None])

    def _mark(self, element: Element, start: int, end: int) -> _Found | None:
        """Return the mark that an element makes of its words; None for one that makes none."""
        made = self._made(element, name(element), start, end)
        if made is None:
            return None
        return _Found(made, _piece(element))

    def _made(self, element: Element, kind: str, start: int, end: int) -> Mark | None:
        target: str | None
        style = _STYLES.get(kind)
        if style is not None:
            return EmphasisMark(start=start, end=end, style=style)
        if kind in ("date", "docDate"):
            return self._date(element, start, end)
        if kind == "a" or (kind == "ref" and element.get("href") is not None):
            target = element.get("href", "")
            said = element.get("class")
            kind = _kind(target) if said is None else said
            return ReferenceMark(start=start, end=end, kind=kind, target=target)
        target = own(element, "target")
        if target is not None or own(element, "untargeted") is not None:
            reference = element.get("class", "")
            return ReferenceMark(start=start, end=end, kind=reference, target=target)
        if kind not in _TITLES:
            self._context.note_without_place(element)
        return None

    def _date(self, element: Element, start: int, end: int) -> Mark | None:
        date = iso_date(element)
        if date is not None:
            return DateMark(start=start, end=end, date=date)
        said = element.get("date", "")
        message = f"{said!r} is no date of the calendar"
        self._context.report(reader_diagnostics.DATE_ATTRIBUTE, element, message)
        return None

    def _note(self, element: Element, at: int) -> _Found | None:
        body = element
        if name(element) == "noteRef":
            note = self._notes_in_metadata.pop(pointed(element.get("href")), None)
            if note is None:
                message = f"no note {element.get('href', '')!r}, or a second call of the same note"
                self._context.report(reader_diagnostics.NOTE_ABSENT, element, message)
                return None
            body = note
        label = element.get("marker") or body.get("marker") or ""
        mark = NoteMark(start=at, end=at, label=label, body=self._read_body(body))
        return _Found(mark, _piece(element))


def _piece(element: Element) -> int | None:
    """Return the number that joins the pieces of one mark."""
    said = own(element, "mark") or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) < _DIGITS else None


def _apart(element: Element) -> str:
    """Return what parts the words of an element from those around it: a block has a blank."""
    return "" if name(element) in INLINES else " "


def _kind(target: str) -> str:
    """Return what a reference that does not say it refers to."""
    if target.startswith(("#", "~")):
        return "point"
    return "act" if "/eli/" in target else "document"


def _without_first(value: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """Take away the blank that parts a label from what follows it."""
    if not value.startswith(" "):
        return value, marks
    moved = (evolve(mark, start=max(mark.start - 1, 0), end=max(mark.end - 1, 0)) for mark in marks)
    return value[1:], tuple(moved)


def _joined(found: list[_Found]) -> tuple[Mark, ...]:
    """Return marks in their order, the pieces of one mark as one."""
    if all(number is None for _, number in found):
        return tuple(mark for mark, _ in found)
    joined: dict[int, Mark] = {}
    for order, (mark, number) in enumerate(found):
        key = order if number is None else number
        first = joined.get(key)
        if isinstance(first, NoteMark):  # somebody gave one number to two things
            key = len(found) + order
            first = None
        joined[key] = mark if first is None else evolve(first, end=max(first.end, mark.end))
    return tuple(sorted((joined[key] for key in sorted(joined)), key=lambda mark: mark.start))
