"""One paragraph of a Word file: its characters, and runs, marks and notes at their offsets."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from attrs import define, field

from council_docs.diagnostics import DiagnosticKind
from council_docs.formats.docx.numbering import Label
from council_docs.formats.docx.styles import ParagraphFormat
from council_docs.formats.docx.tables import Cell
from council_docs.formats.xml.tree import Element
from council_docs.model import Style
from council_docs.source import Span

Reason: TypeAlias = Literal["page-furniture", "deletion", "hidden"]
"""Why characters are not part of the document."""
_LONGEST_HEADING = 160
NoteKind: TypeAlias = Literal["footnote", "endnote"]


class NoteCall(NamedTuple):
    """The call of a footnote or an endnote in a paragraph."""

    kind: NoteKind
    note: str
    """The identifier of the note in its part."""
    span: Span


@define(eq=False)
class Paragraph:
    """One paragraph. All offsets are those of `text`."""

    part: str
    number: int
    """Its number among the paragraphs of its part, from 1."""
    properties: Mapping[str, Element] = MappingProxyType({})
    format: ParagraphFormat = field(factory=ParagraphFormat)
    style: str = ""
    cell: Cell | None = None
    label: Label | None = None
    """The automatic number."""
    aside: Reason | None = None
    """The reason, if none of it is part of the document."""
    pieces: list[str] = field(factory=list)
    length: int = 0
    has_words: bool = False
    emphasis: list[tuple[Span, tuple[Style, ...]]] = field(factory=list)
    """Disjoint runs, in order."""
    links: list[tuple[Span, str]] = field(factory=list)
    calls: list[NoteCall] = field(factory=list)
    breaks_page: bool = False
    """Whether a page break precedes its words."""
    note_label: Span | None = None
    """The span of the label, if the paragraph begins a note."""
    removed: list[tuple[Reason, list[str]]] = field(factory=list)
    """Characters that are not part of the document, by their reason."""
    reports: list[tuple[DiagnosticKind, str]] = field(factory=list)
    """The diagnostic and its message."""
    inserts: list["Paragraph"] = field(factory=list)
    """The paragraphs in the text boxes that are anchored here."""

    @property
    def text(self) -> str:
        """Its characters, without the automatic number."""
        return "".join(self.pieces)

    def add(self, text: str) -> Span:
        """Add characters; return their span."""
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        self.has_words = self.has_words or not text.isspace()
        return Span(start, self.length)

    def add_link(self, start: int, address: str) -> None:
        """Make a link of the characters from an offset to the end."""
        if self.length > start:
            self.links.append((Span(start, self.length), address))

    def remove(self, text: str, reason: Reason) -> None:
        """Store characters that are not part of the document."""
        if not self.removed or self.removed[-1][0] != reason:
            self.removed.append((reason, []))
        self.removed[-1][1].append(text)

    @property
    def heading(self) -> int | None:
        """The level of a heading, from 1; None for body text.

        Some files give whole paragraphs heading styles: a long one is body text.
        """
        return self.format.heading if self.length <= _LONGEST_HEADING else None

    @property
    def section_end(self) -> Element | None:
        """The properties of the section that this paragraph ends."""
        return self.properties.get("sectPr")

    @property
    def opens_page(self) -> bool:
        """Whether a page begins here."""
        return self.breaks_page or (bool(self.format.opens_page) and self.cell is None)

    @property
    def ends_page(self) -> bool:
        """Whether a page break follows its words."""
        text = self.text
        return "\f" in text[len(text.rstrip()) :]

    @property
    def is_hidden(self) -> bool:
        """Whether all of its characters, and so its number, are hidden."""
        hidden = [reason == "hidden" for reason, _ in self.removed]
        return bool(hidden) and all(hidden) and not self.has_words

    @property
    def is_empty(self) -> bool:
        """Whether it has no visible character."""
        return self.label is None and not self.has_words
