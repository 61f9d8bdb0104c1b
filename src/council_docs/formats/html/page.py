"""Walks the tree of a page and writes what it shows into a text layer."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeAlias

from lxml import etree

from council_docs.formats.html import footnotes, tables
from council_docs.formats.html.elements import (
    BLOCKS,
    PREFORMATTED,
    SKIPPED,
    class_names,
    first_words,
    heading_level,
    styles,
)
from council_docs.formats.html.footnotes import Footnote
from council_docs.formats.html.furniture import count_visible, find_main, is_furniture, is_mark
from council_docs.formats.html.journal import find_imprint
from council_docs.formats.html.lists import ListCounter, begin_list
from council_docs.formats.html.parser import Element
from council_docs.formats.html.tables import TableWriter
from council_docs.formats.html.vocabulary import HEADER, LABEL, PAGE, UNIT
from council_docs.formats.layer_writer import LayerWriter, is_field_label, is_list_label
from council_docs.recognition.text_layer import LayerLink, LayerTable
from council_docs.source import Span

_Exit: TypeAlias = Callable[[], None]
_WEB = ("http://", "https://", "mailto:")


class PageWriter:
    """Writes one page; elements are open in the order of a stack, never by recursion."""

    def __init__(self, root: Element) -> None:
        """Take the root of a page."""
        self.writer = LayerWriter()
        self.tables: list[LayerTable] = []
        self.links: list[LayerLink] = []
        self.pieces_aside: list[Span] = []
        """Pieces of lines that are set aside."""
        self.footnotes = footnotes.find_footnotes(root)
        self._calls = {note.call: note for note in self.footnotes}
        self._targets = {note.target: note for note in self.footnotes if note.target is not None}
        self._blocks = {footnotes.block_of(target) for target in self._targets}
        self._lists: list[ListCounter] = []
        self._row_labels: dict[Element, Element | None] = {}
        self._labels: dict[Element, bool] = {}
        self._table: TableWriter | None = None
        self._preformatted = 0
        self._open_note: Footnote | None = None
        self._main = find_main(root)
        self._imprint = set(find_imprint(root))
        self._outside = {self._main, *self._main.iterancestors()}
        self._write(root)

    @cached_property
    def _visible(self) -> int:
        """How many visible characters, roughly, the main part has."""
        return count_visible(self._main)

    def _write(self, root: Element) -> None:
        waiting: list[list[_Exit]] = []
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                for leave in reversed(waiting.pop()):
                    leave()
                if waiting:
                    self.writer.write(element.tail, preformatted=self._preformatted > 0)
            elif element.tag in SKIPPED:
                walk.skip_subtree()
                waiting.append([])
            else:
                waiting.append(self._enter(element))

    def _enter(self, element: Element) -> list[_Exit]:
        """Begin an element and write its first words; return what is to be done at its end."""
        tag, names, writer = element.tag, class_names(element), self.writer
        exits: list[_Exit] = []
        if element in self._outside:
            self._enter_outside(element, exits)
        elif self._is_aside(element, names):
            self._enter_aside(element, exits)
        if tag in BLOCKS:
            writer.end_block()
            exits.append(writer.end_block)
            self._enter_block(element, names, exits)
        elif tag == "br":
            writer.break_line()
        else:
            self._enter_inline(element, names, exits)
        if self._targets and element in self._targets:
            self._begin_note(self._targets[element])
        if self._blocks and element in self._blocks:
            exits.insert(0, self._end_note)
        writer.write(element.text, preformatted=self._preformatted > 0)
        return exits

    def _is_aside(self, element: Element, names: tuple[str, ...]) -> bool:
        """Return whether an element is furniture, and not what most of the page stands in."""
        if self.writer.is_aside:
            return False
        if is_mark(element.tag, names) or element in self._imprint:
            return True
        if not is_furniture(element, names):
            return False
        return 2 * count_visible(element) <= self._visible

    def _enter_outside(self, element: Element, exits: list[_Exit]) -> None:
        """Set aside all of the page but its main part."""
        if element is self._main:
            if element.getparent() is not None:
                self.writer.end_aside()
                exits.append(self.writer.begin_aside)
        elif element.getparent() is None:
            self.writer.begin_aside()
            exits.append(self.writer.end_aside)

    def _enter_aside(self, element: Element, exits: list[_Exit]) -> None:
        writer = self.writer
        if element.tag in BLOCKS or not writer.is_within_line:
            writer.begin_aside()
            exits.append(writer.end_aside)
            return
        start, line = writer.offset, len(writer.lines)

        def end_piece() -> None:
            if writer.is_within_line and len(writer.lines) == line and writer.offset > start:
                self.pieces_aside.append(Span(start, writer.offset))

        exits.append(end_piece)

    # ------------------------------------------------------------------ inline elements

    def _enter_inline(self, element: Element, names: tuple[str, ...], exits: list[_Exit]) -> None:
        writer = self.writer
        if LABEL in names:
            writer.begin_label()
            exits.append(lambda: writer.end_label(is_certain=False))
        call = self._calls.get(element) if self._calls else None
        if call is not None:
            mark = writer.begin_mark()

            def end_call() -> None:
                call.call_span = writer.end_mark(mark)

            exits.append(end_call)
        for style in styles(element):
            writer.begin_style(style)
            exits.append(writer.end_style)
        if self._open_note is not None and element.tag == "a" and footnotes.is_return(element):
            self._enter_return(self._open_note, exits)
        address = element.get("href") if element.tag == "a" else None
        if address and address.startswith(_WEB):
            self._enter_link(address, exits)

    def _enter_return(self, note: Footnote, exits: list[_Exit]) -> None:
        mark = self.writer.begin_mark()

        def end_return() -> None:
            span = self.writer.end_mark(mark)
            if span is not None:
                note.returns.append(span)

        exits.append(end_return)

    def _enter_link(self, address: str, exits: list[_Exit]) -> None:
        mark = self.writer.begin_mark()

        def end_link() -> None:
            span = self.writer.end_mark(mark)
            if span is not None:
                self.links.append(LayerLink(span, address))

        exits.append(end_link)

    # ------------------------------------------------------------------ blocks

    def _enter_block(self, element: Element, names: tuple[str, ...], exits: list[_Exit]) -> None:
        tag, writer = element.tag, self.writer
        if tag in PREFORMATTED:
            self._preformatted += 1
            exits.append(self._end_preformatted)
        level = heading_level(tag, names)
        if level is not None:
            self._enter_heading(level, exits)
        if level is not None or UNIT in names:
            exits.append(writer.release)
        if PAGE in names:
            writer.end_page()
        if HEADER in names:
            writer.is_compact = True
            exits.append(self._end_compact)
        self._enter_part(element, exits)
        if element in self._labels:
            self._enter_label(element, exits)

    def _enter_part(self, element: Element, exits: list[_Exit]) -> None:
        """Begin a list, a table, or a part of one."""
        match element.tag:
            case "ol" | "ul" | "menu" | "dir":
                self._enter_list(element, exits)
            case "li":
                self._enter_item(element)
            case "table":
                self._enter_table(element, exits)
            case "tr":
                self._enter_row(element, exits)
            case "td" | "th":
                self._enter_cell(element, exits)
            case "div":
                self._enter_grid(element, exits)
            case "dt" if is_field_label(first_words(element)):
                self._labels[element] = False

    def _end_compact(self) -> None:
        self.writer.is_compact = False

    def _end_preformatted(self) -> None:
        self._preformatted -= 1

    def _enter_heading(self, level: int, exits: list[_Exit]) -> None:
        writer, before = self.writer, self.writer.heading
        writer.heading = level

        def end_heading() -> None:
            writer.end_block()
            writer.heading = before

        exits.append(end_heading)

    def _deepen(self, exits: list[_Exit]) -> None:
        writer = self.writer
        writer.list_depth += 1

        def end_depth() -> None:
            writer.release()
            writer.end_block()
            writer.list_depth -= 1

        exits.append(end_depth)

    def _enter_list(self, element: Element, exits: list[_Exit]) -> None:
        self._lists.append(begin_list(element))
        exits.append(self._end_list)
        self._deepen(exits)

    def _end_list(self) -> None:
        self._lists.pop()

    def _enter_item(self, element: Element) -> None:
        self.writer.release()
        self.writer.end_block()
        if self._lists:
            label = self._lists[-1].next_label(element)
            if label and element not in self._targets and not self.writer.is_aside:
                self.writer.write_generated(label)

    # ------------------------------------------------------------------ tables

    def _enter_table(self, element: Element, exits: list[_Exit]) -> None:
        writer, outer = self.writer, self._table
        if outer is not None:
            return
        labels = tables.find_labels(element)
        if not tables.holds_data(element, labels):
            self._row_labels.update(labels)
            return
        writer.release()
        writer.end_block()
        self._table = inner = TableWriter(element, len(writer.lines))

        def end_table() -> None:
            self._table = None
            writer.release()
            writer.end_block()
            table = inner.table(writer)
            if table is not None:
                self.tables.append(table)

        exits.append(end_table)

    def _enter_row(self, element: Element, exits: list[_Exit]) -> None:
        if self._table is not None:
            if self._table.has(element):
                self._table.begin_row()
            return
        label = self._row_labels.pop(element, None)
        if label is not None:
            self._enter_labelled(label, exits)

    def _enter_grid(self, element: Element, exits: list[_Exit]) -> None:
        """Begin a row that classes make of `div` elements."""
        if "grid-list" not in class_names(element):
            return
        for child in element:
            if "grid-list-column-1" in class_names(child):
                self._enter_labelled(child, exits)

    def _enter_labelled(self, label: Element, exits: list[_Exit]) -> None:
        """Let the words beside a label stand on its line."""
        self._labels[label] = is_certain = is_list_label(first_words(label))
        if is_certain:
            self._deepen(exits)
        else:
            exits.append(self.writer.release)

    def _enter_label(self, element: Element, exits: list[_Exit]) -> None:
        is_certain = self._labels.pop(element)
        self.writer.begin_label()
        exits.append(lambda: self.writer.end_label(is_certain=is_certain))

    def _enter_cell(self, element: Element, exits: list[_Exit]) -> None:
        table, writer = self._table, self.writer
        if table is not None and table.has(element):
            table.begin_cell(writer)
            exits.insert(0, lambda: table.end_cell(element, writer))

    # ------------------------------------------------------------------ footnotes

    def _begin_note(self, note: Footnote) -> None:
        """Begin a footnote on a line of its own; its block ends it, or the next footnote."""
        if self._open_note is not None:
            self._end_note()
        self.writer.break_line()
        self._open_note = note
        note.mark = self.writer.begin_mark()
        note.first_line = len(self.writer.lines)

    def _end_note(self) -> None:
        note, self._open_note = self._open_note, None
        if note is not None:
            self.writer.release()
            self.writer.end_block()
            span = self.writer.end_mark(note.mark)
            note.begin = span.start if span else None
            note.lines = self.writer.lines[note.first_line :]
