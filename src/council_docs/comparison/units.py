"""A document as a list of addressed units, which is what `align` and `diff` compare.

A unit is what people cite, with its words: a conclusion or a point with its first paragraph, every
further paragraph, a heading, a footnote, a value of the header. Its address is the same in every
language: `annex II / conclusion 12 / point b / paragraph 2`.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias, get_args

from attrs import evolve, field, frozen

from council_docs.comparison.labels import DASH, normalize_annex_number, normalize_label
from council_docs.identifiers import Role
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    FactName,
    Formula,
    HeaderField,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    Section,
    Separator,
    Table,
    TableCell,
    Text,
)
from council_docs.source import Span

UnitKind: TypeAlias = Literal[
    "value",
    "field",
    "annex",
    "section",
    "conclusion",
    "point",
    "paragraph",
    "formula",
    "separator",
    "cell",
    "note",
]
"""A `value` of the header is the same in every language, a `field` is words."""

_MAX_STEPS = 64
"""A unit that lies deeper is addressed as if it lay here."""


@frozen(kw_only=True)
class Unit:
    """A piece of a document with an address."""

    kind: UnitKind
    steps: tuple[str, ...]
    """The address from the outside in; unique in a document."""
    label: str | None = None
    """As printed: `12.`, `б)`, `ANNEX II`."""
    number: str = ""
    """The label in any script normalized to `12`, `b`, `II`, `–`; empty where there is none."""
    text: Text | None = None
    """The words after the label; None where there are none."""
    parent: int | None = field(default=None, eq=False, repr=False)
    """The index of the unit around it in the list of units."""
    span: Span | None = field(default=None, eq=False, repr=False)

    @property
    def path(self) -> str:
        """The address as people read it: `annex II / conclusion 12 / point b`."""
        return " / ".join(self.steps)

    @property
    def words(self) -> str:
        """The label and the words, as printed on one line."""
        return " ".join(part for part in (self.label, self.text and self.text.value) if part)


Cell: TypeAlias = tuple[Unit, ...]
"""The units of one version in a row: none, one, or several that are one in another version."""


def list_units(document: Document) -> tuple[Unit, ...]:
    """Return the units of a document in the order of its text, each after the one around it."""
    units, header = _UnitList(), _Parent(("header",))
    _add_header_values(units, header, document)
    # Extractors leave the fields in any order: here they stand in that of their roles.
    fields = sorted(document.header.fields, key=_role_index)
    units.visit(header, fields)
    units.visit(_Parent(("cover",)), document.cover)
    units.visit(_Parent(()), document.annexes)
    return tuple(units.units)


def _role_index(header_field: HeaderField) -> int:
    return get_args(Role).index(header_field.role)


def _add_header_values(units: "_UnitList", parent: "_Parent", document: Document) -> None:
    header, facts = document.header, reversed(document.provenance.facts)
    spans = {fact.name: fact.span for fact in facts}  # the first of several

    def add(kind: UnitKind, fact: FactName, value: str | None, name: str = "") -> None:
        if value:
            step = parent.step(name or fact.replace("-", " "), "")
            units.add(parent, kind, step, Text(value=value), span=spans.get(fact))

    add("value", "type-line", document.kind, "kind")
    add("value", "institution", header.institution)
    add("field", "place-and-date", header.place, "place")
    add("value", "place-and-date", header.date.isoformat() if header.date else None, "date")
    add("value", "original-languages", ", ".join(header.original_languages))
    add("value", "number", header.number.code if header.number else None)
    add("value", "subject-codes", ", ".join(header.subject_codes))
    add("value", "interinstitutional-files", ", ".join(header.interinstitutional_files))
    add("field", "markings", ", ".join(header.markings))
    add("field", "type-line", header.type_line)


# ------------------------------------------------------------------------------ nodes


class _Parent:
    """What units are added to: its address, its index, and how often each step was used in it."""

    def __init__(
        self, steps: tuple[str, ...], index: int | None = None, *, paragraphs: int = 0
    ) -> None:
        self.steps = steps
        self.index = index
        self._counts = {"paragraph": paragraphs}

    def step(self, name: str, number: str | None = None) -> str:
        """Return a new step: the name with its number, or else with its count."""
        step = f"{name} {number}".rstrip() if number is not None else name
        count = self._counts[step] = self._counts.get(step, 0) + 1
        if number is None:
            return f"{step} {count}"
        return step if count == 1 else f"{step} [{count}]"


class _Cell(NamedTuple):
    """A cell of a table and its coordinates: `2.1`."""

    cell: TableCell
    number: str


_Node: TypeAlias = Annex | Block | Point | _Cell | NoteMark | HeaderField


class _UnitList:
    """Collects units with a stack, because the input decides how deep its parts nest."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._stack: list[tuple[_Parent, _Node]] = []

    def visit(self, parent: _Parent, nodes: Sequence[_Node]) -> None:
        """Add nodes and all that lies in them."""
        self._push(parent, nodes)
        while self._stack:
            self._visit(*self._stack.pop())

    def add(  # noqa: PLR0913 - what a unit consists of
        self,
        parent: _Parent,
        kind: UnitKind,
        step: str,
        text: Text | None,
        children: tuple[_Node, ...] = (),
        *,
        label: str | None = None,
        number: str = "",
        span: Span | None = None,
    ) -> None:
        """Add a unit, then its footnotes and its children."""
        steps = (*parent.steps, step)
        unit = Unit(
            kind=kind,
            steps=steps,
            label=label,
            number=number,
            text=text,
            parent=parent.index,
            span=span or (text.span if text else None),
        )
        self.units.append(unit)
        if len(steps) <= _MAX_STEPS:
            # The text of a labelled unit is its first paragraph.
            first = text is not None and kind in ("conclusion", "point", "note", "cell")
            parent = _Parent(steps, len(self.units) - 1, paragraphs=int(first))
        marks = text.marks if text else ()
        notes = (mark for mark in marks if isinstance(mark, NoteMark))
        self._push(parent, (*notes, *children))

    def _push(self, parent: _Parent, nodes: Sequence[_Node]) -> None:
        self._stack.extend((parent, node) for node in reversed(nodes))

    def _visit(self, parent: _Parent, node: _Node) -> None:
        match node:
            case PointList():
                self._push(parent, tuple(_list_parts(node)))
            case Table():
                inner = _Parent((*parent.steps, parent.step("table")), parent.index)
                self._push(inner if len(inner.steps) <= _MAX_STEPS else parent, _cells(node))
            case Annex():
                self._visit_annex(parent, node)
            case Section():
                self._visit_section(parent, node)
            case HeaderField(label=label, value=value, span=span):
                step = parent.step(node.role, "")
                self.add(parent, "field", step, value, label=label, span=span)
            case Paragraph():
                self.add(parent, "paragraph", parent.step("paragraph"), node.text)
            case Formula():
                self.add(parent, "formula", parent.step("formula"), node.text)
            case Separator():
                self.add(parent, "separator", parent.step("separator"), node.text)
            case _:
                self._visit_labelled(parent, node)

    def _visit_annex(self, parent: _Parent, annex: Annex) -> None:
        number, title = normalize_annex_number(annex.number or ""), annex.title
        step = parent.step("annex", number)
        span = annex.label_span or (title.span if title else annex.span)
        children = (*annex.body, *annex.annexes)
        self.add(
            parent, "annex", step, title, children, label=annex.label, number=number, span=span
        )

    def _visit_section(self, parent: _Parent, section: Section) -> None:
        number = normalize_label(section.number or section.label or "")
        step = parent.step("section", number) if number else parent.step("heading")
        self.add(
            parent,
            "section",
            step,
            section.heading,
            section.body,
            label=section.label,
            number=number,
            span=section.label_span or section.span,
        )

    def _visit_labelled(self, parent: _Parent, node: Conclusion | Point | NoteMark | _Cell) -> None:
        text, rest = _split_first_text(node.cell.body if isinstance(node, _Cell) else node.body)
        match node:
            case Conclusion(label=label):
                number, span = normalize_label(node.number), node.label_span or node.span
                step = parent.step("conclusion", number)
                self.add(
                    parent, "conclusion", step, text, rest, label=label, number=number, span=span
                )
            case Point(label=label):
                number, span = normalize_label(label), node.label_span or node.span
                step = parent.step("indent") if number == DASH else parent.step("point", number)
                self.add(parent, "point", step, text, rest, label=label, number=number, span=span)
            case NoteMark(label=label):
                span = node.label_span or node.call_span
                self.add(parent, "note", parent.step("note"), text, rest, label=label, span=span)
            case _:
                self.add(parent, "cell", parent.step("cell", node.number), text, rest)


def _split_first_text(body: tuple[Block, ...]) -> tuple[Text | None, tuple[Block, ...]]:
    """Return the text beside a label, and the blocks after it."""
    match body:
        case (Paragraph() as first, *_):
            return first.text, body[1:]
        case (PointList() as first, *_) if first.intro is not None:
            return first.intro, (evolve(first, intro=None), *body[1:])
        case _:
            return None, body


def _list_parts(block: PointList) -> Iterator[Paragraph | Point]:
    if block.intro is not None:
        yield Paragraph(text=block.intro)
    yield from block.points
    if block.wrap_up is not None:
        yield Paragraph(text=block.wrap_up)


def _cells(table: Table) -> list[_Cell]:
    return [
        _Cell(cell, f"{row_number}.{cell_number}")
        for row_number, row in enumerate(table.rows, 1)
        for cell_number, cell in enumerate(row.cells, 1)
    ]
