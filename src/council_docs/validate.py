"""Judging a document."""

from council_docs.diagnostics import Diagnostic, in_order
from council_docs.model import Document


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Return what the reader said and what the rules find."""
    return in_order(document.provenance.diagnostics)
