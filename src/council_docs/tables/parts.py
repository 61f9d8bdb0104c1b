"""Parts of an export: the rows of one batch of inputs in one file.

A worker makes a part and writes it whole. Its name stands for its content: the inputs of the batch
with their sizes and times of change, the options, and the versions of library and schema. So a part
that exists need not be made again, and a changed input makes another part.

The first line of a part is its index, each further line is a row.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from attrs import asdict, frozen

from council_docs._version import __version__
from council_docs.api import load
from council_docs.batch.workers import run_on_executors, start_processes
from council_docs.errors import CouncilDocsError
from council_docs.files import write_file
from council_docs.tables.builder import build_error_row, build_rows
from council_docs.tables.columns import get_values, name_table
from council_docs.tables.rows import SCHEMA_VERSION, AnyRow, DocumentRow, ErrorRow
from council_docs.validation.results import KILLED

MOST_INPUTS = 64
"""The most inputs in one part."""
_MOST_BYTES = 8_000_000
"""How large the inputs of one part are together, unless one alone is larger: they are in memory."""
_BOUNDARY = 8
"""A part ends before an input whose hash has a first byte below this: one of 32. A new input then
changes the part that it comes into, and not all that follow."""
_UNKNOWN = "unknown"
"""The partition of documents without a language or a year."""
ERRORS = ""
"""The partition of the table `errors`."""


@frozen(kw_only=True)
class ReadingOptions:
    """How the inputs of an export are read."""

    format: str | None = None
    language: str | None = None
    encoding: str | None = None
    diagnose: bool = True
    """Whether to run the rules, for the table `diagnostics`."""


class PartTask(NamedTuple):
    """A batch of inputs, and the file for their rows."""

    inputs: tuple[str, ...]
    target: str
    folder: str
    """The folder that relative input names start from; it may differ between machines."""
    options: ReadingOptions


class PartResult(NamedTuple):
    """The result of one part."""

    inputs: int
    errors: tuple[ErrorRow, ...]
    """The inputs that were not read."""


class StoredRow(NamedTuple):
    """One row of a part: the name of its table and its values, dates as ISO 8601."""

    table: str
    values: list[Any]


class _InputRows(NamedTuple):
    """The rows of one input."""

    partition: str
    lines: bytes
    error: ErrorRow | None = None
    retry: bool = False
    """Whether another run may succeed where this one failed."""


def plan_parts(inputs: Sequence[str], folder: Path, options: ReadingOptions) -> list[PartTask]:
    """Return the parts of an export, in the order of the inputs."""
    start = os.getcwd()  # noqa: PTH109 - a name, not a path
    return [
        PartTask(names, str(folder / f"{name}.jsonl"), start, options)
        for names, name in _split_batches(inputs, options)
    ]


def _split_batches(
    inputs: Sequence[str], options: ReadingOptions
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield batches of inputs, and the name of the part of each."""
    names: list[str] = []
    states: list[object] = []
    size = 0
    for name in inputs:
        state = _get_state(name)
        first_byte = sha256(name.encode("utf-8", "surrogatepass")).digest()[0]
        is_full = len(names) == MOST_INPUTS or size + state[0] > _MOST_BYTES
        if names and (is_full or first_byte < _BOUNDARY):
            yield tuple(names), _name_part(states, options)
            names, states, size = [], [], 0
        names.append(name)
        states.append((name, *state))
        size += state[0]
    if names:
        yield tuple(names), _name_part(states, options)


def _name_part(states: Sequence[object], options: ReadingOptions) -> str:
    content = [__version__, SCHEMA_VERSION, repr(options), states]
    return sha256(json.dumps(content).encode("ascii")).hexdigest()[:32]


def _get_state(name: str) -> tuple[int, ...]:
    """Return size and change time of a file, or of all files in a folder."""
    try:
        status = os.stat(name)  # noqa: PTH116 - twice as fast for many files
        if not os.path.isdir(name):  # noqa: PTH112
            return status.st_size, status.st_mtime_ns
        found = sorted((file.name, file.stat()) for file in os.scandir(name))
    except (OSError, ValueError):
        return 0, 0
    states = [status.st_mtime_ns, *(each.st_mtime_ns for _, each in found)]
    return sum(each.st_size for _, each in found), *states


def write_part(task: PartTask) -> PartResult:
    """Read the inputs of a part, and write their rows; raise OSError on failure.

    An input that is not read becomes a row of the table `errors`.
    """
    return _store_part(task, [_read_input(name, task) for name in task.inputs])


