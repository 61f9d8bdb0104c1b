"""An alignment as JSON."""

from council_docs.comparison import plain
from council_docs.comparison.alignment import Alignment


def write(alignment: Alignment) -> str:
    """Return the versions, the rows and the differences."""
    versions = alignment.versions
    rows = [
        {
            "path": row.path,
            "kind": row.kind,
            "cells": [
                plain.cell(cell, version) for cell, version in zip(row.cells, versions, strict=True)
            ],
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
            "position": plain.position(versions[found.version], found.span),
            "first_position": plain.position(versions[0], found.first_span),
        }
        for found in alignment.differences
    ]
    return plain.written(
        "council-docs-alignment/1",
        {"versions": plain.versions(versions), "rows": rows, "differences": differences},
    )
