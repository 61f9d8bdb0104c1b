"""Work on several cores: the order of the tasks, whatever happens to a process."""

from pathlib import Path

import pytest

from council_docs.batch.workers import run_in_processes
from worker_tasks import DEADLY, deadly_once, double, fail, lost, lost_name


@pytest.mark.parametrize(("count", "jobs"), [(2, 2), (100, 2), (3, 100)])
def test_results_keep_the_order_of_tasks(count: int, jobs: int) -> None:
    tasks = range(10, 10 + count)
    assert list(run_in_processes(double, tasks, jobs=jobs, on_killed=lost)) == [
        2 * task for task in tasks
    ]


@pytest.mark.parametrize("count", [10, 300])
def test_a_task_that_kills_its_worker_is_reported_and_the_others_finish(count: int) -> None:
    done = list(run_in_processes(double, range(count), jobs=2, on_killed=lost))
    assert done == [2 * task if task != DEADLY else -task for task in range(count)]


def test_two_tasks_that_kill_their_workers_are_both_reported() -> None:
    tasks = [1, DEADLY, 2, DEADLY, 3]
    assert list(run_in_processes(double, tasks, jobs=2, on_killed=lost)) == [
        2,
        -DEADLY,
        4,
        -DEADLY,
        6,
    ]


def test_a_task_is_retried_when_its_worker_was_killed_once(tmp_path: Path) -> None:
    (tmp_path / "b").touch()
    tasks = [str(tmp_path / name) for name in ("a", "b")]
    assert list(run_in_processes(deadly_once, tasks, jobs=2, on_killed=lost_name)) == ["a", "b"]


def test_workers_that_die_at_startup_do_not_hang_the_caller() -> None:
    tasks = [DEADLY] * 4
    assert list(run_in_processes(double, tasks, jobs=4, on_killed=lost)) == [-DEADLY] * 4


def test_an_error_is_not_swallowed() -> None:
    with pytest.raises(ValueError, match="no 1") as raised:
        list(run_in_processes(fail, [1, 2], jobs=2, on_killed=lost))
    assert "worker_tasks.py" in str(raised.value.__cause__)  # where it was raised


def test_closing_the_iterator_stops_the_workers() -> None:
    results = run_in_processes(double, range(10, 1000), jobs=2, on_killed=lost)
    assert next(iter(results)) == 20
    results.close()
