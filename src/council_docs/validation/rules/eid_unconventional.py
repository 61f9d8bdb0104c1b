"""An eId does not follow the naming convention.

Why it matters: with the convention, programs derive `att_1__para_2` without searching. It is the
OASIS Akoma Ntoso Naming Convention 1.0, section 5.4: the eId of the parent, two underscores, the
short name of the element, an underscore, its number.

How to fix it: write the file again, or correct the eId and all references to it.

Passes:

    <paragraph eId="para_1"><num>1.</num>…</paragraph>

Fails:

    <paragraph eId="paragraph-1"><num>1.</num>…</paragraph>
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.akn_tree import is_metadata
from council_docs.validation.rule_context.context import DocumentContext

if TYPE_CHECKING:
    from council_docs.formats.xml.tree import Element

KIND = DiagnosticKind("X004", "eid-unconventional", Severity.WARNING)

_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "alinea": "al",
        "article": "art",
        "attachment": "att",
        "chapter": "chp",
        "citation": "cit",
        "citations": "cits",
        "clause": "cl",
        "component": "cmp",
        "division": "dvs",
        "mainBody": "body",
        "paragraph": "para",
        "quotedStructure": "qstr",
        "recital": "rec",
        "recitals": "recs",
        "section": "sec",
        "subparagraph": "subpara",
        "subsection": "subsec",
        "wrapUp": "wrapup",
    }
)
"""The short names of the elements that such documents have."""
_UNSHORTENED = frozenset(
    "authorialNote container content formula heading intro level list point ref table".split()
)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each eId that disagrees with its element, number or parent."""
    for name, element in context.elements:
        eid = element.get("eId")
        if eid is None or is_metadata(element):
            continue
        if problem := _find_problem(name, element, eid):
            message = f"eId {eid!r} of <{name}> {problem}"
            yield KIND.diagnose(context.locate_tag(element), message)


def _find_problem(name: str, element: "Element", eid: str) -> str:
    """Return what is wrong with an eId; empty for a correct one."""
    before, _, own = eid.rpartition("__")
    above = [found for node in element.iterancestors() if (found := node.get("eId"))]
    if before and before not in above:
        return f"begins with {before!r}, which is no parent"
    short = _SHORT.get(name, name if name in _UNSHORTENED else "")
    if not short:
        return ""
    if own != short and not own.startswith(f"{short}_"):
        return f"should contain {short!r}"
    number = _read_number(element)
    printed = own.removeprefix(short).lstrip("_")
    # `_2` marks the second element with the same number.
    if number and number not in (_keep_letters(printed), _keep_letters(printed.rpartition("_")[0])):
        return f"lacks its number {number!r}"
    return ""


def _read_number(element: "Element") -> str:
    for child in element:
        if str(child.tag).endswith("}num"):
            return _keep_letters("".join(map(str, child.itertext())))
    return ""


def _keep_letters(words: str) -> str:
    """Return the letters and digits of a number: what its two forms share."""
    return "".join(character for character in words if character.isalnum())