def write_killed_part(task: PartTask) -> PartResult:
    """Write a part whose worker was killed: each input runs in its own process.

    An input that kills its process again becomes a row of the table `errors`.
    """
    results = run_on_executors(
        partial(_read_input, task=task),
        task.inputs,
        start=partial(start_processes, 1),
        on_killed=_fail_killed,
    )
    return _store_part(task, list(results))


def find_part(task: PartTask) -> PartResult | None:
    """Return the result of an existing part; None if it must be made, or made again."""
    try:
        with Path(task.target).open("rb") as file:
            index = json.loads(file.readline())
    except (OSError, ValueError):
        return None
    if index["retry"]:
        return None
    return PartResult(len(index["inputs"]), tuple(ErrorRow(**row) for row in index["errors"]))


class Parts:
    """The parts of an export as one sequence of rows."""

    def __init__(self, tasks: Iterable[PartTask]) -> None:
        """Take the files of finished parts."""
        self._files = [Path(task.target) for task in tasks]

    def read(self) -> Iterator[StoredRow]:
        """Yield all rows, in the order of the inputs."""
        for path in self._files:
            with path.open("rb") as file:
                file.readline()
                yield from map(_parse_row, file)

    def group(self) -> Iterator[tuple[str, Iterator[StoredRow]]]:
        """Yield each partition with its rows: sorted by name, `ERRORS` first."""
        files: dict[str, list[Path]] = {}
        for path in self._files:
            for partition in dict.fromkeys(partition for partition, _ in _read_index(path)):
                files.setdefault(partition, []).append(path)
        for partition in sorted(files):
            yield partition, _read_partition(partition, files[partition])


def _read_index(path: Path) -> list[tuple[str, int]]:
    """Return the partition of each input of a part, and how many bytes its rows take."""
    with path.open("rb") as file:
        return [(partition, size) for partition, size in json.loads(file.readline())["inputs"]]


def _read_partition(wanted: str, files: Iterable[Path]) -> Iterator[StoredRow]:
    for path in files:
        with path.open("rb") as file:
            for partition, size in json.loads(file.readline())["inputs"]:
                if partition == wanted:
                    yield from map(_parse_row, file.read(size).splitlines())
                else:
                    file.seek(size, os.SEEK_CUR)


def _parse_row(line: bytes) -> StoredRow:
    table, *values = json.loads(line)
    return StoredRow(table, values)


def _read_input(name: str, task: PartTask) -> _InputRows:
    options = task.options
    try:
        document = load(
            os.path.join(task.folder, name),  # noqa: PTH118 - Path would normalize the name
            options.format,
            language=options.language,
            encoding=options.encoding,
        )
        rows = list(build_rows(document, name, diagnose=options.diagnose))
    except Exception as error:  # noqa: BLE001 - one input must not stop the others
        retry = isinstance(error, OSError | MemoryError)
        return _fail_input(name, error, retry=retry)
    (first,) = (row for row in rows if isinstance(row, DocumentRow))
    return _InputRows(_name_partition(first), b"".join(map(_format_row, rows)))


def _fail_killed(name: str) -> _InputRows:
    return _fail_input(name, CouncilDocsError(KILLED.message), retry=True)


def _fail_input(name: str, error: Exception, *, retry: bool) -> _InputRows:
    row = build_error_row(name, error)
    return _InputRows(ERRORS, _format_row(row), row, retry)


def _name_partition(row: DocumentRow) -> str:
    return f"document_language={row.language or _UNKNOWN}/document_year={row.year or _UNKNOWN}"


def _store_part(task: PartTask, results: Sequence[_InputRows]) -> PartResult:
    errors = tuple(result.error for result in results if result.error is not None)
    index = {
        "retry": any(result.retry for result in results),
        "inputs": [(result.partition, len(result.lines)) for result in results],
        "errors": [asdict(row) for row in errors],
    }
    head = json.dumps(index).encode("ascii") + b"\n"
    write_file(Path(task.target), head + b"".join(result.lines for result in results))
    return PartResult(len(results), errors)


def _format_row(row: AnyRow) -> bytes:
    values = [str(value) if hasattr(value, "isoformat") else value for value in get_values(row)]
    return json.dumps([name_table(row), *values], ensure_ascii=False).encode("utf-8") + b"\n"
