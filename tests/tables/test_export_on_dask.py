"""Exports on a Dask cluster of several workers, one of which is killed in the middle."""

import os
import signal
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from command_line import run
from council_docs import load_many
from council_docs.tables import export_tables, parts
from table_documents import read_files, write_documents

if TYPE_CHECKING:
    from distributed import LocalCluster

distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")

pytestmark = [
    pytest.mark.usefixtures("empty_directory"),
    pytest.mark.filterwarnings("ignore"),  # of tornado and sockets, when a worker goes
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None
        ) as started:
            yield started


def test_a_killed_worker_loses_nothing(
    cluster: "LocalCluster", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST_INPUTS", 2)
    names = [*write_documents(Path("documents"), 60), "gone.txt"]
    expected = export_tables(names, "expected", to="csv")
    done: list[int] = []
    with distributed.Client(cluster) as client:

        def kill_one(inputs: int) -> None:
            done.append(inputs)
            if len(done) == 3:
                os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)

        result = export_tables(
            names, "out", to="csv", executor=client.get_executor(), on_progress=kill_one
        )

    assert sum(done) == len(names)
    assert result == expected
    assert read_files(Path("out")) == read_files(Path("expected"))


def test_documents_are_loaded_on_a_cluster(cluster: "LocalCluster") -> None:
    # Workers have a directory of their own.
    names = write_documents(Path("documents").resolve(), 5)
    with distributed.Client(cluster) as client:
        results = list(load_many([*names, "gone.txt"], executor=client.get_executor()))
    assert [result.path for result in results] == [*names, "gone.txt"]
    assert [result.document is None for result in results] == [False] * 5 + [True]


def test_the_command_exports_on_a_cluster(cluster: "LocalCluster") -> None:
    write_documents(Path("documents"), 5)
    result = run(
        "export", "documents", "-o", "out", "--to", "csv", "--dask", cluster.scheduler_address
    )
    assert (result.exit_code, result.stderr) == (0, "5 of 5 documents exported\n")
    run("export", "documents", "-o", "expected", "--to", "csv")
    assert read_files(Path("out")) == read_files(Path("expected"))
