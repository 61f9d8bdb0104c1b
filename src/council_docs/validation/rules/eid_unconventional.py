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
"""Of the elements that such documents have; names that are not shortened stand for themselves."""
_WHOLE = frozenset(
    "authorialNote container content formula heading intro level list point ref table".split()
)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each eId that its element, its number or its place contradicts."""
    tree = context.tree
    for name, element in context.elements:
        eid = element.get("eId")
        if tree is None or eid is None or is_metadata(element):
            continue
        wrong = _wrong(name, element, eid)
        if wrong:
            yield KIND.diagnose(tree.locate_tag(element), f"the eId {eid!r} of <{name}> {wrong}")


def _wrong(name: str, element: "Element", eid: str) -> str:
    """Return what is wrong with an eId; empty where nothing is."""
    before, _, own = eid.rpartition("__")
    above = [found for node in element.iterancestors() if (found := node.get("eId"))]
    if before and before not in above:
        return f"begins with {before!r}, which is no element around it"
    short = _SHORT.get(name, name if name in _WHOLE else "")
    if not short:
        return ""
    if own != short and not own.startswith(f"{short}_"):
        return f"should say {short!r}"
    number = _number(element)
    said = own.removeprefix(short).lstrip("_")
    # `_2` marks the second element with one number.
    if number and _letters(said) != number and _letters(said.rpartition("_")[0]) != number:
        return f"does not say its number, {number!r}"
    return ""


def _number(element: "Element") -> str:
    for child in element:
        if str(child.tag).endswith("}num"):
            return _letters("".join(map(str, child.itertext())))
    return ""


def _letters(words: str) -> str:
    """Return the letters and digits of a number, which is all that two forms of it share."""
    return "".join(character for character in words if character.isalnum())
