"""Converting one file: from its name to the output that is written."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from council_docs.api import dumps, load, loads
from council_docs.batch.inputs import input_name
from council_docs.batch.outputs import STANDARD
from council_docs.diagnostics import Severity
from council_docs.errors import CouncilDocsError
from council_docs.files import write_file
from council_docs.formats import FORMATS
from council_docs.model import Document
from council_docs.validation.results import (
    Failure,
    FileResult,
    LocatedDiagnostic,
    describe_failure,
    locate,
)


class Order(NamedTuple):
    """A file to convert, and where what is made of it goes."""

    source: Path
    target: Path
    made: str
    """The name of the format to write."""
    data: bytes | None = None
    """What is in the file, where it is not to be opened: standard input."""
    format: str | None = None
    """The name of the format to read; told from its name or its content where there is none."""
    language: str | None = None
    generated: dt.date | None = None


class Converted(NamedTuple):
    """What came of converting one file."""

    doubts: FileResult
    """What the reader doubts, or why nothing was made."""
    text: str = ""
    """What was made, where it goes to standard output; else it is written."""


def convert(order: Order) -> Converted:
    """Make and write what is ordered, or say why that cannot be."""
    name = input_name(order.source)
    try:
        document = _read(order, name)
        said = dumps(document, order.made, generated=order.generated)
        if order.target != STANDARD:
            write_file(order.target, said.encode("utf-8"))
    except (CouncilDocsError, OSError) as error:
        where = str(getattr(error, "filename", None) or name)
        return Converted(FileResult(name=where, failure=describe_failure(error)))
    doubts = FileResult(name=name, diagnostics=tuple(_doubts(document, order.made)))
    return Converted(doubts, said if order.target == STANDARD else "")


def lost(order: Order) -> Converted:
    """Return what is said of a file whose process was killed."""
    message = "the process that converted it was killed; was there too little memory?"
    return Converted(FileResult(name=input_name(order.source), failure=Failure(message=message)))


def is_done(order: Order) -> bool:
    """Tell whether the output is there already and no older than the file that it is made of."""
    try:
        return order.target.stat().st_mtime_ns >= max(_changes(order.source))
    except OSError:
        return False


def _changes(source: Path) -> Iterator[int]:
    """Yield when a file was changed or, of a folder, each of its files and the list of them."""
    yield source.stat().st_mtime_ns
    if source.is_dir():
        yield from (path.stat().st_mtime_ns for path in source.iterdir())


def _read(order: Order, name: str) -> Document:
    if order.data is None:
        return load(order.source, order.format, language=order.language)
    return loads(order.data, order.format or "auto", language=order.language, name=name)


def _doubts(document: Document, made: str) -> Iterator[LocatedDiagnostic]:
    doubts = list(document.provenance.diagnostics)
    if FORMATS[made].dated and not (document.header.date or document.adoption_date):
        # Not above: nearly all have a date, and none waits for the rules.
        from council_docs.validation.rule_context.context import DocumentContext  # noqa: PLC0415
        from council_docs.validation.rules import date_unknown  # noqa: PLC0415

        doubts += date_unknown.check(DocumentContext(document))  # a placeholder stands in its place
    for found in doubts:
        if found.severity >= Severity.WARNING:
            yield locate(found, document.provenance.source)
