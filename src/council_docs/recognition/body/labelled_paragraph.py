"""A paragraph of a segment, with its label."""

from typing import Literal, TypeAlias

from attrs import define, field

from council_docs.recognition.body.paragraph_breaks import in_capitals
from council_docs.recognition.labels import Label
from council_docs.recognition.lines import Line
from council_docs.source import Span

ParagraphKind: TypeAlias = Literal[
    "text", "heading", "number", "point", "section", "separator", "formula", "table"
]


@define
class LabelledParagraph:
    """One paragraph of a segment, with its label."""

    kind: ParagraphKind
    lines: list[Line] = field(factory=list)
    """The lines without the label; none if nothing follows the label."""
    label: Label | None = None
    span: Span | None = None
    """The span of the label."""
    depth: int | None = None
    """How many lists contain it; None if the format does not know."""

    @property
    def known_label(self) -> Label:
        """The label of a numbered point, of a point of a list, or of a numbered section."""
        if self.label is None:
            raise LookupError(f"paragraph of kind {self.kind!r} without label")
        return self.label


def build_labelled(found: Label, line: Line) -> LabelledParagraph:
    """Return the paragraph that a label opens, with what follows the label on its line."""
    span = Span(line.start, line.start + found.length)
    remainder = line.after(found.length)
    lines = [remainder] if remainder.text else []
    match found.style:
        case "number" if not (line.evidence.heading and lines and in_capitals(remainder.text)):
            return LabelledParagraph("number", lines, found, span)
        case "roman" | "number":
            return LabelledParagraph("section", lines, found, span)
        case _:
            return LabelledParagraph("point", lines, found, span, line.evidence.list_depth)
