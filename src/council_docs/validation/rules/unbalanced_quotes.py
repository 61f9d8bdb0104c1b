"""A quotation mark has no counterpart.

Why it matters: it is not clear where the quotation begins or ends. Words were lost, or a character
was misread. Single quotation marks are not checked, because an apostrophe looks the same.

How to fix it: compare the sentence with the printed page.

Passes:

    The Council welcomes the report "Mountain railways".

Fails:

    The Council welcomes the report "Mountain railways.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.balance import singles
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("T005", "unbalanced-quotes", Severity.WARNING)

_MARKS = '“”„‟"«»'
_ANGLED = "«»"


@cache
def _marks() -> "re.Pattern[str]":
    return re.compile(f"[{_MARKS}]")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each double quotation mark without its partner."""
    for piece, at, opens in singles(context, _MARKS, _scan):
        said = "is never closed" if opens else "was never opened"
        around = piece.words[max(at - 20, 0) : at + 20]
        yield KIND.diagnose(
            context.places.of(piece, at, at + 1), f"the quotation mark in {around!r} {said}"
        )


def _scan(words: str) -> list[tuple[int, bool]]:
    """Pair marks as all languages use them: “…”, „…“, „…”, ”…”, «…», »…«.

    So the same mark may open or close; what stands around it and what is open decide.
    """
    open_: list[int] = []
    left: list[tuple[int, bool]] = []
    for found in _marks().finditer(words):
        at = found.start()
        if open_ and _closes(words[open_[-1]], words, at):
            open_.pop()
        elif _looks_closing(words, at):
            left.append((at, False))
        else:
            open_.append(at)
    return sorted([*left, *((at, True) for at in open_)])


def _closes(opened: str, words: str, at: int) -> bool:
    mark = words[at]
    if (opened in _ANGLED) != (mark in _ANGLED) or mark == "„":
        return False
    if mark in _ANGLED:
        return mark != opened or _looks_closing(words, at)
    return opened == "„" or mark in '”"' or _looks_closing(words, at)


def _looks_closing(words: str, at: int) -> bool:
    """Tell whether a mark stands right behind a word and not right before one.

    Where blanks stand on both sides, as in « French », the mark itself tells.
    """
    before, after = words[max(at - 1, 0) : at].strip(), words[at + 1 : at + 2]
    if after.isalnum():
        return False
    return before not in "([" if before else words[at] == "»"
