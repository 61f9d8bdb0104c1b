"""PDF: what is printed on the pages, in reading order, with what the file says of its structure."""

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits
from council_docs.model import Document
from council_docs.recognition import prove, recognize

__all__ = ["prove", "read"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document from a PDF file; `language` (ISO 639-1) overrides detection.

    Raises ReadError for what is no PDF file, for one that is encrypted, damaged, has no text or
    goes beyond `limits`, and where the library that reads PDF files is missing.
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
