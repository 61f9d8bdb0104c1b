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
from council_docs.validation.rule_context.header_lines import words_of

KIND = DiagnosticKind("S007", "conclusions-unexpected", Severity.WARNING)

_NOTES = ("note", "item-note", "cover-note", "information-note")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic at the first conclusion where no word announces conclusions."""
    language = words_of(context.document)
    if language is None or context.document.kind not in _NOTES:
        return
    first = next(iter(context.conclusions), None)
    if first is None:
        return
    titles = (annex.title.value for annex in context.annexes if annex.title)
    said = fold(
        " ".join(
            (context.document.header.subject or "", *render_lines(context.document.cover), *titles)
        )
    )
    announced = (*language.conclusions, *language.title_openings)
    if not any(fold(word) in said for word in announced):
        yield KIND.diagnose(
            first.label_span, f"a document of the kind {context.document.kind!r} holds conclusions"
        )
