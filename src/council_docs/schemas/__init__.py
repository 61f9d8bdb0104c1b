"""The JSON Schemas of all JSON that this library writes."""

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

SCHEMAS: Mapping[str, str] = MappingProxyType(
    {
        "document": "council-docs/1",
        "report": "council-docs-report/1",
        "baseline": "council-docs-baseline/1",
        "alignment": "council-docs-alignment/1",
        "diff": "council-docs-diff/1",
        "tables": "council-docs-tables/1",
    }
)
"""The names of the schemas, and the `format` in the JSON that each describes.

Rows of tables have no `format`: `council-docs-tables.json` beside them has it."""


def read_schema(name: str = "document") -> str:
    """Return a JSON Schema (draft 2020-12) by its name in `SCHEMAS`.

    Raises ValueError for an unknown name.
    """
    if name not in SCHEMAS:
        raise ValueError(f"unknown schema {name!r}; the schemas are {', '.join(SCHEMAS)}")
    file = f"{SCHEMAS[name].replace('/', '-')}.json"
    return (files(__name__) / file).read_text(encoding="utf-8")
