"""One function over many tasks on several cores, with the results in the order of the tasks.

The pool of the standard library is not used: where one process dies while the next one begins, it
waits for that one for ever (seen with CPython 3.11), and all that was begun is lost with it.
"""

import signal
import traceback
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from typing import Generic, TypeAlias, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

_Made: TypeAlias = list[R] | Exception
"""The results of a chunk, or what was raised by a task of it."""

_LARGEST = 16
"""How many tasks are handed to a process at once, at most."""
_AHEAD = 3
"""How many such chunks are begun or wait for each process. No more, or the results that wait would
fill memory where the first chunk takes long."""
_MOST = 61
"""How many processes Windows can wait for."""


def ordered(
    work: Callable[[T], R], tasks: Sequence[T], *, jobs: int, lost: Callable[[T], R]
) -> Generator[R, None, None]:
    """Yield what `work` makes of each task, in the order of the tasks.

    `work` is a function of a module, as each process imports it; what it raises is raised here, in
    the place of the results.
    Where a process is killed, the tasks that it may have died of are done once more, each alone,
    and `lost` says what becomes of the one that kills again.
    """
    jobs = min(jobs, len(tasks), _MOST)
    size = max(1, min(_LARGEST, len(tasks) // (2 * jobs)))
    waiting = deque((at, tasks[at : at + size]) for at in range(0, len(tasks), size))
    done: dict[int, _Made[R]] = {}
    at = 0
    with _Crew(work, jobs) as crew:
        while at < len(tasks):
            while waiting and waiting[0][0] < at + size * jobs * _AHEAD and crew.has_idle:
                crew.begin(*waiting.popleft())
            for first, chunk, made in crew.finished():
                done[first] = crew.again(chunk, lost) if made is None else made
            while at in done:
                results = _said(done.pop(at))
                at += len(results)
                yield from results


class _Crew(Generic[T, R]):
    """Processes that do one kind of work; each is begun when it is needed."""

    def __init__(self, work: Callable[[T], R], count: int) -> None:
        self._work = work
        self._count = count
        self._idle: list[_Process[T, R]] = []
        self._busy: dict[connection.Connection, tuple[_Process[T, R], int, Sequence[T]]] = {}

    def __enter__(self) -> "_Crew[T, R]":
        return self

    def __exit__(self, *_: object) -> None:
        for process in (*self._idle, *(process for process, _, _ in self._busy.values())):
            process.leave()

    @property
    def has_idle(self) -> bool:
        """Whether one more chunk can be begun."""
        return len(self._busy) < self._count

    def begin(self, at: int, chunk: Sequence[T]) -> None:
        """Have a chunk done, which is known as `at`."""
        process = self._idle.pop() if self._idle else _Process[T, R](self._work)
        self._busy[process.pipe] = process, at, chunk
        process.begin(chunk)

    def finished(self) -> Generator[tuple[int, Sequence[T], _Made[R] | None], None, None]:
        """Wait for one chunk at least; yield which it is and what was made of it: None by the dead.

        The tasks of a dead process are not done.
        """
        for pipe in connection.wait(self._busy):
            process, at, chunk = self._busy.pop(cast("connection.Connection", pipe))
            made = process.made()
            if made is not None:
                self._idle.append(process)
            yield at, chunk, made

    def again(self, chunk: Sequence[T], lost: Callable[[T], R]) -> list[R]:
        """Do each task of a chunk once more, with nothing beside it that could die of it."""
        with _Crew(self._work, 1) as alone:
            results: list[R] = []
            for task in chunk:
                alone.begin(0, [task])
                results += next(_said(made or [lost(task)]) for _, _, made in alone.finished())
            return results


class _Process(Generic[T, R]):
    """A process that does one chunk of tasks after another."""

    def __init__(self, work: Callable[[T], R]) -> None:
        """Begin it. A process that begins with nothing is what every platform has."""
        context = get_context("spawn")
        self.pipe, its_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(work, its_end), daemon=True)
        self._process.start()
        its_end.close()

    def begin(self, chunk: Sequence[T]) -> None:
        """Have a chunk done; that a process is dead is seen when the results are asked for."""
        with suppress(OSError):
            self.pipe.send(chunk)

    def made(self) -> _Made[R] | None:
        """Wait for what is made of the chunk; None where the process has died."""
        try:
            made: _Made[R] = self.pipe.recv()
        except (EOFError, OSError):
            self.leave()
            return None
        return made

    def leave(self) -> None:
        """Let the process end after what it is doing, so that no file is left half-written."""
        self.pipe.close()
        self._process.join()


def _said(made: _Made[R]) -> list[R]:
    """Return results; raises what was raised in their place."""
    if isinstance(made, Exception):
        raise made
    return made


def _serve(work: Callable[[T], R], pipe: connection.Connection) -> None:
    """Do what comes through a pipe, until nobody is at its other end."""
    # Ctrl-C ends the process that waits, which then lets this one end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            try:
                made: _Made[R] = [work(task) for task in chunk]
            except Exception as error:  # noqa: BLE001 - it is raised where the results are awaited
                error.add_note(traceback.format_exc())
                made = error
            pipe.send(made)
