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
from council_docs.validation.rule_context.label_sequences import follows, is_counted, key

KIND = DiagnosticKind("N006", "list-order", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each point whose label is not the next one of its list."""
    bodies = [body for body in context.bodies if _is_conclusive(body)]
    if context.document.kind != "other":
        bodies.insert(0, context.cover)
    for block in chain.from_iterable(bodies):
        if isinstance(block, PointList):
            yield from _of_list(block)


def _is_conclusive(body: tuple[Block, ...]) -> bool:
    """Tell whether a text holds conclusions; acts quote and amend lists of other acts."""
    return any(isinstance(block, Conclusion) for block in body)


def _of_list(block: PointList) -> Iterator[Diagnostic]:
    wrong = None
    for before, point in pairwise(block.points):
        last, this = key(before.label), key(point.label)
        if not is_counted(last) or not is_counted(this) or follows(last, this):
            wrong = None
        elif wrong is None:
            wrong = before
            yield KIND.diagnose(point.label_span, f"point {point.label!r} follows {before.label!r}")
        else:
            # The one before was the stray: this one goes on from the point before that.
            wrong = None
