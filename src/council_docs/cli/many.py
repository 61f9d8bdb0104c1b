"""Many files: on how many cores, and with what sign of life."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import click

from council_docs.cli.console import is_terminal

T = TypeVar("T")
R = TypeVar("R")

_WORTH = 50
"""How many files there should be for each process that is begun unasked."""

exclude_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help="Pass over these files in directories; more than one may be given.",
)
"""Gives a command the option that says what is no input, as `exclude`."""

jobs_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="How many processes to use; 0, the default, is one for each core.",
)
"""Gives a command the option that says how many processes to use, as `jobs`."""


def each(
    work: Callable[[T], R], tasks: Sequence[T], *, jobs: int, lost: Callable[[T], R]
) -> Iterator[R]:
    """Return what `work` makes of each task, in the order of the tasks; see `parallel.ordered`."""
    jobs = jobs or min(os.cpu_count() or 1, len(tasks) // _WORTH)
    if jobs < 2 or len(tasks) < 2:  # noqa: PLR2004 - one needs no second process
        return map(work, tasks)
    # Here, as most runs need none of what it imports.
    from council_docs.batch.workers import ordered  # noqa: PLC0415

    return ordered(work, tasks, jobs=jobs, lost=lost)


def progress(results: Iterator[R], length: int) -> Iterator[R]:
    """Yield results; on a terminal, show how many of several there are still to come."""
    if length < 2 or not is_terminal(sys.stderr):  # noqa: PLR2004
        yield from results
        return
    with click.progressbar(results, length=length, file=sys.stderr) as moving:
        yield from moving
