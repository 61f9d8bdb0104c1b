"""There is a header and an annex, and no cover sentence between them.

Why it matters: the cover says what the annex is, who adopted it and when.

How to mend it: put the sentence back above the line that says ANNEX.

Passes:

    Subject: Council conclusions on Ruritania

    Delegations will find in the Annex the Council conclusions on Ruritania.

    ANNEX

Fails:

    Subject: Council conclusions on Ruritania

    ANNEX
"""

from collections.abc import Iterator

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.validation.rule_context.context import View
from council_docs.validation.rule_context.header_lines import labelled

CHECK = Check("S002", "cover-missing", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a diagnostic for an annex with a label that no cover announces."""
    if view.document.cover or view.document.kind == "other" or not labelled(view.document):
        return
    for annex in view.document.annexes[:1]:
        if annex.label is not None:
            yield CHECK.at(annex.label_span, f"no sentence on a cover announces {annex.label!r}")
