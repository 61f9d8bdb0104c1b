"""The inputs of the commands: files, and standard input."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from council_docs.batch.inputs import InputFile, input_name
from council_docs.batch.outputs import STANDARD_STREAM
from council_docs.cli.console import print_message, require_stream
from council_docs.errors import CouncilDocsError
from council_docs.model import Document
from council_docs.validation.reports.escaping import escape_line
from council_docs.validation.reports.messages import format_failure
from council_docs.validation.results import describe_failure


def open_input(
    path: Path,
    source_format: str | None,
    language: str | None,
    encoding: str | None,
    name: str | None = None,
) -> InputFile:
    """Return a file to read, with the content of standard input for `-`."""
    data = read_standard_input() if path == STANDARD_STREAM else None
    return InputFile(name or input_name(path), data, source_format, language, encoding)


def read_standard_input() -> bytes:
    """Return the content of standard input; raise OSError with its name."""
    try:
        return require_stream(sys.stdin).buffer.read()
    except OSError as error:
        raise OSError(error.errno, error.strerror, input_name(STANDARD_STREAM)) from None


def read_documents(paths: Sequence[Path], read: Callable[[Path], Document]) -> list[Document]:
    """Return the documents; exit with 2 and a message for each that cannot be read."""
    documents: list[Document] = []
    for path in paths:
        try:
            documents.append(read(path))
        except (CouncilDocsError, OSError) as error:
            name = getattr(error, "filename", None) or input_name(path)
            print_message(format_failure(describe_failure(error), str(name)))
    if len(documents) < len(paths):
        sys.exit(2)
    return documents


def warn_of_empty(folder: Path) -> None:
    """Warn of a directory without documents."""
    print_message(f"Warning: {escape_line(str(folder))}: no documents in this directory")
