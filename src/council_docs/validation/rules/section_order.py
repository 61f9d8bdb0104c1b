"""The number of a section does not follow the previous one.

Why it matters: a gap means that a section, or its heading, was lost.

How to fix it: compare the numbers with the printed page, and restore what is missing.

Passes:

    I. TRADE
    II. TRANSPORT

Fails:

    I. TRADE
    III. TRANSPORT
"""

from collections.abc import Iterator
from itertools import pairwise

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import Block, Section
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.label_sequences import follows, is_counted, is_first, key

KIND = DiagnosticKind("N007", "section-order", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each section whose number is not the next one."""
    yield from _among(context.document.cover)
    for annex in context.annexes:
        yield from _among(annex.body)
    for block in context.blocks:
        if isinstance(block, Section):
            yield from _among(block.body)


def _among(blocks: tuple[Block, ...]) -> Iterator[Diagnostic]:
    """Yield what is wrong among sections that stand beside each other."""
    sections = [
        block
        for block in blocks
        if isinstance(block, Section) and block.label and is_counted(key(block.label))
    ]
    for before, after in pairwise(sections):
        last, this = key(before.label or ""), key(after.label or "")
        if not follows(last, this) and not is_first(this):
            yield KIND.diagnose(
                after.label_span, f"section {after.label!r} follows {before.label!r}"
            )
