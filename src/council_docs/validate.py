"""Judging a document: what its reader said, and what the rules find."""

from itertools import chain

from council_docs.diagnostics import Diagnostic, in_order
from council_docs.model import Document
from council_docs.rules import RULES


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a document in the order of its text; empty where all is well.

    Those of the reader are among them. Nothing is raised for anything that a document may hold.
    """
    found = chain.from_iterable(rule.check(document) for rule in RULES)
    return in_order(chain(document.provenance.diagnostics, found))
