"""A header field occurs twice.

Why it matters: a document has one sender, one recipient and one subject. The second one comes from
another document, or has the wrong label.

How to fix it: compare the header with the printed page. Remove the field, or correct its label.

Passes:

    From: General Secretariat of the Council
    To: Delegations

Fails:

    From: General Secretariat of the Council
    From: Presidency
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.identifiers import Role
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("H003", "repeated-field", Severity.WARNING)

_UNIQUE: frozenset[Role] = frozenset(("from", "to", "on", "received", "subject"))


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each field that occurred before."""
    seen: set[Role] = set()
    for field in context.labelled_fields:
        if field.role in seen:
            yield KIND.diagnose(field.label_span, f"repeated header field: {field.label!r}")
        elif field.role in _UNIQUE:
            seen.add(field.role)
