"""An annex has a label but no text.

Why it matters: its text was lost, or stands under another annex.

How to fix it: restore the text below the line ANNEX, or remove the line if the printed page has
none.

Passes:

    ANNEX
    Council conclusions on Ruritania

Fails:

    ANNEX I
    ANNEX II
    Council conclusions on Ruritania
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S005", "empty-annex", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each annex without title, body and annexes of its own."""
    for annex in context.annexes:
        is_empty = annex.title is None and not annex.body and not annex.annexes
        if annex.label is not None and is_empty:
            yield KIND.diagnose(annex.label_span, f"empty annex: {annex.label!r}")
