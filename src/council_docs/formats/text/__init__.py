"""Plain text, as people type it and as PDF extractors produce it."""

from council_docs.formats.legacy_encoding import decode_text
from council_docs.languages.folding import compose
from council_docs.model import Document
from council_docs.recognition import prove, recognize
from council_docs.recognition.text_layer import TextLayer
from council_docs.source import Source

__all__ = ["prove", "read"]


def read(data: str | bytes, *, name: str, language: str | None) -> Document:
    """Read a document from plain text; `language` (ISO 639-1) overrides detection.

    Raises ReadError for input that is not text or mentions neither Council nor Union, FormatError
    for an unknown language.
    """
    decoded = decode_text(data, name=name)
    source = Source(compose(decoded.text), name)
    layer = TextLayer(source=source, format="text", diagnostics=decoded.diagnostics)
    return recognize(layer, language=language)
