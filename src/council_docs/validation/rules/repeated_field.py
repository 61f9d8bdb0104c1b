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
from council_docs.validation.rule_context.header_lines import labelled

KIND = DiagnosticKind("H003", "repeated-field", Severity.WARNING)

_ONCE: frozenset[Role] = frozenset(("from", "to", "on", "received", "subject"))


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each field that the header has had before."""
    seen: set[Role] = set()
    for found in labelled(context.document):
        if found.role in seen:
            yield KIND.diagnose(found.label_span, f"the header has the field {found.label!r} again")
        elif found.role in _ONCE:
            seen.add(found.role)
