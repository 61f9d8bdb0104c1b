"""A header field has a label but no value.

Why it matters: the value was lost, or stands elsewhere in the header.

How to fix it: restore the value after its label. If the field is empty on the printed page, no
change is needed.

Passes:

    No. prev. doc.: 9871/26

Fails:

    No. prev. doc.:
    Subject: Council conclusions on Ruritania
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("H010", "empty-field", Severity.WARNING)

_OTHER_RULES = ("from", "to", "subject", "other")
"""Roles that H001 and H009 check."""


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each known field without a value."""
    for field in context.labelled_fields:
        if field.role not in _OTHER_RULES and not field.value.value.strip():
            yield KIND.diagnose(field.label_span, f"empty header field: {field.label!r}")
