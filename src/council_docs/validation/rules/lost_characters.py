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

_LONGEST_QUOTE = 40


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each part of the source that is lost or altered."""
    source = context.document.provenance.source
    if source is None:
        return
    found = check_fidelity(context.document)
    for spans, problem in ((found.lost, "lost from"), (found.altered, "altered in")):
        for span in spans:
            quote = source.text[span.start : span.end].strip()[:_LONGEST_QUOTE]
            yield KIND.diagnose(span, f"text {problem} the document: {quote!r}")
    for unread in found.unread:
        page = source.position(unread.span.start).page
        where = f" drawn on page {page}" if page else ""
        message = f"{unread.characters} characters{where} were not read"
        yield KIND.diagnose(unread.span, message)
