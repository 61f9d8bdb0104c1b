"""Validating one file of many."""

from typing import NamedTuple

from council_docs.api import load
from council_docs.batch.inputs import InputFile
from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError
from council_docs.model import Document
from council_docs.validation.results import (
    KILLED,
    FileResult,
    LocatedDiagnostic,
    View,
    describe_failure,
    locate,
)
from council_docs.validation.validate import validate


class ValidationTask(NamedTuple):
    """A file to validate."""

    file: InputFile
    severity: Severity = Severity.WARNING
    """The lowest severity to report."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignored_codes: frozenset[str] = frozenset()
    """Codes to ignore whatever `select` says."""
    against: str | None = None
    """The file of another version to compare with."""
    with_view: bool = False
    """Whether the report shows the document."""


def validate_file(task: ValidationTask) -> FileResult:
    """Return the diagnostics of a file, or why it was not read."""
    try:
        document = task.file.read()
        against = load(task.against) if task.against is not None else None
    except (CouncilDocsError, OSError) as error:
        return FileResult(task.file.name, failure=describe_failure(error))
    diagnostics = validate(document, select=task.select, ignore=task.ignore, against=against)
    located = tuple(
        locate(diagnostic, document.provenance.source)
        for diagnostic in diagnostics
        if diagnostic.severity >= task.severity and diagnostic.code not in task.ignored_codes
    )
    view = _render_view(document, located) if task.with_view else None
    return FileResult(task.file.name, located, view=view)


def _render_view(document: Document, located: tuple[LocatedDiagnostic, ...]) -> View:
    from council_docs.formats.html.writer.document import render_fragment  # noqa: PLC0415 - one report needs it

    html = render_fragment(document, level=3, diagnostics=[one.diagnostic for one in located])
    return View(html, located, document.language)


def fail_killed(task: ValidationTask) -> FileResult:
    """Return the result of a file whose process was killed."""
    return FileResult(task.file.name, failure=KILLED)
