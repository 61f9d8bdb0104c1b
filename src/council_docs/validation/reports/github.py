"""The report for GitHub: a workflow command for each diagnostic, which becomes an annotation.

A command is a line `::warning file=…,line=…::message`. What would end the message, a property or
the line is escaped in the way that the runner reverses.
"""

from collections.abc import Iterable, Iterator

from council_docs.diagnostics import Severity
from council_docs.files import relative_name
from council_docs.source import Position
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import escape_invisible
from council_docs.validation.reports.messages import format_counts, format_message
from council_docs.validation.results import FileResult, LocatedDiagnostic, Location, Totals

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write(results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
    """Yield the commands of each file, then the counts."""
    totals = Totals()
    for result in totals.count(results):
        for located in result.diagnostics:
            yield _format_diagnostic(located, result.name, options)
        if result.failure is not None:
            place = {"file": relative_name(result.name), **_format_start(result.failure.position)}
            message = format_message(*result.failure)
            yield _format_command("error", message, place, title="unreadable")
    yield f"{format_counts(totals)}\n"


def _format_command(name: str, message: str, place: dict[str, str], *, title: str) -> str:
    properties = ",".join(
        f"{key}={escape_invisible(value.translate(_PROPERTY))}"
        for key, value in {**place, "title": title}.items()
    )
    return f"::{name} {properties}::{message.translate(_DATA)}\n"


def _format_diagnostic(located: LocatedDiagnostic, name: str, options: ReportOptions) -> str:
    diagnostic = located.diagnostic
    message = format_message(diagnostic.message, located.location)
    explanation = options.find_explanation(located)
    if explanation is not None:
        message = f"{message}\n\n{explanation.why}\n\n{explanation.fix}"
    place = {"file": relative_name(name), **_format_location(located.location)}
    title = f"{diagnostic.code} {diagnostic.name}"
    return _format_command(_COMMANDS[diagnostic.severity], message, place, title=title)


def _format_location(location: Location | None) -> dict[str, str]:
    if location is None:
        return {}
    start, end = location.start, location.end
    last = {"endLine": str(end.line)}
    if end.line == start.line:  # an annotation of several lines has no columns
        return {**_format_start(start), **last, "endColumn": str(end.column)}
    return {"line": str(start.line), **last}


def _format_start(position: Position | None) -> dict[str, str]:
    return {"line": str(position.line), "col": str(position.column)} if position else {}
