"""The header names no sender, no recipient or no subject.

Why it matters: these three fields say what a Council document is; archives file it by them.
A document without a cover page (kinds `conclusions` and `resolution`) has no header to judge.

How to mend it: put the field back with its label. If it stands there under a label that the
reader does not know, please report the label.

Passes:

    From: General Secretariat of the Council
    To: Delegations
    Subject: Council conclusions on Ruritania

Fails:

    From: General Secretariat of the Council
    Subject: Council conclusions on Ruritania
"""

from collections.abc import Iterator

from council_docs.diagnostics import Check, Diagnostic, Severity
from council_docs.model import Document
from council_docs.vocabulary import Role

CHECK = Check("H001", "missing-field", Severity.WARNING)

_DEMANDED: tuple[Role, ...] = ("from", "to", "subject")


def check(document: Document) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each demanded field that is missing or empty."""
    if document.kind in ("conclusions", "resolution"):
        return
    for role in _DEMANDED:
        if not any(document.header.values(role)):
            yield CHECK.at(None, f"the header has no field {role!r}")
