"""The numbering restarts within an annex.

Why it matters: each number of the second series is ambiguous. Mostly the line ANNEX was lost, and
two texts were joined. Sections that each start at 1 are correct.

How to fix it: restore the line where the second text begins.

Passes:

    ANNEX I
    1. The Council recalls its conclusions.
    2. The Council invites the Commission to act.
    ANNEX II
    1. The Council welcomes the report.
    2. The Council thanks the rapporteur.

Fails:

    ANNEX
    1. The Council recalls its conclusions.
    2. The Council invites the Commission to act.
    1. The Council welcomes the report.
    2. The Council thanks the rapporteur.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.numbering import FaultKind

KIND = DiagnosticKind("N005", "numbering-restart", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each new start at 1 and 2."""
    for _, label, span, previous in context.find_numbering_faults(FaultKind.RESTART):
        yield KIND.diagnose(span, f"numbering restarts at {label!r} after {previous!r}")
