"""A footnote has no text.

Why it matters: the text of the footnote was lost.

How to fix it: restore its text.

Passes:

    The Council recalls its report1.

    1 See document 9871/26.

A further call of the same footnote passes as well.

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
    known = {note.label for note in context.notes if note.body}
    for note in context.notes:
        # A further call of a footnote has no text of its own.
        if not note.body and note.label not in known:
            span = note.label_span or note.call_span
            yield KIND.diagnose(span, f"empty footnote: {note.label!r}")
