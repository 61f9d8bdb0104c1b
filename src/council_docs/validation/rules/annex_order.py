"""The number of an annex does not follow the previous one.

Why it matters: annexes are cited by number, and a gap means that one was lost.

How to fix it: compare the numbers with the printed page. If the line ANNEX is repeated as a running
header, remove it.

Passes:

    ANNEX I
    ANNEX II

Fails:

    ANNEX I
    ANNEX III
"""

from collections.abc import Iterator
from itertools import pairwise

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import Annex
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.label_sequences import follows, is_first

KIND = DiagnosticKind("S003", "annex-order", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each annex whose number is not the next one."""
    yield from _check_siblings(context.document.annexes)
    for annex in context.annexes:
        yield from _check_siblings(annex.annexes)


def _check_siblings(annexes: tuple[Annex, ...]) -> Iterator[Diagnostic]:
    numbered = [(annex, annex.number) for annex in annexes if annex.number]
    for first, number in numbered[:1]:
        if not is_first(number):
            yield KIND.diagnose(first.label_span, f"the first annex is {first.label!r}")
    for (before, last), (after, number) in pairwise(numbered):
        if not follows(last, number):
            yield KIND.diagnose(after.label_span, f"{after.label!r} follows {before.label!r}")
