"""The document number and the date are of different years.

Why it matters: one of the two was misread or misprinted, and the document is filed under the wrong
year.

How to fix it: compare both with the printed page. Revisions, addenda and corrigenda keep the year
of their document. A number of December may have a date in January.

Passes:

    Brussels, 21 April 2026
    9998/26

Fails:

    Brussels, 21 April 2026
    9998/25
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("H007", "year-disagrees", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic if the number and the date are of different years."""
    number, date = context.document.header.number, context.document.header.date
    if number is None or date is None or number.year == date.year:
        return
    is_later = date.year > number.year
    is_next_january = date.month == 1 and date.year == number.year + 1
    if (is_later and number.suffixes) or is_next_january:
        return
    message = f"number {number} and date {date} are of different years"
    yield KIND.diagnose(context.find_fact("number"), message)
