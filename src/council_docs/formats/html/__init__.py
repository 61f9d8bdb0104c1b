"""HTML: pages of EUR-Lex, of Cellar, of the Council and of parliaments."""

from council_docs.errors import ReadError
from council_docs.formats.encoding import decode
from council_docs.formats.html.reader import read_layer
from council_docs.formats.limits import Limits
from council_docs.languages.folding import compose
from council_docs.model import Document
from council_docs.recognition import prove, recognize
from council_docs.source import Source

__all__ = ["prove", "read"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits | None = None
) -> Document:
    """Read a document from a page; `language` (ISO 639-1) overrides detection.

    Raises ReadError for a page beyond `limits` or without words, and for one in which nothing
    speaks of the Council.
    """
    limits = limits or Limits()
    if len(data) > limits.size:
        raise ReadError(f"the input is larger than {limits.size} bytes", source=name)
    page = Source(compose(decode(data, name=name)), name)
    return recognize(read_layer(page, limits), language=language)
