"""The report for programs: `council-docs-report/1`, a line of JSON for each file."""

from collections.abc import Iterable, Iterator
from typing import Any

from council_docs.source import Position
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import format_json
from council_docs.validation.results import Failure, FileResult, LocatedDiagnostic

FORMAT = "council-docs-report/1"


def write(results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
    """Yield one object with the list of all files."""
    before = f'{{"format": "{FORMAT}", "files": [\n'
    for result in results:
        yield f"{before}{format_json(_build_file(result, options))}"
        before = ",\n"
    yield "\n]}\n" if before == ",\n" else f"{before}]}}\n"


def _build_file(result: FileResult, options: ReportOptions) -> dict[str, Any]:
    if result.failure is not None:
        return {"name": result.name, "failure": _build_failure(result.failure)}
    diagnostics = [_build_diagnostic(located, options) for located in result.diagnostics]
    return {"name": result.name, "diagnostics": diagnostics}


def _build_failure(failure: Failure) -> dict[str, Any]:
    position = failure.position
    return {"message": failure.message} | (_build_position(position) if position else {})


def _build_diagnostic(located: LocatedDiagnostic, options: ReportOptions) -> dict[str, Any]:
    diagnostic, location = located.diagnostic, located.location
    built: dict[str, Any] = {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
    }
    if location is not None:
        built |= _build_position(location.start)
        built |= {"end_line": location.end.line, "end_column": location.end.column}
    explanation = options.find_explanation(located)
    if explanation is not None:
        built |= {"why": explanation.why, "fix": explanation.fix}
    return built


def _build_position(position: Position) -> dict[str, Any]:
    built: dict[str, Any] = {"line": position.line, "column": position.column}
    if position.page is not None:
        built["page"] = position.page
    if position.part is not None:
        built["part"] = position.part
    return built
