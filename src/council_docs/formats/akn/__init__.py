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
    """Read a document; see `reader.read`."""
    from council_docs.formats.akn.reader import reader  # noqa: PLC0415 - who writes needs no lxml
    from council_docs.formats.akn.reader.component_files import Surroundings  # noqa: PLC0415

    surroundings = Surroundings(folder, limits or Limits(), name)
    return reader.read(data, surroundings, name=name, language=language)


def prove(document: Document, text: str) -> proof.Fidelity:
    """Prove that the words of the XML that a document was read from are in it."""
    from council_docs.formats.akn.reader import header_values  # noqa: PLC0415
    from council_docs.formats.xml.tree import blank_markup  # noqa: PLC0415

    return proof.prove(document, blank_markup(text), header_values.says)
