"""HTML: pages of EUR-Lex, of Cellar, of the Council and of parliaments."""

from attrs import evolve

from council_docs.errors import ReadError
from council_docs.fidelity.proof import Fidelity, find_unread
from council_docs.formats.html.reader import read_layer
from council_docs.formats.html.scanner import VisibleText, scan, visible
from council_docs.formats.legacy_encoding import decode_text
from council_docs.formats.limits import Limits
from council_docs.languages.folding import compose
from council_docs.model import Document
from council_docs.recognition import prove as prove_recognition
from council_docs.recognition import recognize
from council_docs.source import Source, Span

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
    decoded = decode_text(data, name=name)
    page = Source(compose(decoded.text).removeprefix("\ufeff"), name)
    layer = evolve(read_layer(page, limits), diagnostics=decoded.diagnostics)
    return recognize(layer, language=language)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that the page that a document was read from is in it.

    The text layer is compared with the document, and with what a scanner without a tree finds.
    """
    source = document.provenance.source
    found = prove_recognition(document, text)
    if source is None or not isinstance(source.original, str):
        return found
    page = Source(source.original, source.name)
    expected = VisibleText(page, tuple(scan(page))).characters
    unread = find_unread(expected, visible(text), Span(0, len(text)))
    return evolve(found, unread=tuple(unread))
