"""The sentences in which findings and failures are told to people."""

from collections.abc import Sequence

from council_docs.diagnostics import Severity
from council_docs.validation.reports.escaping import sentence, visible
from council_docs.validation.results import Failure, LocatedDiagnostic, Totals


def finding(found: LocatedDiagnostic, name: str) -> str:
    """Return `file:line:column: CODE message [name]`; no place where the finding has none."""
    said, place = found.diagnostic, visible(name)
    if found.place is not None:
        place = f"{place}:{found.place.start}"
    return f"{place}: {said.code} {sentence(said.message)} [{said.name}]"


def failure(failed: Failure, name: str) -> str:
    """Return `Error: file:line:column: message` for an input that could not be read or written."""
    place = visible(name)
    if failed.position is not None:
        place = f"{place}:{failed.position}"
    return f"Error: {place}: {sentence(failed.message)}"


def summary(totals: Totals) -> str:
    """Return `2 errors, 1 warning in 3 files`, and the names of files that failed."""
    return f"{counted(totals)}{failed_inputs(totals.failed)}"


def counted(totals: Totals) -> str:
    """Return how many findings there are of each severity: `2 errors, 1 warning in 3 files`."""
    said = [
        plural(totals.severities[severity], str(severity))
        for severity in reversed(Severity)
        if totals.severities[severity]
    ]
    return f"{', '.join(said) or 'nothing found'} in {plural(totals.files, 'file')}"


def plural(count: int, noun: str) -> str:
    """Return a count and its noun: `1 file`, `2 files`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def failed_inputs(failed: Sequence[str]) -> str:
    """Return the end of a summary, which names the inputs that failed; nothing where none did."""
    names = ", ".join(visible(name) for name in failed)
    return f"; failed: {names}" if failed else ""
