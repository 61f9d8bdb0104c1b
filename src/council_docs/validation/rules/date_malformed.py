"""A header line looks like a date, but has another form.

Why it matters: the date identifies the document, and it was not read. An extractor lost a digit or
the year, or the form is not the Council's. Impossible days are R009.

How to fix it: compare it with the printed page. Write the place, the day, the month as a word, and
the year.

Passes:

    Brussels, 21 April 2026

Fails:

    Brussels, 21/04/2026
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.languages.dates import find_dates
from council_docs.languages.folding import fold
from council_docs.languages.language import Language
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rule_context.header_lines import not_understood, words_of

KIND = DiagnosticKind("H005", "date-malformed", Severity.WARNING)


@cache
def _day() -> "re.Pattern[str]":
    """Match 21.4.2026, 21/04/26 and 2026-04-21 where they stand between blanks."""
    return re.compile(
        r"(?<!\S)(?:[0-9]{1,2}[./-]\s?[0-9]{1,2}[./-]\s?[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?!\S)"
    )


@cache
def _place_first(words: Language) -> "re.Pattern[str]":
    places = sorted({fold(name) for names in words.places.values() for name in names})
    return re.compile(rf"(?:{'|'.join(map(re.escape, places))}),?\s.*[0-9]", re.DOTALL)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each line of the header that is nearly a date."""
    words = words_of(context.document)
    if words is None or context.document.header.date is not None:
        return
    for line in not_understood(context.document):
        text = line.value.value
        if any(found.date is None for found in find_dates(text, words)):
            continue  # the reader has said so
        if _day().search(text) or _place_first(words).match(fold(text)):
            yield KIND.diagnose(line.span, f"{text!r} is not formed like the date of a document")
