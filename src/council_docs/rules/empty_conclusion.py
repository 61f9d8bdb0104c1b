"""A conclusion has a number and no words.

Why it matters: an extractor that reads columns one after the other leaves the number in one place
and its words in another; somebody else's point may then hold them.

How to mend it: put the words back behind their number; the printed page shows which they are.

Passes:

    1. The Council recalls its conclusions.

Fails:

    1.
    2. The Council recalls its conclusions.
"""

from collections.abc import Iterator

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.model import Document

CHECK = Check("N003", "empty-conclusion", Severity.WARNING)


def check(document: Document) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each conclusion without words."""
    for conclusion in document.conclusions:
        if not conclusion.text.strip():
            yield CHECK.at(conclusion.label_span, f"conclusion {conclusion.label!r} has no words")
