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
from council_docs.model import Document
from council_docs.source import Span
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.header_lines import words_of
from council_docs.validation.rule_context.positions import text_source

KIND = DiagnosticKind("H008", "foreign-label", Severity.WARNING)

_LONGEST_LABEL = 40


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each label that only other languages have."""
    words = words_of(context.document)
    if words is None:
        return
    own = {fold(form) for forms in words.field_labels.values() for form in forms}
    for label, span in _candidates(context.document):
        folded = fold(label)
        codes = _languages().get(folded, ()) if folded not in own else ()
        if codes:
            said = f"the label {label!r} is in another language ({', '.join(codes)})"
            yield KIND.diagnose(span, f"{said} than the document ({words.code})")


def _candidates(document: Document) -> Iterator[tuple[str, Span | None]]:
    """Yield labels of no known role, and what stands before a colon at the start of a line."""
    source = text_source(document)
    for found in document.header.fields:
        if found.role == "other" and found.label is not None:
            yield found.label, found.label_span
        # The subject stands last, and may hold a word with a colon that is a label elsewhere.
        if source is None or found.value.span is None or found.role == "subject":
            continue
        at, end = found.value.span
        for line in source.text[at:end].splitlines(keepends=True):
            label, colon, _ = line.partition(":")
            if colon and len(label) <= _LONGEST_LABEL and label.strip():
                start = at + len(label) - len(label.lstrip())
                yield f"{label.strip()}:", Span(start, at + len(label) + 1)
            at += len(line)


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Return the languages that have each label."""
    found: dict[str, tuple[str, ...]] = {}
    for code in CODES:
        labels = {
            fold(form) for forms in load_language(code).field_labels.values() for form in forms
        }
        for label in labels:
            found[label] = (*found.get(label, ()), code)
    return found
