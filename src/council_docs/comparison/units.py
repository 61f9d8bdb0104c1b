"""A document as a list of addressed units: the view on which versions are compared.

A unit is what people cite, with its words: a conclusion or a point with its first paragraph, every
further paragraph, a heading, a footnote, a value of the header. Its address is neutral, the same in
every language: `annex II / conclusion 12 / point b / paragraph 2`.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias, get_args

from attrs import evolve

from council_docs.comparison.labels import DASH, annex_number, neutral
from council_docs.comparison.unit import Unit, UnitKind
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

_DEEPEST = 64
"""How many steps an address has: what lies deeper is addressed as if it lay there."""


def units(document: Document) -> tuple[Unit, ...]:
    """Return the units of a document in the order of its text, each after the one around it."""
    flat, header = _Flat(), _Place(("header",))
    _add_values(flat, header, document)
    # Extractors leave the fields in any order: here they stand in that of their roles.
    fields = sorted(document.header.fields, key=_rank)
    flat.enter(header, tuple(fields))
    flat.enter(_Place(("cover",)), document.cover)
    flat.enter(_Place(()), document.annexes)
    return tuple(flat.units)


# ------------------------------------------------------------------------------ the header


def _rank(found: HeaderField) -> int:
    return get_args(Role).index(found.role)


def _add_values(flat: "_Flat", place: "_Place", document: Document) -> None:
    header, facts = document.header, reversed(document.provenance.facts)
    spans = {fact.name: fact.span for fact in facts}  # of several, the first

    def add(kind: UnitKind, fact: FactName, value: str | None, name: str = "") -> None:
        if value:
            step = place.step(name or fact.replace("-", " "), "")
            flat.add(place, kind, step, text=Text(value=value), span=spans.get(fact))

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


# ------------------------------------------------------------------------------ flattening


class _Place:
    """Where units are added: the address around them, and how many of each name are there."""

    def __init__(
        self, steps: tuple[str, ...], index: int | None = None, *, paragraphs: int = 0
    ) -> None:
        self.steps = steps
        self.index = index
        self._counts = {"paragraph": paragraphs}

    def step(self, name: str, number: str | None = None) -> str:
        """Return the last step of a new address; without a number, units of a name are counted."""
        step = f"{name} {number}".rstrip() if number is not None else name
        count = self._counts[step] = self._counts.get(step, 0) + 1
        if number is None:
            return f"{step} {count}"
        return step if count == 1 else f"{step} [{count}]"


class _Cell(NamedTuple):
    """A cell of a table and where it stands there."""

    cell: TableCell
    number: str


_Node: TypeAlias = Annex | Block | Point | _Cell | NoteMark | HeaderField


class _Flat:
    """Collects units, with a stack: how deep things lie inside each other comes from the input."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._waiting: list[tuple[_Place, _Node]] = []

    def enter(self, place: _Place, nodes: tuple[_Node, ...]) -> None:
        """Add nodes and all that lies in them."""
        self._push(place, nodes)
        while self._waiting:
            self._add(*self._waiting.pop())

    def add(  # noqa: PLR0913 - what a unit consists of
        self,
        within: _Place,
        kind: UnitKind,
        step: str,
        *,
        label: str | None = None,
        number: str = "",
        text: Text | None = None,
        span: Span | None = None,
        lead: bool = False,
    ) -> _Place:
        """Add a unit; return the place inside it."""
        steps = (*within.steps, step)
        unit = Unit(
            kind=kind,
            steps=steps,
            label=label,
            number=number,
            text=text,
            parent=within.index,
            span=span or (text.span if text else None),
        )
        self.units.append(unit)
        if len(steps) > _DEEPEST:
            return within
        return _Place(steps, len(self.units) - 1, paragraphs=int(lead and text is not None))

    def _push(self, place: _Place, nodes: tuple[_Node, ...]) -> None:
        self._waiting.extend((place, node) for node in reversed(nodes))

    def _add(self, within: _Place, node: _Node) -> None:
        match node:
            case PointList():
                self._push(within, tuple(_parts(node)))
            case Table():
                place = _Place((*within.steps, within.step("table")), within.index)
                self._push(place if len(place.steps) <= _DEEPEST else within, tuple(_cells(node)))
            case Annex():
                self._add_annex(within, node)
            case Section():
                self._add_section(within, node)
            case Conclusion() | Point() | NoteMark() | _Cell():
                self._add_labelled(within, node)
            case HeaderField():
                place = self.add(
                    within,
                    "field",
                    within.step(node.role, ""),
                    label=node.label,
                    text=node.value,
                    span=node.span,
                )
                self._push(place, _notes(node.value))
            case _:
                self._add_words(within, node)

    def _add_words(self, within: _Place, node: Paragraph | Formula | Separator) -> None:
        kinds: dict[type, UnitKind] = {Formula: "formula", Separator: "separator"}
        kind = kinds.get(type(node), "paragraph")
        place = self.add(within, kind, within.step(kind), text=node.text)
        self._push(place, _notes(node.text))

    def _add_annex(self, within: _Place, annex: Annex) -> None:
        number = annex_number(annex.number or "")
        place = self.add(
            within,
            "annex",
            within.step("annex", number),
            label=annex.label,
            number=number,
            text=annex.title,
            span=annex.label_span or (annex.title.span if annex.title else annex.span),
        )
        self._push(place, (*_notes(annex.title), *annex.body, *annex.annexes))

    def _add_section(self, within: _Place, section: Section) -> None:
        number = neutral(section.number or section.label or "")
        place = self.add(
            within,
            "section",
            within.step("section", number) if number else within.step("heading"),
            label=section.label,
            number=number,
            text=section.heading,
            span=section.label_span or section.span,
        )
        self._push(place, (*_notes(section.heading), *section.body))

    def _add_labelled(self, within: _Place, node: Conclusion | Point | NoteMark | _Cell) -> None:
        text, rest = _lead(node.cell.body if isinstance(node, _Cell) else node.body)
        kind: UnitKind
        label: str | None
        match node:
            case Conclusion():
                kind, label, number = "conclusion", node.label, neutral(node.number)
                step, span = within.step(kind, number), node.label_span or node.span
            case Point():
                kind, label, number = "point", node.label, neutral(node.label)
                step = within.step("indent") if number == DASH else within.step("point", number)
                span = node.label_span or node.span
            case NoteMark():
                kind, label, number = "note", node.label, ""
                step, span = within.step(kind), node.label_span or node.call_span
            case _:
                kind, label, number, span = "cell", None, "", None
                step = within.step(kind, node.number)
        place = self.add(
            within, kind, step, label=label, number=number, text=text, span=span, lead=True
        )
        self._push(place, (*_notes(text), *rest))


def _lead(body: tuple[Block, ...]) -> tuple[Text | None, tuple[Block, ...]]:
    """Return the words that stand beside a label, and the blocks after them."""
    match body:
        case (Paragraph() as first, *_):
            return first.text, body[1:]
        case (PointList() as first, *_) if first.intro is not None:
            return first.intro, (evolve(first, intro=None), *body[1:])
        case _:
            return None, body


def _parts(block: PointList) -> Iterator[Paragraph | Point]:
    if block.intro is not None:
        yield Paragraph(text=block.intro)
    yield from block.points
    if block.wrap_up is not None:
        yield Paragraph(text=block.wrap_up)


def _cells(table: Table) -> Iterator[_Cell]:
    for down, row in enumerate(table.rows, 1):
        for across, cell in enumerate(row.cells, 1):
            yield _Cell(cell, f"{down}.{across}")


def _notes(text: Text | None) -> tuple[NoteMark, ...]:
    return tuple(mark for mark in text.marks if isinstance(mark, NoteMark)) if text else ()
