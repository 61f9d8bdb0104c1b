"""A conclusion is out of order.

Why it matters: all numbers are there, but not in order. An extractor that reads column by column
does this, and may have mixed the text too.

How to fix it: compare the order with the printed page, and move the conclusion to its place.

Passes:

    1. The Council recalls its conclusions.
    2. The Council welcomes the report.
    3. The Council invites the Commission to act.

Fails:

    1. The Council recalls its conclusions.
    3. The Council invites the Commission to act.
    2. The Council welcomes the report.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.numbering import FaultKind

KIND = DiagnosticKind("N004", "numbering-disorder", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number in the wrong place."""
    for _, label, span, previous in context.find_numbering_faults(FaultKind.DISORDER):
        place = f"after {previous!r}" if previous else "at the start"
        yield KIND.diagnose(span, f"conclusion {label!r} is out of order {place}")
