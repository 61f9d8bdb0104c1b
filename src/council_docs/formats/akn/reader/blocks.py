"""Read the elements of Akoma Ntoso as blocks of the model.

The writer's elements are in the table of `writer.blocks`. Of others, an element with a heading, or
with a number and another name than `paragraph` or `level`, becomes a section. Points without a list
become a list, and words between blocks become paragraphs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from council_docs.diagnostics import reader_diagnostics
from council_docs.eid import strip_punctuation
from council_docs.formats.akn.reader import elements
from council_docs.formats.akn.reader.block_sequence import BlockSequence
from council_docs.formats.akn.reader.elements import (
    MAX_DEPTH,
    find_child,
    get_name,
    get_own,
    is_absent,
    is_running_text,
)
from council_docs.formats.akn.reader.text import TextReader
from council_docs.formats.xml.reader_context import ReaderContext
from council_docs.formats.xml.tree import Element
from council_docs.formats.xml.white_space import collapse_white_space
from council_docs.model import (
    Block,
    Conclusion,
    Formula,
    Paragraph,
    Point,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
    Text,
)
from council_docs.source import Span


class BlockReader:
    """Reads the blocks of one document."""

    def __init__(self, context: ReaderContext) -> None:
        """Report to `context`."""
        self._context = context
        self._depth = 0
        self.texts = TextReader(context, self.read_content)

    def read(self, element: Element) -> Sequence[Block]:
        """Return an element as blocks, mostly one."""
        read = self._READERS.get(get_name(element), BlockReader._read_unknown)
        return read(self, element)

    def read_content(self, element: Element, *skipped: Element | None) -> tuple[Block, ...]:
        """Return the blocks in an element, without those in skipped children."""
        return self._read_sequence(element, skipped, None)

    # -------------------------------------------------------------------------- content

    def _read_list(self, element: Element) -> Sequence[Block]:
        return self._read_sequence(element, (), element)

    def _read_sequence(
        self, element: Element, skipped: tuple[Element | None, ...], list_element: Element | None
    ) -> tuple[Block, ...]:
        context = self._context
        if self._depth > MAX_DEPTH:
            return self._read_as_plain_text(element, skipped)
        self._depth += 1
        blocks = BlockSequence(self, context, list_element)
        words = element.text
        if words and not words.isspace():
            blocks.add(self._read_stray(words, context.tree.locate_text(element)))
        for child in element:
            if child not in skipped:
                blocks.add_element(child)
            words = child.tail
            if words and not words.isspace():
                blocks.add(self._read_stray(words, context.tree.locate_tail(child)))
        self._depth -= 1
        return blocks.finish()

    def _read_as_plain_text(
        self, element: Element, skipped: tuple[Element | None, ...]
    ) -> tuple[Block, ...]:
        """Return all words of an element as one paragraph, without those of skipped children."""
        words = [element.text or ""]
        for child in element:
            if child not in skipped:
                words += map(str, child.itertext())
            words.append(child.tail or "")
        value, _ = collapse_white_space(" ".join(words))
        if not value.strip():
            return ()
        span = self._context.locate_content(element)
        message = f"elements deeper than {MAX_DEPTH} levels are read as plain text"
        self._context.report(reader_diagnostics.TOO_DEEP, span, message)
        return (Paragraph(text=Text(value=value, span=span), span=span),)

    def _read_stray(self, words: str, span: Span) -> Paragraph:
        """Return words between blocks as a paragraph."""
        value, _ = collapse_white_space(words)
        message = f"{value[:40]!r} stands where only elements should; kept as a paragraph"
        self._context.report(reader_diagnostics.STRAY_WORDS, span, message)
        return Paragraph(text=Text(value=value, span=span), span=span)

    # -------------------------------------------------------------------------- one block

    def _read_paragraph(self, element: Element) -> Paragraph:
        return Paragraph(text=self.texts.read(element), span=self._context.locate(element))

    def _read_p(self, element: Element) -> Sequence[Block]:
        if len(element) and get_name(element[0]) == "subFlow" and not is_running_text(element):
            return self.read_content(element)
        return (self._read_paragraph(element),)

    def _read_cross_heading(self, element: Element) -> Sequence[Block]:
        return (Separator(text=self.texts.read(element), span=self._context.locate(element)),)

    def _read_block(self, element: Element) -> Sequence[Block]:
        block_class = _NAMED_BLOCKS.get(element.get("name", ""), Paragraph)
        return (block_class(text=self.texts.read(element), span=self._context.locate(element)),)

    def _read_formula(self, element: Element) -> Sequence[Block]:
        return [
            Formula(text=block.text, span=block.span) if isinstance(block, Paragraph) else block
            for block in self.read_content(element)
        ]

    def _report_pointer(self, element: Element) -> Sequence[Block]:
        """Report a document that stands in another file."""
        href = element.get("href") or element.get("src") or ""
        message = f"{href!r} is not part of this file"
        self._context.report(reader_diagnostics.PART_ABSENT, element, message)
        return ()

    def _read_unknown(self, element: Element) -> Sequence[Block]:
        """Return the content of an element without a place in the model."""
        if not len(element) and not _has_words(element.text):
            return ()
        self._context.note_without_place(element)
        if is_running_text(element):
            return (self._read_paragraph(element),)
        return self.read_content(element)

    # -------------------------------------------------------------------------- numbered

    def _read_numbered(self, element: Element) -> Sequence[Block]:
        num, heading = find_child(element, "num"), find_child(element, "heading")
        name = get_name(element)
        if num is None and heading is None and name != "section":
            return self.read_content(element)
        label, notes = (None, ()) if num is None else self.read_label(num)
        span = self._context.locate(element)
        label_span = None if num is None else self._context.locate_content(num)
        body = (*notes, *self.read_content(element, num, heading))
        number = _read_number(element, label)
        if label is not None and heading is None and name in elements.NUMBERED:
            conclusion = Conclusion(
                number=number or "", label=label, body=body, label_span=label_span, span=span
            )
            return (conclusion,)
        section = Section(
            number=number,
            label=label,
            heading=None if heading is None else self.texts.read(heading),
            body=body,
            label_span=label_span,
            span=span,
        )
        return (section,)

    def read_label(self, num: Element) -> tuple[str, tuple[Block, ...]]:
        """Return a printed number, and the notes in it: a label has no place for them."""
        label, notes = self.texts.read_label(num)
        if notes:
            message = f"a note in the label {label[:40]!r} is kept as a paragraph after it"
            span = self._context.locate_content(num)
            self._context.report(reader_diagnostics.STRAY_WORDS, span, message)
        return label, notes

    def read_point(self, element: Element) -> Point:
        """Return a point of a list."""
        num = find_child(element, "num")
        label, notes = ("", ()) if num is None else self.read_label(num)
        body: tuple[Block, ...]
        if is_running_text(element):  # li holds words and blocks
            text = self.texts.read(element) if num is None else self.texts.read_after(num, element)
            body = (Paragraph(text=text, span=text.span),)
        else:
            body = self.read_content(element, num)
        return Point(
            label=label,
            body=(*notes, *body),
            label_span=None if num is None else self._context.locate_content(num),
            span=self._context.locate(element),
        )

    # -------------------------------------------------------------------------- tables

    def _read_table(self, element: Element) -> Sequence[Block]:
        rows: list[TableRow] = []
        others: list[Block] = []
        for child in element:
            if get_name(child) != "tr":
                others += self.read(child)
            elif not is_absent(child):
                rows.append(TableRow(cells=tuple(self._read_cells(child))))
        return (*others, Table(rows=tuple(rows), span=self._context.locate(element)))

    def _read_cells(self, row: Element) -> Iterator[TableCell]:
        for cell in row:
            if not is_absent(cell):
                is_text = is_running_text(cell)
                yield TableCell(
                    body=(self._read_paragraph(cell),) if is_text else self.read_content(cell),
                    heading=get_name(cell) == "th",
                    columns=elements.parse_span(cell, "colspan"),
                    rows=elements.parse_span(cell, "rowspan"),
                )

    _READERS: ClassVar[Mapping[str, Callable[["BlockReader", Element], Sequence[Block]]]] = (
        MappingProxyType(
            {
                **dict.fromkeys(elements.CONTAINERS, read_content),
                **dict.fromkeys(elements.HIERARCHY, _read_numbered),
                **dict.fromkeys(elements.LISTS, _read_list),
                "p": _read_p,
                "block": _read_block,
                "componentRef": _report_pointer,
                "crossHeading": _read_cross_heading,
                "documentRef": _report_pointer,
                "formula": _read_formula,
                "table": _read_table,
            }
        )
    )
    """The readers of elements by their names."""


def _has_words(text: str | None) -> bool:
    return text is not None and not text.isspace() and text != ""


def _read_number(element: Element, label: str | None) -> str | None:
    """Return a number without its punctuation."""
    if get_own(element, "unnumbered") == "true":
        return None
    number = get_own(element, "number")
    return number if number is not None or label is None else strip_punctuation(label)


_NAMED_BLOCKS: Mapping[str, type[Formula | Separator]] = MappingProxyType(
    {"formula": Formula, "crossHeading": Separator}
)
"""The blocks that `block` elements with these names stand for."""
