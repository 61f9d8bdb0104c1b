"""What the stages leave behind beside their results: diagnostics, and pieces set aside."""

from attrs import define, field

from council_docs.diagnostics import Check, Diagnostic
from council_docs.model import Fact, SetAside
from council_docs.source import Span


@define
class Notes:
    """The notebook that is handed from stage to stage."""

    diagnostics: list[Diagnostic] = field(factory=list)
    set_aside: list[SetAside] = field(factory=list)
    facts: list[Fact] = field(factory=list)

    def say(self, check: Check, span: Span | None, message: str) -> None:
        """Leave a diagnostic."""
        self.diagnostics.append(check.at(span, message))
