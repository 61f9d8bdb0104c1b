"""What readers and rules say about a document: one type for both."""

from collections.abc import Iterable
from enum import IntEnum

from attrs import field, frozen

from council_docs.source import Span


class Severity(IntEnum):
    """How much a diagnostic matters; comparable, so that a threshold can be set."""

    INFO = 1
    """A decision that a person may want to review: a guess, a repair."""
    WARNING = 2
    """Probably wrong in the document, or not understood by the reader."""
    ERROR = 3
    """Certainly wrong in the document."""

    def __str__(self) -> str:
        """Return the name as reports print it."""
        return self.name.lower()


@frozen(kw_only=True)
class Diagnostic:
    """One finding."""

    code: str
    """Stable and never used again for anything else, such as `N001`."""
    name: str
    """The same for people, such as `numbering-gap`."""
    severity: Severity
    message: str
    """One sentence without a full stop, with the words of the document that it is about."""
    span: Span | None = None
    """Where in the source; None where the whole document is meant, or where there is no source."""


@frozen
class DiagnosticKind:
    """A kind of finding: what all diagnostics of one code have in common."""

    code: str
    name: str
    severity: Severity
    doc: str = field(default="", repr=False)
    """The page that `council_docs.validation.catalogue` shows; a rule has it in its docstring."""

    def diagnose(self, span: Span | None, message: str) -> Diagnostic:
        """Return a diagnostic of this kind."""
        return Diagnostic(
            code=self.code, name=self.name, severity=self.severity, message=message, span=span
        )


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics sorted by their place in the source, those without a place first."""
    return tuple(
        sorted(diagnostics, key=lambda found: (found.span or (-1, -1), found.code, found.message))
    )
