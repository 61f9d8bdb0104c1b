"""The sentences in which the command line speaks of findings and failures."""

from collections.abc import Sequence
from pathlib import Path

from council_docs.destinations import STANDARD
from council_docs.diagnostics import Diagnostic, Severity
from council_docs.errors import ReadError
from council_docs.model import Document
from council_docs.outline import one_line


def input_name(path: Path) -> str:
    """Return the name that messages give an input."""
    return "<stdin>" if path == STANDARD else str(path)


def finding(found: Diagnostic, document: Document, path: Path) -> str:
    """Return `file:line:column: CODE message [name]`; no place where the finding has none."""
    source = document.provenance.source
    place = input_name(path)
    if source is not None and found.span is not None:
        line, column = source.position(found.span.start)
        place = f"{place}:{line}:{column}"
    return one_line(f"{place}: {found.code} {found.message} [{found.name}]")


def failure(path: Path, error: Exception) -> str:
    """Return what is said about an input that could not be read or written."""
    if isinstance(error, ReadError):
        return one_line(f"Error: {error}")  # names the input already
    if isinstance(error, OSError):
        return one_line(f"Error: {error.filename or input_name(path)}: {error.strerror or error}")
    return one_line(f"Error: {input_name(path)}: {error}")


def tally(found: Sequence[Diagnostic]) -> str:
    """Return how many findings there are of each severity: `2 errors, 1 warning`."""
    counts = {
        severity: sum(one.severity is severity for one in found) for severity in reversed(Severity)
    }
    said = [plural(count, str(severity)) for severity, count in counts.items() if count]
    return ", ".join(said) or "nothing found"


def plural(count: int, noun: str) -> str:
    """Return a count and its noun: `1 file`, `2 files`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def failed_inputs(failed: Sequence[Path]) -> str:
    """Return the end of a summary, which names the inputs that failed; nothing where none did."""
    names = ", ".join(input_name(path) for path in failed)
    return one_line(f"; failed: {names}") if failed else ""
