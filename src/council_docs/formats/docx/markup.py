"""Find WordprocessingML elements (ECMA-376, part 1) and read their attributes."""

from collections.abc import Mapping

from council_docs.formats.xml.tree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML = "{urn:schemas-microsoft-com:vml}"

_OFF = ("0", "false", "off")
_LONGEST_NUMBER = 9


def find_child(element: Element | None, *names: str) -> Element | None:
    """Return the element at a path of names, or None."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def read_value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of an element that may be absent."""
    return None if element is None else element.get(W + name)


def read_number(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute as a whole number; None for any other value."""
    found = (read_value(element, name) or "").strip()
    digits = found.removeprefix("-")
    sound = digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_NUMBER
    return int(found) if sound else None


def read_switch(element: Element | None) -> bool | None:
    """Return whether a property is on; None if it is absent."""
    return None if element is None else read_value(element) not in _OFF


def index_children(element: Element | None) -> Mapping[str, Element]:
    """Return the children of an element by their names. Faster than one search for each name."""
    children = () if element is None else element.iterchildren("*")
    return {str(it.tag).removeprefix(W): it for it in children}
