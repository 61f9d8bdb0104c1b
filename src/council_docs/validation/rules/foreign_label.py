"""A header label is in another language than the document.

Why it matters: two language versions were mixed. A field of this version is missing, or holds words
of the other.

How to fix it: insert the field of the document's own language version.

Passes:

    From: General Secretariat of the Council
    To: Delegations

Fails:

    From: General Secretariat of the Council
    aan: Delegations
"""

from collections.abc import Iterator, Mapping
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.model import Document
from council_docs.source import Span
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.pieces import get_text_source

KIND = DiagnosticKind("H008", "foreign-label", Severity.WARNING)

_LONGEST_LABEL = 40


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each label that only other languages have."""
    language = context.language
    if language is None:
        return
    own = _list_labels(language)
    for label, span in _find_candidates(context.document):
        folded = fold(label)
        codes = _map_labels().get(folded, ()) if folded not in own else ()
        if codes:
            message = f"label {label!r} is in language {', '.join(codes)}, not {language.code}"
            yield KIND.diagnose(span, message)


def _find_candidates(document: Document) -> Iterator[tuple[str, Span | None]]:
    """Yield labels of no known role, and the text before a colon at the start of a line."""
    source = get_text_source(document)
    for field in document.header.fields:
        if field.role == "other" and field.label is not None:
            yield field.label, field.label_span
        # The subject comes last, and may contain a word with a colon that is a label elsewhere.
        if source is None or field.value.span is None or field.role == "subject":
            continue
        at, end = field.value.span
        for line in source.text[at:end].splitlines(keepends=True):
            label, colon, _ = line.partition(":")
            if colon and len(label) <= _LONGEST_LABEL and label.strip():
                start = at + len(label) - len(label.lstrip())
                yield f"{label.strip()}:", Span(start, at + len(label) + 1)
            at += len(line)


def _list_labels(language: Language) -> set[str]:
    return {fold(form) for forms in language.field_labels.values() for form in forms}


@cache
def _map_labels() -> Mapping[str, tuple[str, ...]]:
    """Return the languages that have each label."""
    found: dict[str, tuple[str, ...]] = {}
    for code in CODES:
        for label in _list_labels(load_language(code)):
            found[label] = (*found.get(label, ()), code)
    return found
