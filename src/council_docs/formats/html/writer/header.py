"""Write the header of a document as lists of names and values."""

from council_docs.formats.html.writer.escaping import escape
from council_docs.formats.rendering import MastheadValue, render_masthead
from council_docs.model import Document, FactName, HeaderField

_NAMES: dict[FactName, str] = {
    "institution": "Institution",
    "place-and-date": "Place and date",
    "original-languages": "Language of the original",
    "number": "Number",
    "subject-codes": "Subject code",
    "markings": "Marking",
}
"""Assistive technology reads it before a value without a printed label."""


def render_header_values(document: Document) -> str:
    """Return the values above the fields of a header; empty if there are none."""
    values = render_masthead(document).in_reading_order(document.header)
    groups = [_render_value(value, document) for value in values]
    return f'<dl class="cd-masthead">{"".join(groups)}</dl>\n' if groups else ""


def _render_value(value: MastheadValue, document: Document) -> str:
    text = value.text
    if value.name == "interinstitutional-files":
        files = ", ".join(document.header.interinstitutional_files)
        label, shown = f"<dt>{escape(text.removesuffix(files).rstrip())}</dt>", escape(files)
    else:
        label, shown = _hide_label(_NAMES[value.name]), escape(text)
    date, place = document.header.date, document.header.place
    if value.name == "place-and-date" and date is not None:
        before = f"{place}, " if place else ""
        day = text.removeprefix(before)
        shown = f'{escape(before)}<time datetime="{date.isoformat()}">{escape(day)}</time>'
    return f'<div class="cd-{value.name}">{label}<dd>{shown}</dd></div>'


def _hide_label(name: str) -> str:
    return f'<dt class="visually-hidden" lang="en">{name}</dt>'


def render_field_label(field: HeaderField) -> str:
    """Return the label of a field as `dt`."""
    if field.label:
        return f"<dt>{escape(field.label)}</dt>"
    return _hide_label(field.role.replace("-", " ").capitalize())
