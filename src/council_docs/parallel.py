"""One function over many tasks on several cores, with the results in the order of the tasks."""

import signal
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LARGEST = 16
"""How many tasks are handed to a process at once, at most."""
_AHEAD = 2
"""How many such chunks wait for each process. No more, or the results that wait would fill memory
where the first chunk takes long."""
_MOST = 61
"""How many processes Windows can wait for."""


def ordered(
    work: Callable[[T], R], tasks: Sequence[T], *, jobs: int, lost: Callable[[T], R]
) -> Generator[R, None, None]:
    """Yield what `work` makes of each task, in the order of the tasks.

    `work` is a function of a module, as each process imports it. Where a process is killed, the
    tasks that it may have died of are done once more, each alone, and `lost` says what becomes of
    the one that kills again.
    """
    jobs = min(jobs, len(tasks), _MOST)
    size = max(1, min(_LARGEST, len(tasks) // (_AHEAD * jobs)))
    chunks = [tasks[at : at + size] for at in range(0, len(tasks), size)]
    with _Processes(work, jobs) as processes, _Processes(work, 1) as alone:
        running: deque[tuple[Sequence[T], Future[list[R]]]] = deque()
        waiting = iter(chunks)
        for chunk in waiting:
            running.append((chunk, processes.begin(chunk)))
            if len(running) == jobs * _AHEAD:
                yield from _results(running.popleft(), alone, lost)
        while running:
            yield from _results(running.popleft(), alone, lost)


class _Processes(Generic[T, R]):
    """Some processes that do one kind of work; where one dies, all are begun anew."""

    def __init__(self, work: Callable[[T], R], count: int) -> None:
        self._work = work
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Processes[T, R]":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def begin(self, chunk: Sequence[T]) -> Future[list[R]]:
        """Have a chunk done; the result raises BrokenProcessPool where a process dies."""
        if self._pool is not None:
            try:
                return self._pool.submit(_each, self._work, chunk)
            except BrokenProcessPool:
                self._pool.shutdown()
        # Processes that begin with nothing are what every platform has.
        self._pool = ProcessPoolExecutor(
            self._count, mp_context=get_context("spawn"), initializer=_leave_interrupts
        )
        return self._pool.submit(_each, self._work, chunk)


def _each(work: Callable[[T], R], chunk: Sequence[T]) -> list[R]:
    return [work(task) for task in chunk]


def _leave_interrupts() -> None:
    """Let Ctrl-C end the process that waits, which then ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _results(
    begun: tuple[Sequence[T], Future[list[R]]],
    alone: _Processes[T, R],
    lost: Callable[[T], R],
) -> list[R]:
    chunk, future = begun
    try:
        return future.result()
    except BrokenProcessPool:
        return [_alone(task, alone, lost) for task in chunk]


def _alone(task: T, alone: _Processes[T, R], lost: Callable[[T], R]) -> R:
    try:
        return alone.begin([task]).result()[0]
    except BrokenProcessPool:
        return lost(task)
