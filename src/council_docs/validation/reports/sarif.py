"""The report for code scanning: SARIF 2.1.0, with all rules of the catalogue.

The schema: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
"""

import os
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from council_docs._version import __version__
from council_docs.diagnostics import Severity
from council_docs.files import relative_name
from council_docs.source import Position
from council_docs.validation.catalogue import CATALOGUE, CatalogueEntry
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import format_json
from council_docs.validation.reports.messages import format_message
from council_docs.validation.results import FileResult, Location, compute_fingerprints

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(
    results: Iterable[FileResult],
    options: ReportOptions,  # noqa: ARG001 - the rules of SARIF always explain
) -> Iterator[str]:
    """Yield one log with one run."""
    found: list[dict[str, Any]] = []
    failures: list[dict[str, Any]] = []
    for result in results:
        found += _build_results(result)
        failures += _build_notifications(result)
    rules = [_build_rule(entry) for entry in CATALOGUE.values()]
    run = {
        "tool": {
            "driver": {"name": "council-docs", "semanticVersion": __version__, "rules": rules}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not failures, "toolExecutionNotifications": failures}
        ],
        "results": found,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield f"{format_json(log, indent=1)}\n"


def _build_rule(entry: CatalogueEntry) -> dict[str, Any]:
    kind, explanation = entry.kind, entry.explanation
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": _break_links(explanation.summary)},
        "fullDescription": {"text": _break_links(explanation.why)},
        "help": {"text": _break_links(explanation.fix), "markdown": entry.page},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _build_results(result: FileResult) -> Iterator[dict[str, Any]]:
    order = {code: at for at, code in enumerate(CATALOGUE)}
    fingerprints = compute_fingerprints(result)
    for located, fingerprint in zip(result.diagnostics, fingerprints, strict=True):
        diagnostic, location = located.diagnostic, located.location
        region = _build_region(location) if location else None
        message = format_message(diagnostic.message, location)
        yield {
            "ruleId": diagnostic.code,
            "ruleIndex": order[diagnostic.code],
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": _break_links(message)},
            "locations": [_build_location(result.name, region)],
            "partialFingerprints": {"councilDocs/v1": fingerprint},
        }


def _build_notifications(result: FileResult) -> Iterator[dict[str, Any]]:
    if result.failure is not None:
        position = result.failure.position
        region = _build_start(position) if position else None
        yield {
            "level": "error",
            "message": {"text": _break_links(format_message(*result.failure))},
            "locations": [_build_location(result.name, region)],
        }


def _build_location(name: str, region: dict[str, int] | None) -> dict[str, Any]:
    uri = quote(os.fsencode(relative_name(name)))
    location: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if region is not None:
        location["region"] = region
    return {"physicalLocation": location}


def _build_region(location: Location) -> dict[str, int]:
    end = {"endLine": location.end.line, "endColumn": location.end.column}
    return _build_start(location.start) | end


def _build_start(position: Position) -> dict[str, int]:
    return {"startLine": position.line, "startColumn": position.column}


def _break_links(text: str) -> str:
    """Return text without `[words](target)`, which viewers turn into links."""
    return text.replace("](", "] (")
