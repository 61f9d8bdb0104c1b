"""Markdown: written for people, read as converters write it."""

from council_docs.fidelity.proof import Fidelity
from council_docs.formats.limits import Limits
from council_docs.formats.markdown.writer import write
from council_docs.model import Document

__all__ = ["prove", "read", "write"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document from Markdown; `language` (ISO 639-1) overrides detection.

    Raises ReadError for a text beyond `limits`, and for one that mentions neither Council nor
    Union.
    """
    from council_docs.formats.markdown import reader  # noqa: PLC0415 - who writes needs no parser

    return reader.read(data, limits or Limits(), name=name, language=language)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that every visible character of the source is in the document that was read from it.

    The text layer is compared with the document, and with the letters that are certainly visible.
    """
    from council_docs.formats.markdown import reader  # noqa: PLC0415 - as above

    return reader.prove(document, text)
