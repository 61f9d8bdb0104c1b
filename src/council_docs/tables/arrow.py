"""Rows as Arrow tables; needs the extra `council_docs[arrow]`."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from council_docs.errors import FormatError
from council_docs.tables.columns import get_values, list_columns, name_table
from council_docs.tables.rows import SCHEMA_VERSION, TABLES, AnyRow

if TYPE_CHECKING:
    import pyarrow as pa


def build_schema(table: str) -> "pa.Schema":
    """Return the Arrow schema of a table; its metadata name the table and the schema's version."""
    pa = import_extra("pyarrow", "arrow")
    types = {"string": pa.string(), "integer": pa.int32(), "date": pa.date32()}
    return pa.schema(
        [
            pa.field(column.name, types[column.type], nullable=column.nullable)
            for column in list_columns(table)
        ],
        metadata={"council-docs-table": table, "council-docs-schema": str(SCHEMA_VERSION)},
    )


def build_tables(rows: Iterable[AnyRow]) -> Mapping[str, "pa.Table"]:
    """Return all tables of `TABLES` with the rows that belong to them, in their order.

    Raises FormatError without pyarrow.
    """
    columns: dict[str, list[list[object]]] = {
        name: [[] for _ in list_columns(name)] for name in TABLES
    }
    for row in rows:
        for values, value in zip(columns[name_table(row)], get_values(row), strict=True):
            values.append(value)
    return {name: build_table(name, values) for name, values in columns.items()}


def build_table(name: str, columns: list[list[object]]) -> "pa.Table":
    """Return one table from the values of its columns."""
    pa = import_extra("pyarrow", "arrow")
    schema = build_schema(name)
    arrays = [
        pa.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def import_extra(package: str, extra: str) -> ModuleType:
    """Return a package of an extra; raise FormatError with the command that installs it."""
    try:
        return import_module(package)
    except ImportError:
        raise FormatError(f"{package} is missing: pip install 'council_docs[{extra}]'") from None
