"""Two elements have the same eId.

Why it matters: references to it are ambiguous, and the schema rejects the file.

How to fix it: give one of them another eId. The convention appends `_2` to the second.

Passes:

    <point eId="para_1__list_1__point_a">…</point>
    <point eId="para_1__list_1__point_b">…</point>

Fails:

    <point eId="para_1__list_1__point_a">…</point>
    <point eId="para_1__list_1__point_a">…</point>
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("X003", "eid-duplicate", Severity.ERROR)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each eId that an earlier element has."""
    seen: set[str] = set()
    for name, element in context.elements:
        eid = element.get("eId")
        if eid in seen:
            yield KIND.diagnose(context.locate_tag(element), f"repeated eId {eid!r} on <{name}>")
        elif eid is not None:
            seen.add(eid)
