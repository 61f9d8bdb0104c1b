"""Units and versions as JSON holds them."""

import json
from collections.abc import Sequence
from typing import Any

from council_docs.comparison.alignment import Cell, Version
from council_docs.source import Span


def written(form: str, content: dict[str, Any]) -> str:
    """Return the text of a JSON document whose `format` is `form`."""
    return json.dumps({"format": form, **content}, ensure_ascii=False, indent=2) + "\n"


def versions(found: Sequence[Version]) -> list[dict[str, Any]]:
    """Return what identifies each version."""
    return [
        {
            "name": version.name,
            "language": version.language,
            "number": number.code if (number := version.document.header.number) else None,
        }
        for version in found
    ]


def cell(found: Cell, version: Version) -> list[dict[str, Any]]:
    """Return the units of one cell."""
    return [
        {
            "path": unit.path,
            "kind": unit.kind,
            "label": unit.label,
            "text": unit.text.value if unit.text else None,
            "position": position(version, unit.span),
        }
        for unit in found
    ]


def position(version: Version, span: Span | None) -> dict[str, int] | None:
    """Return where a span begins; None for a version that was not read from text."""
    source = version.document.provenance.source
    if source is None or span is None:
        return None
    at = source.position(span.start)
    return {"line": at.line, "column": at.column}
