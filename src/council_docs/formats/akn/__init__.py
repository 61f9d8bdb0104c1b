"""Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018)."""

from pathlib import Path

from council_docs.fidelity import proof
from council_docs.formats.akn.writer.document import write
from council_docs.formats.limits import Limits
from council_docs.model import Document

__all__ = ["prove", "read", "write"]


def read(
    data: str | bytes,
    *,
    name: str,
    language: str | None,
    limits: Limits | None = None,
    folder: Path | None = None,
) -> Document:
    """Return a document; see `reader.document.read`."""
    from council_docs.formats.akn.reader import document  # noqa: PLC0415 - writing needs no lxml
    from council_docs.formats.akn.reader.component_files import ComponentFiles  # noqa: PLC0415

    files = ComponentFiles(folder, limits or Limits(), name)
    return document.read(data, files, name=name, language=language)


def prove(document: Document, text: str) -> proof.Fidelity:
    """Prove that every word of the XML source is in the document."""
    from council_docs.formats.akn.reader import header_values  # noqa: PLC0415
    from council_docs.formats.xml.tree import blank_markup  # noqa: PLC0415

    return proof.prove(document, blank_markup(text), header_values.check_fact)
