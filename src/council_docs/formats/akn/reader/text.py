"""Read running text: nested elements become a plain string with stand-off marks."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from attrs import evolve

from council_docs.diagnostics import reader_diagnostics
from council_docs.formats.akn.reader.elements import (
    INLINES,
    MARKERS,
    find_all,
    get_eid,
    get_name,
    get_own,
    parse_date,
    parse_number,
    parse_pointer,
    preserves_space,
)
from council_docs.formats.akn.vocabulary import EMPHASIS
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.formats.xml.white_space import collapse_white_space, has_runs
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

NoteReader: TypeAlias = Callable[[Element], tuple[Block, ...]]
"""Returns the blocks of a footnote."""

_STYLES: Mapping[str, Style] = MappingProxyType(
    {get_name: style for style, get_name in EMPHASIS.items()}
)
_BREAKS = frozenset(("br", "eol"))
_UNMARKED = frozenset(("docTitle", "inline", "organization", "span"))
"""Elements whose meaning the place of the text in the model shows, not a mark."""


class _Piece(NamedTuple):
    """A mark, or a part of one. The parts of one mark have the same key."""

    mark: Mark
    key: int | None


class _OpenElement(NamedTuple):
    """An element whose content is being read."""

    element: Element
    start: int
    place: int
    """Its place in the list of pieces."""
    following: Iterator[Element]
    """Its following siblings."""


class TextReader:
    """Reads the texts of one document."""

    def __init__(self, context: ReaderContext, read_note: NoteReader) -> None:
        """Report to `context`. `read_note` reads the bodies of footnotes."""
        self._context = context
        self._read_note_body = read_note

    @cached_property
    def _notes_in_metadata(self) -> dict[str | None, Element]:
        """The notes that calls in the text point at. Each is read once."""
        return {get_eid(note): note for note in find_all(self._context.tree.root, "note")}

    def read(self, element: Element) -> Text:
        """Return the words of an element with their marks."""
        span = self._context.locate_content(element)
        value = element.text or ""
        marks: tuple[Mark, ...] = ()
        if len(element):
            value, marks = self._collect(value, iter(element))
        if has_runs(value) and not preserves_space(element):
            value, marks = collapse_white_space(value, marks)
        return Text(value=value, marks=marks, span=span)

    def read_after(self, first: Element, element: Element) -> Text:
        """Return the words of an element after its first child, such as a label."""
        _, start = self._context.locate(first)
        _, end = self._context.locate_content(element)
        value, marks = self._collect(first.tail or "", first.itersiblings())
        if preserves_space(element):
            value, marks = _remove_first_space(value, marks)
        else:
            value, marks = collapse_white_space(value, marks)
        return Text(value=value, marks=marks, span=Span(start, end))

    @staticmethod
    def read_words(element: Element) -> str:
        """Return all words in an element, including those of notes."""
        value = "".join(map(str, element.itertext())) if len(element) else element.text or ""
        if has_runs(value) and not preserves_space(element):
            value, _ = collapse_white_space(value)
        return value

    def read_label(self, element: Element) -> tuple[str, tuple[Block, ...]]:
        """Return the words of an element without marks, and the blocks of the notes in it."""
        if not len(element):  # nearly all labels
            return self.read_words(element), ()
        text = self.read(element)
        notes = (mark for mark in text.marks if isinstance(mark, NoteMark))
        return text.value, tuple(block for note in notes for block in note.body)

    def _collect(self, first: str, children: Iterator[Element]) -> tuple[str, tuple[Mark, ...]]:
        """Return the words and marks of a string and of the elements after it.

        Does not recurse: elements may nest deeply.
        """
        parts, at = [first], len(first)
        pieces: list[_Piece | None] = []
        open_elements: list[_OpenElement] = []

        def add(words: str | None) -> None:
            nonlocal at
            if words:
                parts.append(words)
                at += len(words)

        while True:
            child = next(children, None)
            if child is None:
                if not open_elements:
                    break
                closing = open_elements.pop()
                children = closing.following
                mark = self._make_mark(closing.element, closing.start, at)
                if mark is not None:
                    pieces[closing.place] = _Piece(mark, _mark_key(closing.element))
                add(_separator(closing.element))
                add(closing.element.tail)
                continue
            name = get_name(child)
            is_empty = not child.text and not len(child)
            if name == "authorialNote" or (name == "noteRef" and is_empty):
                pieces.append(self._read_note(child, at))
            elif name in MARKERS and is_empty:
                add(" " if name in _BREAKS else "")
            else:
                add(_separator(child))
                open_elements.append(_OpenElement(child, at, len(pieces), children))
                pieces.append(None)
                children = iter(child)
                add(child.text)
                continue
            add(child.tail)
        return "".join(parts), _join_pieces([piece for piece in pieces if piece is not None])

    def _make_mark(self, element: Element, start: int, end: int) -> Mark | None:
        """Return the mark that an element stands for; None for an element without one."""
        name = get_name(element)
        style = _STYLES.get(name)
        if style is not None:
            return EmphasisMark(start=start, end=end, style=style)
        if name in ("date", "docDate"):
            return self._make_date(element, start, end)
        href, kind, target = (element.get("href"), element.get("class"), get_own(element, "target"))
        if name == "a" or (name == "ref" and href is not None):
            target = href or ""
            kind = _infer_kind(target) if kind is None else kind
            return ReferenceMark(start=start, end=end, kind=kind, target=target)
        if target is not None or get_own(element, "untargeted") is not None:
            return ReferenceMark(start=start, end=end, kind=kind or "", target=target)
        if name not in _UNMARKED:
            self._context.note_without_place(element)
        return None

    def _make_date(self, element: Element, start: int, end: int) -> Mark | None:
        date = parse_date(element)
        if date is not None:
            return DateMark(start=start, end=end, date=date)
        message = f"{element.get('date', '')!r} is no date of the calendar"
        self._context.report(reader_diagnostics.DATE_ATTRIBUTE, element, message)
        return None

    def _read_note(self, element: Element, at: int) -> _Piece | None:
        note: Element | None = element
        if get_name(element) == "noteRef":
            note = self._notes_in_metadata.pop(parse_pointer(element.get("href")), None)
        if note is None:
            message = f"no note {element.get('href', '')!r}, or a second call of the same note"
            self._context.report(reader_diagnostics.NOTE_ABSENT, element, message)
            return None
        label = element.get("marker") or note.get("marker") or ""
        mark = NoteMark(start=at, end=at, label=label, body=self._read_note_body(note))
        return _Piece(mark, _mark_key(element))


def _mark_key(element: Element) -> int | None:
    """Return the key that the parts of one mark share."""
    return parse_number(get_own(element, "mark"))


def _separator(element: Element) -> str:
    """Return a space for a block, which separates its words from those around it."""
    return "" if get_name(element) in INLINES else " "


def _infer_kind(target: str) -> str:
    """Return the kind of a reference without a class."""
    if target.startswith(("#", "~")):
        return "point"
    return "act" if "/eli/" in target else "document"


def _remove_first_space(value: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """Return a text without the space after its label."""
    if not value.startswith(" "):
        return value, marks
    moved = (evolve(mark, start=max(mark.start - 1, 0), end=max(mark.end - 1, 0)) for mark in marks)
    return value[1:], tuple(moved)


def _join_pieces(pieces: list[_Piece]) -> tuple[Mark, ...]:
    """Return the marks in their order, with the parts of one mark joined."""
    if all(key is None for _, key in pieces):
        return tuple(mark for mark, _ in pieces)
    joined: dict[int, Mark] = {}
    for order, (mark, shared_key) in enumerate(pieces):
        key = order if shared_key is None else shared_key
        first = joined.get(key)
        if isinstance(first, NoteMark):  # two things have one key
            key = len(pieces) + order
            first = None
        joined[key] = mark if first is None else evolve(first, end=max(first.end, mark.end))
    return tuple(sorted((joined[key] for key in sorted(joined)), key=lambda mark: mark.start))
