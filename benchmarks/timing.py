"""Timing works against each other: in rounds, so that a busy machine slows all of them alike."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter
from typing import TypeAlias

Work: TypeAlias = Callable[[], object]

LEAST = 0.01
"""The seconds that a measurement lasts at least: a short work is done several times over.

Less, and a work would be judged by its first call, which finds the caches full of another's data.
"""


def interleaved(works: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Return the median seconds that each work takes, over so many rounds of all works.

    Garbage is collected during a work as it is in use, but of that work only: no work pays for the
    documents that the others need or leave behind.
    """
    gc.freeze()
    times = {name: _repetitions(work) for name, work in works.items()}
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            seconds[name].append(_seconds(work, times[name]) / times[name])
    gc.unfreeze()
    return {name: median(taken) for name, taken in seconds.items()}


def _repetitions(work: Work) -> int:
    times = 1
    while _seconds(work, times) < LEAST:
        times *= 2
    return times


def _seconds(work: Work, times: int) -> float:
    gc.collect()
    start = perf_counter()
    for _ in range(times):
        work()
    return perf_counter() - start
