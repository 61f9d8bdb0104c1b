"""Converting one file of many."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from council_docs.api import dumps
from council_docs.batch.inputs import InputFile
from council_docs.batch.outputs import STANDARD_STREAM
from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError
from council_docs.files import write_file
from council_docs.formats import FORMATS
from council_docs.model import Document
from council_docs.validation.results import (
    KILLED,
    FileResult,
    LocatedDiagnostic,
    describe_failure,
    locate,
)


class ConversionTask(NamedTuple):
    """A file to convert, and where its output goes."""

    file: InputFile
    target: Path
    target_format: str
    generated: dt.date | None = None


class ConversionResult(NamedTuple):
    """The result of converting one file."""

    result: FileResult
    """The warnings of the reader, or why nothing was written."""
    text: str = ""
    """The output for standard output; an output file is already written."""


def convert_file(task: ConversionTask) -> ConversionResult:
    """Read a file, and write or return its conversion."""
    name = task.file.name
    try:
        document = task.file.read()
        text = dumps(document, task.target_format, generated=task.generated)
        if task.target != STANDARD_STREAM:
            write_file(task.target, text.encode("utf-8"))
    except (CouncilDocsError, OSError) as error:
        failed = str(getattr(error, "filename", None) or name)
        return ConversionResult(FileResult(failed, failure=describe_failure(error)))
    result = FileResult(name, tuple(_find_warnings(document, task.target_format)))
    return ConversionResult(result, text if task.target == STANDARD_STREAM else "")


def fail_killed(task: ConversionTask) -> ConversionResult:
    """Return the result of a file whose process was killed."""
    return ConversionResult(FileResult(task.file.name, failure=KILLED))


def is_up_to_date(task: ConversionTask) -> bool:
    """Return True if the output exists and is not older than its source."""
    try:
        return task.target.stat().st_mtime_ns >= max(_find_change_times(Path(task.file.name)))
    except OSError:
        return False


def _find_change_times(source: Path) -> Iterator[int]:
    """Yield the time of the last change of a file, or of a folder and each file in it."""
    yield source.stat().st_mtime_ns
    if source.is_dir():
        yield from (path.stat().st_mtime_ns for path in source.iterdir())


def _find_warnings(document: Document, target_format: str) -> Iterator[LocatedDiagnostic]:
    diagnostics = list(document.provenance.diagnostics)
    if FORMATS[target_format].dated and not (document.header.date or document.adoption_date):
        # Not at the top: most documents have a date, and need no rules here.
        from council_docs.validation.rule_context.context import DocumentContext  # noqa: PLC0415
        from council_docs.validation.rules import date_unknown  # noqa: PLC0415

        # The output may have a placeholder for the date.
        diagnostics += date_unknown.check(DocumentContext(document))
    for diagnostic in diagnostics:
        if diagnostic.severity >= Severity.WARNING:
            yield locate(diagnostic, document.provenance.source)
