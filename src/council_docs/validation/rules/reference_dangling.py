"""A reference points at an element that is not in the file.

Why it matters: the reference leads nowhere.

How to fix it: give the element its eId, or correct the reference.

Passes:

    <references source="#council_docs">
      <TLCOrganization eId="council_docs" href="/akn/ontology/software/council-docs" showAs="x"/>
    </references>

Fails:

    <ref eId="para_1__ref_1" href="#para_99">point 99</ref>
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.akn_tree import list_identifiers
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("X005", "reference-dangling", Severity.WARNING)

_POINTERS = ("href", "refersTo", "source", "by", "as", "upTo", "from", "actor", "src", "pos")


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each `#…` that is the identifier of no element."""
    known = {found for _, element in context.elements for found in list_identifiers(element)}
    for name, element in context.elements:
        for pointer in _POINTERS:
            for target in (element.get(pointer) or "").split():
                if len(target) > 1 and target[0] == "#" and target[1:] not in known:
                    message = f"<{name} {pointer}> points at missing element {target!r}"
                    yield KIND.diagnose(context.locate_tag(element), message)
