"""The document model: every noun of the library on one page.

All classes are immutable values: frozen, slotted, keyword-only, with tuples for sequences. Use
`attrs.evolve` to build a changed copy. A `span` is the place of a node in the source text, in code
points. Spans are not part of equality: a document read from text equals the same document read from
JSON or XML.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from attrs import field, frozen

from council_docs.diagnostics import Diagnostic
from council_docs.identifiers import DocumentNumber, Institution, Kind, Role
from council_docs.source import Source, Span

_span = field(default=None, eq=False, repr=False)
_SHOWN = 60
"""How many characters of a text the `repr` of a node shows."""


# ------------------------------------------------------------------------------ text and marks


@frozen(kw_only=True)
class DateMark:
    """A date in a text: `value[start:end]` prints `date`."""

    start: int
    end: int
    date: dt.date


Style: TypeAlias = Literal["bold", "italic", "underline", "superscript", "subscript"]


@frozen(kw_only=True)
class EmphasisMark:
    """Printed emphasis."""

    start: int
    end: int
    style: Style


@frozen(kw_only=True)
class ReferenceMark:
    """A citation of another document, or of a point of this one."""

    start: int
    end: int
    kind: str
    """Such as `document`, `act`, `official-journal`, `treaty-article`, `point`; the text reader
    uses those of `references.ReferenceKind`."""
    target: str | None = None
    """An address (ELI, data.consilium), or `#` and an eId. None where it is uncertain."""


@frozen(kw_only=True)
class NoteMark:
    """A footnote. Its call is not part of the text: `start` and `end` are both its place."""

    start: int
    end: int
    label: str
    """The call as printed: `1`, `*`."""
    body: tuple["Block", ...] = ()
    call_span: Span | None = _span
    """Where the call stands in the running text of the source."""
    label_span: Span | None = _span
    """Where the label is repeated before the note."""


Mark: TypeAlias = DateMark | EmphasisMark | ReferenceMark | NoteMark


@frozen(kw_only=True)
class Text:
    """A plain string, with stand-off marks in the order of their start."""

    value: str
    marks: tuple[Mark, ...] = ()
    span: Span | None = _span

    def __str__(self) -> str:
        """Return the plain string."""
        return self.value


# ------------------------------------------------------------------------------ blocks


@frozen(kw_only=True)
class Paragraph:
    """Running text."""

    text: Text
    span: Span | None = _span


@frozen(kw_only=True)
class Formula:
    """The acting formula: `THE COUNCIL OF THE EUROPEAN UNION,`."""

    text: Text
    span: Span | None = _span


@frozen(kw_only=True)
class Separator:
    """A printed separator: `o o o`, `* * *`, a rule of underscores."""

    text: Text
    span: Span | None = _span


@frozen(kw_only=True)
class Point:
    """One point of a list."""

    label: str
    """As printed: `a)`, `(i)`, `–`."""
    body: tuple["Block", ...] = ()
    label_span: Span | None = _span
    span: Span | None = _span


@frozen(kw_only=True)
class PointList:
    """A list: its introduction, its points, and the words that end its sentence."""

    intro: Text | None = None
    points: tuple[Point, ...] = ()
    wrap_up: Text | None = None
    span: Span | None = _span


@frozen(kw_only=True)
class TableCell:
    """One cell of a table."""

    body: tuple["Block", ...] = ()
    heading: bool = False
    columns: int = 1
    """How many columns the cell spans."""
    rows: int = 1
    """How many rows the cell spans."""


@frozen(kw_only=True)
class TableRow:
    """One row of a table."""

    cells: tuple[TableCell, ...] = ()


@frozen(kw_only=True)
class Table:
    """A table. The text reader finds those whose columns align."""

    rows: tuple[TableRow, ...] = ()
    span: Span | None = _span


@frozen(kw_only=True, repr=False)
class Conclusion:
    """A numbered paragraph of the conclusions, with all its paragraphs and lists."""

    number: str
    """Without its punctuation: `12`, `1a`, `12 bis`."""
    label: str
    """As printed: `12.`."""
    body: tuple["Block", ...] = ()
    label_span: Span | None = _span
    span: Span | None = _span

    @property
    def text(self) -> str:
        """The words of the body: a line for each paragraph, points with their labels."""
        return "\n".join(render_lines(self.body))

    def __repr__(self) -> str:
        """Return the label and the first words."""
        return f"<Conclusion {self.label!r}: {_shorten(next(render_lines(self.body), ''))}>"

    def _repr_html_(self) -> str:
        from council_docs.formats.html.writer import notebook  # noqa: PLC0415 - see design.md

        return notebook.show_conclusion(self)


@frozen(kw_only=True)
class Section:
    """A heading and the blocks under it.

    A run-in heading between numbered points (`INVITES THE MEMBER STATES to:`) is a section too.
    """

    number: str | None = None
    """Without its punctuation: `II`."""
    label: str | None = None
    """The number as printed: `II.`."""
    heading: Text | None = None
    body: tuple["Block", ...] = ()
    label_span: Span | None = _span
    span: Span | None = _span


Block: TypeAlias = Paragraph | Conclusion | Section | PointList | Formula | Separator | Table


@frozen(kw_only=True, repr=False)
class Annex:
    """An enclosed text. The label is None where the word ANNEX is not printed."""

    label: str | None = None
    """As printed: `ANNEX II`."""
    number: str | None = None
    """The number in the label: `II`."""
    language: str | None = None
    """ISO 639-1, where it differs from the language of the document."""
    title: Text | None = None
    body: tuple[Block, ...] = ()
    annexes: tuple["Annex", ...] = ()
    """The annexes to this annex."""
    label_span: Span | None = _span
    span: Span | None = _span

    @property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """The numbered conclusions of this annex and its annexes, in the order of the text."""
        return tuple(
            block
            for annex in walk_annexes((self,))
            for block in walk_blocks(annex.body)
            if isinstance(block, Conclusion)
        )

    def __repr__(self) -> str:
        """Return the label, the first words of the title, and counts."""
        title = "" if self.title is None else f" {_shorten(self.title.value)}"
        counts = _count(len(self.conclusions), "conclusion"), _count(len(self.annexes), "annex")
        return f"<Annex {self.label!r}{title}: {', '.join(counts)}>"

    def _repr_html_(self) -> str:
        from council_docs.formats.html.writer import notebook  # noqa: PLC0415 - see design.md

        return notebook.show_annex(self)


# ------------------------------------------------------------------------------ the document


@frozen(kw_only=True)
class HeaderField:
    """A labelled line of the header: `From:`, `Subject:`."""

    role: Role
    label: str | None = None
    """As printed, with its colon. None for a line without a label."""
    value: Text
    label_span: Span | None = _span
    span: Span | None = _span


@frozen(kw_only=True)
class Header:
    """What stands above the cover sentence. All values are as the document prints them."""

    institution: Institution | None = None
    place: str | None = None
    """As printed: `Brussels`."""
    date: dt.date | None = None
    original_languages: tuple[str, ...] = ()
    """ISO 639-1, from `(OR. en)`."""
    number: DocumentNumber | None = None
    subject_codes: tuple[str, ...] = ()
    """As printed: `ENV 373`."""
    interinstitutional_files: tuple[str, ...] = ()
    """As printed: `2025/0360 (COD)`."""
    markings: tuple[str, ...] = ()
    """As printed: `LIMITE`."""
    type_line: str | None = None
    """As printed: `OUTCOME OF PROCEEDINGS`."""
    fields: tuple[HeaderField, ...] = ()
    span: Span | None = _span

    def values(self, role: Role) -> tuple[str, ...]:
        """Return the values of all fields of a role, in the order of the text."""
        return tuple(found.value.value for found in self.fields if found.role == role)

    @property
    def subject(self) -> str | None:
        """The value of the subject field."""
        return next(iter(self.values("subject")), None)


@frozen(kw_only=True)
class OfficialJournal:
    """Where the Official Journal published a document. All None for one it did not publish."""

    celex: str | None = None
    """`52024XG01804`."""
    eli: str | None = None
    """`http://data.europa.eu/eli/C/2024/1804/oj`."""
    series: str | None = None
    """`C`, `L`."""
    number: str | None = None
    """The number of the issue (`441`). Since October 2023 each act is an issue: `1804`."""
    year: int | None = None
    """The year of that number."""
    date: dt.date | None = None
    """The day of publication."""
    page: str | None = None
    """The first page."""


@frozen(kw_only=True)
class SetAside:
    """A piece of the source that is not part of the document."""

    span: Span
    reason: Literal[
        "page-furniture",
        "line-end-hyphen",
        "control-character",
        "byte-order-mark",
        "metadata",
        "above-header",
        "deletion",
        "hidden",
    ]


FactName: TypeAlias = Literal[
    "institution",
    "place-and-date",
    "original-languages",
    "number",
    "subject-codes",
    "interinstitutional-files",
    "markings",
    "language",
    "type-line",
]


@frozen(kw_only=True)
class Fact:
    """The place of a header value that the model does not keep as printed words.

    `council_docs.check_fidelity` reads the words at that place again and compares the value.
    """

    name: FactName
    span: Span


@frozen(kw_only=True)
class Provenance:
    """The source of a document, and what the reader did with it."""

    format: str | None = None
    """The format that was read: `text`, `akn`. None for a document made in code."""
    source: Source | None = None
    """The text or the XML that was read, with its name. None where nodes have no spans."""
    set_aside: tuple[SetAside, ...] = ()
    facts: tuple[Fact, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen(kw_only=True, repr=False)
class Document:
    """A Council document."""

    kind: Kind = "other"
    language: str | None = None
    """ISO 639-1. None where it is unknown."""
    header: Header = field(factory=Header)
    official_journal: OfficialJournal = field(factory=OfficialJournal)
    cover: tuple[Block, ...] = ()
    """The blocks between the header and the first annex."""
    annexes: tuple[Annex, ...] = ()
    provenance: Provenance = field(factory=Provenance, eq=False, repr=False)

    @property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """The numbered conclusions of all annexes, in the order of the text."""
        return tuple(found for annex in self.annexes for found in annex.conclusions)

    @property
    def adoption_date(self) -> dt.date | None:
        """The day of adoption of the enclosed text: the last date of the cover sentence.

        None for kinds whose cover does not announce an adopted text.
        """
        if self.kind not in ("outcome-of-proceedings", "european-council-conclusions"):
            return None
        dates = [
            mark.date
            for block in self.cover[:1]
            if isinstance(block, Paragraph)
            for mark in block.text.marks
            if isinstance(mark, DateMark)
        ]
        return dates[-1] if dates else None

    def __repr__(self) -> str:
        """Return the kind, the number, the language and counts."""
        number = "without number" if self.header.number is None else str(self.header.number)
        counts = _count(len(self.annexes), "annex"), _count(len(self.conclusions), "conclusion")
        facts = ", ".join((self.kind, number, self.language or "language unknown"))
        return f"<Document {facts}: {', '.join(counts)}>"

    def _repr_html_(self) -> str:
        from council_docs.formats.html.writer import notebook  # noqa: PLC0415 - see design.md

        return notebook.show_document(self)


def _shorten(words: str) -> str:
    """Return the literal of the first words."""
    return repr(words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…")


def _count(number: int, noun: str) -> str:
    plural = {"annex": "annexes"}.get(noun, f"{noun}s")
    return f"{number} {noun if number == 1 else plural}"


# ------------------------------------------------------------------------------ walking


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks and the blocks inside them, in the order of the text.

    Blocks in footnotes are left out. The walk does not recurse.
    """
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        yield block
        if not isinstance(block, Paragraph):
            parts = reversed(_printed_parts(block))
            waiting += (part for part in parts if not isinstance(part, Text | Piece))


