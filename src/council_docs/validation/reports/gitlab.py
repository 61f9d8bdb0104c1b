"""The report for GitLab's Code Quality: a list of issues, each with a fingerprint."""

from collections.abc import Iterable, Iterator
from typing import Any

from council_docs.diagnostics import Severity
from council_docs.validation.file_patterns import address
from council_docs.validation.findings import Checked, Finding
from council_docs.validation.reports import Style
from council_docs.validation.reports.escaped_json import json_text
from council_docs.validation.reports.escaping import encodable, sentence
from council_docs.validation.reports.explain import explanation
from council_docs.validation.reports.fingerprints import fingerprint, fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(results: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield one list, an issue on each line."""
    before = "[\n"
    for checked in results:
        for issue in _issues(checked, style):
            yield f"{before}{json_text(issue)}"
            before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def _issues(checked: Checked, style: Style) -> Iterator[dict[str, Any]]:
    path = encodable(address(checked.name))
    for found, mark in zip(checked.findings, fingerprints(checked), strict=True):
        line = found.place.start.line if found.place else 1
        yield {
            "description": f"{found.diagnostic.code} {sentence(found.diagnostic.message)}",
            "check_name": f"{found.diagnostic.code} {found.diagnostic.name}",
            "severity": _SEVERITIES[found.diagnostic.severity],
            "fingerprint": mark,
            "location": {"path": path, "lines": {"begin": line}},
        } | _content(found, style)
    if checked.failure is not None:
        line = checked.failure.position.line if checked.failure.position else 1
        yield {
            "description": sentence(checked.failure.message),
            "check_name": "unreadable",
            "severity": "critical",
            "fingerprint": fingerprint(path, "unreadable"),
            "location": {"path": path, "lines": {"begin": line}},
        }


def _content(found: Finding, style: Style) -> dict[str, Any]:
    entry = explanation(found, style)
    return {"content": {"body": f"{entry.why}\n\n{entry.mend}"}} if entry is not None else {}
