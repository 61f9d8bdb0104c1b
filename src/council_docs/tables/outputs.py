"""The outputs of an export: Parquet, DuckDB, JSON Lines, CSV. Each writes rows in their order."""

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from attrs import define, field

from council_docs.tables.arrow import build_table
from council_docs.tables.columns import list_columns
from council_docs.tables.extras import import_extra
from council_docs.tables.parts import TableRow
from council_docs.tables.rows import TABLES

_ROWS_IN_MEMORY = 20_000
"""How many rows of one partition or table wait before they are written."""
_UNKNOWN = "unknown"
"""The partition of documents without a language or a year."""


def write_csv(rows: Iterable[TableRow], folder: Path) -> None:
    """Write a CSV file for each table into a new folder: UTF-8, with a header."""
    folder.mkdir()
    with ExitStack() as stack:
        writers = {}
        for table in TABLES:
            file = (folder / f"{table}.csv").open("w", encoding="utf-8", newline="")
            writers[table] = csv.writer(stack.enter_context(file), lineterminator="\n")
            writers[table].writerow(column.name for column in list_columns(table))
        for row in rows:
            writers[row.table].writerow(row.values)


def write_json_lines(rows: Iterable[TableRow], folder: Path) -> None:
    """Write a file with an object on each line for each table into a new folder."""
    folder.mkdir()
    names = {table: [column.name for column in list_columns(table)] for table in TABLES}
    with ExitStack() as stack:
        files: dict[str, IO[str]] = {}
        for table in TABLES:
            file = (folder / f"{table}.jsonl").open("w", encoding="utf-8", newline="\n")
            files[table] = stack.enter_context(file)
        for row in rows:
            record = dict(zip(names[row.table], row.values, strict=True))
            files[row.table].write(json.dumps(record, ensure_ascii=False) + "\n")


def write_parquet(rows: Iterable[TableRow], folder: Path) -> None:
    """Write a Parquet dataset for each table, partitioned by language and year of the document.

    Raises FormatError without pyarrow.
    """
    parquet = import_extra("pyarrow.parquet", "parquet")
    folder.mkdir()
    with ExitStack() as stack:
        partitions: dict[Path, _Partition] = {}
        for table in TABLES:
            _write_schema(parquet, table, folder)
        for row, path in _assign_partitions(rows):
            if path not in partitions:
                partitions[path] = _Partition(row.table, folder / path, parquet)
                stack.callback(partitions[path].close)
            partitions[path].add(row.values)


def _write_schema(parquet: Any, table: str, folder: Path) -> None:  # noqa: ANN401 - pyarrow has no types
    """Write the schema of a table beside its partitions, so that an empty one can be opened."""
    (folder / table).mkdir()
    empty = build_table(table, [[] for _ in list_columns(table)])
    parquet.write_metadata(empty.schema, folder / table / "_common_metadata")


def _assign_partitions(rows: Iterable[TableRow]) -> Iterator[tuple[TableRow, Path]]:
    """Yield each row with the file of its partition; a document's row stands before its others."""
    columns = [column.name for column in list_columns("documents")]
    language_at, year_at = columns.index("language"), columns.index("year")
    partition = Path()
    for row in rows:
        if row.table == "documents":
            language = row.values[language_at] or _UNKNOWN
            year = row.values[year_at] or _UNKNOWN
            partition = Path(f"document_language={language}", f"document_year={year}")
        if row.table == "errors":
            yield row, Path(row.table, "part-0.parquet")
        else:
            yield row, Path(row.table, partition, "part-0.parquet")


@define
class _Partition:
    """One Parquet file that is written in row groups of bounded size."""

    table: str
    path: Path
    parquet: Any
    _columns: list[list[object]] = field(factory=list)
    _writer: Any = None

    def add(self, values: list[object]) -> None:
        """Add a row, and write a row group where enough wait."""
        if not self._columns:
            self._columns = [[] for _ in values]
        for column, value in zip(self._columns, values, strict=True):
            column.append(value)
        if len(self._columns[0]) >= _ROWS_IN_MEMORY:
            self._flush()

    def close(self) -> None:
        """Write the rows that wait, and end the file."""
        if self._columns:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        table = build_table(self.table, parse_dates(self.table, self._columns))
        if self._writer is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = self.parquet.ParquetWriter(self.path, table.schema)
        self._writer.write_table(table)
        self._columns = []


def parse_dates(table: str, columns: list[list[object]]) -> list[list[object]]:
    """Return columns with dates in place of their ISO 8601 texts."""
    return [
        [dt.date.fromisoformat(str(value)) if value is not None else None for value in values]
        if column.type == "date"
        else values
        for column, values in zip(list_columns(table), columns, strict=True)
    ]


def write_duckdb(rows: Iterable[TableRow], path: Path) -> None:
    """Write one DuckDB file with all tables, a primary key on documents, and indexes for joins.

    Raises FormatError without duckdb or pyarrow.
    """
    duckdb = import_extra("duckdb", "duckdb")
    with duckdb.connect(str(path)) as connection:
        for table in TABLES:
            connection.execute(_define_table(table))
        for table, columns in _gather(rows):
            arrow_table = build_table(table, parse_dates(table, columns))
            connection.register("arrow_table", arrow_table)
            connection.execute(f'INSERT INTO "{table}" SELECT * FROM arrow_table')  # noqa: S608 - a name of TABLES
            connection.unregister("arrow_table")
        for table in TABLES:
            if table not in ("documents", "errors"):
                connection.execute(f'CREATE INDEX "{table}_document_id" ON "{table}" (document_id)')


def _define_table(table: str) -> str:
    types = {"string": "VARCHAR", "integer": "INTEGER", "date": "DATE"}
    columns = [
        f'"{column.name}" {types[column.type]}{"" if column.nullable else " NOT NULL"}'
        for column in list_columns(table)
    ]
    if table == "documents":
        columns.append("PRIMARY KEY (document_id)")
    return f'CREATE TABLE "{table}" ({", ".join(columns)})'


def _gather(rows: Iterable[TableRow]) -> Iterator[tuple[str, list[list[object]]]]:
    """Yield the columns of rows of one table, as soon as there are many, and at the end."""
    waiting: dict[str, list[list[object]]] = {}
    for row in rows:
        columns = waiting.setdefault(row.table, [[] for _ in row.values])
        for column, value in zip(columns, row.values, strict=True):
            column.append(value)
        if len(columns[0]) >= _ROWS_IN_MEMORY:
            yield row.table, waiting.pop(row.table)
    yield from sorted(waiting.items())


OUTPUTS: Mapping[str, Callable[[Iterable[TableRow], Path], None]] = MappingProxyType(
    {
        "parquet": write_parquet,
        "duckdb": write_duckdb,
        "jsonl": write_json_lines,
        "csv": write_csv,
    }
)
"""The outputs by their names."""
