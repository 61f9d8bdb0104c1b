"""Neither the header, nor the cover, nor the Official Journal gives a date.

Why it matters: a document is identified by its date. Akoma Ntoso requires one, so the placeholder
`0001-01-01`, named `unknown`, is written instead.

How to fix it: set `Document.header.date`, or restore the line with place and date above the number.

Passes: a header with `Brussels, 11 May 2026`, or a cover sentence that says on which day the
enclosed text was adopted, or a page of the Official Journal with its date.

Fails: a text whose header was cut off and whose cover sentence names no day.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Diagnostic, DiagnosticKind, Severity
from council_docs.validation.rule_context.context import DocumentContext

KIND = DiagnosticKind("H002", "date-unknown", Severity.WARNING)


def check(context: DocumentContext) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a document without a date."""
    document = context.document
    if not (document.header.date or document.adoption_date or document.official_journal.date):
        yield KIND.diagnose(None, "no date in the header or the cover")
