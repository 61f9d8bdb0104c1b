"""One function over many tasks on any executor of `concurrent.futures`, with bounded memory.

The pool of the standard library waits for ever if a process of it is killed at a bad moment (seen
with CPython 3.11). `loky` notices; it is the default.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import suppress
from itertools import islice
from traceback import format_exc
from typing import Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LARGEST_CHUNK = 16
_CHUNKS_AHEAD = 3
"""How many chunks of each worker may be running or waiting for an earlier one. More would fill the
memory with results if the first chunk takes long."""
_MOST_PROCESSES = 61
"""Windows cannot wait for more."""
_UNKNOWN_WORKERS = 8
"""The number of workers of an executor that does not tell it."""


def run_in_processes(
    work: Callable[[T], R], tasks: Sequence[T], *, jobs: int, on_killed: Callable[[T], R]
) -> Generator[R, None, None]:
    """Yield the result of `work` for each task, in the order of the tasks, from `jobs` processes.

    `work` is a function of a module, because each process imports it. What it raises is raised here
    in the place of its result. If a process is killed, each task that it may have died of runs once
    more, alone; `on_killed` gives the result of a task that kills its process again.
    """
    jobs = min(jobs, len(tasks), _MOST_PROCESSES)
    size = max(1, min(_LARGEST_CHUNK, len(tasks) // (2 * jobs)))
    return run_on_executors(
        work, tasks, start=lambda: start_processes(jobs), size=size, on_killed=on_killed
    )


def start_processes(jobs: int) -> Executor:
    """Return an executor with so many processes; each starts when it is needed."""
    from loky import ProcessPoolExecutor  # noqa: PLC0415 - slow to import

    executor: Executor = ProcessPoolExecutor(max_workers=jobs)
    return executor


def count_workers(executor: Executor) -> int:
    """Return how many tasks an executor runs at once, if it tells."""
    count = getattr(executor, "_max_workers", None)
    return count if isinstance(count, int) else _UNKNOWN_WORKERS


def run_on_executors(  # noqa: PLR0913 - options are given by name
    work: Callable[[T], R],
    tasks: Iterable[T],
    *,
    start: Callable[[], Executor],
    size: int = 1,
    ordered: bool = True,
    on_killed: Callable[[T], R],
) -> Generator[R, None, None]:
    """Yield the results of tasks from executors that this function starts and shuts down.

    A broken executor is replaced. `size` is the number of tasks that a worker is sent at once.
    Without `ordered`, results come as they are ready.
    """
    runner = _Runner(work, start, on_killed)
    try:
        yield from runner.run(iter(tasks), size, ordered=ordered)
    finally:
        runner.stop()


def run_on_executor(  # noqa: PLR0913 - options are given by name
    work: Callable[[T], R],
    tasks: Iterable[T],
    executor: Executor,
    *,
    ordered: bool = True,
    ahead: int | None = None,
    on_killed: Callable[[T], R],
) -> Generator[R, None, None]:
    """Yield the results of tasks from an executor of the caller, which stays open.

    If it loses a task or breaks, `on_killed` gives the results of the tasks that it had not
    finished. `ahead` is the number of tasks that it has at once; by default a few for each worker.
    """
    runner = _Runner(work, lambda: executor, on_killed, may_restart=False)
    try:
        yield from runner.run(iter(tasks), 1, ordered=ordered, ahead=ahead)
    finally:
        runner.cancel()


class _Raised(NamedTuple):
    """An error that `work` raised in a worker; any other error is the executor's."""

    error: Exception
    trace: str


_Results: TypeAlias = Future[list[R] | _Raised]


class _RemoteTraceback(Exception):  # noqa: N818 - shown as the cause of the error
    """The traceback of an error in a worker."""


def _run_chunk(work: Callable[[T], R], chunk: Sequence[T]) -> list[R] | _Raised:
    try:
        return [work(task) for task in chunk]
    except Exception as error:  # noqa: BLE001 - it is raised again beside the caller
        return _Raised(error, format_exc())


def _unpack(results: list[R] | _Raised) -> list[R]:
    """Return results; raise the error that `work` raised."""
    if isinstance(results, _Raised):
        raise results.error from _RemoteTraceback(results.trace)
    return results


class _Runner(Generic[T, R]):
    """Sends chunks of tasks to an executor, a bounded number ahead of the results."""

    def __init__(
        self,
        work: Callable[[T], R],
        start: Callable[[], Executor],
        on_killed: Callable[[T], R],
        *,
        may_restart: bool = True,
    ) -> None:
        self._work = work
        self._start = start
        self._on_killed = on_killed
        self._may_restart = may_restart
        self._executor = start()
        self._running: deque[tuple[list[T], _Results[R]]] = deque()

    def run(
        self, tasks: Iterator[T], size: int, *, ordered: bool, ahead: int | None = None
    ) -> Iterator[R]:
        """Yield the results of all tasks."""
        most = ahead or count_workers(self._executor) * _CHUNKS_AHEAD
        while True:
            while len(self._running) < most and (chunk := list(islice(tasks, size))):
                self._running.append((chunk, self._submit(chunk)))
            if not self._running:
                return
            chunk, future = self._take(ordered=ordered)
            try:
                results = future.result()
            except Exception:  # noqa: BLE001 - each executor has errors of its own
                yield from self._run_again(chunk)
            else:
                yield from _unpack(results)

    def _submit(self, chunk: list[T]) -> _Results[R]:
        try:
            return self._executor.submit(_run_chunk, self._work, chunk)
        except Exception as error:  # noqa: BLE001 - a pool that broke takes no more work
            broken: _Results[R] = Future()
            broken.set_exception(error)
            return broken

    def _take(self, *, ordered: bool) -> tuple[list[T], _Results[R]]:
        """Return the next chunk with its future: the first one, or one that is ready."""
        if ordered:
            return self._running.popleft()
        ready, _ = wait([future for _, future in self._running], return_when=FIRST_COMPLETED)
        at = next(at for at, (_, future) in enumerate(self._running) if future in ready)
        found = self._running[at]
        del self._running[at]
        return found

    def _run_again(self, chunk: list[T]) -> Iterator[R]:
        """Yield the results of a lost chunk: each task runs alone."""
        if self._may_restart:
            self._replace_executor()
            yield from (self._run_alone(task) for task in chunk)
        else:
            yield from map(self._on_killed, chunk)

    def _run_alone(self, task: T) -> R:
        executor = self._start()
        try:
            results = executor.submit(_run_chunk, self._work, [task]).result()
        except BrokenExecutor:
            return self._on_killed(task)
        finally:
            executor.shutdown(wait=True)
        return _unpack(results)[0]

    def _replace_executor(self) -> None:
        """Start a new executor, and send it the chunks that were lost with the old one."""
        self._executor.shutdown(wait=False)
        self._executor = self._start()
        self._running = deque(
            (chunk, future if _has_results(future) else self._submit(chunk))
            for chunk, future in self._running
        )

    def cancel(self) -> None:
        """Cancel the waiting chunks."""
        for _, future in self._running:
            future.cancel()

    def stop(self) -> None:
        """Cancel the waiting chunks, and wait for the others: no file stays half-written."""
        self.cancel()
        with suppress(BrokenExecutor):
            self._executor.shutdown(wait=True)


def _has_results(future: "_Results[R]") -> bool:
    return future.done() and future.exception() is None