def walk_annexes(annexes: tuple[Annex, ...]) -> Iterator[Annex]:
    """Yield annexes, each before its own annexes. The walk does not recurse."""
    waiting = list(reversed(annexes))
    while waiting:
        annex = waiting.pop()
        yield annex
        waiting.extend(reversed(annex.annexes))


class Piece(NamedTuple):
    """A label or a text, as a block prints it."""

    words: str
    span: Span | None
    is_label: bool


def walk_pieces(blocks: tuple[Block, ...], *, notes: bool = False) -> Iterator[Piece]:
    """Yield the labels and texts of blocks in the order of the text. The walk does not recurse.

    With `notes`, the pieces of a text's footnotes follow that text.
    """
    waiting: list[Block | Text | Piece] = list(reversed(blocks))
    while waiting:
        item = waiting.pop()
        # Fast path: most blocks are paragraphs, and every rule and proof walks over all of them.
        text = item.text if isinstance(item, Paragraph) else item
        if isinstance(text, Text):
            yield Piece(text.value, text.span, False)
            if notes and text.marks:
                waiting += reversed(list(_note_pieces(text)))
        elif isinstance(text, Piece):
            yield text
        else:
            waiting += reversed(_printed_parts(text))


def render_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the lines that blocks print: one for each text, labels before the text they number."""
    labels: list[str] = []
    for piece in walk_pieces(blocks):
        if piece.is_label:
            labels.append(piece.words)
        else:
            yield " ".join([*labels, piece.words])
            labels.clear()
    if labels:
        yield " ".join(labels)


def _note_pieces(text: Text) -> Iterator[Block | Piece]:
    for mark in text.marks:
        if isinstance(mark, NoteMark):
            yield Piece(mark.label, mark.call_span, is_label=True)
            if mark.label_span is not None:
                yield Piece(mark.label, mark.label_span, is_label=True)
            yield from mark.body


def _printed_parts(block: Block) -> list[Block | Text | Piece]:
    """Return the labels, texts and blocks of a block, one level down."""
    match block:
        case Conclusion():
            return [Piece(block.label, block.label_span, True), *block.body]
        case PointList():
            return list(_list_parts(block))
        case Section():
            label = [Piece(block.label, block.label_span, True)] if block.label is not None else []
            heading = [block.heading] if block.heading is not None else []
            return [*label, *heading, *block.body]
        case Table():
            return [child for row in block.rows for cell in row.cells for child in cell.body]
        case _:
            return [block.text]


def _list_parts(block: PointList) -> Iterator[Block | Text | Piece]:
    if block.intro is not None:
        yield block.intro
    for point in block.points:
        yield Piece(point.label, point.label_span, True)
        yield from point.body
    if block.wrap_up is not None:
        yield block.wrap_up
