"""A ligature stands as one character: `ﬁ` for `fi`.

Why it matters: a search for the word does not find it.

How to fix it: write the letters of the ligature separately.

Passes: `definition`

Fails: `deﬁnition`
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.pieces import find_word

KIND = DiagnosticKind("T007", "joined-letters", Severity.INFO)

_LIGATURES = frozenset("ﬀﬁﬂﬃﬄﬅﬆ")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each ligature."""
    for piece in context.find_pieces(_LIGATURES):
        for at in (at for at, character in enumerate(piece.words) if character in _LIGATURES):
            start, end = find_word(piece.words, at)
            message = f"ligature in {piece.words[start:end]!r}"
            yield KIND.diagnose(context.locate(piece, start, end), message)
