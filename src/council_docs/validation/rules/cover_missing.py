"""No cover sentence stands between the header and the annex.

Why it matters: the cover says what the annex is, who adopted it and when.

How to fix it: restore the sentence above the line ANNEX.

Passes:

    Subject: Council conclusions on Ruritania

    Delegations will find in the Annex the Council conclusions on Ruritania.

    ANNEX

Fails:

    Subject: Council conclusions on Ruritania

    ANNEX
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S002", "cover-missing", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a labelled annex without a cover."""
    document = context.document
    if document.cover or document.kind == "other" or not context.labelled_fields:
        return
    for annex in document.annexes[:1]:
        if annex.label is not None:
            message = f"no cover sentence announces {annex.label!r}"
            yield KIND.diagnose(annex.label_span, message)
