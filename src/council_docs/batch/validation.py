"""Validating one file of many."""

from typing import NamedTuple

from council_docs.api import load, loads
from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError
from council_docs.model import Document
from council_docs.validation.results import Failure, FileResult, describe_failure, locate
from council_docs.validation.validate import validate


class ValidationTask(NamedTuple):
    """A file to validate."""

    name: str
    data: bytes | None = None
    """The content of standard input; None for a file to open."""
    format: str | None = None
    """The name of the format; None to detect it from the file name or the content."""
    language: str | None = None
    severity: Severity = Severity.WARNING
    """The lowest severity to report."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignored_codes: frozenset[str] = frozenset()
    """Codes to ignore whatever `select` says."""
    against: str | None = None
    """The file of another version to compare with."""


def validate_file(task: ValidationTask) -> FileResult:
    """Return the diagnostics of a file, or why it was not read."""
    try:
        document = _read(task)
        against = load(task.against) if task.against is not None else None
    except (CouncilDocsError, OSError) as error:
        return FileResult(task.name, failure=describe_failure(error))
    diagnostics = validate(document, select=task.select, ignore=task.ignore, against=against)
    return FileResult(
        task.name,
        tuple(
            locate(diagnostic, document.provenance.source)
            for diagnostic in diagnostics
            if diagnostic.severity >= task.severity and diagnostic.code not in task.ignored_codes
        ),
    )


def fail_killed(task: ValidationTask) -> FileResult:
    """Return the result of a file whose process was killed."""
    return FileResult(task.name, failure=Failure("the process was killed; too little memory?"))


def _read(task: ValidationTask) -> Document:
    if task.data is None:
        return load(task.name, task.format, language=task.language)
    return loads(task.data, task.format or "auto", language=task.language, name=task.name)
