"""The title of the annex and the subject of the header are about different things.

They share no word, or both have names and share none of them.

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
from council_docs.validation.rule_context.pieces import shorten_quote

KIND = DiagnosticKind("S004", "title-disagrees", Severity.WARNING)

_STEM = 4
"""How many letters of a word are compared: titles and subjects inflect it differently."""


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic if title of the only annex and subject share no word or no name."""
    document, language = context.document, context.language
    subject = document.header.subject
    if language is None or subject is None or len(document.annexes) != 1:
        return
    title = document.annexes[0].title
    if title is None:
        return
    common = _list_common_stems(language.code)
    of_title, of_subject = _list_stems(title.value) - common, _list_stems(subject) - common
    shared = of_title & of_subject
    if of_title and of_subject and not shared:
        missing = "word"
    elif _have_other_names(title.value, subject, shared, common):
        missing = "name"
    else:
        return
    message = f"title {shorten_quote(title.value)!r} shares no {missing} with the subject"
    yield KIND.diagnose(title.span, message)


def _have_other_names(title: str, subject: str, shared: set[str], common: frozenset[str]) -> bool:
    """Return True if two texts both have names, but none in common.

    A name is a word with a capital inside a text in mixed case. Names are compared without case.
    """
    names = [_list_names(text) - common for text in (title, subject)]
    return all(names) and not (names[0] | names[1]) & shared


def _list_names(text: str) -> set[str]:
    """Return the stems of the names in a text; none for a text in capitals."""
    if text.isupper():
        return set()
    _, _, words = text.partition(" ")  # any first word has a capital
    return {fold(word)[:_STEM] for word in _word().findall(words) if word[0].isupper()}


@cache
def _list_common_stems(code: str) -> frozenset[str]:
    """Return the stems that most titles in a language have: `Council`, `conclusions`."""
    language = load_language(code)
    openings = (*language.title_openings, *language.formula_openings)
    councils = (*language.council, *language.european_council)
    return frozenset(_list_stems(" ".join((*openings, *councils, *language.conclusions))))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w{4,}")


def _list_stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _word().findall(fold(text))}
