"""A reference points at a conclusion that does not exist in this text.

Why it matters: the reference leads nowhere. The numbers have changed since it was written, or the
conclusion was lost. References to points of other documents are not checked.

How to fix it: compare the number with the printed page. If it is printed so, the Council may
correct it in a corrigendum.

Passes:

    1. The Council recalls point 2 of these conclusions.
    2. The Council invites the Commission to act.

Fails:

    1. The Council recalls point 12 of these conclusions.
    2. The Council invites the Commission to act.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.languages.language import Language
from council_docs.model import Mark, ReferenceMark, Text
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S010", "reference-missing", Severity.WARNING)

_HERE = "#para_"
"""The start of the target of a reference to a conclusion of the same text."""


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each cited conclusion of this text that is missing."""
    language = context.language
    known = {conclusion.number for conclusion in context.conclusions}
    if language is None or not known:
        return
    for text in context.texts:
        if not any(map(_is_unresolved, text.marks)):
            continue
        for start, end, number in _find_cited(text, language):
            if number not in known:
                message = f"{text.value[start:end]!r} refers to missing conclusion {number}"
                yield KIND.diagnose(context.locate(text, start, end), message)


def _is_unresolved(mark: Mark) -> bool:
    return isinstance(mark, ReferenceMark) and mark.kind == "point" and mark.target is None


def _find_cited(text: Text, language: Language) -> Iterator[tuple[int, int, str]]:
    """Yield where a text cites a conclusion of its own document, and the number.

    Marks do not have the number of a missing conclusion.
    """
    # Not at the top: few texts cite their own conclusions.
    from council_docs.references import find_references  # noqa: PLC0415

    for found in find_references(text.value, language):
        if found.kind == "point" and (found.target or "").startswith(_HERE):
            yield found.start, found.end, (found.target or "").removeprefix(_HERE)
