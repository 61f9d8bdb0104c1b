"""Diagnostics: the one type for what readers, rules and comparisons report about a document."""

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from attrs import frozen

from council_docs.source import Span

_MOST_CODES = 10
"""How many codes the `repr` of diagnostics names."""


class Severity(IntEnum):
    """How much a diagnostic matters; ordered, so that a threshold can be set."""

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
    """One problem of a document, or one decision of its reader."""

    code: str
    """Stable and never reused, such as `N001`."""
    name: str
    """The same for people, such as `numbering-gap`."""
    severity: Severity
    message: str
    """One sentence without a full stop, with the words of the document that it is about."""
    span: Span | None = None
    """The span in the source; None for the whole document, or where there is no source."""


class Diagnostics(tuple[Diagnostic, ...]):
    """Diagnostics in order: a tuple that notebooks show as a list."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the counts of the first codes."""
        counts = Counter(one.code for one in self)
        shown = [f"{code} × {count}" for code, count in list(counts.items())[:_MOST_CODES]]
        more = ", …" if len(counts) > _MOST_CODES else ""
        return (
            f"<{len(self)} diagnostics: {', '.join(shown)}{more}>" if self else "<no diagnostics>"
        )

    def _repr_html_(self) -> str:
        from council_docs.formats.html.writer import notebook  # noqa: PLC0415 - see design.md

        return notebook.show_diagnostics(self)


class DiagnosticKind(NamedTuple):
    """What all diagnostics of one code have in common."""

    code: str
    name: str
    severity: Severity

    def diagnose(self, span: Span | None, message: str) -> Diagnostic:
        """Return a diagnostic of this kind."""
        return Diagnostic(
            code=self.code, name=self.name, severity=self.severity, message=message, span=span
        )


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics in the order of their spans, those without a span first."""
    return tuple(sorted(diagnostics, key=lambda one: (one.span or (-1, -1), one.code, one.message)))
