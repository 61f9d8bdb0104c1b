"""The schema of the tables, as JSON Schema and as docs/tables.md, made from `tables/rows.py`."""

import ast
import json
from pathlib import Path
from typing import Any

import council_docs
from council_docs.tables import SCHEMA_VERSION, TABLES
from council_docs.tables.columns import list_columns
from paths import ROOT

PAGE = ROOT / "docs" / "tables.md"
SCHEMA = ROOT / "src/council_docs/schemas" / f"council-docs-tables-{SCHEMA_VERSION}.json"

_HEAD = """\
# Tables

The tables that [`council-docs export`](command-line.md#council-docs-export) and
[`council_docs.tables`](corpora.md) make of documents, version {version} of their schema.
`document_id` joins all tables; with it, `unit` joins the units with their references, dates and
footnotes. `work_id` and `address` join the language versions of one document.

The version rises when a column changes its name, type or meaning, or goes. `council-docs schema
tables` prints the JSON Schema of each line of JSON Lines. In Parquet, Arrow and DuckDB the columns
are strings, integers of 32 bits, and dates. In Parquet, the folders `document_language=…` and
`document_year=…` repeat what `documents` says.

This page is made from the source by `python tests/tools/regenerate.py tables`.
"""


def page() -> str:
    """Return the page as it should be."""
    return _HEAD.format(version=SCHEMA_VERSION) + "".join(map(_section, TABLES))


def schema() -> str:
    """Return the JSON Schema as it should be: one definition for the records of each table."""
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:council-docs:schema:tables:{SCHEMA_VERSION}",
        "title": f"council-docs-tables/{SCHEMA_VERSION}",
        "description": "One line of JSON Lines that `council-docs export --to jsonl` writes: a row"
        " of the table that the file is named after.",
        "anyOf": [{"$ref": f"#/$defs/{table}"} for table in TABLES],
        "$defs": {table: _define(table) for table in TABLES},
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _define(table: str) -> dict[str, Any]:
    described, descriptions = _describe(table)
    properties = {
        column.name: {
            "description": descriptions[column.name],
            "type": [_JSON_TYPES[column.type], "null"]
            if column.nullable
            else _JSON_TYPES[column.type],
            **({"format": "date"} if column.type == "date" else {}),
        }
        for column in list_columns(table)
    }
    return {
        "description": described,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_JSON_TYPES = {"string": "string", "integer": "integer", "date": "string"}


def _section(table: str) -> str:
    described, descriptions = _describe(table)
    lines = [
        f"| `{column.name}` | {column.type}{', or none' if column.nullable else ''}"
        f" | {descriptions[column.name]} |\n"
        for column in list_columns(table)
    ]
    return f"\n## {table}\n\n{described}\n\n| column | type | content |\n|---|---|---|\n" + "".join(
        lines
    )


def _describe(table: str) -> tuple[str, dict[str, str]]:
    """Return the docstring of the class of a table, and the words below each attribute."""
    path = Path(council_docs.__file__).parent / "tables" / "rows.py"
    (node,) = (
        node
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == TABLES[table].__name__
    )
    descriptions: dict[str, str] = {}
    for one, after in zip(node.body, node.body[1:], strict=False):
        match one, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                descriptions[name] = " ".join(words.split())
    return ast.get_docstring(node) or "", descriptions
