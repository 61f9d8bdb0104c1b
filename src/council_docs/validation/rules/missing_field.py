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

KIND = DiagnosticKind("H001", "missing-field", Severity.WARNING)

_REQUIRED: tuple[Role, ...] = ("from", "to", "subject")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each required field that is missing or empty."""
    header, kind = context.document.header, context.document.kind
    fields = {field.role: field for field in reversed(context.labelled_fields)}
    if kind in ("conclusions", "resolution"):
        return
    if kind == "other" and not {"from", "to"} & fields.keys():
        return
    known = (field for field in header.fields if field.role != "other")
    first = next((field.label_span or field.span for field in known), None)
    first = first or context.find_fact("type-line")
    for role in _REQUIRED:
        if any(header.values(role)):
            continue
        if role in fields:
            field = fields[role]
            yield KIND.diagnose(field.label_span, f"empty header field: {field.label!r}")
        else:
            yield KIND.diagnose(first, f"missing header field: {role!r}")
