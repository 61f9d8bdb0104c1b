"""An element has no eId although others have one.

Why it matters: references point at eIds. The naming convention of Akoma Ntoso requires one on each
of these elements once any element has one.

How to fix it: give the element an eId that follows the convention, or write the file again.

Passes:

    <paragraph eId="para_1"><content eId="para_1__content"><p>A.</p></content></paragraph>

Fails:

    <paragraph eId="para_1"><content><p>A.</p></content></paragraph>
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.akn_tree import list_elements_with_eid
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("X002", "eid-missing", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each element that should have an eId."""
    if all(element.get("eId") is None for _, element in context.elements):
        return
    for name, element in context.elements:
        if element.get("eId") is None and name in list_elements_with_eid():
            yield KIND.diagnose(context.locate_tag(element), f"<{name}> has no eId")
