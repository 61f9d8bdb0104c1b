"""The outputs of an export: Parquet, DuckDB, JSON Lines, CSV. Each writes rows in their order."""

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from attrs import define, field, frozen

from council_docs.errors import ExportError
from council_docs.tables.arrow import build_table, import_extra
from council_docs.tables.columns import list_columns
from council_docs.tables.parts import Parts, StoredRow
from council_docs.tables.rows import SCHEMA_VERSION, TABLES

_ROWS_IN_MEMORY = 10_000
"""How many rows of one table are buffered: the size of a row group."""
_MANIFEST = "council-docs-tables.json"
"""The manifest in an output that is a folder."""


def write_csv(parts: Parts, folder: Path) -> None:
    """Write a CSV file for each table into a new folder: UTF-8, with a header."""
    _make_folder(folder, "csv")
    with ExitStack() as stack:
        writers = {}
        for table in TABLES:
            file = (folder / f"{table}.csv").open("w", encoding="utf-8", newline="")
            writers[table] = csv.writer(stack.enter_context(file), lineterminator="\r\n")
            writers[table].writerow(column.name for column in list_columns(table))
        for row in parts.read():
            writers[row.table].writerow(row.values)


def write_json_lines(parts: Parts, folder: Path) -> None:
    """Write a file with an object on each line for each table into a new folder."""
    _make_folder(folder, "jsonl")
    names = {table: [column.name for column in list_columns(table)] for table in TABLES}
    with ExitStack() as stack:
        files: dict[str, IO[str]] = {}
        for table in TABLES:
            file = (folder / f"{table}.jsonl").open("w", encoding="utf-8", newline="\n")
            files[table] = stack.enter_context(file)
        for row in parts.read():
            record = dict(zip(names[row.table], row.values, strict=True))
            files[row.table].write(json.dumps(record, ensure_ascii=False) + "\n")


def _make_folder(folder: Path, output: str) -> None:
    """Make the folder of an output, with its manifest."""
    folder.mkdir()
    manifest = {"format": "council-docs-tables", "version": SCHEMA_VERSION, "output": output}
    (folder / _MANIFEST).write_text(f"{json.dumps(manifest)}\n", "utf-8", newline="\n")


def _read_manifest(folder: Path, output: str) -> object:
    """Return the schema version of an output; None for anything else."""
    try:
        found = json.loads((folder / _MANIFEST).read_text("utf-8"))
        return found["version"] if found["output"] == output else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def write_parquet(parts: Parts, folder: Path) -> None:
    """Write a Parquet dataset for each table, partitioned by language and year of the document.

    Raises FormatError without pyarrow.
    """
    parquet = import_extra("pyarrow.parquet", "parquet")
    _make_folder(folder, "parquet")
    for table in TABLES:
        _write_schema(parquet, table, folder)
    for partition, rows in parts.group():
        with ExitStack() as stack:
            files: dict[str, _ParquetFile] = {}
            for row in rows:
                if row.table not in files:
                    path = folder / row.table / partition / "part-0.parquet"
                    files[row.table] = _ParquetFile(row.table, path, parquet)
                    stack.callback(files[row.table].close)
                files[row.table].add(row.values)


def _write_schema(parquet: Any, table: str, folder: Path) -> None:  # noqa: ANN401 - pyarrow has no types
    """Write the schema of a table beside its partitions, so that an empty one can be opened."""
    (folder / table).mkdir()
    empty = build_table(table, [[] for _ in list_columns(table)])
    parquet.write_metadata(empty.schema, folder / table / "_common_metadata")


@define
class _ParquetFile:
    """One Parquet file that is written in row groups of bounded size."""

    table: str
    path: Path
    parquet: Any
    _columns: list[list[Any]] = field(factory=list)
    _writer: Any = None

    def add(self, values: list[Any]) -> None:
        """Add a row; write a row group if the buffer is full."""
        if not self._columns:
            self._columns = [[] for _ in values]
        for column, value in zip(self._columns, values, strict=True):
            column.append(value)
        if len(self._columns[0]) >= _ROWS_IN_MEMORY:
            self._flush()

    def close(self) -> None:
        """Write the buffered rows, and close the file."""
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


