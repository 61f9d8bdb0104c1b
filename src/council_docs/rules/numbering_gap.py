"""The number of a conclusion does not follow the one before it.

Why it matters: readers cite conclusions by number. A gap means that a point was lost on the way, a
smaller number that two texts were joined. Numbering may begin again in each annex, and `1a` or
`1 bis` may follow `1`.

How to mend it: compare the numbers with the printed page, and put back what is missing
between the two.

Passes:

    1. The Council recalls its conclusions.
    1a. The Council welcomes the report.
    2. The Council invites the Commission to act.

Fails:

    1. The Council recalls its conclusions.
    3. The Council invites the Commission to act.
"""

from collections.abc import Iterator
from itertools import pairwise

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.model import Document, walk_annexes
from council_docs.rules.numbering import numbered

CHECK = Check("N001", "numbering-gap", Severity.WARNING)


def check(document: Document) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number that is not the next one of its annex."""
    for annex in walk_annexes(document.annexes):
        for before, after in pairwise(numbered(annex)):
            if after.number not in (before.number, before.number + 1):
                yield CHECK.at(
                    after.conclusion.label_span,
                    f"conclusion {after.conclusion.label!r} follows {before.conclusion.label!r}",
                )
