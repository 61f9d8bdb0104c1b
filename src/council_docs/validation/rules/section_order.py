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
from council_docs.model import Section
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.label_sequences import follows, is_counted, is_first

KIND = DiagnosticKind("N007", "section-order", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each section whose number is not the next one."""
    for blocks in context.siblings:
        sections = [
            (block, block.label)
            for block in blocks
            if isinstance(block, Section) and block.label and is_counted(block.label)
        ]
        for (_, last), (section, label) in pairwise(sections):
            if not follows(last, label) and not is_first(label):
                yield KIND.diagnose(section.label_span, f"section {label!r} follows {last!r}")
