"""A header line looks like a subject code, but has another form.

Why it matters: the codes name the subject of a document. A code in another form is not found under
its subject.

How to fix it: write the code in capitals, a space, and its number.

Passes:

    9998/26
    ENV 901

Fails:

    9998/26
    Env 901
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import Document
from council_docs.source import Span
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("H006", "subject-code-malformed", Severity.WARNING)

_DIRECTORATE = "DG"
"""The codes of directorates stand in running footers: `DGG 1A`."""


@cache
def _well_formed() -> re.Pattern[str]:
    """Match ENV 901, CO EUR 20, CFSP/PESC 12, and PARLNAT, which has no number."""
    return re.compile(r"[A-Z]++(?:[/.-][A-Z]++)*+(?: [A-Z]++)? ?[0-9]{0,5}+")


@cache
def _nearly() -> re.Pattern[str]:
    """Match Env 901, ENV 901X and 901 ENV: three letters and a digit or more."""
    letters = r"[A-Z][A-Za-z/.]{1,12}"
    return re.compile(
        rf"{letters}(?:\s[A-Z]{{2,8}})?[\s-]{{0,2}}[0-9]{{1,6}}[A-Z]?|[0-9]{{1,5}}\s[A-Z]{{2,12}}"
    )


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each malformed code, and each header line that is nearly a code."""
    for code in context.document.header.subject_codes:
        if not _well_formed().fullmatch(code):
            yield _diagnose(_find_code(context.document, code), code)
    for line in context.unrecognised_lines:
        text = line.value.value
        if _nearly().fullmatch(text) and not text.startswith(_DIRECTORATE):
            yield _diagnose(line.span, text)


def _diagnose(span: Span | None, text: str) -> Diagnostic:
    return KIND.diagnose(span, f"malformed subject code: {text!r}")


def _find_code(document: Document, code: str) -> Span | None:
    source = document.provenance.source
    if source is None:
        return None
    spans = (fact.span for fact in document.provenance.facts if fact.name == "subject-codes")
    offsets = (source.text.find(code, *span) for span in spans)
    return next((Span(at, at + len(code)) for at in offsets if at >= 0), None)
