"""Measure the export of fictional documents: speed, memory, answers, the start of a pool."""

import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter

from measuring import format_table, measure_in_turns, process_task

ROOT = Path(__file__).parents[1]
_CODES = ("en", "fr", "de", "nl", "pl", "el")
_LOOP = """
import sys
import council_docs
for result in council_docs.load_many(sys.argv[1:]):
    council_docs.validate(result.document)
"""
_START = """
import sys
from {package} import ProcessPoolExecutor
with ProcessPoolExecutor(2) as executor:
    list(executor.map(abs, range(4)))
"""
_MEGABYTE = 1024


def report(documents: int) -> str:
    """Return the tables: time and memory of exports, answers on DuckDB, start of a pool."""
    with tempfile.TemporaryDirectory() as folder:
        names = write_documents(Path(folder, "documents"), documents)
        blocks = [_measure_exports(names, Path(folder)), _measure_answers(Path(folder))]
    return "\n\n".join([*blocks, _measure_pools()])


def write_documents(folder: Path, count: int) -> list[str]:
    """Write fictional documents, the same in every run; return their names."""
    sys.path += [str(path) for path in (ROOT / "tests" / "support").glob("**/")]
    from fictional_documents import make  # noqa: PLC0415 - found by the line above
    from page_layouts import LAYOUTS, printed  # noqa: PLC0415

    folder.mkdir()
    chance = Random(1)  # noqa: S311 - the same documents every time
    paths = [folder / f"{at:06}.txt" for at in range(count)]
    for at, path in enumerate(paths):
        fiction = make(_CODES[at % len(_CODES)], chance)
        path.write_text(printed(fiction, LAYOUTS["one line"]), encoding="utf-8")
    return [str(path) for path in paths]


def _measure_exports(names: Sequence[str], folder: Path) -> str:
    """Return the time and the memory of whole processes."""
    inputs = str(Path(names[0]).parent)
    few = folder / "few"
    few.mkdir()
    for name in names[: max(len(names) // 10, 1)]:
        (few / Path(name).name).symlink_to(name)
    export = [sys.executable, "-m", "council_docs", "export"]
    commands = {
        "read and validate, no tables": [sys.executable, "-c", _LOOP, *names],
        "parquet, 1 process": [*export, inputs, "-o", str(folder / "one"), "--jobs", "1"],
        "parquet, 2 processes": [*export, inputs, "-o", str(folder / "two"), "--jobs", "2"],
        "parquet, nothing changed": [*export, inputs, "-o", str(folder / "two"), "--jobs", "1"],
        "parquet, a tenth of them": [*export, str(few), "-o", str(folder / "t"), "--jobs", "1"],
        "duckdb, 2 processes": [*export, inputs, "-o", str(folder / "t.duckdb"), "--jobs", "2"],
    }
    rows = {name: _measure_process(command) for name, command in commands.items()}
    counts = dict.fromkeys(commands, len(names)) | {"parquet, a tenth of them": len(names) // 10}
    one, _, _ = rows["parquet, 1 process"]
    figures = {
        name: [seconds, counts[name] / seconds, one / seconds, processor, memory]
        for name, (seconds, processor, memory) in rows.items()
    }
    count = f"{len(names):,} documents"
    head = [count, "s", "documents per s", "÷ 1 process", "processor s", "MB"]
    return format_table(head, figures)


def _measure_process(command: Sequence[str]) -> tuple[float, float, float]:
    """Return the seconds, the processor's seconds and the peak megabytes of a process.

    Those of the processor include its own processes; the peak is that of the largest one.
    """
    start = perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the commands of the benchmarks
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    processor = usage.ru_utime + usage.ru_stime
    return perf_counter() - start, processor, usage.ru_maxrss / _MEGABYTE


def _measure_answers(folder: Path) -> str:
    """Return the seconds that each question takes on the exported DuckDB file."""
    import duckdb  # noqa: PLC0415 - an extra

    questions = runpy.run_path(str(ROOT / "examples" / "questions.py"))
    with duckdb.connect(str(folder / "t.duckdb"), read_only=True) as database:
        rows = dict(_ask(database, questions))
        (count,) = database.execute("SELECT count(*) FROM units").fetchall()
        rows["rows of units"] = [*count]
    return format_table(["question on DuckDB", "s"], rows)


def _ask(database: object, questions: dict[str, object]) -> Iterator[tuple[str, list[float]]]:
    answer = questions["answer"]
    assert callable(answer)  # noqa: S101 - for the type
    for question in questions["QUESTIONS"]:  # type: ignore[attr-defined]
        start = perf_counter()
        answer(database, question)
        yield question, [perf_counter() - start]


def _measure_pools() -> str:
    """Return the seconds that a pool of two processes takes to start, work and stop."""
    tasks = {
        package: process_task(sys.executable, "-c", _START.format(package=package))
        for package in ("concurrent.futures", "loky")
    }
    seconds = measure_in_turns(tasks, 5)
    least = seconds["concurrent.futures"]
    return format_table(
        ["start of a pool", "s", "÷ concurrent.futures"],
        {name: [taken, taken / least] for name, taken in seconds.items()},
    )
