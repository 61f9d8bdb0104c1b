"""Exports: four outputs, whole or not at all, with every input in one row of one table."""

import csv
import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import loky
import pyarrow.dataset
import pyarrow.parquet
import pytest

import council_docs
from council_docs.errors import FormatError
from council_docs.tables import (
    SCHEMA_VERSION,
    TABLES,
    ErrorRow,
    ExportError,
    ReadingOptions,
    arrow,
    build_schema,
    export_tables,
    outputs,
    parts,
)
from council_docs.tables import export as export_module
from council_docs.tables.columns import list_columns
from council_docs.tables.outputs import OUTPUTS
from table_documents import KILLER, kill_on_reading, read_files, write_documents

resource = pytest.importorskip("resource", reason="limits of files are those of Unix")

KINDS = list(OUTPUTS)
FILES_KINDS = [kind for kind in KINDS if kind != "duckdb"]
"""Outputs that are the same bytes: DuckDB gives each file an identifier by chance."""
HEADER = 3 * 4096
"""The bytes at the start of a DuckDB file that hold the identifier."""

pytestmark = pytest.mark.usefixtures("empty_directory")


def read(output: str) -> dict[str, bytes]:
    """Return the files of an output, without what DuckDB chooses by chance."""
    files = read_files(Path(output))
    return {name: data[HEADER:] if data[8:12] == b"DUCK" else data for name, data in files.items()}


