"""A character of the source is neither in the document nor set aside.

Why it matters: the converted document lacks what the Council printed. This is a fault of the
reader, never of the document.

How to fix it: please report it with the source text. The document needs no change.

Passes: every document that `council_docs` reads correctly.

Fails: a document whose model was edited after reading, so that words of its source are missing.
"""

from collections.abc import Iterator

from council_docs.api import check_fidelity
from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("F001", "lost-characters", Severity.ERROR)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each piece of the source that is lost or altered."""
    source = context.document.provenance.source
    if source is None:
        return
    found = check_fidelity(context.document)
    for span in found.lost:
        piece = source.text[span.start : span.end].strip()
        yield KIND.diagnose(span, f"{piece[:40]!r} is neither in the document nor set aside")
    for span in found.altered:
        piece = source.text[span.start : span.end].strip()
        yield KIND.diagnose(span, f"{piece[:40]!r} reads otherwise in the document")
    for missing in found.unread:
        page = source.position(missing.span.start).page
        yield KIND.diagnose(
            missing.span, f"{missing.characters} characters drawn on page {page} were not read"
        )
