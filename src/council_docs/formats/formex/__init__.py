"""Formex 4, the XML format of the Official Journal of the European Union."""

from council_docs.errors import ReadError
from council_docs.fidelity import proof
from council_docs.formats.formex import package
from council_docs.formats.formex.document import read_document
from council_docs.formats.formex.elements import check_no_fact, get_visible_text
from council_docs.formats.limits import Limits
from council_docs.model import Document

__all__ = ["prove", "read"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document from one file, or from a ZIP archive with all its parts.

    `language` overrides the language of the metadata. Raises ReadError for input that is not
    Formex, for a damaged or dangerous archive, and for an archive of several documents.
    """
    parts = package.open_package(data, limits or Limits(), name=name)
    try:
        return read_document(parts, language)
    except RecursionError:  # the caller left less of the stack than the limit needs
        raise ReadError("elements nest deeper than there is room for", source=name) from None


def prove(document: Document, text: str) -> proof.Fidelity:
    """Prove that a document holds all words of the XML that it was read from."""
    return proof.prove(document, get_visible_text(text), check_no_fact)
