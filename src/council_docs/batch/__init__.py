"""Many files: inputs, outputs, and one function over many tasks."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_FILES_PER_PROCESS = 50
"""The fewest files for which another process pays for its start."""


def choose_jobs(jobs: int, files: int) -> int:
    """Return a number of processes; if `jobs` is 0, the number of cores and of files decides."""
    return jobs or max(1, min(os.cpu_count() or 1, files // _FILES_PER_PROCESS))


def run_tasks(
    work: Callable[[T], R], tasks: Sequence[T], *, jobs: int, on_killed: Callable[[T], R]
) -> Iterator[R]:
    """Return the results of `work` in the order of the tasks, from `jobs` processes.

    If `jobs` is 0, the number of cores and of tasks decides. See `workers.run_in_processes`.
    """
    jobs = choose_jobs(jobs, len(tasks))
    if len(tasks) > 1:
        gc.enable()  # the command line pauses it
    if min(jobs, len(tasks)) <= 1:
        return map(work, tasks)
    from council_docs.batch.workers import run_in_processes  # noqa: PLC0415 - slow to import

    return run_in_processes(work, tasks, jobs=jobs, on_killed=on_killed)
