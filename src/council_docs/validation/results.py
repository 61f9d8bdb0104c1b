"""The result of validating or converting one file: its diagnostics, or why it was not read.

Results are plain values without the document: they pass between processes, and the documents of a
large run need not stay in memory.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import define, field

from council_docs.diagnostics import Diagnostic, Severity
from council_docs.errors import ReadError
from council_docs.files import relative_name
from council_docs.source import Position, Source, Span

_CONTEXT = 120
"""How many characters of a line are kept before the start of a span, and from there on."""


class Location(NamedTuple):
    """Where a diagnostic stands in its file."""

    start: Position
    end: Position
    """After the last character."""
    excerpt: str
    """The line of the start; of a long line, a part."""
    first: int
    """Where the span starts in the excerpt."""
    last: int
    """Where the span ends in the excerpt."""
    is_cut: bool = False
    """Whether the excerpt lacks the start of its line."""


class LocatedDiagnostic(NamedTuple):
    """A diagnostic and its location; None for the whole document."""

    diagnostic: Diagnostic
    location: Location | None = None

    @property
    def words(self) -> str:
        """The words that identify the diagnostic even if its line moves."""
        words = self.location.excerpt if self.location else self.diagnostic.message
        return " ".join(words.split())


class Failure(NamedTuple):
    """Why a file was not read or not written."""

    message: str
    position: Position | None = None


class View(NamedTuple):
    """A document as HTML with the places of its diagnostics, for a report that shows it."""

    html: str
    """The number of a diagnostic, between two characters NUL, stands where it is to be shown."""
    diagnostics: tuple[LocatedDiagnostic, ...]
    """Those that the numbers mean, from 0."""
    language: str | None


KILLED = Failure("the process was killed; too little memory?")
"""The failure of a file that killed the process which worked on it."""


class FileResult(NamedTuple):
    """The result of one file."""

    name: str
    """As the user wrote it."""
    diagnostics: tuple[LocatedDiagnostic, ...] = ()
    failure: Failure | None = None
    view: View | None = None


@define
class Totals:
    """Counts of files and diagnostics."""

    files: int = 0
    """Files that were read."""
    severities: Counter[Severity] = field(factory=Counter)
    codes: Counter[str] = field(factory=Counter)
    failed: list[str] = field(factory=list)
    """The names of the other files."""

    def count(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results and count them on the way."""
        for result in results:
            if result.failure is None:
                self.files += 1
            else:
                self.failed.append(result.name)
            for located in result.diagnostics:
                self.severities[located.diagnostic.severity] += 1
                self.codes[located.diagnostic.code] += 1
            yield result


def locate(diagnostic: Diagnostic, source: Source | None) -> LocatedDiagnostic:
    """Return a diagnostic with the location of its span in the source."""
    if source is None or diagnostic.span is None:
        return LocatedDiagnostic(diagnostic)
    return LocatedDiagnostic(diagnostic, _locate_span(diagnostic.span, source))


def describe_failure(error: Exception) -> Failure:
    """Return the message of an error, and the position of a ReadError."""
    if isinstance(error, ReadError):
        return Failure(error.message, error.position)
    if isinstance(error, OSError):
        return Failure(error.strerror or str(error))
    return Failure(str(error))


def _locate_span(span: Span, source: Source) -> Location:
    line = source.line_at(span.start)
    start = source.column(span.start) - 1
    cut = max(start - _CONTEXT, 0)
    excerpt = line[cut : start + _CONTEXT]
    return Location(
        start=source.position(span.start),
        end=source.position(span.end),
        excerpt=excerpt,
        first=start - cut,
        last=min(start - cut + span.end - span.start, len(excerpt)),
        is_cut=cut > 0,
    )


def compute_fingerprints(result: FileResult) -> Iterator[str]:
    """Yield an identifier of each diagnostic of a file that stays when its line moves."""
    path = relative_name(result.name)
    seen: Counter[tuple[str, str]] = Counter()
    for located in result.diagnostics:
        key = (located.diagnostic.code, located.words)
        seen[key] += 1
        yield compute_fingerprint(path, *key, str(seen[key]))


def compute_fingerprint(*parts: str) -> str:
    """Return an identifier of 32 hexadecimal digits."""
    from hashlib import sha256  # noqa: PLC0415 - two reports need it

    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
