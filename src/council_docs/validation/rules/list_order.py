"""The label of a point does not follow the previous one.

Why it matters: points are cited by their labels. A gap means that a point was lost; a repeated
label makes a citation ambiguous. Only lists of the cover and of texts with conclusions are checked.

How to fix it: compare the labels with the printed page.

Passes:

    a) to act;
    b) to report;

Fails:

    a) to act;
    c) to report;
"""

from collections.abc import Iterator
from itertools import chain, pairwise

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import Block, Conclusion, PointList
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.label_sequences import follows, is_counted

KIND = DiagnosticKind("N006", "list-order", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each point whose label is not the next one of its list."""
    bodies = [body for body in context.bodies if _has_conclusions(body)]
    if context.document.kind != "other":
        bodies.insert(0, context.cover)
    for block in chain.from_iterable(bodies):
        if isinstance(block, PointList):
            yield from _check_list(block)


def _has_conclusions(body: tuple[Block, ...]) -> bool:
    """Return True for a text with conclusions; acts quote and amend lists of other acts."""
    return any(isinstance(block, Conclusion) for block in body)


def _check_list(block: PointList) -> Iterator[Diagnostic]:
    after_fault = False
    for before, point in pairwise(block.points):
        last, label = before.label, point.label
        is_fault = is_counted(last) and is_counted(label) and not follows(last, label)
        # After a fault, the stray label may be the previous one.
        if is_fault and not after_fault:
            yield KIND.diagnose(point.label_span, f"point {label!r} follows {last!r}")
        after_fault = is_fault and not after_fault
