"""The report for GitHub: a workflow command for each finding, which becomes an annotation.

A command is a line `::warning file=…,line=…::message`. What would end the message, a property or
the line is escaped as the runner undoes it.
"""

from collections.abc import Iterable, Iterator

from council_docs.diagnostics import Severity
from council_docs.source import Position
from council_docs.validation.file_patterns import address
from council_docs.validation.reports import Style
from council_docs.validation.reports.escaping import seen, sentence
from council_docs.validation.reports.explain import explanation
from council_docs.validation.reports.messages import counted
from council_docs.validation.results import FileResult, LocatedDiagnostic, Location, Totals

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:
    """Yield the commands of each file, then how much was found."""
    totals = Totals()
    for result in totals.count(results):
        for found in result.diagnostics:
            yield _finding(found, result.name, style)
        if result.failure is not None:
            where = {"file": address(result.name), **_start(result.failure.position)}
            yield command("error", sentence(result.failure.message), where, title="unreadable")
    yield f"{counted(totals)}\n"


def command(name: str, message: str, place: dict[str, str], *, title: str) -> str:
    """Return the line of a workflow command."""
    properties = ",".join(
        f"{key}={seen(value.translate(_PROPERTY))}"
        for key, value in {**place, "title": title}.items()
    )
    return f"::{name} {properties}::{message.translate(_DATA)}\n"


def _finding(found: LocatedDiagnostic, name: str, style: Style) -> str:
    said = found.diagnostic
    message = sentence(said.message)
    entry = explanation(found, style)
    if entry is not None:
        message = f"{message}\n\n{entry.why}\n\n{entry.fix}"
    place = {"file": address(name), **_place(found.place)}
    return command(_COMMANDS[said.severity], message, place, title=f"{said.code} {said.name}")


def _place(place: Location | None) -> dict[str, str]:
    if place is None:
        return {}
    end = {"endLine": str(place.end.line)}
    if place.end.line == place.start.line:  # an annotation of several lines has no columns
        return {**_start(place.start), **end, "endColumn": str(place.end.column)}
    return {"line": str(place.start.line), **end}


def _start(position: Position | None) -> dict[str, str]:
    return {"line": str(position.line), "col": str(position.column)} if position else {}
