"""Exporting many documents as tables: parts by workers, then one output, whole or not at all."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from council_docs.batch.workers import run_on_executor, run_on_executors, start_processes
from council_docs.errors import CouncilDocsError
from council_docs.tables.outputs import OUTPUTS
from council_docs.tables.parts import (
    PartTask,
    plan_parts,
    read_parts,
    write_failed_part,
    write_part,
)
from council_docs.tables.rows import SCHEMA_VERSION


class ExportError(CouncilDocsError, ValueError):
    """An output that cannot be written where it is to go."""


def export_tables(  # noqa: PLR0913 - options are given by name
    inputs: Sequence[str],
    output: Path,
    *,
    to: str,
    executor: Executor | None = None,
    jobs: int = 1,
    on_progress: Callable[[str], object] | None = None,
) -> None:
    """Write the tables of documents to an output of `OUTPUTS`.

    `inputs` are file names; an input that is not read is a row of the table `errors`. The rows of
    batches of inputs wait in a folder beside the output, `OUTPUT.parts`. A run that was
    interrupted uses the parts that are there, and so does a later run for the inputs that have not
    changed; the output is the same, byte for byte, as that of an undisturbed run.

    `executor` is any executor of `concurrent.futures`; without one, `jobs` processes work.
    `on_progress` is called with each finished part.

    Raises ExportError for an output of another kind or schema version, and while another run writes
    it; OSError where a file cannot be written; FormatError for a missing package.
    """
    write = OUTPUTS[to]
    _refuse_other_outputs(output, to)
    folder = output.with_name(f"{output.name}.parts")
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder):
        tasks = plan_parts(inputs, folder)
        for name in _make_parts(tasks, executor, jobs):
            if on_progress is not None:
                on_progress(name)
        _remove_other_parts(folder, tasks)
        _write_whole(output, to, lambda path: write(read_parts(tasks), path))


def _make_parts(tasks: Sequence[PartTask], executor: Executor | None, jobs: int) -> Iterator[str]:
    """Make the parts that are missing; yield the name of each."""
    missing = [task for task in tasks if not Path(task.target).exists()]
    if executor is not None:
        yield from run_on_executor(write_part, missing, executor, on_killed=write_failed_part)
    elif jobs == 1 or len(missing) == 1:
        yield from map(write_part, missing)
    else:
        start = partial(start_processes, jobs)
        yield from run_on_executors(write_part, missing, start=start, on_killed=write_failed_part)


def _remove_other_parts(folder: Path, tasks: Sequence[PartTask]) -> None:
    """Remove the parts of inputs that have changed or gone."""
    wanted = {task.target for task in tasks}
    for path in folder.glob("*.jsonl"):
        if str(path) not in wanted:
            path.unlink()


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder of parts; the lock of a run that died does not count."""
    lock = folder / "lock"
    with lock.open("a", encoding="ascii") as file:
        try:
            _lock_file(file.fileno())
        except OSError:
            raise ExportError(f"another run writes this output: {lock} is locked") from None
        yield


def _lock_file(descriptor: int) -> None:
    """Lock an open file for this process; raise OSError where another one has locked it."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:  # pragma: no cover - on Windows
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _describe(to: str) -> dict[str, object]:
    return {"format": "council-docs-tables", "schema": SCHEMA_VERSION, "output": to}


def _refuse_other_outputs(output: Path, to: str) -> None:
    """Raise ExportError where something else, or another version, stands at the output."""
    if not output.exists():
        return
    with suppress(OSError, ValueError):
        found = json.loads(_manifest(output).read_text("utf-8"))
        if found == _describe(to):
            return
        raise ExportError(f"{output} is another export: {json.dumps(found)}; choose another name")
    raise ExportError(f"{output} exists and is no export of council-docs; choose another name")


def _manifest(output: Path) -> Path:
    return output.with_name(f"{output.name}.parts") / "manifest.json"


def _write_whole(output: Path, to: str, write: Callable[[Path], None]) -> None:
    """Write beside the output, then put it in the place of an earlier one."""
    new = output.with_name(f".{output.name}.{os.getpid()}.new")
    old = output.with_name(f".{output.name}.{os.getpid()}.old")
    _remove(new)
    try:
        write(new)
        if output.exists():
            output.rename(old)
        new.rename(output)
        _manifest(output).write_text(json.dumps(_describe(to)), "utf-8")
    finally:
        _remove(new)
        _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
