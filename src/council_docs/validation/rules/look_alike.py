"""A letter of another script looks like the right one.

Why it matters: the word cannot be found: to a program, a Cyrillic `а` is not a Latin `a`. Character
recognition and keyboards mix them up.

How to fix it: type the word again.

Passes: `NATO`, all letters Latin.

Fails: `NАTO`, whose second letter is Cyrillic.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.pieces import find_word

KIND = DiagnosticKind("T004", "look-alike", Severity.WARNING)

# Latin, Greek and Cyrillic letters with the same shapes. In old texts the micro sign stands for the
# Greek letter; before a Latin letter it is itself.
_LATIN = "ABCEHIKMNOPTXYZabcehiknopstuvxyij"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαικνυτρχ"
_CYRILLIC = "АВСЕНКМОРТХУЅІЈасеорхуѕіј"
_ALIKE = frozenset(_LATIN + _GREEK + _CYRILLIC + "µ")
_NOT_LATIN = frozenset(_GREEK + _CYRILLIC + "µ")


@cache
def _mixed() -> re.Pattern[str]:
    """Match a letter before one of another script."""
    latin, greek, cyrillic = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u1f00-\u1fff", "\u0400-\u04ff"
    return re.compile(
        f"[{latin}](?=[{greek}{cyrillic}])|µ(?=[{greek}])"
        f"|[{greek}](?=[{latin}{cyrillic}µ])|[{cyrillic}](?=[{latin}{greek}])"
    )


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each word that mixes scripts by letters that look alike."""
    for piece in context.find_pieces(_NOT_LATIN):
        last = -1
        for found in _mixed().finditer(piece.words):
            at = found.start()
            if at < last or _ALIKE.isdisjoint(piece.words[at : at + 2]):
                continue
            start, last = find_word(piece.words, at)
            message = f"look-alike letters of two scripts in {piece.words[start:last]!r}"
            yield KIND.diagnose(context.locate(piece, start, last), message)
