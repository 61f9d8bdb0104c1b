"""Describe what a file contains beside its words: comments, form fields, other files."""

from collections.abc import Iterator

from playa import Document, Page
from playa.pdftypes import PDFObject, resolve1

from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.structure_tree import as_mapping, as_name, text_string

_FIELD = "Widget"
_NO_COMMENT = frozenset({"Link", "Popup", "PrinterMark", "TrapNet", "Watermark", _FIELD})


def describe_annotations(page: Page) -> str | None:
    """Return what a page contains beside its text, in words; None for nothing."""
    shown = filter(_is_shown, map(as_mapping, _listed(page.attrs.get("Annots"))))
    kinds = [as_name(found.get("Subtype")) for found in shown]
    comments = sum(kind not in _NO_COMMENT for kind in kinds)
    fields = kinds.count(_FIELD)
    parts = [_count(comments, "comment"), _count(fields, "form field")]
    return " and ".join(part for part in parts if part) or None


def name_attachments(document: Document, budget: Budget) -> Iterator[str]:
    """Yield the names of the files inside a file."""
    root = as_mapping(document.catalog.get("Names")).get("EmbeddedFiles")
    open_, seen = [as_mapping(root)], set[int]()
    while open_:
        node = open_.pop()
        budget.spend_objects(1)
        if id(node) in seen:
            continue
        seen.add(id(node))
        open_ += [as_mapping(kid) for kid in _listed(node.get("Kids"))]
        for file in _listed(node.get("Names"))[1::2]:
            described = as_mapping(file)
            name = resolve1(described.get("UF") or described.get("F"))
            yield text_string(name) if isinstance(name, bytes) else "?"


def _is_shown(annotation: dict[str, PDFObject]) -> bool:
    """Return whether an annotation is visible on its page: a signature often is not."""
    edges = [resolve1(edge) for edge in _listed(annotation.get("Rect"))]
    numbers = [edge for edge in edges if isinstance(edge, int | float)]
    if len(numbers) != 4:  # noqa: PLR2004 - a rectangle has four edges
        return False
    left, top, right, bottom = numbers
    return left != right and top != bottom


def _listed(value: PDFObject) -> list[PDFObject]:
    found = resolve1(value)
    return found if isinstance(found, list) else []


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number > 1)}" if number else ""