def parse_dates(table: str, columns: list[list[Any]]) -> list[list[Any]]:
    """Return columns with dates in place of their ISO 8601 texts."""
    return [
        [dt.date.fromisoformat(value) if value is not None else None for value in values]
        if column.type == "date"
        else values
        for column, values in zip(list_columns(table), columns, strict=True)
    ]


def write_duckdb(parts: Parts, path: Path) -> None:
    """Write one DuckDB file with all tables, a primary key on documents, and indexes for joins.

    Where the extension `fts` is installed, the units get a full-text index.

    Raises FormatError without duckdb or pyarrow, ExportError where DuckDB fails.
    """
    duckdb = import_extra("duckdb", "duckdb")
    try:
        # With one thread the blocks of the file come in the order of the rows.
        with duckdb.connect(str(path), config={"threads": 1}) as connection:
            _fill_database(connection, parts.read())
            _index_words(connection, duckdb.Error)
    except duckdb.Error as error:
        raise ExportError(f"DuckDB: {error}") from error


def _fill_database(connection: Any, rows: Iterable[StoredRow]) -> None:  # noqa: ANN401 - duckdb has no types
    connection.execute(f"CREATE TABLE {_VERSION_TABLE} AS SELECT {SCHEMA_VERSION} AS version")
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


def _index_words(connection: Any, failure: type[Exception]) -> None:  # noqa: ANN401 - duckdb has no types
    """Make a full-text index of the units, unless the extension is not installed."""
    try:
        connection.execute("LOAD fts")
    except failure:
        return
    # The index needs one column that identifies a row.
    connection.execute(
        "CREATE TABLE words AS SELECT document_id || ':' || unit AS id, document_id, unit, text"
        " FROM units WHERE text IS NOT NULL"
    )
    connection.execute("PRAGMA create_fts_index('words', 'id', 'text', stemmer='none')")


def _read_database_version(path: Path) -> object:
    """Return the schema version of a DuckDB file; None for anything else."""
    duckdb = import_extra("duckdb", "duckdb")
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            return connection.execute(f"SELECT version FROM {_VERSION_TABLE}").fetchone()[0]  # noqa: S608 - constant
    except (duckdb.Error, OSError):
        return None


_VERSION_TABLE = "council_docs_tables"


def _define_table(table: str) -> str:
    types = {"string": "VARCHAR", "integer": "INTEGER", "date": "DATE"}
    columns = [
        f'"{column.name}" {types[column.type]}{"" if column.nullable else " NOT NULL"}'
        for column in list_columns(table)
    ]
    if table == "documents":
        columns.append("PRIMARY KEY (document_id)")
    return f'CREATE TABLE "{table}" ({", ".join(columns)})'


def _gather(rows: Iterable[StoredRow]) -> Iterator[tuple[str, list[list[Any]]]]:
    """Yield the columns of rows of one table, in bounded pieces."""
    waiting: dict[str, list[list[Any]]] = {}
    for row in rows:
        columns = waiting.setdefault(row.table, [[] for _ in row.values])
        for column, value in zip(columns, row.values, strict=True):
            column.append(value)
        if len(columns[0]) >= _ROWS_IN_MEMORY:
            yield row.table, waiting.pop(row.table)
    yield from sorted(waiting.items())


@frozen(kw_only=True)
class Output:
    """A format of tables."""

    write: Callable[[Parts, Path], None]
    read_version: Callable[[Path], object]
    """Returns the schema version of an output of this kind, None for anything else."""


OUTPUTS: Mapping[str, Output] = MappingProxyType(
    {
        "parquet": Output(
            write=write_parquet, read_version=lambda path: _read_manifest(path, "parquet")
        ),
        "duckdb": Output(write=write_duckdb, read_version=_read_database_version),
        "jsonl": Output(
            write=write_json_lines, read_version=lambda path: _read_manifest(path, "jsonl")
        ),
        "csv": Output(write=write_csv, read_version=lambda path: _read_manifest(path, "csv")),
    }
)
"""The outputs by their names."""
