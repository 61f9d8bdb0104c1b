"""What the tests of single pieces compare: the output without what all outputs have."""

import datetime as dt

from lxml import etree

from akn_checks import findings, restored
from council_docs.formats.akn import write
from council_docs.model import Document

NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
XMLNS = f'xmlns="{NS["a"]}"'
ABSENT = '<p cd:absent="true"/>'


def written(document: Document) -> str:
    """The output, once it is certain that it is valid and holds the document."""
    xml = write(document, generated=None)
    assert findings(xml) == []
    assert restored(xml) == document
    return xml


def shape(xml: str, start: str) -> str:
    """The element of that name without eIds and indentation."""
    root = etree.fromstring(xml.encode())
    (element,) = list(root.iter(f"{{*}}{start}"))[:1]
    for inner in element.iter():
        inner.attrib.pop("eId", "")
    element.tail = None
    plain = etree.tostring(element, encoding="unicode")
    for line_end in range(60, 0, -1):
        plain = plain.replace("\n" + "  " * line_end, "")
    for namespace in root.nsmap.values():
        plain = plain.replace(f' xmlns="{namespace}"', "").replace(f' xmlns:cd="{namespace}"', "")
    return plain


def parse(document: Document, generated: dt.date | None = None) -> etree._Element:
    return etree.fromstring(write(document, generated=generated).encode())


def found(root: etree._Element, path: str) -> list[str]:
    """What an XPath that ends in attributes or texts finds."""
    values = root.xpath(path, namespaces=NS)
    assert isinstance(values, list)
    return [str(value) for value in values]


def statement(words: str, more: str = "") -> str:
    body = f"<mainBody><p>{words}</p></mainBody>{more}"
    return f"<akomaNtoso {XMLNS}><statement>{body}</statement></akomaNtoso>"
