"""DOCX: the files of Word since 2007 (Office Open XML, ECMA-376), read from their package.

Numbers that Word counts are counted here, and written into the text layer as labels.
"""

from attrs import evolve

from council_docs.fidelity.proof import Fidelity
from council_docs.formats.docx.character_count import find_unread
from council_docs.formats.docx.reader import read_layer
from council_docs.formats.limits import Limits
from council_docs.formats.xml.parser import DEFAULT_LIMITS
from council_docs.model import Document
from council_docs.recognition import prove as prove_recognition
from council_docs.recognition import recognize

__all__ = ["prove", "read"]


def read(
    data: str | bytes, *, name: str, language: str | None, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Read a document from a Word file; `language` (ISO 639-1) overrides detection.

    Raises ReadError for a file that is not a Word file, that exceeds the limits, or that mentions
    neither Council nor Union; FormatError for a language without data.
    """
    return recognize(read_layer(data, limits, name=name), language=language)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that every character of the Word file is in the document that was read from it.

    The text layer is compared with the document, and its characters with those of the parts.
    """
    source = document.provenance.source
    found = prove_recognition(document, text)
    if source is None or not isinstance(source.original, bytes):
        return found
    return evolve(found, unread=tuple(find_unread(source.original, text)))
