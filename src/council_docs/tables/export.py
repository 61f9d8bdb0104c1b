"""Exporting many documents as tables: parts by workers, then one output, whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from os import PathLike
from pathlib import Path

from attrs import frozen

from council_docs.batch import choose_jobs
from council_docs.batch.workers import run_on_executor, run_on_executors, start_processes
from council_docs.errors import ExportError
from council_docs.tables.outputs import OUTPUTS
from council_docs.tables.parts import (
    PartResult,
    Parts,
    PartTask,
    ReadingOptions,
    find_part,
    plan_parts,
    write_killed_part,
    write_part,
)
from council_docs.tables.rows import SCHEMA_VERSION, ErrorRow

_PARTS_AHEAD = 1000
"""How many parts an executor of the caller gets at once; their results are small."""


@frozen(kw_only=True)
class ExportResult:
    """What an export wrote."""

    inputs: int
    errors: tuple[ErrorRow, ...]
    """The inputs that were not read: the rows of the table `errors`."""


def export_tables(  # noqa: PLR0913 - options are given by name
    inputs: Sequence[str | PathLike[str]],
    output: str | PathLike[str],
    *,
    to: str,
    executor: Executor | None = None,
    jobs: int = 1,
    options: ReadingOptions | None = None,
    on_progress: Callable[[int], object] | None = None,
) -> ExportResult:
    """Write the tables of documents to `output`: `parquet`, `duckdb`, `jsonl` or `csv`.

    `inputs` are file names, each taken once; an input that is not read is a row of the table
    `errors`. The rows of batches of inputs wait in a folder beside the output, `OUTPUT.parts`. A
    run that was interrupted goes on with the parts that are there, and a later run reads only the
    batches with inputs that are new, have changed or could not be opened. The output is the same,
    byte for byte, as that of an undisturbed run; only the header of a DuckDB file has an identifier
    that DuckDB chooses by chance.

    `executor` is any executor of `concurrent.futures` whose workers see the same files; without
    one, `jobs` processes work, or one per core for many inputs where it is 0. `on_progress` is
    called with the number of inputs of each batch that is ready.

    Raises ExportError for an output of another kind or schema version, and while another run writes
    it; OSError where a file cannot be written; FormatError for a missing package.
    """
    target = Path(os.path.realpath(output))
    names = list(dict.fromkeys(os.fspath(name) for name in inputs))
    folder = target.with_name(f"{target.name}.parts")
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder):
        _restore_output(target, folder)
        _refuse_other_outputs(target, to)
        tasks = plan_parts(names, folder, options or ReadingOptions())
        errors: list[ErrorRow] = []
        for result in _make_parts(tasks, executor, choose_jobs(jobs, len(names))):
            errors += result.errors
            if on_progress is not None:
                on_progress(result.inputs)
        _remove_other_files(folder, tasks)
        _replace_output(target, folder, lambda path: OUTPUTS[to].write(Parts(tasks), path))
    return ExportResult(inputs=len(names), errors=tuple(errors))


def _make_parts(
    tasks: Sequence[PartTask], executor: Executor | None, jobs: int
) -> Iterator[PartResult]:
    """Make the parts that are missing; yield the result of each, first of those that exist."""
    missing = []
    for task in tasks:
        found = find_part(task)
        if found is not None:
            yield found
        else:
            missing.append(task)
    if executor is not None:
        yield from run_on_executor(
            write_part, missing, executor, ahead=_PARTS_AHEAD, on_killed=write_killed_part
        )
    elif min(jobs, len(missing)) <= 1:
        yield from map(write_part, missing)
    else:
        start = partial(start_processes, jobs)
        yield from run_on_executors(write_part, missing, start=start, on_killed=write_killed_part)


def _remove_other_files(folder: Path, tasks: Sequence[PartTask]) -> None:
    """Remove the parts of changed and removed inputs, and the remains of a killed run."""
    wanted = {Path(task.target).name for task in tasks} | {_LOCK}
    for path in folder.iterdir():
        if path.name not in wanted:
            _remove(path)


# ------------------------------------------------------------------------------ the output

_LOCK, _NEW, _OLD = "lock", "new", "old"
"""Names in the folder of the parts."""


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder of parts; the lock of a run that died does not count."""
    lock = folder / _LOCK
    with lock.open("a", encoding="ascii") as file:
        try:
            _lock_file(file.fileno())
        except (BlockingIOError, PermissionError):
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


def _restore_output(output: Path, folder: Path) -> None:
    """Restore an output that a killed or failed run was about to replace."""
    old = folder / _OLD
    if old.exists() and not output.exists():
        old.rename(output)


def _refuse_other_outputs(output: Path, to: str) -> None:
    """Raise ExportError if the output is something else, or of another version."""
    if not output.exists():
        return
    version = OUTPUTS[to].read_version(output)
    if version is None:
        raise ExportError(f"{output} exists and is no export to {to}: choose another name")
    if version != SCHEMA_VERSION:
        raise ExportError(
            f"{output} has version {version} of the schema, not {SCHEMA_VERSION}:"
            " choose another name"
        )


def _replace_output(output: Path, folder: Path, write: Callable[[Path], None]) -> None:
    """Write beside the output, then replace an earlier one."""
    new, old = folder / _NEW, folder / _OLD
    new.mkdir()
    try:
        write(new / output.name)
        if output.is_dir():  # a folder cannot be replaced by a rename
            output.rename(old)
        (new / output.name).replace(output)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(output)) from error
    finally:
        _restore_output(output, folder)
        _remove(new)
    _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
