"""Reading many documents from Python: `load_many`."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from os import PathLike
from threading import Event

from attrs import frozen

from council_docs.api import load
from council_docs.batch.workers import (
    run_on_executor,
    run_on_executors,
    start_processes,
)
from council_docs.errors import CouncilDocsError
from council_docs.formats.limits import Limits
from council_docs.model import Document
from council_docs.source import Position
from council_docs.validation.results import KILLED, Failure, describe_failure

_LOST = "the executor lost this input; was its worker killed?"


@frozen(kw_only=True)
class LoadResult:
    """The result of one input: a document, or an error."""

    path: str
    """As given."""
    document: Document | None = None
    error: str | None = None
    """Why the input was not read; None if it was."""
    position: Position | None = None
    """The position of the error, if it has one."""


def load_many(  # noqa: PLR0913 - options are given by name
    paths: Iterable[str | PathLike[str]],
    *,
    executor: Executor | None = None,
    jobs: int = 1,
    ordered: bool = True,
    format: str | None = None,  # noqa: A002 - the word of `load`
    language: str | None = None,
    encoding: str | None = None,
    strict: bool = False,
    limits: Limits | None = None,
    on_progress: Callable[[LoadResult], object] | None = None,
    cancel: Event | None = None,
) -> Iterator[LoadResult]:
    """Yield a result for each input, read lazily; an input that fails stops no other.

    `paths` may be any iterable, also an endless one: only a few inputs for each worker are read
    ahead, so the memory does not grow with their number. `executor` is any executor of
    `concurrent.futures` (threads, processes, loky, Dask, Ray), which stays open; workers that run
    in another directory need absolute paths. Without one, `jobs` processes read (0: one per core),
    or this process where that is 1. Results come in the order of the inputs, or with
    `ordered=False` as they are ready. `format`, `language`, `encoding`, `strict` and `limits` are
    those of `load`.

    `on_progress` is called with each result before it is yielded. If `cancel` is set, no further
    input is begun. To go on with an interrupted run, pass the paths that are left.

    Raises nothing for any input. If a process is killed, only the input that killed it is an error;
    if an `executor` breaks, so are all inputs that it had not read.
    """
    results: Iterator[LoadResult]
    names = _until((os.fspath(path) for path in paths), cancel)
    work = partial(
        _load_one,
        format=format,
        language=language,
        encoding=encoding,
        strict=strict,
        limits=limits,
    )
    jobs = jobs or os.cpu_count() or 1
    if executor is not None:
        on_lost = partial(_fail, reason=_LOST)
        results = run_on_executor(work, names, executor, ordered=ordered, on_killed=on_lost)
    elif jobs == 1:
        results = map(work, names)
    else:
        start = partial(start_processes, jobs)
        on_killed = partial(_fail, reason=KILLED.message)
        results = run_on_executors(work, names, start=start, ordered=ordered, on_killed=on_killed)
    for result in results:
        if on_progress is not None:
            on_progress(result)
        yield result


def describe_error(error: Exception) -> Failure:
    """Return the message of any error of an input, and the position of a ReadError."""
    if isinstance(error, CouncilDocsError | OSError | ValueError):
        return describe_failure(error)
    if isinstance(error, MemoryError):
        return Failure("too little memory")
    return Failure(f"unexpected {type(error).__name__}: {error}")


def _until(names: Iterable[str], cancel: Event | None) -> Iterator[str]:
    for name in names:
        if cancel is not None and cancel.is_set():
            return
        yield name


def _load_one(  # noqa: PLR0913 - the options of `load`
    path: str,
    *,
    format: str | None,  # noqa: A002 - the word of `load`
    language: str | None,
    encoding: str | None,
    strict: bool,
    limits: Limits | None,
) -> LoadResult:
    try:
        document = load(
            path, format, language=language, encoding=encoding, strict=strict, limits=limits
        )
    except Exception as error:  # noqa: BLE001 - one input must not stop the others
        failure = describe_error(error)
        return LoadResult(path=path, error=failure.message, position=failure.position)
    return LoadResult(path=path, document=document)


def _fail(path: str, *, reason: str) -> LoadResult:
    return LoadResult(path=path, error=reason)
