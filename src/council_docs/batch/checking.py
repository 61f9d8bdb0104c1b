"""Checking one file: from its name to what the reports say of it."""

from typing import NamedTuple

from council_docs.api import load, loads
from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError
from council_docs.model import Document
from council_docs.validation.results import Failure, FileResult, describe_failure, locate
from council_docs.validation.validate import validate


class Task(NamedTuple):
    """A file to check, and what of it counts."""

    name: str
    data: bytes | None = None
    """What is in it, where it is not to be opened: standard input."""
    format: str | None = None
    """The name of its format; told from its name or its content where there is none."""
    language: str | None = None
    severity: Severity = Severity.WARNING
    """The least severity that counts."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    """Codes that do not count in this file."""
    against: str | None = None
    """The file of another version of the document, which it is compared to."""


def check(task: Task) -> FileResult:
    """Return what is found in a file, or why it cannot be read."""
    try:
        document = _read(task)
        reference = load(task.against) if task.against is not None else None
    except (CouncilDocsError, OSError) as error:
        return FileResult(name=task.name, failure=describe_failure(error))
    source = document.provenance.source
    found = validate(document, select=task.select, ignore=task.ignore, against=reference)
    return FileResult(
        name=task.name,
        diagnostics=tuple(
            locate(one, source)
            for one in found
            if one.severity >= task.severity and one.code not in task.left_out
        ),
    )


def lost(task: Task) -> FileResult:
    """Return what is said of a file whose process was killed."""
    message = "the process that checked it was killed; was there too little memory?"
    return FileResult(name=task.name, failure=Failure(message=message))


def _read(task: Task) -> Document:
    if task.data is None:
        return load(task.name, task.format, language=task.language)
    return loads(task.data, task.format or "auto", language=task.language, name=task.name)
