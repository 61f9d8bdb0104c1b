"""What the properties of a section say of its pages."""

from collections.abc import Iterator

from attrs import frozen

from council_docs.formats.docx.markup import R, W, find_child, read_value
from council_docs.formats.xml.tree import Element

_SAME_PAGE = ("continuous", "nextColumn")
_KINDS = ("first", "default", "even")


@frozen(kw_only=True)
class Section:
    """What the properties of a section say."""

    opens_page: bool = True
    headers: tuple[str, ...] = ()
    """The relationships of its headers."""
    footers: tuple[str, ...] = ()


def read_section(properties: Element | None) -> Section:
    """Return what `w:sectPr` says."""
    return Section(
        opens_page=read_value(find_child(properties, "type")) not in _SAME_PAGE,
        headers=tuple(_named(properties, "headerReference")),
        footers=tuple(_named(properties, "footerReference")),
    )


def _named(properties: Element | None, element: str) -> Iterator[str]:
    found = [] if properties is None else properties.findall(f"{W}{element}")
    for kind in _KINDS:
        yield from (it.get(f"{R}id", "") for it in found if read_value(it, "type") == kind)
