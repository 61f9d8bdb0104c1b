"""Measure tasks in turns, so that a busy machine slows all of them alike, and print the figures."""

import gc
import os
import platform
import subprocess
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from statistics import median
from time import perf_counter
from typing import TypeAlias

import council_docs

Task: TypeAlias = Callable[[], object]

PACKAGES = ("attrs", "cattrs", "click", "cobalt", "lxml", "regex")
MIN_SECONDS = 0.01
"""The shortest measurement: a short task is repeated.

In a shorter one, the first call would decide, which finds the caches full of another task's data.
"""


def measure_in_turns(tasks: Mapping[str, Task], rounds: int) -> dict[str, float]:
    """Return the median seconds of each task over rounds of all tasks.

    The garbage collector runs during a task, as in use, but sees the objects of that task only: no
    task pays for the documents that the others need or leave behind.
    """
    gc.freeze()
    repetitions = {name: _count_repetitions(task) for name, task in tasks.items()}
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            seconds[name].append(_measure(task, repetitions[name]) / repetitions[name])
    gc.unfreeze()
    return {name: median(measured) for name, measured in seconds.items()}


def _count_repetitions(task: Task) -> int:
    repetitions = 1
    while _measure(task, repetitions) < MIN_SECONDS:
        repetitions *= 2
    return repetitions


def _measure(task: Task, repetitions: int) -> float:
    gc.collect()
    start = perf_counter()
    for _ in range(repetitions):
        task()
    return perf_counter() - start


def process_task(*command: str) -> Task:
    """Return the task of running a command and dropping its output."""

    def run() -> None:
        subprocess.run(  # noqa: S603 - the commands of the benchmarks
            command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    return run


def format_table(head: Sequence[str], rows: Mapping[str, Sequence[float]]) -> str:
    """Return a table: the names of the rows to the left, their figures to the right."""
    lines = [head, *([name, *map(_format_figure, row)] for name, row in rows.items())]
    first, *others = [max(map(len, column)) for column in zip(*lines, strict=True)]
    layout = f"{{:{first}}}" + "".join(f"  {{:>{width}}}" for width in others)
    return "\n".join(layout.format(*line) for line in lines)


def _format_figure(value: float) -> str:
    """Return a number with three significant digits and no exponent."""
    decimals = next((count for count, least in enumerate((100, 10, 1)) if value >= least), 3)
    return f"{value:,.{decimals}f}"


def describe_machine() -> str:
    """Return the versions of the packages and of Python, and the machine."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"council_docs {council_docs.__version__}, {packages}\n"
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{platform.platform()}, {os.cpu_count()} cores"
    )
