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
from council_docs.model import Mark, Piece, ReferenceMark, Text
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.header_lines import words_of

KIND = DiagnosticKind("S010", "reference-missing", Severity.WARNING)

_HERE = "#para_"
"""How the target of a reference to the same text begins while no conclusion is found for it."""


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each point of this text that is cited and not there."""
    words = words_of(context.document)
    known = {found.number for found in context.conclusions}
    if words is None or not known:
        return
    for text in context.texts:
        if not any(map(_is_open, text.marks)):
            continue
        piece = Piece(text.value, text.span, is_label=False)
        for start, end, number in _cited(text, words):
            if number not in known:
                said = f"{text.value[start:end]!r} is cited, and there is no conclusion {number}"
                yield KIND.diagnose(context.places.of(piece, start, end), said)


def _is_open(mark: Mark) -> bool:
    return isinstance(mark, ReferenceMark) and mark.kind == "point" and mark.target is None


def _cited(text: Text, words: Language) -> Iterator[tuple[int, int, str]]:
    """Yield where a text cites a point of itself, and the number; the marks know no missing one."""
    # Not above: few texts cite a point of themselves.
    from council_docs.references import find_references  # noqa: PLC0415

    for found in find_references(text.value, words):
        if found.kind == "point" and (found.target or "").startswith(_HERE):
            yield found.start, found.end, (found.target or "").removeprefix(_HERE)
