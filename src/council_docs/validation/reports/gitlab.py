"""The report for GitLab's Code Quality: a list of issues, each with a fingerprint."""

from collections.abc import Iterable, Iterator
from typing import Any

from council_docs.diagnostics import Severity
from council_docs.files import relative_name
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import (
    escape_surrogates,
    format_json,
)
from council_docs.validation.reports.messages import format_message
from council_docs.validation.results import (
    FileResult,
    LocatedDiagnostic,
    compute_fingerprint,
    compute_fingerprints,
)

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
    """Yield one list, an issue on each line."""
    before = "[\n"
    for result in results:
        for issue in _build_issues(result, options):
            yield f"{before}{format_json(issue)}"
            before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def _build_issues(result: FileResult, options: ReportOptions) -> Iterator[dict[str, Any]]:
    path = escape_surrogates(relative_name(result.name))
    fingerprints = compute_fingerprints(result)
    for located, fingerprint in zip(result.diagnostics, fingerprints, strict=True):
        diagnostic = located.diagnostic
        line = located.location.start.line if located.location else 1
        message = format_message(diagnostic.message, located.location)
        yield {
            "description": f"{diagnostic.code} {message}",
            "check_name": f"{diagnostic.code} {diagnostic.name}",
            "severity": _SEVERITIES[diagnostic.severity],
            "fingerprint": fingerprint,
            "location": {"path": path, "lines": {"begin": line}},
        } | _build_content(located, options)
    if result.failure is not None:
        line = result.failure.position.line if result.failure.position else 1
        yield {
            "description": format_message(*result.failure),
            "check_name": "unreadable",
            "severity": "critical",
            "fingerprint": compute_fingerprint(path, "unreadable"),
            "location": {"path": path, "lines": {"begin": line}},
        }


def _build_content(located: LocatedDiagnostic, options: ReportOptions) -> dict[str, Any]:
    explanation = options.find_explanation(located)
    if explanation is None:
        return {}
    return {"content": {"body": f"{explanation.why}\n\n{explanation.fix}"}}
