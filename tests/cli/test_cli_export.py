"""`council-docs export`: inputs, formats, messages and exit statuses."""

import json
import sys
from pathlib import Path

import distributed
import pytest

from command_line import files, put, run
from council_docs.tables import arrow
from table_documents import write_documents

pytestmark = pytest.mark.usefixtures("empty_directory")


@pytest.mark.parametrize(
    ("output", "options", "made"),
    [
        ("out", (), "out/documents/_common_metadata"),
        ("out.duckdb", (), "out.duckdb"),
        ("out.duckdb", ("--to", "csv"), "out.duckdb/documents.csv"),
        ("new/out", ("--to", "jsonl"), "new/out/documents.jsonl"),
    ],
)
def test_the_format_is_named_or_inferred(output: str, options: tuple[str, ...], made: str) -> None:
    write_documents(Path("documents"), 2)
    result = run("export", "documents", "-o", output, *options)
    assert (result.exit_code, result.stderr) == (0, "2 of 2 documents exported\n")
    assert made in files()


def test_inputs_that_fail_are_named() -> None:
    write_documents(Path("documents"), 1)
    put("bad.json", '{"format": "council-docs/1",\n  }')
    Path("empty").mkdir()
    result = run("export", "documents", "bad.json", "gone.txt", "empty", "-o", "out", "--to", "csv")
    assert result.exit_code == 2
    empty, bad, gone, last = result.stderr.splitlines()
    assert empty == "Warning: empty: no documents in this directory"
    assert bad.startswith("Error: bad.json:2:")
    assert gone == "Error: gone.txt: No such file or directory"
    assert last == "1 of 3 documents exported; failed: bad.json, gone.txt"


def test_the_output_is_no_input_of_the_next_run() -> None:
    write_documents(Path("documents"), 2)
    for _ in range(2):
        result = run("export", "documents", "-o", "documents/out", "--to", "jsonl")
        assert result.stderr == "2 of 2 documents exported\n"
    assert run("export", ".", "-o", "all", "--to", "jsonl").stderr.startswith("2 of 2 ")


def test_reading_options_and_no_diagnostics() -> None:
    write_documents(Path("documents"), 1)
    options = ("--language", "nl", "--from", "text", "--no-diagnostics", "--encoding", "utf-8")
    assert run("export", "documents", "-o", "out", "--to", "jsonl", *options).exit_code == 0
    (line,) = Path("out/documents.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["language"] == "nl"
    assert Path("out/diagnostics.jsonl").read_text("utf-8") == ""


def test_files_can_be_excluded_and_jobs_set() -> None:
    write_documents(Path("documents"), 3)
    result = run(
        "export", "documents", "-o", "out", "--to", "csv", "--exclude", "*9001*", "--jobs", "2"
    )
    assert result.stderr == "2 of 2 documents exported\n"


@pytest.mark.parametrize("arguments", [("-", "-o", "out"), ("a.txt", "-o", "-")])
def test_standard_streams_are_refused(arguments: tuple[str, ...]) -> None:
    result = run("export", *arguments)
    assert result.exit_code == 2
    assert "export has no use for standard input and output" in result.stderr


def test_an_output_over_an_input_or_something_else_is_refused() -> None:
    name = put("a.json")
    result = run("export", name, "-o", name)
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: a.json is an input and would be overwritten\n",
    )
    put("other.duckdb", "x")
    result = run("export", name, "-o", "other.duckdb")
    assert result.exit_code == 2
    assert "other.duckdb exists and is no export to duckdb: choose another name" in result.stderr


def test_a_full_disk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("council_docs.tables.parts.write_file", fail)
    result = run("export", put("a.json"), "-o", "out", "--to", "csv")
    assert result.exit_code == 2
    assert result.stderr.endswith(".jsonl: No space left on device\n")


def test_dask_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(arrow, "import_module", fail)
    result = run("export", put("a.json"), "-o", "out", "--dask", "tcp://127.0.0.1:1")
    assert result.stderr == ("Error: distributed is missing: pip install 'council_docs[dask]'\n")


@pytest.mark.parametrize("error", [OSError("Timed out"), ValueError("Timed out")])
def test_a_scheduler_that_is_not_there(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> None:
        raise error

    monkeypatch.setattr(distributed, "Client", fail)
    result = run("export", put("a.json"), "-o", "out", "--dask", "tcp://127.0.0.1:1")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: no Dask scheduler at tcp://127.0.0.1:1: Timed out\n",
    )


def test_progress_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    write_documents(Path("documents"), 3)
    monkeypatch.setattr("council_docs.cli.export.is_terminal", lambda stream: stream is sys.stderr)
    result = run("export", "documents", "-o", "out", "--to", "csv")
    assert result.exit_code == 0
    assert result.stderr.endswith("3 of 3 documents exported\n")
