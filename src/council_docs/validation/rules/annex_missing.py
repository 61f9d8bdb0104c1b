"""The cover announces an annex, but there is none.

Why it matters: the cover is only a letter; the decisions of the Council are in the annex.

How to fix it: check that the text is complete. Downloads and extractions can break off.

Passes:

    Delegations will find in the Annex the Council conclusions on Ruritania.

    ANNEX

    Council conclusions on Ruritania

Fails:

    Delegations will find in the Annex the Council conclusions on Ruritania.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.languages.folding import fold
from council_docs.model import Paragraph
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.pieces import shorten_quote

KIND = DiagnosticKind("S001", "annex-missing", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a cover sentence without annex."""
    if context.language is None or context.document.annexes:
        return
    openings = tuple(map(fold, context.language.cover_openings))
    for block in context.document.cover:
        if isinstance(block, Paragraph) and fold(block.text.value).startswith(openings):
            message = f"no annex follows {shorten_quote(block.text.value)!r}"
            yield KIND.diagnose(block.span, message)
