"""The proof that nothing of a source was lost: one question for every format that has a source."""

from council_docs.formats import by_name
from council_docs.formats.proof import Fidelity
from council_docs.model import Document

__all__ = ["Fidelity", "fidelity"]


def fidelity(document: Document) -> Fidelity:
    """Prove for one document that its source is in it; time grows with n log n.

    Raises ValueError for a document without a source: read from JSON, or made by hand.
    """
    source = document.provenance.source
    if source is None:
        raise ValueError("the document has no source to compare it to: only text and XML keep one")
    return by_name(document.provenance.format or "text").prove(document, source.text)
