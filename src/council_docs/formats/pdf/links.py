"""Read the links of a page and their targets (ISO 32000-1, section 12.5.6.5)."""

from collections.abc import Iterator
from typing import NamedTuple

from playa import Page
from playa.pdftypes import PDFObject, Rect, resolve1
from playa.utils import get_bound, transform_bbox

from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.structure_tree import as_mapping, as_name, link_address

_RECTANGLE, _QUADRILATERAL = 4, 8
"""How many numbers there are for each."""
_MOST_LINKS = 1000
"""The most links of a page that are read."""


class LinkArea(NamedTuple):
    """An area of a page that is a link; in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    address: str


def read_links(page: Page, budget: Budget) -> list[LinkArea]:
    """Return the areas of a page whose links lead out of the file."""
    listed = resolve1(page.attrs.get("Annots"))
    found: list[LinkArea] = []
    for value in listed[:_MOST_LINKS] if isinstance(listed, list) else ():
        budget.spend_objects(1)
        annotation = as_mapping(value)
        address = link_address(annotation)
        if address and as_name(annotation.get("Subtype")) == "Link":
            found += [
                LinkArea(*transform_bbox(page.ctm, area), address)
                for area in _read_areas(annotation)
            ]
    return found[:_MOST_LINKS]


def _read_areas(annotation: dict[str, PDFObject]) -> Iterator[Rect]:
    """Yield the areas of an annotation: one for each line, or its rectangle."""
    points = _read_numbers(annotation.get("QuadPoints"))
    size = _QUADRILATERAL if len(points) >= _QUADRILATERAL else _RECTANGLE
    if size == _RECTANGLE:
        points = _read_numbers(annotation.get("Rect"))
    for start in range(0, len(points) - size + 1, size):
        part = points[start : start + size]
        yield get_bound(zip(part[::2], part[1::2], strict=True))


def _read_numbers(value: PDFObject) -> list[float]:
    found = resolve1(value)
    numbers = [resolve1(number) for number in found] if isinstance(found, list) else []
    return [float(number) for number in numbers if isinstance(number, int | float)]
