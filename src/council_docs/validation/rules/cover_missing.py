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
from council_docs.validation.rule_context.header_lines import labelled

KIND = DiagnosticKind("S002", "cover-missing", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for an annex with a label that no cover announces."""
    if context.document.cover or context.document.kind == "other" or not labelled(context.document):
        return
    for annex in context.document.annexes[:1]:
        if annex.label is not None:
            yield KIND.diagnose(annex.label_span, f"no cover sentence announces {annex.label!r}")
