"""The benchmarks run and list everything that they measure. No test asserts a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import council_docs
from paths import ROOT

BASELINES = ["str.splitlines", "regex pass", "lxml round trip", "cobalt walk"]
TASKS = [
    "text to model",
    "text to Akoma Ntoso",
    "model to Akoma Ntoso",
    "model to JSON",
    "model to Markdown",
    "model to HTML",
    "JSON to model",
    "Akoma Ntoso to model",
    "Akoma Ntoso to JSON",
    "validate",
    "align",
    "diff",
]
PROCESSES = [
    "bare interpreter",
    "import attrs, regex, click",
    "import council_docs",
    "import attrs, regex, lxml.etree",
    "council-docs validate",
    "council-docs convert --to akn",
    "council-docs convert --to json",
]
STEPS = [
    "importing the reader",
    "detecting the language, first",
    "reading, first",
    "reading, again",
    "detecting the language, again",
]


def tables(*arguments: str) -> list[list[str]]:
    """Run the benchmarks with these arguments; return the lines of each block that they print."""
    done = subprocess.run(  # noqa: S603 - the arguments are those of the tests
        [sys.executable, "benchmarks/run.py", "--rounds", "2", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(Path(council_docs.__file__).parents[1])},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [block.splitlines() for block in done.stdout.split("\n\n")]


def names(table: list[str]) -> list[str]:
    return [line.split("  ")[0] for line in table[1:]]


def test_the_table_names_every_task_and_every_baseline() -> None:
    told, table = tables()
    assert told[0].startswith(f"council_docs {council_docs.__version__}, attrs ")
    assert "CPython" in told[1] or "PyPy" in told[1]
    assert names(table) == BASELINES + TASKS
    assert all(f"÷ {baseline}" in table[0] for baseline in BASELINES)


def test_growth_is_printed_for_every_task_and_size() -> None:
    blocks = tables("examples/st09999-nl.txt", "--growth", "--kilobytes", "3", "6")
    _, _, times, memory, read = blocks
    for table in (times, memory):
        assert table[0].split()[-4:] == ["3", "KB", "6", "KB"]
        assert names(table) == TASKS
    assert all(line.split()[-2] == "1.00" for line in times[1:])
    assert read == ["conclusions read: 11, 24"]


def test_growth_needs_numbered_conclusions(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text(
        "Council of the European Union\n\nNOTE\nFrom: the Presidency\n", encoding="utf-8"
    )
    with pytest.raises(subprocess.CalledProcessError) as caught:
        tables("--growth", str(path))
    assert "it has none" in caught.value.stderr


def test_startup_is_compared_with_a_bare_interpreter() -> None:
    _, _, table, steps = tables("--startup", "examples/st09999-nl.txt")
    assert names(table) == PROCESSES
    assert names(steps) == STEPS


def test_exports_are_measured() -> None:
    _, _, exports, answers, pools = tables(
        "examples/st09999-nl.txt", "--tables", "--documents", "12"
    )
    assert exports[0].startswith("12 documents ")
    assert names(exports)[:2] == ["read and validate, no tables", "parquet, 1 process"]
    assert len(names(answers)) == 7
    assert names(pools) == ["concurrent.futures", "loky"]


def test_throughput_is_compared_with_json_tool() -> None:
    _, _, table = tables("examples/st09999-nl.txt", "--throughput", "--documents", "3")
    assert table[0].startswith("3 documents of 9,")
    assert names(table) == [
        "council-docs validate --jobs 1",
        "council-docs validate --jobs 0",
        "json.tool, on their JSON",
    ]


def test_pdf_is_compared_with_the_libraries_below_it() -> None:
    done = subprocess.run(
        [sys.executable, "benchmarks/pdf.py", "examples/st09998-en.pdf", "--rounds", "1"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(Path(council_docs.__file__).parents[1])},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    table = done.stdout.split("\n\n")[1].splitlines()[1:]

    assert names(table)[-5:] == [
        "pypdfium2: text",
        "the proof",
        "playa: text",
        "playa: structure and text",
        "PDF to Akoma Ntoso",
    ]
