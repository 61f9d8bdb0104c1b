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
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.unpaired_marks import diagnose_unpaired

KIND = DiagnosticKind("T005", "unbalanced-quotes", Severity.WARNING)

_MARKS = '“”„‟"«»'
_ANGLED = "«»"


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(f"[{_MARKS}]")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each double quotation mark without its counterpart."""
    return diagnose_unpaired(context, KIND, "quotation mark", _MARKS, _find_unpaired)


def _find_unpaired(words: str) -> list[tuple[int, bool]]:
    """Pair marks as all languages use them: “…”, „…“, „…”, ”…”, «…», »…«.

    The same mark may open or close. The characters around it and the open marks decide.
    """
    open_: list[int] = []
    unpaired: list[tuple[int, bool]] = []
    for found in _marks().finditer(words):
        at = found.start()
        if open_ and _closes(words[open_[-1]], words, at):
            open_.pop()
        elif _looks_closing(words, at):
            unpaired.append((at, False))
        else:
            open_.append(at)
    return sorted([*unpaired, *((at, True) for at in open_)])


def _closes(opening: str, words: str, at: int) -> bool:
    mark = words[at]
    if (opening in _ANGLED) != (mark in _ANGLED) or mark == "„":
        return False
    if mark in _ANGLED:
        return mark != opening or _looks_closing(words, at)
    return opening == "„" or mark in '”"' or _looks_closing(words, at)


def _looks_closing(words: str, at: int) -> bool:
    """Return True for a mark directly after a word and not directly before one.

    With white space on both sides, as in « French », the mark itself decides.
    """
    before, after = words[max(at - 1, 0) : at].strip(), words[at + 1 : at + 2]
    if after.isalnum():
        return False
    return before not in "([" if before else words[at] == "»"
