"""Reading many documents from Python: `load_many`."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from os import PathLike, fspath
from threading import Event

from attrs import frozen

from council_docs.api import load
from council_docs.batch.workers import run_on_executor, run_on_executors, start_processes
from council_docs.errors import CouncilDocsError
from council_docs.formats.limits import Limits
from council_docs.model import Document
from council_docs.source import Position


@frozen(kw_only=True)
class LoadResult:
    """What came of one input: a document, or why there is none."""

    path: str
    """As it was given."""
    document: Document | None = None
    error: str | None = None
    """Why the input was not read; None where there is a document."""
    position: Position | None = None
    """Where in the input the error is, if it has a place."""


def load_many(  # noqa: PLR0913 - options are given by name
    paths: Iterable[str | PathLike[str]],
    *,
    executor: Executor | None = None,
    jobs: int = 1,
    ordered: bool = True,
    format: str | None = None,  # noqa: A002 - the word of `load`
    language: str | None = None,
    strict: bool = False,
    limits: Limits | None = None,
    on_progress: Callable[[LoadResult], object] | None = None,
    cancel: Event | None = None,
) -> Iterator[LoadResult]:
    """Yield a result for each input, read lazily; an input that fails stops no other.

    `paths` may be any iterable, also an endless one: only a few inputs for each worker are read
    ahead, so the memory does not grow with their number. `executor` is any executor of
    `concurrent.futures` (threads, processes, loky, Dask, Ray), which stays open; without one,
    `jobs` processes read, or this one where that is 1. Results come in the order of the inputs, or
    with `ordered=False` as they are ready. `format`, `language`, `strict` and `limits` are those of
    `load`.

    `on_progress` is called with each result before it is yielded. If `cancel` is set, no further
    input is begun. To go on with an interrupted run, pass the paths that are left.

    Raises nothing for any input; a process that was killed is the error of the input that it read.
    """
    results: Iterator[LoadResult]
    names = _until((fspath(path) for path in paths), cancel)
    work = partial(_load_one, format=format, language=language, strict=strict, limits=limits)
    if executor is not None:
        results = run_on_executor(work, names, executor, ordered=ordered, on_killed=_fail_killed)
    elif jobs == 1:
        results = map(work, names)
    else:
        results = run_on_executors(
            work,
            names,
            start=partial(start_processes, jobs),
            ordered=ordered,
            on_killed=_fail_killed,
        )
    for result in results:
        if on_progress is not None:
            on_progress(result)
        yield result


def _until(names: Iterable[str], cancel: Event | None) -> Iterator[str]:
    for name in names:
        if cancel is not None and cancel.is_set():
            return
        yield name


def _load_one(
    path: str,
    *,
    format: str | None,  # noqa: A002
    language: str | None,
    strict: bool,
    limits: Limits | None,
) -> LoadResult:
    try:
        document = load(path, format, language=language, strict=strict, limits=limits)
    except (CouncilDocsError, OSError, ValueError) as error:
        message = getattr(error, "message", None) or getattr(error, "strerror", None) or str(error)
        return LoadResult(path=path, error=message, position=getattr(error, "position", None))
    return LoadResult(path=path, document=document)


def _fail_killed(path: str) -> LoadResult:
    return LoadResult(path=path, error="the process was killed; too little memory?")
