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

KIND = DiagnosticKind("H005", "date-malformed", Severity.WARNING)


@cache
def _day() -> re.Pattern[str]:
    """Match 21.4.2026, 21/04/26 and 2026-04-21 between white space."""
    return re.compile(
        r"(?<!\S)(?:[0-9]{1,2}[./-]\s?[0-9]{1,2}[./-]\s?[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?!\S)"
    )


@cache
def _place_first(language: Language) -> re.Pattern[str]:
    places = sorted({fold(name) for names in language.places.values() for name in names})
    return re.compile(rf"(?:{'|'.join(map(re.escape, places))}),?\s.*[0-9]", re.DOTALL)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each header line that is nearly a date."""
    language = context.language
    if language is None or context.document.header.date is not None:
        return
    for line in context.unrecognised_lines:
        text = line.value.value
        if any(found.date is None for found in find_dates(text, language)):
            continue  # R009
        if _day().search(text) or _place_first(language).match(fold(text)):
            yield KIND.diagnose(line.span, f"malformed date: {text!r}")