def read_table(output: str, kind: str, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table as a user would read them; dates as text."""
    found: list[dict[str, Any]]
    if kind == "parquet":
        folder = Path(output, table)
        dataset = pyarrow.dataset.dataset(folder, format="parquet", schema=build_schema(table))
        found = dataset.to_table().to_pylist()
    elif kind == "duckdb":
        with duckdb.connect(output, read_only=True) as connection:
            columns = [column.name for column in list_columns(table)]
            rows = connection.execute(f'FROM "{table}"').fetchall()
            found = [dict(zip(columns, row, strict=True)) for row in rows]
    elif kind == "jsonl":
        lines = Path(output, f"{table}.jsonl").read_text("utf-8").split("\n")
        found = [json.loads(line) for line in lines if line]
    else:
        integers = {column.name for column in list_columns(table) if column.type == "integer"}
        with Path(output, f"{table}.csv").open(encoding="utf-8", newline="") as file:
            found = [
                {
                    name: (int(value) if name in integers else value) if value else None
                    for name, value in row.items()
                }
                for row in csv.DictReader(file)
            ]
    return [
        {name: str(value) if hasattr(value, "isoformat") else value for name, value in row.items()}
        for row in found
    ]


@pytest.fixture
def inputs() -> list[str]:
    """Documents and what is none, in names of any bytes."""
    names = write_documents(Path("documents"), 4)
    Path("documents/bad.txt").write_text("Dear diary", encoding="utf-8")
    odd = b"documents/caf\xe9.txt"
    Path(os.fsdecode(odd)).write_bytes(Path(names[0]).read_bytes())
    return [*names, "documents/bad.txt", "documents/gone.txt", os.fsdecode(odd), names[0]]


@pytest.mark.parametrize("kind", KINDS)
def test_every_input_is_one_row(inputs: list[str], kind: str) -> None:
    seen: list[int] = []
    result = export_tables(inputs, "out", to=kind, on_progress=seen.append)

    documents = read_table("out", kind, "documents")
    errors = read_table("out", kind, "errors")
    assert result.inputs == sum(seen) == 7  # one was named twice
    assert [row["source"] for row in documents] == [*inputs[:4], "documents/caf\\udce9.txt"]
    assert [row["source"] for row in errors] == ["documents/bad.txt", "documents/gone.txt"]
    assert [row.message for row in result.errors] == [row["message"] for row in errors]
    assert errors[1]["message"] == "No such file or directory"


def test_all_outputs_have_the_same_rows(inputs: list[str]) -> None:
    for kind in KINDS:
        export_tables(inputs, f"out.{kind}", to=kind)
    for table in TABLES:
        rows = read_table("out.jsonl", "jsonl", table)
        assert rows or table == "footnotes"
        for kind in KINDS:
            assert read_table(f"out.{kind}", kind, table) == rows, (kind, table)


def test_tables_join(inputs: list[str]) -> None:
    export_tables(inputs, "out.duckdb", to="duckdb")
    with duckdb.connect("out.duckdb", read_only=True) as connection:
        for table in ('"references"', "dates", "footnotes", "diagnostics"):
            key = "document_id" if table == "diagnostics" else "document_id, unit"
            other = "documents" if table == "diagnostics" else "units"
            query = f"SELECT count(*) FROM {table} ANTI JOIN {other} USING ({key})"  # noqa: S608
            assert connection.execute(query).fetchone() == (0,)


def test_parquet_is_partitioned_by_language_and_year(inputs: list[str]) -> None:
    Path("dutch.txt").write_text("De Raad van de Europese Unie handelt.\n", encoding="utf-8")
    export_tables([*inputs, "dutch.txt"], "out", to="parquet")
    partitions = {str(path.parent) for path in Path("out/units").rglob("part-*.parquet")}
    assert partitions == {
        "out/units/document_language=en/document_year=2026",
        "out/units/document_language=nl/document_year=unknown",
    }
    schema = pyarrow.parquet.read_schema("out/footnotes/_common_metadata")
    assert schema == build_schema("footnotes")


def test_row_groups_are_bounded(inputs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "_ROWS_IN_MEMORY", 10)
    export_tables(inputs, "few", to="parquet")
    (path,) = Path("few/units").rglob("part-*.parquet")
    file = pyarrow.parquet.ParquetFile(path)
    assert file.num_row_groups > 2
    assert {file.metadata.row_group(at).num_rows for at in range(file.num_row_groups - 1)} == {10}
    export_tables(inputs, "few.duckdb", to="duckdb")
    assert read_table("few.duckdb", "duckdb", "units") == read_table("few", "parquet", "units")


@pytest.mark.parametrize("kind", KINDS)
def test_an_export_of_nothing_has_empty_tables(kind: str) -> None:
    assert export_tables([], "out", to=kind).inputs == 0
    assert [read_table("out", kind, table) for table in TABLES] == [[]] * len(TABLES)


# ------------------------------------------------------------------------------ again


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_second_run_gives_the_same_bytes(
    inputs: list[str], kind: str, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST_INPUTS", 2)
    export_tables(inputs, "one/out.duckdb", to=kind)
    export_tables(inputs, "two/out.duckdb", to=kind, jobs=jobs)
    first = read("one/out.duckdb")
    assert first == read("two/out.duckdb")
    export_tables(inputs, "one/out.duckdb", to=kind)
    assert first == read("one/out.duckdb")


def count_loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that will have the names of all files that are read."""
    read: list[str] = []

    def load(path: str, *given: Any, **options: Any) -> council_docs.Document:  # noqa: ANN401
        read.append(Path(path).name)
        return council_docs.load(path, *given, **options)

    monkeypatch.setattr(parts, "load", load)
    return read


@pytest.mark.parametrize("kind", FILES_KINDS)
def test_a_changed_input_replaces_its_rows(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_INPUTS", 2)
    names = write_documents(Path("documents"), 6)
    export_tables(names, "out", to=kind)
    changed = Path(names[0])
    changed.write_text(changed.read_text("utf-8").replace("act.", "wait."), encoding="utf-8")
    read_names = count_loads(monkeypatch)
    export_tables([*names[:5], "new.txt"], "out", to=kind)

    assert 1 <= len(read_names) <= 4 + 1  # its batch, and that of the new one
    assert changed.name in read_names
    export_tables([*names[:5], "new.txt"], "fresh", to=kind)
    assert read("out") == read("fresh")
    assert any("wait." in str(row["text"]) for row in read_table("out", kind, "units"))


def test_a_new_input_changes_only_its_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    names = write_documents(Path("documents"), 200)
    before = {Path(task.target).name for task in plan(names)}
    Path("documents/st8000-en.txt").write_text("x", encoding="utf-8")
    after = {Path(task.target).name for task in plan(["documents/st8000-en.txt", *names])}

    assert len(before) > 3
    assert len(before - after) <= 1
    monkeypatch.setattr(parts, "_MOST_BYTES", 1)
    assert {len(task.inputs) for task in plan(names)} == {1}


def plan(names: list[str]) -> list[parts.PartTask]:
    return parts.plan_parts(names, Path("parts"), ReadingOptions())


def test_a_changed_file_in_a_folder_changes_its_part() -> None:
    folder = Path("act")
    folder.mkdir()
    (folder / "a.xml").write_text("<a/>", encoding="utf-8")
    first = plan(["act"])
    (folder / "b.xml").write_text("<b/>", encoding="utf-8")
    assert plan(["act"]) != first
    assert plan(["act"]) == plan(["act"])


def test_an_input_that_could_not_be_opened_is_tried_again() -> None:
    names = write_documents(Path("documents"), 1)
    with pytest.MonkeyPatch.context() as changed:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        changed.setattr(parts, "load", refuse)
        (error,) = export_tables(names, "out", to="jsonl").errors
    assert error.message == "Permission denied"
    assert export_tables(names, "out", to="jsonl").errors == ()
    assert len(read_table("out", "jsonl", "documents")) == 1


def test_options_change_the_rows() -> None:
    names = write_documents(Path("documents"), 1)
    export_tables(names, "out", to="jsonl")
    assert read_table("out", "jsonl", "diagnostics")
    export_tables(names, "out", to="jsonl", options=ReadingOptions(diagnose=False, language="nl"))
    assert not read_table("out", "jsonl", "diagnostics")
    assert read_table("out", "jsonl", "documents")[0]["language"] == "nl"


def test_an_unexpected_error_is_a_row_of_its_input(monkeypatch: pytest.MonkeyPatch) -> None:
    names = write_documents(Path("documents"), 2)

    def fail(document: council_docs.Document, name: str, *, diagnose: bool) -> Iterator[object]:
        yield ErrorRow(document_id="x", source="x", message="x", line=None, column=None, page=None)
        raise RecursionError(f"too deep in {Path(name).name} {diagnose} {document.kind}")

    monkeypatch.setattr(parts, "build_rows", fail)
    result = export_tables(names, "out", to="jsonl")
    assert [row.message[:22] for row in result.errors] == ["unexpected RecursionEr"] * 2
    assert len(read_table("out", "jsonl", "errors")) == 2


def test_a_damaged_part_is_made_again(inputs: list[str]) -> None:
    export_tables(inputs, "out", to="jsonl")
    first = read("out")
    for path in Path("out.parts").glob("*.jsonl"):
        path.write_bytes(b"\xff\n")
    export_tables(inputs, "out", to="jsonl")
    assert read("out") == first


def test_parts_may_be_removed(inputs: list[str]) -> None:
    export_tables(inputs, "out", to="csv")
    first = read("out")
    for path in Path("out.parts").iterdir():
        path.unlink()
    Path("out.parts").rmdir()
    export_tables(inputs, "out", to="csv")
    assert read("out") == first


# ------------------------------------------------------------------------------ executors, workers


def test_an_executor_of_the_caller(inputs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_INPUTS", 2)
    export_tables(inputs, "one", to="csv")
    with ThreadPoolExecutor(2) as executor:
        export_tables(inputs, "two", to="csv", executor=executor)
    assert read("one") == read("two")


def start_deadly(jobs: int) -> Executor:
    executor: Executor = loky.ProcessPoolExecutor(max_workers=jobs, initializer=kill_on_reading)
    return executor


@pytest.mark.parametrize("own", [True, False])
def test_only_the_input_that_kills_its_worker_is_lost(
    own: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST_INPUTS", 3)
    names = write_documents(Path("documents"), 7)
    killer = Path("documents", KILLER)
    killer.write_bytes(Path(names[0]).read_bytes())
    given = [*names[:4], str(killer), *names[4:]]
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(export_module, "start_processes", start_deadly)
        changed.setattr(parts, "start_processes", start_deadly)
        executor = None if own else start_deadly(2)
        result = export_tables(given, "out", to="jsonl", executor=executor, jobs=2)

    (error,) = result.errors
    assert error.source == str(killer)
    assert error.message == "the process was killed; too little memory?"
    assert [row["source"] for row in read_table("out", "jsonl", "documents")] == names
    assert export_tables(given, "out", to="jsonl").errors == ()


# ------------------------------------------------------------------------------ full disk, kills


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as a quota or a full disk would."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_leaves_the_earlier_output(kind: str) -> None:
    names = write_documents(Path("documents"), 60)
    export_tables(names[:1], "out", to=kind)
    first = read("out")
    with pytest.raises(OSError, match="parts"), largest_file(10_000):
        export_tables(names, "out", to=kind)
    assert read("out") == first
    for task in parts.plan_parts(names, Path("out.parts").resolve(), ReadingOptions()):
        parts.write_part(task)
    with pytest.raises((OSError, ExportError), match=r"out|DuckDB"):  # noqa: SIM117
        with largest_file(4_000 if kind == "parquet" else 10_000):
            export_tables(names, "out", to=kind)
    assert read("out") == first
    export_tables(names, "out", to=kind)
    assert len(read_table("out", kind, "documents")) == 60
    assert not Path("out.parts/new").exists()


def test_an_output_without_an_error_number_is_named(
    inputs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("Arrow cannot write")

    output = outputs.Output(write=fail, read_version=lambda _: None)
    monkeypatch.setattr(export_module, "OUTPUTS", {"csv": output})
    with pytest.raises(OSError, match="Arrow cannot write") as raised:
        export_tables(inputs, "out", to="csv")
    assert raised.value.filename == str(Path("out").resolve())


STEPS = ("write_file", "rename", "replace", "rmtree", "mkdir")


def export_until(step: int, names: list[str], kind: str) -> None:
    """Export in a child process that is killed before a step; exit with 0 if there is none."""
    left = [step]

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **options: Any) -> Any:  # noqa: ANN401
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return work(*given, **options)

        return run

    parts.write_file = counted(parts.write_file)  # type: ignore[attr-defined]
    for name in ("rename", "replace", "mkdir"):
        setattr(Path, name, counted(getattr(Path, name)))
    export_module.shutil.rmtree = counted(export_module.shutil.rmtree)  # type: ignore[attr-defined]
    export_tables(names, "out", to=kind)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_run_that_is_killed_at_any_step_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_INPUTS", 2)
    names = write_documents(Path("documents"), 5)
    export_tables(names, "expected", to="csv")
    export_tables(names[:1], "out", to="csv")
    earlier = read("out")
    for step in range(100):
        child = os.fork()
        if not child:  # pragma: no cover - in the child
            export_until(step, names, "csv")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        # What stands at the output is whole: the earlier export, the new one, or for a moment none.
        assert not Path("out").exists() or read("out") in (earlier, read("expected"))
        if not status:
            break
    assert step > 7
    assert read("out") == read("expected")
    export_tables(names, "out", to="csv")
    assert read("out") == read("expected")
    assert {path.suffix for path in Path("out.parts").iterdir()} == {"", ".jsonl"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wait", [2])
def test_a_killed_command_goes_on(kind: str, wait: int) -> None:
    names = write_documents(Path("documents"), 150)
    export_tables(names, "one/out", to=kind)
    command = [sys.executable, "-m", "council_docs", "export", "documents", "-o", "two/out"]
    environment = {**os.environ, "PYTHONPATH": str(Path(council_docs.__file__).parents[1])}
    process = subprocess.Popen(  # noqa: S603 - the command above
        [*command, "--to", kind, "--jobs", "2"], env=environment, start_new_session=True
    )
    try:
        process.wait(wait)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert not Path("two/out").exists() or read("two/out") == read("one/out")
    export_tables(names, "two/out", to=kind)
    assert read("two/out") == read("one/out")


def test_an_interrupted_replacement_is_undone(inputs: list[str]) -> None:
    export_tables(inputs, "out", to="csv")
    first = read("out")
    Path("out").rename("out.parts/old")
    with pytest.MonkeyPatch.context() as changed:

        def fail(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        changed.setattr(export_module, "plan_parts", fail)
        with pytest.raises(KeyboardInterrupt):
            export_tables(inputs, "out", to="csv")
    assert read("out") == first


def test_a_replacement_that_fails_is_undone(inputs: list[str]) -> None:
    export_tables(inputs[:1], "out", to="csv")
    first = read("out")
    with pytest.MonkeyPatch.context() as changed:
        replace = Path.replace

        def fail(path: Path, target: Path) -> Path:
            if path.parent.name == "new":
                raise OSError(errno.EIO, "Input/output error", str(path))
            return replace(path, target)

        changed.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="Input/output error"):
            export_tables(inputs, "out", to="csv")
    assert read("out") == first


# ------------------------------------------------------------------------------ what is refused


def test_two_runs_at_once_are_refused(inputs: list[str]) -> None:
    def run_again(_: int) -> None:
        export_tables(inputs, "out", to="csv")

    with pytest.raises(ExportError, match=r"another run writes this output: .*lock is locked"):
        export_tables(inputs, "out", to="csv", on_progress=run_again)
    export_tables(inputs, "out", to="csv")


@pytest.mark.parametrize("kind", KINDS)
def test_something_else_at_the_output_is_refused(inputs: list[str], kind: str) -> None:
    Path("file").write_text("x", encoding="utf-8")
    Path("folder").mkdir()
    Path("folder/council-docs-tables.json").write_text("[]", encoding="utf-8")
    other = "csv" if kind == "jsonl" else "jsonl"
    export_tables(inputs, "other", to=other)
    for output in ("file", "folder", "other"):
        before = read(output)
        with pytest.raises(ExportError, match=f"exists and is no export to {kind}"):
            export_tables(inputs, output, to=kind)
        assert read(output) == before


@pytest.mark.parametrize("kind", KINDS)
def test_another_version_of_the_schema_is_refused(inputs: list[str], kind: str) -> None:
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(outputs, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
        export_tables(inputs, "out", to=kind)
    with pytest.raises(ExportError, match="has version 2 of the schema, not 1"):
        export_tables(inputs, "out", to=kind)


def test_an_unwritable_place_is_named(inputs: list[str]) -> None:
    Path("file").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match="file") as raised:
        export_tables(inputs, "file/out", to="csv")
    assert raised.value.errno in (errno.ENOTDIR, errno.EEXIST)


def test_an_unlockable_folder_is_named(inputs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(export_module, "_lock_file", fail)
    with pytest.raises(OSError, match="No locks available"):
        export_tables(inputs, "out", to="csv")


@pytest.mark.parametrize(("kind", "extra"), [("parquet", "parquet"), ("duckdb", "duckdb")])
def test_a_missing_package_is_named(
    inputs: list[str], kind: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(arrow, "import_module", fail)
    with pytest.raises(FormatError, match=rf"pip install 'council_docs\[{extra}\]'"):
        export_tables(inputs, "out", to=kind)
    assert not Path("out").exists()


def test_a_full_text_index_where_the_extension_is_installed() -> None:
    class Connection:
        def __init__(self) -> None:
            self.run: list[str] = []

        def execute(self, statement: str) -> None:
            self.run.append(statement.split(" (", maxsplit=1)[0][:40])

    connection = Connection()
    outputs._index_words(connection, duckdb.Error)  # noqa: SLF001 - no extension to be had here
    assert connection.run[0] == "LOAD fts"
    assert connection.run[2].startswith("PRAGMA create_fts_index('words', 'id', '")
