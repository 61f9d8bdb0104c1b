"""A bracket has no counterpart.

Why it matters: words between the two were lost, or a character was misread.

How to fix it: compare the sentence with the printed page.

Passes:

    The Council recalls its conclusions (see document 9871/26).

Fails:

    The Council recalls its conclusions (see document 9871/26.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.unpaired_marks import diagnose_unpaired

KIND = DiagnosticKind("T006", "unbalanced-brackets", Severity.WARNING)

_LONGEST_LABEL = 6
_MARKS = "()[]{}"
_OPENING = {")": "(", "]": "[", "}": "{"}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(_MARKS)}]")


@cache
def _label() -> re.Pattern[str]:
    """Match a label in running text, which has only a closing bracket: a)   ii)   12)."""
    return re.compile(
        r"(?<![^\s()\[\"'„“«‘,;–-])(?:(?P<one>[^\W\d_])(?P=one)?|[ivxlIVXL]{2,6}|[0-9]{1,3})"
    )


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each bracket without its counterpart."""
    return diagnose_unpaired(context, KIND, "bracket", _MARKS, _find_unpaired)


def _find_unpaired(words: str) -> list[tuple[int, bool]]:
    open_: list[int] = []
    counts = dict.fromkeys(_OPENING.values(), 0)
    unpaired: list[tuple[int, bool]] = []
    for found in _marks().finditer(words):
        at = found.start()
        opening = _OPENING.get(words[at])
        if opening is None:
            open_.append(at)
            counts[words[at]] += 1
        elif counts[opening]:
            # Brackets that opened after the counterpart stay unclosed.
            while words[open_[-1]] != opening:
                counts[words[open_[-1]]] -= 1
                unpaired.append((open_.pop(), True))
            counts[opening] -= 1
            open_.pop()
        elif not _ends_label(words, at):
            unpaired.append((at, False))
    return sorted([*unpaired, *((at, True) for at in open_)])


def _ends_label(words: str, at: int) -> bool:
    """Return True for a closing bracket after the label of a point."""
    starts = range(max(at - _LONGEST_LABEL, 0), at)
    return words[at] == ")" and any(_label().fullmatch(words, start, at) for start in starts)
