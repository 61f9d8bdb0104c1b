"""The number before a conclusion is missing.

Why it matters: conclusions are cited by number. A gap means that a point was lost. Numbering may
restart or continue in each annex, and `1a` or `1 bis` may follow `1`.

How to fix it: compare the numbers with the printed page, and restore the missing text.

Passes:

    1. The Council recalls its conclusions.
    1a. The Council welcomes the report.
    2. The Council invites the Commission to act.

Fails:

    1. The Council recalls its conclusions.
    3. The Council invites the Commission to act.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.numbering import FaultKind

KIND = DiagnosticKind("N001", "numbering-gap", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number after a missing one."""
    for _, label, span, previous in context.find_numbering_faults(FaultKind.GAP):
        place = f"follows {previous!r}" if previous else "is the first"
        yield KIND.diagnose(span, f"conclusion {label!r} {place}")
