"""The seam between a format and recognition: a text, and what the format knows about its lines.

Plain text is a text without evidence. A format with structure or geometry (tagged PDF, HTML, DOCX,
Markdown) writes its visible characters into one text in reading order, with one line per printed
line or per paragraph, and adds evidence at offsets (code points) of that text. The evidence is
about lines: where a paragraph starts, which label is certain, which lines are a table or a
footnote. Only recognition decides what a header, an annex or a conclusion is.

White space means what it means in plain text: an empty line is a gap, a form feed opens a page.
"""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from council_docs.diagnostics import Diagnostic
from council_docs.model import OfficialJournal, SetAside, Style
from council_docs.source import Source, Span


@frozen(kw_only=True)
class LineEvidence:
    """What a format knows about one line."""

    starts_paragraph: bool | None = None
    """Whether a paragraph starts here; None if the format does not know."""
    heading: int | None = None
    """The level of the heading that this line belongs to, from 1."""
    no_heading: bool = False
    """Whether the line heads nothing, unless it continues a heading."""
    list_depth: int | None = None
    """How many lists contain this line, from 1."""
    label_length: int = 0
    """How many characters at the start of the line are certainly a label."""


NO_EVIDENCE = LineEvidence()


@frozen(kw_only=True)
class LayerCell:
    """One cell of a table."""

    lines: tuple[Span, ...]
    """The lines in the cell, in order."""
    heading: bool = False
    columns: int = 1
    """How many columns the cell spans."""
    rows: int = 1
    """How many rows the cell spans."""


@frozen(kw_only=True)
class LayerTable:
    """A table of data, whose lines follow one another in the text.

    A table that only arranges a page (a label beside its paragraph) is not one.
    """

    rows: tuple[tuple[LayerCell, ...], ...]
    span: Span


@frozen(kw_only=True)
class LayerFootnote:
    """A footnote that the format has bound to its call."""

    call: Span
    """The call in the running text, as printed: `1`, `(1)`, `*`."""
    label: Span | None
    """The same label before the text of the footnote."""
    body: tuple[Span, ...]
    """The lines of the footnote in order, without its label."""


@frozen
class LayerLink:
    """Text that links to an address."""

    span: Span
    address: str


@frozen(kw_only=True)
class TextLayer:
    """The visible text of a file in reading order, with evidence."""

    source: Source
    format: str
    """The name of the format that was read."""
    evidence: Mapping[int, LineEvidence] = MappingProxyType({})
    """By the offset of the first visible character of a line."""
    tables: tuple[LayerTable, ...] = ()
    """In the order of the text; they do not overlap."""
    footnotes: tuple[LayerFootnote, ...] = ()
    """In the order of their calls."""
    emphasis: tuple[tuple[Span, Style], ...] = ()
    """Runs in the order of the text; two spans are disjoint, or equal with other styles."""
    links: tuple[LayerLink, ...] = ()
    """In the order of the text."""
    set_aside: tuple[SetAside, ...] = ()
    """What is no part of the document: whole lines, or pieces of one line."""
    diagnostics: tuple[Diagnostic, ...] = ()
    language: str | None = None
    """ISO 639-1, as the file declares it. Recognition may find another one."""
    finds_furniture: bool = False
    """Whether all page furniture is in `set_aside`, so that recognition need not look for it."""
    finds_footnotes: bool = False
    """Whether all footnotes are in `footnotes`, so that recognition need not look for them."""
    official_journal: OfficialJournal = field(factory=OfficialJournal)
    """Data of the Official Journal in the file."""
