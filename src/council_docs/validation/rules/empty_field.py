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
from council_docs.validation.rule_context.header_lines import labelled

KIND = DiagnosticKind("H010", "empty-field", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each known field that is empty, but for those of which H001 speaks."""
    for found in labelled(context.document):
        known = found.role not in ("from", "to", "subject", "other")
        if known and not found.value.value.strip():
            yield KIND.diagnose(found.label_span, f"the field {found.label!r} is empty")
