"""What the stages leave behind beside their results: diagnostics, and pieces set aside."""

from attrs import define, field

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.model import Fact, SetAside
from council_docs.recognition.lines import Line
from council_docs.source import Span


@define
class Footnote:
    """A footnote: its label and its words at the end of a page."""

    label: str
    span: Span
    """Where the label stands before the words."""
    lines: list[Line]


@define
class Notes:
    """The notebook that is handed from stage to stage."""

    diagnostics: list[Diagnostic] = field(factory=list)
    set_aside: list[SetAside] = field(factory=list)
    facts: list[Fact] = field(factory=list)
    calls: dict[int, Footnote] = field(factory=dict)
    """The footnotes, by the offset of their call in the source."""

    def say(self, kind: DiagnosticKind, span: Span | None, message: str) -> None:
        """Leave a diagnostic."""
        self.diagnostics.append(kind.diagnose(span, message))
