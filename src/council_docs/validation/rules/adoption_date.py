"""The date of adoption does not fit the date of the document.

Why it matters: a document cannot report what the Council adopts later, and it is issued within days
or weeks. One of the two dates was misread or misprinted.

How to fix it: compare both dates with the printed page.

Passes:

    Brussels, 21 April 2026
    Delegations will find in the Annex the Council conclusions approved on 21 April 2026.

Fails:

    Brussels, 21 April 2026
    Delegations will find in the Annex the Council conclusions approved on 21 May 2026.
"""

import datetime as dt
from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.model import DateMark, Paragraph
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("S008", "adoption-date", Severity.WARNING)

_LONGEST_DELAY = dt.timedelta(days=366)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic if the adoption is later than the document, or a year earlier."""
    adopted, dated = context.document.adoption_date, context.document.header.date
    if adopted is None or dated is None or dated - _LONGEST_DELAY <= adopted <= dated:
        return
    covers = [block.text for block in context.document.cover[:1] if isinstance(block, Paragraph)]
    for text in covers:
        mark = [mark for mark in text.marks if isinstance(mark, DateMark)][-1]
        message = f"adopted on {adopted}, but the document is of {dated}"
        yield KIND.diagnose(context.locate(text, mark.start, mark.end), message)
