"""The report for GitLab's Code Quality: a list of issues, each with a fingerprint."""

from collections.abc import Iterable, Iterator
from typing import Any

from council_docs.diagnostics import Severity
from council_docs.validation.file_patterns import address
from council_docs.validation.reports import Style
from council_docs.validation.reports.escaped_json import json_text
from council_docs.validation.reports.escaping import encodable, sentence
from council_docs.validation.reports.explain import explanation
from council_docs.validation.reports.fingerprints import fingerprint, fingerprints
from council_docs.validation.results import FileResult, LocatedDiagnostic

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:
    """Yield one list, an issue on each line."""
    before = "[\n"
    for result in results:
        for issue in _issues(result, style):
            yield f"{before}{json_text(issue)}"
            before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def _issues(result: FileResult, style: Style) -> Iterator[dict[str, Any]]:
    path = encodable(address(result.name))
    for found, mark in zip(result.diagnostics, fingerprints(result), strict=True):
        line = found.place.start.line if found.place else 1
        yield {
            "description": f"{found.diagnostic.code} {sentence(found.diagnostic.message)}",
            "check_name": f"{found.diagnostic.code} {found.diagnostic.name}",
            "severity": _SEVERITIES[found.diagnostic.severity],
            "fingerprint": mark,
            "location": {"path": path, "lines": {"begin": line}},
        } | _content(found, style)
    if result.failure is not None:
        line = result.failure.position.line if result.failure.position else 1
        yield {
            "description": sentence(result.failure.message),
            "check_name": "unreadable",
            "severity": "critical",
            "fingerprint": fingerprint(path, "unreadable"),
            "location": {"path": path, "lines": {"begin": line}},
        }


def _content(found: LocatedDiagnostic, style: Style) -> dict[str, Any]:
    entry = explanation(found, style)
    return {"content": {"body": f"{entry.why}\n\n{entry.fix}"}} if entry is not None else {}
