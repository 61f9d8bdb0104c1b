"""Formex 4, in which the Official Journal of the European Union is kept."""

from council_docs.errors import ReadError
from council_docs.fidelity import proof
from council_docs.formats.formex import package
from council_docs.formats.formex.build import build
from council_docs.formats.formex.visible_text import printed, says_nothing
from council_docs.formats.limits import Limits
from council_docs.model import Document

__all__ = ["prove", "read"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document: one file, or a ZIP archive with all its parts.

    `language` takes the place of the language that the metadata name. Raises ReadError for what is
    no Formex, for a damaged or a dangerous archive, and for several documents in one.
    """
    parts = package.opened(data, limits or Limits(), name=name)
    try:
        return build(parts, language)
    except RecursionError:  # called from far down: there was room for less than the limit
        raise ReadError("elements nest deeper than there is room for", source=name) from None


def prove(document: Document, text: str) -> proof.Fidelity:
    """Prove that the words of the XML that a document was read from are in it."""
    return proof.prove(document, printed(text), says_nothing)
