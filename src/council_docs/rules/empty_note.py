"""A footnote is called and has no words.

Why it matters: what the footnote says was lost.

How to mend it: put its words back.

Passes:

    The Council recalls its report1.

    1 See document 9871/26.

Fails:

    The Council recalls its report1.

    1
"""

from collections.abc import Iterator

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.model import Document, NoteMark
from council_docs.rules.places import every_text

CHECK = Check("S009", "empty-note", Severity.WARNING)


def check(document: Document) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each footnote without a body."""
    for text in every_text(document):
        for mark in text.marks:
            if isinstance(mark, NoteMark) and not mark.body:
                yield CHECK.at(
                    mark.label_span or mark.call_span, f"the footnote {mark.label!r} has no words"
                )
