"""A field of the header has a label and no value.

Why it matters: the value was lost, or stands elsewhere among the words of the header.

How to mend it: put the value back behind its label. If the field is empty on the printed page,
nothing is to be done.

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
