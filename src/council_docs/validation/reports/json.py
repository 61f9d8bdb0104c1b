"""The report for programs: `council-docs-report/1`, a line of JSON for each file."""

from collections.abc import Iterable, Iterator
from typing import Any

from council_docs.validation.reports import Style
from council_docs.validation.reports.escaped_json import json_text
from council_docs.validation.reports.explain import explanation
from council_docs.validation.results import Failure, FileResult, LocatedDiagnostic

FORMAT = "council-docs-report/1"


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:
    """Yield one object with the list of all files that were result."""
    before = f'{{"format": "{FORMAT}", "files": [\n'
    for result in results:
        yield f"{before}{json_text(_file(result, style))}"
        before = ",\n"
    yield "\n]}\n" if before == ",\n" else f"{before}]}}\n"


def _file(result: FileResult, style: Style) -> dict[str, Any]:
    said: dict[str, Any] = {"name": result.name}
    if result.failure is not None:
        return said | {"failure": _failure(result.failure)}
    return said | {"findings": [_finding(found, style) for found in result.diagnostics]}


def _failure(failure: Failure) -> dict[str, Any]:
    said: dict[str, Any] = {"message": failure.message}
    if failure.position is not None:
        said |= {"line": failure.position.line, "column": failure.position.column}
    return said


def _finding(found: LocatedDiagnostic, style: Style) -> dict[str, Any]:
    about = found.diagnostic
    said: dict[str, Any] = {
        "code": about.code,
        "name": about.name,
        "severity": str(about.severity),
        "message": about.message,
    }
    if found.place is not None:
        start, end = found.place.start, found.place.end
        said |= {"line": start.line, "column": start.column}
        said |= {"end_line": end.line, "end_column": end.column}
    entry = explanation(found, style)
    if entry is not None:
        said |= {"why": entry.why, "fix": entry.fix}
    return said
