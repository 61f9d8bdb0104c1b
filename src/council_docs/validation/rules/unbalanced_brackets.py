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
from council_docs.validation.rule_context.balance import singles
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("T006", "unbalanced-brackets", Severity.WARNING)

_LONGEST_LABEL = 6
_MARKS = "()[]{}"
_PARTNERS = {")": "(", "]": "[", "}": "{"}


@cache
def _marks() -> "re.Pattern[str]":
    return re.compile(f"[{re.escape(_MARKS)}]")


@cache
def _label() -> "re.Pattern[str]":
    """Match a label in running text, which has a closing bracket only: a)   ii)   12)."""
    return re.compile(
        r"(?<![^\s()\[\"'„“«‘,;–-])(?:(?P<one>[^\W\d_])(?P=one)?|[ivxlIVXL]{2,6}|[0-9]{1,3})"
    )


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each bracket without its partner."""
    for piece, at, opens in singles(context, _MARKS, _scan):
        said = "is never closed" if opens else "was never opened"
        around = piece.words[max(at - 20, 0) : at + 20]
        yield KIND.diagnose(
            context.places.of(piece, at, at + 1),
            f"the bracket {piece.words[at]!r} in {around!r} {said}",
        )


def _scan(words: str) -> list[tuple[int, bool]]:
    open_: list[int] = []
    waiting = dict.fromkeys(_PARTNERS.values(), 0)
    left: list[tuple[int, bool]] = []
    for found in _marks().finditer(words):
        at = found.start()
        partner = _PARTNERS.get(words[at])
        if partner is None:
            open_.append(at)
            waiting[words[at]] += 1
        elif waiting[partner]:
            # What was opened after the partner is not closed any more.
            while words[open_[-1]] != partner:
                waiting[words[open_[-1]]] -= 1
                left.append((open_.pop(), True))
            waiting[partner] -= 1
            open_.pop()
        elif not _ends_label(words, at):
            left.append((at, False))
    return sorted([*left, *((at, True) for at in open_)])


def _ends_label(words: str, at: int) -> bool:
    """Tell whether a closing bracket stands behind the label of a point."""
    before = range(max(at - _LONGEST_LABEL, 0), at)
    return words[at] == ")" and any(_label().fullmatch(words, to, at) for to in before)
