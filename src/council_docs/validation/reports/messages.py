"""Diagnostics, failures and counts as lines for people."""

from collections.abc import Sequence

from council_docs.diagnostics import Severity
from council_docs.source import Position
from council_docs.validation.reports.escaping import escape_line, escape_message
from council_docs.validation.results import Failure, LocatedDiagnostic, Location, Totals


def format_diagnostic(located: LocatedDiagnostic, name: str) -> str:
    """Return `file:line:column: CODE message [name]`, or `file: …` without a location."""
    diagnostic, place = located.diagnostic, escape_line(name)
    if located.location is not None:
        place = f"{place}:{located.location.start}"
    return f"{place}: {diagnostic.code} {escape_message(diagnostic.message)} [{diagnostic.name}]"


def format_message(message: str, place: Location | Position | None) -> str:
    """Return a message, followed by what line and column do not say of its place: `(page 3)`."""
    text = escape_message(message)
    start = place.start if isinstance(place, Location) else place
    if start is None or (start.page is None and start.part is None):
        return text
    return f"{text} ({escape_line(str(start))})"


def format_failure(failure: Failure, name: str) -> str:
    """Return `Error: file:line:column: message`."""
    place = escape_line(name)
    if failure.position is not None:
        place = f"{place}:{failure.position}"
    return f"Error: {place}: {escape_message(failure.message)}"


def format_summary(totals: Totals) -> str:
    """Return `2 errors, 1 warning in 3 files`, and the names of the files that failed."""
    return f"{format_counts(totals)}{format_failed(totals.failed)}"


def format_counts(totals: Totals) -> str:
    """Return `2 errors, 1 warning in 3 files`."""
    counts = [
        format_count(totals.severities[severity], str(severity))
        for severity in reversed(Severity)
        if totals.severities[severity]
    ]
    return f"{', '.join(counts) or 'nothing found'} in {format_count(totals.files, 'file')}"


def format_count(count: int, noun: str) -> str:
    """Return `1 file` or `2 files`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def format_failed(names: Sequence[str]) -> str:
    """Return the end of a summary that names the files that failed; empty if none did."""
    return f"; failed: {', '.join(map(escape_line, names))}" if names else ""
