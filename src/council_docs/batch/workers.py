"""One function over many tasks in several processes, with the results in the order of the tasks.

This is not `concurrent.futures`: if a process of its pool is killed, it waits for ever (seen with
CPython 3.11), or loses every task that had begun.
"""

import signal
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from typing import Generic, TypeAlias, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

_Outcome: TypeAlias = list[R] | Exception
"""The results of a chunk of tasks, or the exception of one of them."""

_LARGEST_CHUNK = 16
_CHUNKS_AHEAD = 3
"""How many chunks of each process may be running or waiting for an earlier one. More would fill the
memory with results if the first chunk takes long."""
_MOST_PROCESSES = 61
"""Windows can wait for no more."""


def run_in_processes(
    work: Callable[[T], R], tasks: Sequence[T], *, jobs: int, on_killed: Callable[[T], R]
) -> Generator[R, None, None]:
    """Yield the result of `work` for each task, in the order of the tasks.

    `work` is a function of a module, because each process imports it. What it raises is raised here
    in the place of its result. If a process is killed, each task that it may have died of runs once
    more, alone; `on_killed` gives the result of a task that kills its process again.
    """
    jobs = min(jobs, len(tasks), _MOST_PROCESSES)
    size = max(1, min(_LARGEST_CHUNK, len(tasks) // (2 * jobs)))
    waiting = deque((at, tasks[at : at + size]) for at in range(0, len(tasks), size))
    finished: dict[int, _Outcome[R]] = {}
    at = 0
    with _Pool(work, jobs) as pool:
        while at < len(tasks):
            while waiting and waiting[0][0] < at + size * jobs * _CHUNKS_AHEAD and pool.has_idle:
                pool.start(*waiting.popleft())
            for first, chunk, outcome in pool.wait():
                finished[first] = pool.retry(chunk, on_killed) if outcome is None else outcome
            while at in finished:
                results = _get_results(finished.pop(at))
                at += len(results)
                yield from results


class _Pool(Generic[T, R]):
    """Processes that run one function; each starts when it is needed."""

    def __init__(self, work: Callable[[T], R], count: int) -> None:
        self._work = work
        self._count = count
        self._idle: list[_Worker[T, R]] = []
        self._busy: dict[connection.Connection, tuple[_Worker[T, R], int, Sequence[T]]] = {}

    def __enter__(self) -> "_Pool[T, R]":
        return self

    def __exit__(self, *_: object) -> None:
        for worker in (*self._idle, *(worker for worker, _, _ in self._busy.values())):
            worker.stop()

    @property
    def has_idle(self) -> bool:
        """Whether one more chunk can start."""
        return len(self._busy) < self._count

    def start(self, at: int, chunk: Sequence[T]) -> None:
        """Start a chunk of tasks; `at` identifies it."""
        worker = self._idle.pop() if self._idle else _Worker[T, R](self._work)
        self._busy[worker.pipe] = worker, at, chunk
        worker.send(chunk)

    def wait(self) -> Iterator[tuple[int, Sequence[T], _Outcome[R] | None]]:
        """Wait for a chunk; yield number, tasks and outcome of each that ended, None if killed."""
        for pipe in connection.wait(self._busy):
            worker, at, chunk = self._busy.pop(cast("connection.Connection", pipe))
            outcome = worker.receive()
            if outcome is not None:
                self._idle.append(worker)
            yield at, chunk, outcome

    def retry(self, chunk: Sequence[T], on_killed: Callable[[T], R]) -> list[R]:
        """Run each task of a chunk again in a pool of its own."""
        with _Pool(self._work, 1) as alone:
            results: list[R] = []
            for task in chunk:
                alone.start(0, [task])
                for _, _, outcome in alone.wait():
                    results += [on_killed(task)] if outcome is None else _get_results(outcome)
            return results


class _Worker(Generic[T, R]):
    """A process that runs one chunk of tasks after another."""

    def __init__(self, work: Callable[[T], R]) -> None:
        """Start the process: with "spawn", which every platform has."""
        context = get_context("spawn")
        self.pipe, other_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(work, other_end), daemon=True)
        self._process.start()
        other_end.close()

    def send(self, chunk: Sequence[T]) -> None:
        """Start a chunk; `receive` notices if the process is dead."""
        with suppress(OSError):
            self.pipe.send(chunk)

    def receive(self) -> _Outcome[R] | None:
        """Wait for the outcome of the chunk; None if the process is dead."""
        try:
            return cast("_Outcome[R]", self.pipe.recv())
        except (EOFError, OSError):
            self.stop()
            return None

    def stop(self) -> None:
        """Let the process finish its chunk and end, so that no file stays half-written."""
        self.pipe.close()
        self._process.join()


def _get_results(outcome: _Outcome[R]) -> list[R]:
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _serve(work: Callable[[T], R], pipe: connection.Connection) -> None:
    """Run the chunks that come through a pipe until its other end is closed."""
    # Ctrl-C ends the parent process, which then stops this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            try:
                outcome: _Outcome[R] = [work(task) for task in chunk]
            except Exception as error:  # noqa: BLE001 - raised again in the parent process
                error.add_note(traceback.format_exc())
                outcome = error
            pipe.send(outcome)
