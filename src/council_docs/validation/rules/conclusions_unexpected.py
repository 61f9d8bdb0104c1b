"""A note has conclusions that nothing announces.

Why it matters: the kind in the header is wrong, or numbered points of another text were taken for
conclusions. A note with draft conclusions says so in its subject, cover or title.

How to fix it: compare the line that names the kind with the printed page.

Passes:

    OUTCOME OF PROCEEDINGS
    Subject: The lakes of Ruritania
    ANNEX
    1. The Council recalls its conclusions.

Fails: a document of the kind `note` whose subject, cover and titles never speak of conclusions, and
whose annex holds numbered conclusions.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.languages.folding import fold
from council_docs.model import render_lines
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S007", "conclusions-unexpected", Severity.WARNING)

_NOTES = ("note", "item-note", "cover-note", "information-note")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic at the first conclusion if no word announces conclusions."""
    document, language = context.document, context.language
    if language is None or document.kind not in _NOTES or not context.conclusions:
        return
    titles = (annex.title.value for annex in context.annexes if annex.title)
    text = fold(" ".join((document.header.subject or "", *render_lines(document.cover), *titles)))
    announcing = (*language.conclusions, *language.title_openings)
    if not any(fold(word) in text for word in announcing):
        message = f"conclusions in a document of kind {document.kind!r}"
        yield KIND.diagnose(context.conclusions[0].label_span, message)
