"""A header label is unknown.

Why it matters: its value is kept, but its meaning is not. Notices of meetings print such labels;
elsewhere the label was misprinted or misread.

How to fix it: compare it with the printed page. If the Council prints it, please report the label.

Passes:

    To: Delegations

Fails:

    Tu: Delegations
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rules import foreign_label

KIND = DiagnosticKind("H009", "unknown-label", Severity.INFO)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each label that no language has."""
    foreign = {found.span for found in foreign_label.check(context)}
    for field in context.labelled_fields:
        if field.role == "other" and field.label_span not in foreign:
            yield KIND.diagnose(field.label_span, f"unknown header label: {field.label!r}")
