"""`load_many`: every input has a result, in order or as it is ready, on any executor."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from typing import Any

import loky
import pytest

from council_docs import LoadResult, ReadError, load_many
from council_docs.batch import loading
from council_docs.batch.loading import describe_error
from table_documents import write_documents

BAD = b"Council conclusions\n\n\x00\x01\x02\xff"


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    return write_documents(tmp_path / "documents", 5)


def numbers(results: Iterator[LoadResult]) -> list[str]:
    """Return the number of each document, or why there is none."""
    return [
        str(result.document.header.number) if result.document else str(result.error)
        for result in results
    ]


EXPECTED = ["9000/26", "9001/26", "9002/26", "9003/26", "9004/26"]


def test_results_come_in_order(names: list[str]) -> None:
    assert numbers(load_many(names)) == EXPECTED
    assert [result.path for result in load_many(map(Path, names))] == names


@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize("jobs", [0, 2])
def test_processes_give_the_same(names: list[str], jobs: int, ordered: bool) -> None:
    found = numbers(load_many(names, jobs=jobs, ordered=ordered))

    assert (found if ordered else sorted(found)) == EXPECTED


@pytest.mark.parametrize(
    "start",
    [
        lambda: ThreadPoolExecutor(2),
        lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
        lambda: loky.ProcessPoolExecutor(2),
    ],
    ids=["threads", "processes", "loky"],
)
@pytest.mark.parametrize("ordered", [True, False])
def test_any_executor_works_and_stays_open(
    names: list[str], start: Callable[[], Executor], ordered: bool
) -> None:
    with start() as executor:
        found = numbers(load_many(names, executor=executor, ordered=ordered))
        assert (found if ordered else sorted(found)) == EXPECTED
        assert executor.submit(os.getpid).result()


def test_an_endless_iterable_is_read_a_few_ahead(names: list[str]) -> None:
    taken = []

    def endless() -> Iterator[str]:
        for at in count():
            taken.append(at)
            yield names[at % len(names)]

    with ThreadPoolExecutor(2) as executor:
        results = load_many(endless(), executor=executor)
        assert [next(results).path for _ in range(20)] == names * 4
        assert len(taken) <= 20 + 6
        results.close()  # type: ignore[attr-defined]


def test_an_input_that_fails_stops_no_other(names: list[str], tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "council-docs/1",\n  }', encoding="utf-8")
    inputs = [names[0], str(bad), str(tmp_path / "missing.txt"), "a\0.txt", names[1]]
    first, wrong, missing, null, last = load_many(inputs)

    assert first.document is not None
    assert last.document is not None
    assert wrong.position is not None
    assert (wrong.position.line, wrong.document) == (2, None)
    assert missing.error == "No such file or directory"
    assert "null" in str(null.error)


def test_options_are_those_of_load(names: list[str]) -> None:
    (found,) = load_many(names[:1], format="markdown", language="nl", encoding="cp1252")
    assert found.document is not None or found.error is not None
    (dutch,) = load_many(names[:1], language="nl")
    assert dutch.document is not None
    assert dutch.document.language == "nl"
    (refused,) = load_many(names[:1], language="nl", strict=True)
    assert refused.error is not None


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (MemoryError(), "too little memory"),
        (KeyError("x"), "unexpected KeyError: 'x'"),
        (ReadError("no document", source="a.txt"), "no document"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_any_error_is_described(
    error: Exception, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(loading, "load", fail)

    assert describe_error(error).message == message
    assert [result.error for result in load_many(["a.txt"])] == [message]


def test_progress_and_cancel(names: list[str]) -> None:
    cancel = Event()
    seen: list[str] = []

    def on_progress(result: LoadResult) -> None:
        seen.append(result.path)
        if len(seen) == 2:
            cancel.set()

    results = list(load_many(names, on_progress=on_progress, cancel=cancel))

    assert [result.path for result in results] == seen == names[:2]


def test_a_killed_process_is_the_error_of_its_input(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "_load_one", _load_or_die)
    found = numbers(load_many([*names[:2], "killer.txt", *names[2:]], jobs=2))

    killed = "the process was killed; too little memory?"
    assert found == [*EXPECTED[:2], killed, *EXPECTED[2:]]


def _load_or_die(path: str, **_: object) -> LoadResult:
    if path == "killer.txt":
        os._exit(9)
    return next(load_many([path]))


class Breaking(Executor):
    """An executor that breaks after some tasks, in a way of its own."""

    def __init__(self, most: int, *, early: bool) -> None:
        self._most = most
        self._early = early

    def submit(self, work: Callable[..., Any], /, *given: object, **_: object) -> "Future[Any]":
        self._most -= 1
        future: Future[Any] = Future()
        if self._most >= 0:
            future.set_result(work(*given))
        elif self._early:
            raise RuntimeError("cannot schedule new futures after shutdown")
        else:
            future.set_exception(LookupError("no worker is left"))
        return future


@pytest.mark.parametrize("early", [True, False])
@pytest.mark.parametrize("ordered", [True, False])
def test_an_executor_that_breaks_loses_inputs_but_stops_nothing(
    names: list[str], early: bool, ordered: bool
) -> None:
    found = numbers(load_many(names, executor=Breaking(3, early=early), ordered=ordered))

    lost = "the executor lost this input; was its worker killed?"
    assert found == [*EXPECTED[:3], lost, lost]
