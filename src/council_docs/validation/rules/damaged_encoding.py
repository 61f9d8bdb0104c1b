"""Characters were decoded with the wrong encoding: `Ã©` stands for `é`.

Why it matters: the words cannot be searched or cited.

How to fix it: read the file with its own encoding, or save it as UTF-8 in the program that wrote
it.

Passes: `réunion`

Fails: `rÃ©union`
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("T002", "damaged-encoding", Severity.WARNING)


# What the bytes that go on with a character in UTF-8 look like in Windows-1252.
_TRAILS = {
    bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)
}
_LEADS = frozenset("ÂÃÄÅÎÏÐÑâ")
_QUOTES = "‘’‚“”„‹›«»\u00a0"
"""May stand behind a capital letter; nothing is said of those."""


@cache
def _wrong() -> "re.Pattern[str]":
    """Match what UTF-8 looks like in Windows-1252, where no language prints it."""
    any_trail = "".join(map(re.escape, _TRAILS))
    trail = "".join(re.escape(each) for each in _TRAILS if each not in _QUOTES)
    return re.compile(rf"(?:[ÂÃ][{trail}\u00a0]|[ÄÅÎÏÐÑ][{trail}]|â€[{any_trail}])++")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of such characters."""
    for piece in context.with_any(_LEADS):
        for found in _wrong().finditer(piece.words):
            yield KIND.diagnose(
                context.places.of(piece, *found.span()),
                f"{found[0]!r} stands for {_meant(found[0])!r}",
            )


def _meant(words: str) -> str:
    """Return the characters whose UTF-8 was read as Windows-1252."""
    data = bytes(_TRAILS.get(character, ord(character) & 0xFF) for character in words)
    return data.decode("utf-8", "replace")
