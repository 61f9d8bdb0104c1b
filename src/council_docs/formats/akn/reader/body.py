"""The blocks of Akoma Ntoso as blocks of the model.

What the writer writes is in the table of `body`. Of the rest: what has a heading, or a number and
another name than `paragraph` or `level`, becomes a section, points without a list become a list,
and words where only blocks should stand become paragraphs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from council_docs.diagnostics import reader_diagnostics
from council_docs.eid import strip_punctuation
from council_docs.formats.akn.reader import elements
from council_docs.formats.akn.reader.elements import MAX_DEPTH, absent, is_running, name, own
from council_docs.formats.akn.reader.inline import Texts
from council_docs.formats.akn.reader.sequence import BlockSequence
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


class Blocks:
    """Reads the blocks of one document."""

    def __init__(self, context: ReaderContext) -> None:
        """Report to `context`."""
        self._context = context
        self._depth = 0
        self.texts = Texts(context, self.inside)
        self._readers: dict[str, Callable[[Element], Sequence[Block]]] = {
            **dict.fromkeys(elements.CONTAINERS, self.inside),
            **dict.fromkeys(elements.HIERARCHY, self._numbered),
            **dict.fromkeys(elements.LISTS, self._list),
            "p": self._p,
            "block": self._named_block,
            "componentRef": self._pointer,
            "crossHeading": self._cross_heading,
            "documentRef": self._pointer,
            "formula": self._formula,
            "table": self._table,
        }

    def inside(self, element: Element) -> tuple[Block, ...]:
        """Return the blocks in an element that has no words of its own."""
        return self._inside(element, ())

    def inside_but(self, element: Element, *known: Element | None) -> tuple[Block, ...]:
        """Return the blocks in an element but for children that are read already."""
        return self._inside(element, known)

    # -------------------------------------------------------------------------- what is inside

    def _inside(
        self, element: Element, known: tuple[Element | None, ...], *, in_list: bool = False
    ) -> tuple[Block, ...]:
        """Return the blocks in an element but for the children that are known already."""
        context = self._context
        if self._depth > MAX_DEPTH:
            return self._flat(element, known)
        self._depth += 1
        made = BlockSequence(self, context, element if in_list else None)
        if _said(element.text):
            made.add(self._stray(element.text or "", context.locate_text(element)))
        for child in element:
            if child not in known:
                made.child(child)
            if _said(child.tail):
                made.add(self._stray(child.tail or "", context.locate_tail(child)))
        self._depth -= 1
        return made.finished()

    def _flat(self, element: Element, known: tuple[Element | None, ...]) -> tuple[Block, ...]:
        """Return all words of an element but those that are known already as one paragraph."""
        words = [element.text or ""]
        for child in element:
            if child not in known:
                words += map(str, child.itertext())
            words.append(child.tail or "")
        value, _ = collapse_white_space(" ".join(words))
        if not value.strip():
            return ()
        span = self._context.locate_content(element)
        said = f"elements deeper than {MAX_DEPTH} levels are read as plain words"
        self._context.report(reader_diagnostics.TOO_DEEP, span, said)
        return (Paragraph(text=Text(value=value, span=span), span=span),)

    def _stray(self, words: str, span: Span) -> Paragraph:
        """Return words that stand where only elements should."""
        value, _ = collapse_white_space(words)
        said = f"{value[:40]!r} stands where only elements should; kept as a paragraph"
        self._context.report(reader_diagnostics.STRAY_WORDS, span, said)
        return Paragraph(text=Text(value=value, span=span), span=span)

    # -------------------------------------------------------------------------- one block

    def block(self, element: Element) -> Sequence[Block]:
        """Return the blocks that an element is: most are one."""
        return self._readers.get(name(element), self._unknown)(element)

    def _p(self, element: Element) -> Sequence[Block]:
        if len(element) and name(element[0]) == "subFlow" and not is_running(element):
            return self.inside(element)
        return (Paragraph(text=self.texts.text(element), span=self._context.locate(element)),)

    def _cross_heading(self, element: Element) -> Sequence[Block]:
        return (Separator(text=self.texts.text(element), span=self._context.locate(element)),)

    def _named_block(self, element: Element) -> Sequence[Block]:
        made = _NAMED.get(element.get("name", ""), Paragraph)
        return (made(text=self.texts.text(element), span=self._context.locate(element)),)

    def _formula(self, element: Element) -> Sequence[Block]:
        return [
            Formula(text=block.text, span=block.span) if isinstance(block, Paragraph) else block
            for block in self.inside(element)
        ]

    def _pointer(self, element: Element) -> Sequence[Block]:
        """Say that a document that should stand here is in another file."""
        href = element.get("href") or element.get("src") or ""
        said = f"{href!r} is not part of this file"
        self._context.report(reader_diagnostics.PART_ABSENT, element, said)
        return ()

    def _unknown(self, element: Element) -> Sequence[Block]:
        """Return what is in an element that the model has no place for."""
        if not len(element) and not _said(element.text):
            return ()
        self._context.note_without_place(element)
        if is_running(element):
            return (Paragraph(text=self.texts.text(element), span=self._context.locate(element)),)
        return self.inside(element)

    # -------------------------------------------------------------------------- numbered

    def _numbered(self, element: Element) -> Sequence[Block]:
        num, heading = elements.child(element, "num"), elements.child(element, "heading")
        if num is None and heading is None and name(element) != "section":
            return self.inside(element)
        label, notes = (None, ()) if num is None else self.label(num)
        span = self._context.locate(element)
        label_span = None if num is None else self._context.locate_content(num)
        body = (*notes, *self.inside_but(element, num, heading))
        number = _number(element, label)
        if label is not None and heading is None and name(element) in elements.NUMBERED:
            conclusion = Conclusion(
                number=number or "", label=label, body=body, label_span=label_span, span=span
            )
            return (conclusion,)
        section = Section(
            number=number,
            label=label,
            heading=None if heading is None else self.texts.text(heading),
            body=body,
            label_span=label_span,
            span=span,
        )
        return (section,)

    def label(self, num: Element) -> tuple[str, tuple[Block, ...]]:
        """Return a printed number, and the notes in it, for which a label has no place."""
        label, notes = self.texts.label(num)
        if notes:
            said = f"a note in the label {label[:40]!r} is kept as a paragraph after it"
            self._context.report(
                reader_diagnostics.STRAY_WORDS, self._context.locate_content(num), said
            )
        return label, notes

    def _list(self, element: Element) -> Sequence[Block]:
        return self._inside(element, (), in_list=True)

    def point(self, element: Element) -> Point:
        """Return a point of a list."""
        num = elements.child(element, "num")
        label, notes = ("", ()) if num is None else self.label(num)
        if is_running(element):  # li holds words and blocks
            text = self.texts.text(element) if num is None else self.texts.rest(element, num)
            body: tuple[Block, ...] = (Paragraph(text=text, span=text.span),)
        else:
            body = self.inside_but(element, num)
        return Point(
            label=label,
            body=(*notes, *body),
            label_span=None if num is None else self._context.locate_content(num),
            span=self._context.locate(element),
        )

    # -------------------------------------------------------------------------- tables

    def _table(self, element: Element) -> Sequence[Block]:
        rows = [row for row in element if name(row) == "tr"]
        table = Table(
            rows=tuple(TableRow(cells=tuple(self._cells(row))) for row in rows if not absent(row)),
            span=self._context.locate(element),
        )
        others = [child for child in element if name(child) != "tr"]
        return [*(block for child in others for block in self.block(child)), table]

    def _cells(self, row: Element) -> Iterator[TableCell]:
        for cell in row:
            if not absent(cell):
                yield TableCell(
                    body=self._cell(cell),
                    heading=name(cell) == "th",
                    columns=elements.count(cell, "colspan"),
                    rows=elements.count(cell, "rowspan"),
                )

    def _cell(self, cell: Element) -> tuple[Block, ...]:
        if is_running(cell):
            return (Paragraph(text=self.texts.text(cell), span=self._context.locate(cell)),)
        return self.inside(cell)


def _said(words: str | None) -> bool:
    return words is not None and not words.isspace() and words != ""


def _number(element: Element, label: str | None) -> str | None:
    """Return a number without its punctuation."""
    if own(element, "unnumbered") == "true":
        return None
    number = own(element, "number")
    return number if number is not None or label is None else strip_punctuation(label)


_NAMED: Mapping[str, type[Formula | Separator]] = MappingProxyType(
    {"formula": Formula, "crossHeading": Separator}
)
"""What a `block` of that name is."""
