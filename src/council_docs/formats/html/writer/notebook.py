"""Render values for notebooks: HTML with its style, for a place in their page."""

from collections.abc import Iterable

from council_docs.diagnostics import Diagnostic
from council_docs.formats.html.writer.document import render_fragment
from council_docs.formats.html.writer.page import (
    language_attributes,
    read_stylesheet,
    render_remarks,
)
from council_docs.model import Annex, Conclusion, Document


def embed(html: str, language: str | None = "en") -> str:
    """Return HTML in a box, with the style of the reading view."""
    attributes = f'class="council-docs cd-embedded"{language_attributes(language)} tabindex="0"'
    return f"<style>{read_stylesheet()}</style>\n<div {attributes}>\n{html}</div>\n"


def show_document(document: Document) -> str:
    """Return a document for a notebook."""
    return embed(render_fragment(document), document.language)


def show_annex(annex: Annex) -> str:
    """Return an annex for a notebook."""
    return embed(render_fragment(Document(annexes=(annex,))), annex.language)


def show_conclusion(conclusion: Conclusion) -> str:
    """Return a conclusion for a notebook."""
    return embed(render_fragment(Document(cover=(conclusion,))), None)


def show_diagnostics(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics for a notebook, as a list."""
    return embed(render_remarks(diagnostics) or "<p>nothing found</p>")
