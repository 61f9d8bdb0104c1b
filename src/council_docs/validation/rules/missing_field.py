"""The header has no sender, no recipient or no subject.

Why it matters: archives file Council documents by these three fields. Documents without a cover
page (kinds `conclusions` and `resolution`) are not checked, nor are those of kind `other` without
sender and recipient.

How to fix it: restore the field with its label. If the reader does not know its label, please
report it.

Passes:

    From: General Secretariat of the Council
    To: Delegations
    Subject: Council conclusions on Ruritania

Fails:

    From: General Secretariat of the Council
    Subject: Council conclusions on Ruritania
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.identifiers import Role
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.header_lines import labelled, place_of

KIND = DiagnosticKind("H001", "missing-field", Severity.WARNING)

_DEMANDED: tuple[Role, ...] = ("from", "to", "subject")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each demanded field that is missing or empty."""
    fields = labelled(context.document)
    if context.document.kind in ("conclusions", "resolution"):
        return
    if context.document.kind == "other" and not {"from", "to"} & {found.role for found in fields}:
        return
    told = (found for found in context.document.header.fields if found.role != "other")
    first = next((found.label_span or found.span for found in told), None)
    first = first or place_of(context.document, "type-line")
    for role in _DEMANDED:
        if any(context.document.header.values(role)):
            continue
        empty = next((found for found in fields if found.role == role), None)
        if empty is not None:
            yield KIND.diagnose(empty.label_span, f"the field {empty.label!r} is empty")
        else:
            yield KIND.diagnose(first, f"the header has no field {role!r}")
