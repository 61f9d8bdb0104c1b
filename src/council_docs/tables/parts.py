"""Parts of an export: the rows of one batch of inputs in one file.

A worker makes a part and writes it whole. Its name stands for its content: the inputs of the batch
with their sizes and times of change, and the versions of library and schema. So a part that exists
need not be made again, and a changed input makes another part.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from council_docs._version import __version__
from council_docs.api import load
from council_docs.errors import CouncilDocsError
from council_docs.files import write_file
from council_docs.tables.builder import build_error_row, build_rows
from council_docs.tables.columns import get_values, name_table
from council_docs.tables.rows import SCHEMA_VERSION, Row

BATCH_SIZE = 64
"""How many inputs one part holds."""


class PartTask(NamedTuple):
    """A batch of inputs, and the file that takes their rows."""

    inputs: tuple[str, ...]
    target: str


class TableRow(NamedTuple):
    """One row of a part: the name of its table and its values, dates as ISO 8601."""

    table: str
    values: list[object]


def plan_parts(inputs: Sequence[str], folder: Path) -> list[PartTask]:
    """Return the parts of an export, in the order of the inputs."""
    batches = (inputs[at : at + BATCH_SIZE] for at in range(0, len(inputs), BATCH_SIZE))
    return [PartTask(tuple(batch), str(folder / f"{_name_part(batch)}.jsonl")) for batch in batches]


def write_part(task: PartTask) -> str:
    """Read the inputs of a part, and write their rows; return the name of the file.

    An input that is not read is a row of the table `errors`.
    """
    lines = (_format_row(row) for name in task.inputs for row in _read_rows(name))
    write_file(Path(task.target), "".join(lines).encode("utf-8"))
    return task.target


def write_failed_part(task: PartTask) -> str:
    """Write a part whose worker was killed: each input runs alone, or is a row of `errors`."""
    error = CouncilDocsError("the process was killed; too little memory?")
    rows = (_format_row(build_error_row(name, error)) for name in task.inputs)
    write_file(Path(task.target), "".join(rows).encode("utf-8"))
    return task.target


def read_parts(tasks: Iterable[PartTask]) -> Iterator[TableRow]:
    """Yield the rows of parts in their order."""
    for task in tasks:
        with Path(task.target).open(encoding="utf-8") as file:
            for line in file:
                table, *values = json.loads(line)
                yield TableRow(table, values)


def _name_part(batch: Sequence[str]) -> str:
    state = [__version__, SCHEMA_VERSION, *((name, *_get_state(name)) for name in batch)]
    return sha256(json.dumps(state).encode("ascii")).hexdigest()[:32]


def _get_state(name: str) -> tuple[int, int]:
    try:
        status = Path(name).stat()
    except (OSError, ValueError):
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _read_rows(name: str) -> Iterator[Row]:
    try:
        yield from build_rows(load(name), name)
    except (CouncilDocsError, OSError, ValueError) as error:
        yield build_error_row(name, error)


def _format_row(row: Row) -> str:
    values = [str(value) if hasattr(value, "isoformat") else value for value in get_values(row)]
    return json.dumps([name_table(row), *values], ensure_ascii=False) + "\n"
