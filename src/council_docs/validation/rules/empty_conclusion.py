"""A conclusion has a number but no text.

Why it matters: an extractor that reads column by column separates numbers from texts. Another point
may hold this text.

How to fix it: restore the text after its number. The printed page shows which text it is.

Passes:

    1. The Council recalls its conclusions.

Fails:

    1.
    2. The Council recalls its conclusions.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import walk_pieces
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("N003", "empty-conclusion", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each conclusion without text."""
    for conclusion in context.conclusions:
        if not any(piece.words.strip() for piece in walk_pieces(conclusion.body)):
            yield KIND.diagnose(conclusion.label_span, f"empty conclusion: {conclusion.label!r}")
