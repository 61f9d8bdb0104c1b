"""The log of one reading, which all stages share.

Stages add diagnostics, what they set aside, values of the header and footnotes; `assembly` puts
them into the provenance of the document. Emphasis and links of the format are read from it.
"""

from collections.abc import Sequence

from attrs import define, field

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.model import Fact, SetAside, Style
from council_docs.recognition.lines import Line
from council_docs.recognition.text_layer import LayerLink
from council_docs.source import Span


@define
class Footnote:
    """A footnote: its label and its paragraphs."""

    label: str
    span: Span | None
    """The label before the text of the footnote; None for a further call of it."""
    paragraphs: list[list[Line]]
    """The lines of each paragraph."""


@define
class ReadingLog:
    """What one reading produces beside the document."""

    diagnostics: list[Diagnostic] = field(factory=list)
    set_aside: list[SetAside] = field(factory=list)
    facts: list[Fact] = field(factory=list)
    calls: dict[int, Footnote] = field(factory=dict)
    """The footnotes, by the offset of their call in the source."""
    emphasis: Sequence[tuple[Span, Style]] = ()
    """The emphasis of the format, in the order of the text."""
    links: Sequence[LayerLink] = ()
    """The links of the format, in the order of the text."""

    def report(self, kind: DiagnosticKind, span: Span | None, message: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(kind.diagnose(span, message))
