"""A footnote has no text.

Why it matters: the text of the footnote was lost.

How to fix it: restore its text.

Passes:

    The Council recalls its report1.

    1 See document 9871/26.

Fails:

    The Council recalls its report1.

    1
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S009", "empty-note", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each footnote without a body."""
    for note in context.notes:
        if not note.body:
            span = note.label_span or note.call_span
            yield KIND.diagnose(span, f"empty footnote: {note.label!r}")
