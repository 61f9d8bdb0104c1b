"""Two conclusions of one annex have the same number.

Why it matters: a citation of that number is ambiguous.

How to fix it: compare both with the printed page. If it prints the number twice, the Council may
correct it in a corrigendum.

Passes:

    1. The Council recalls its conclusions.
    2. The Council invites the Commission to act.

Fails:

    1. The Council recalls its conclusions.
    1. The Council invites the Commission to act.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.numbering import FaultKind

KIND = DiagnosticKind("N002", "numbering-duplicate", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number that occurred before in its annex."""
    for _, label, span, _ in context.find_numbering_faults(FaultKind.DUPLICATE):
        yield KIND.diagnose(span, f"repeated conclusion number {label!r}")
