"""Write alignments and diffs as JSON; their schemas are in `council_docs.schemas`."""

import json
from collections.abc import Sequence
from typing import Any

from council_docs.comparison.align import Alignment
from council_docs.comparison.diff import Diff
from council_docs.comparison.units import Cell
from council_docs.comparison.versions import Version
from council_docs.source import Span


def write_alignment(alignment: Alignment) -> str:
    """Return the versions, the rows and the differences as `council-docs-alignment/1`."""
    versions = alignment.versions
    rows = [
        {
            "path": row.path,
            "kind": row.kind,
            "cells": [_units(*pair) for pair in zip(row.cells, versions, strict=True)],
        }
        for row in alignment.rows
    ]
    differences = [
        {
            "code": found.code,
            "name": found.name,
            "severity": str(found.severity),
            "message": found.message,
            "version": found.version,
            "row": found.row,
            "position": _position(versions[found.version], found.span),
            "first_position": _position(versions[0], found.first_span),
        }
        for found in alignment.differences
    ]
    return _dump("council-docs-alignment/1", versions, rows=rows, differences=differences)


def write_diff(diff: Diff) -> str:
    """Return both versions and the changes as `council-docs-diff/1`."""
    before, after = diff.versions
    changes = [
        {
            "path": change.path,
            "kinds": change.kinds,
            "before": _units(change.before, before),
            "after": _units(change.after, after),
            "words": [run._asdict() for run in change.words],
        }
        for change in diff.changes
    ]
    return _dump("council-docs-diff/1", diff.versions, changes=changes)


def _dump(format_name: str, versions: Sequence[Version], **content: object) -> str:
    described = [
        {
            "name": version.name,
            "language": version.language,
            "number": number.code if (number := version.document.header.number) else None,
        }
        for version in versions
    ]
    document = {"format": format_name, "versions": described, **content}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _units(cell: Cell, version: Version) -> list[dict[str, Any]]:
    return [
        {
            "path": unit.path,
            "kind": unit.kind,
            "label": unit.label,
            "text": unit.text.value if unit.text else None,
            "position": _position(version, unit.span),
        }
        for unit in cell
    ]


def _position(version: Version, span: Span | None) -> dict[str, int] | None:
    """Return where a span begins; None for a version that was not read from text."""
    source = version.document.provenance.source
    if source is None or span is None:
        return None
    position = source.position(span.start)
    return {"line": position.line, "column": position.column}
