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

# How the continuation bytes of UTF-8 look in Windows-1252.
_TRAILS = {
    bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)
}
_LEADS = frozenset("ÂÃÄÅÎÏÐÑâ")
_QUOTES = "‘’‚“”„‹›«»\u00a0"
"""Characters that may follow a capital in correct text."""


@cache
def _misdecoded() -> re.Pattern[str]:
    """Match UTF-8 that was read as Windows-1252, if it is correct in no language."""
    any_trail = "".join(map(re.escape, _TRAILS))
    trail = "".join(re.escape(each) for each in _TRAILS if each not in _QUOTES)
    return re.compile(rf"(?:[ÂÃ][{trail}\u00a0]|[ÄÅÎÏÐÑ][{trail}]|â€[{any_trail}])++")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of such characters."""
    for piece in context.find_pieces(_LEADS):
        for found in _misdecoded().finditer(piece.words):
            message = f"{found[0]!r} stands for {_decode(found[0])!r}"
            yield KIND.diagnose(context.locate(piece, *found.span()), message)


def _decode(words: str) -> str:
    """Return the characters whose UTF-8 was read as Windows-1252."""
    data = bytes(_TRAILS.get(character, ord(character) & 0xFF) for character in words)
    return data.decode("utf-8", "replace")
