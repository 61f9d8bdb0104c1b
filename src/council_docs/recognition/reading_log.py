"""The log of one reading: diagnostics, pieces set aside, footnotes, what the format knows."""

from collections.abc import Sequence

from attrs import define, field

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.model import Fact, SetAside, Style
from council_docs.recognition.lines import Line
from council_docs.recognition.text_layer import LayerLink
from council_docs.source import Span


@define
class Footnote:
    """A footnote: its label and its lines."""

    label: str
    span: Span | None
    """Where the label stands before the words."""
    lines: list[Line]


@define
class ReadingLog:
    """What one reading leaves beside the document; the stages hand it on."""

    diagnostics: list[Diagnostic] = field(factory=list)
    set_aside: list[SetAside] = field(factory=list)
    facts: list[Fact] = field(factory=list)
    calls: dict[int, Footnote] = field(factory=dict)
    """The footnotes, by the offset of their call in the source."""
    emphasis: Sequence[tuple[Span, Style]] = ()
    """In the order of their start, as the format knows it."""
    links: Sequence[LayerLink] = ()
    """In the order of the text, as the format knows them."""

    def report(self, kind: DiagnosticKind, span: Span | None, message: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(kind.diagnose(span, message))
