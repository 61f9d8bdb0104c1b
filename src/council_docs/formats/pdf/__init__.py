"""PDF: the text of the pages in reading order, with the evidence of the structure tree."""

from attrs import evolve

from council_docs.errors import ReadError
from council_docs.fidelity.proof import Fidelity
from council_docs.formats.limits import Limits
from council_docs.model import Document
from council_docs.recognition import prove as prove_recognition
from council_docs.recognition import recognize

__all__ = ["prove", "read"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document from a PDF file; `language` (ISO 639-1) overrides detection.

    Raises ReadError for anything but a PDF file, for one that is encrypted, damaged, without text
    or beyond `limits`, and if the library that reads PDF files is not installed.
    """
    if isinstance(data, str):
        raise ReadError("PDF is bytes, and this input is a string", source=name)
    try:
        from council_docs.formats.pdf import reader  # noqa: PLC0415 - only who reads PDF has it
    except ModuleNotFoundError:
        raise ReadError(
            "PDF files need a library: pip install 'council_docs[pdf]'", source=name
        ) from None
    return recognize(reader.read_layer(data, name, limits or Limits()), language=language)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that every character of the pages is in the document that was read from them.

    The text layer is compared with the document, and each page with the count of another library.
    """
    from council_docs.formats.pdf.glyph_count import find_unread  # noqa: PLC0415 - as above

    source = document.provenance.source
    found = prove_recognition(document, text)
    if source is None or not isinstance(source.original, bytes):
        return found
    return evolve(found, unread=tuple(find_unread(source.original, text)))
