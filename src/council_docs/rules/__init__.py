"""The rules of the validator, one module each.

A rule is a module with a `CHECK` (code, name, severity), a function `check` that yields
diagnostics, and a docstring that is its documentation: why it matters, what passes, what fails.
The list below registers it.
"""

from collections.abc import Iterator
from typing import Protocol

from council_docs.diagnostics import Check, Diagnostic
from council_docs.model import Document
from council_docs.rules import (
    date_unknown,
    empty_conclusion,
    lost_characters,
    missing_field,
    numbering_duplicate,
    numbering_gap,
)


class Rule(Protocol):
    """What a module of this package holds."""

    CHECK: Check

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """Yield what is wrong with a document; raise nothing, whatever it holds."""


RULES: tuple[Rule, ...] = (
    lost_characters,
    missing_field,
    date_unknown,
    numbering_gap,
    numbering_duplicate,
    empty_conclusion,
)
