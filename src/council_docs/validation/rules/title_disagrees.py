"""The title of the annex and the subject of the header have no word in common.

Why it matters: the cover of one document was joined with the annex of another, or one of the two
was read from the wrong lines.

How to fix it: compare both with the printed page.

Passes:

    Subject: Council conclusions on the lakes of Ruritania
    ANNEX
    Council conclusions on the lakes of Ruritania

Fails:

    Subject: Council conclusions on the lakes of Ruritania
    ANNEX
    Council conclusions on mountain railways
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.languages import load_language
from council_docs.languages.folding import fold
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.header_lines import words_of
from council_docs.validation.rule_context.positions import shortened

KIND = DiagnosticKind("S004", "title-disagrees", Severity.WARNING)

_STEM = 4
"""So many letters of a word are compared, because titles and subjects inflect it otherwise."""


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the only annex has a title that the subject does not speak of."""
    words, subject = words_of(context.document), context.document.header.subject
    if words is None or subject is None or len(context.document.annexes) != 1:
        return
    title = context.document.annexes[0].title
    if title is None:
        return
    common = _common(words.code)
    told, asked = _stems(title.value) - common, _stems(subject) - common
    if told and asked and not told & asked:
        yield KIND.diagnose(
            title.span, f"the title {shortened(title.value)!r} has no word of the subject"
        )


@cache
def _common(code: str) -> frozenset[str]:
    """Return the words that all titles in a language have: `Council`, `conclusions`."""
    words = load_language(code)
    said = (*words.title_openings, *words.formula_openings, *words.council, *words.european_council)
    return frozenset(_stems(" ".join((*said, *words.conclusions))))


@cache
def _word() -> "re.Pattern[str]":
    return re.compile(r"\w{4,}")


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _word().findall(fold(text))}
