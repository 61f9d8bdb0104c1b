"""The report for code scanning: SARIF 2.1.0, with the rules of the catalogue.

The schema: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
"""

import os
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from council_docs._version import __version__
from council_docs.diagnostics import Severity
from council_docs.source import Position
from council_docs.validation.catalogue import CATALOGUE, CatalogueEntry
from council_docs.validation.file_patterns import address
from council_docs.validation.reports import Style
from council_docs.validation.reports.escaped_json import json_text
from council_docs.validation.reports.escaping import sentence
from council_docs.validation.reports.fingerprints import fingerprints
from council_docs.validation.results import FileResult, Location

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:  # noqa: ARG001 - as all reports
    """Yield one log with one run; its rules say why and how to mend, asked for or not."""
    found: list[dict[str, Any]] = []
    failures: list[dict[str, Any]] = []
    for result in results:
        found += _results(result)
        failures += _notifications(result)
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not failures, "toolExecutionNotifications": failures}
        ],
        "results": found,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield f"{json_text(log, indent=1)}\n"


def _driver() -> dict[str, Any]:
    rules = [_rule(entry) for entry in CATALOGUE.values()]
    return {"name": "council-docs", "semanticVersion": __version__, "rules": rules}


def _rule(entry: CatalogueEntry) -> dict[str, Any]:
    return {
        "id": entry.kind.code,
        "name": entry.kind.name,
        "shortDescription": {"text": _unlinked(entry.explanation.summary)},
        "fullDescription": {"text": _unlinked(entry.explanation.why)},
        "help": {"text": _unlinked(entry.explanation.fix), "markdown": entry.page},
        "defaultConfiguration": {"level": _LEVELS[entry.kind.severity]},
    }


def _results(result: FileResult) -> Iterator[dict[str, Any]]:
    order = {code: at for at, code in enumerate(CATALOGUE)}
    for found, mark in zip(result.diagnostics, fingerprints(result), strict=True):
        said = found.diagnostic
        yield {
            "ruleId": said.code,
            "ruleIndex": order[said.code],
            "level": _LEVELS[said.severity],
            "message": {"text": _unlinked(sentence(said.message))},
            "locations": [_location(result.name, _region(found.place) if found.place else None)],
            "partialFingerprints": {"councilDocs/v1": mark},
        }


def _notifications(result: FileResult) -> Iterator[dict[str, Any]]:
    if result.failure is not None:
        position = result.failure.position
        yield {
            "level": "error",
            "message": {"text": _unlinked(sentence(result.failure.message))},
            "locations": [_location(result.name, _start(position) if position else None)],
        }


def _location(name: str, region: dict[str, int] | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _address(name)}}
    if region is not None:
        place["region"] = region
    return {"physicalLocation": place}


def _region(place: Location) -> dict[str, int]:
    return {**_start(place.start), "endLine": place.end.line, "endColumn": place.end.column}


def _start(position: Position) -> dict[str, int]:
    return {"startLine": position.line, "startColumn": position.column}


def _address(name: str) -> str:
    return quote(os.fsencode(address(name)))


def _unlinked(text: str) -> str:
    """Return text in which nothing is `[words](target)`, of which viewers make links."""
    return text.replace("](", "] (")
