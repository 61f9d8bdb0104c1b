"""The rules of the validator, one module each.

A rule is a module with a `KIND` (code, name, severity), a function `check` that yields diagnostics
of a document, and a docstring that is its documentation: why it matters, what passes, what fails.
The list below registers it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeAlias

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.model import Document
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rules import (
    adoption_date,
    annex_missing,
    annex_order,
    conclusions_unexpected,
    cover_missing,
    damaged_encoding,
    date_malformed,
    date_unknown,
    eid_duplicate,
    eid_missing,
    eid_unconventional,
    empty_annex,
    empty_conclusion,
    empty_field,
    empty_note,
    empty_section,
    foreign_label,
    frbr_contradiction,
    furniture_left,
    joined_letters,
    list_order,
    look_alike,
    lost_characters,
    missing_field,
    number_malformed,
    numbering_disorder,
    numbering_duplicate,
    numbering_gap,
    numbering_restart,
    private_character,
    reference_dangling,
    reference_missing,
    repeated_field,
    schema_error,
    section_order,
    subject_code_malformed,
    title_disagrees,
    unbalanced_brackets,
    unbalanced_quotes,
    unknown_label,
    year_disagrees,
)


class Rule(Protocol):
    """The type of a module of this package."""

    KIND: DiagnosticKind

    def check(self, context: DocumentContext) -> Iterator[Diagnostic]:
        """Yield the diagnostics of a document; raise nothing for any content.

        All rules share the context, which computes each of its properties once.
        """


RuleFunction: TypeAlias = Callable[[Document], Iterable[Diagnostic]]
"""Your own rule: a function that returns diagnostics of a document."""

RULES: tuple[Rule, ...] = (
    lost_characters,
    missing_field,
    date_unknown,
    repeated_field,
    number_malformed,
    date_malformed,
    subject_code_malformed,
    year_disagrees,
    foreign_label,
    unknown_label,
    empty_field,
    numbering_gap,
    numbering_duplicate,
    empty_conclusion,
    numbering_disorder,
    numbering_restart,
    list_order,
    section_order,
    annex_missing,
    cover_missing,
    annex_order,
    title_disagrees,
    empty_annex,
    empty_section,
    conclusions_unexpected,
    adoption_date,
    empty_note,
    reference_missing,
    furniture_left,
    damaged_encoding,
    private_character,
    look_alike,
    unbalanced_quotes,
    unbalanced_brackets,
    joined_letters,
    schema_error,
    eid_missing,
    eid_duplicate,
    eid_unconventional,
    reference_dangling,
    frbr_contradiction,
)
"""The rules of the library, by family."""
