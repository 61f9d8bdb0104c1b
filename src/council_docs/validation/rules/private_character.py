"""A character has a meaning only in the font that printed it.

Why it matters: Unicode reserves these code points for private use. Bullets and symbols of symbol
fonts come out of a PDF like this, and each program shows them differently.

How to fix it: insert the character that the printed page shows.

Passes: `•`

Fails: the code point U+F0B7, which a symbol font prints as a bullet.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("T003", "private-character", Severity.WARNING)

_FIRST = "\ue000"


@cache
def _private() -> re.Pattern[str]:
    return re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]++")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of private-use characters."""
    if max(context.characters, default="") < _FIRST:
        return
    for piece in context.pieces:
        for found in _private().finditer(piece.words):
            codes = ", ".join(f"U+{ord(character):04X}" for character in sorted(set(found[0])))
            span = context.locate(piece, *found.span())
            yield KIND.diagnose(span, f"private-use character: {codes}")
