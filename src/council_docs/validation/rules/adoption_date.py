"""The day of adoption does not fit the date of the document.

Why it matters: a document cannot report what the Council adopts later, and it is issued within days
or weeks. One of the two dates was read or printed wrongly.

How to mend it: compare both dates with the printed page.

Passes:

    Brussels, 21 April 2026
    Delegations will find in the Annex the Council conclusions approved on 21 April 2026.

Fails:

    Brussels, 21 April 2026
    Delegations will find in the Annex the Council conclusions approved on 21 May 2026.
"""

import datetime as dt
from collections.abc import Iterator

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.model import DateMark, Paragraph, Piece
from council_docs.validation.rule_context.context import View

CHECK = Check("S008", "adoption-date", Severity.WARNING)

_LONGEST = dt.timedelta(days=366)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a diagnostic where the adoption is later than the document, or a year earlier."""
    adopted, dated = view.document.adoption_date, view.document.header.date
    if adopted is None or dated is None or dated - _LONGEST <= adopted <= dated:
        return
    for text in [block.text for block in view.document.cover[:1] if isinstance(block, Paragraph)]:
        mark = [mark for mark in text.marks if isinstance(mark, DateMark)][-1]
        span = view.places.of(Piece(text.value, text.span, is_label=False), mark.start, mark.end)
        yield CHECK.at(span, f"adopted on {adopted}, in a document of {dated}")
