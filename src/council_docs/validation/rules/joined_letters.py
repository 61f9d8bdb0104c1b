"""A ligature stands as one character: `ﬁ` for `fi`.

Why it matters: a search for the word does not find it.

How to fix it: write the letters of the ligature separately.

Passes: `definition`

Fails: `deﬁnition`
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.positions import word_around

KIND = DiagnosticKind("T007", "joined-letters", Severity.INFO)


_LIGATURES = frozenset("ﬀﬁﬂﬃﬄﬅﬆ")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each word with such a character."""
    for piece in context.with_any(_LIGATURES):
        for at in (at for at, character in enumerate(piece.words) if character in _LIGATURES):
            start, end = word_around(piece.words, at)
            yield KIND.diagnose(
                context.places.of(piece, start, end), f"{piece.words[start:end]!r} holds a ligature"
            )
