"""What the reports are made of: for each file its findings, with their places for people.

These are plain values without the document, so that they can be handed from one process to another
and thousands of documents need not be kept.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import define, field

from council_docs.diagnostics import Diagnostic, Severity
from council_docs.errors import ReadError
from council_docs.source import Position, Source, Span

_AROUND = 120
"""How many characters of a line are kept before a finding's start, and from there on."""


class Location(NamedTuple):
    """Where in its file a finding is."""

    start: Position
    end: Position
    """Behind its last character."""
    line: str
    """The line on which it starts; of a long line, the piece around it."""
    left_out: int = 0
    """How many characters of that line stand before the piece."""


class LocatedDiagnostic(NamedTuple):
    """A diagnostic and its place in its file; None where it has none."""

    diagnostic: Diagnostic
    place: Location | None = None

    @property
    def words(self) -> str:
        """The words that it is about, by which it is known again where its line has moved."""
        said = self.place.line if self.place else self.diagnostic.message
        return " ".join(said.split())


class Failure(NamedTuple):
    """Why a file could not be read."""

    message: str
    position: Position | None = None


class FileResult(NamedTuple):
    """What came of checking one file."""

    name: str
    """As the user calls it."""
    diagnostics: tuple[LocatedDiagnostic, ...] = ()
    failure: Failure | None = None


@define
class Totals:
    """How many files and findings there were."""

    files: int = 0
    """Without those that could not be read."""
    severities: Counter[Severity] = field(factory=Counter)
    codes: Counter[str] = field(factory=Counter)
    failed: list[str] = field(factory=list)
    """The names of those that could not be read."""

    def count(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Count results as they pass."""
        for result in results:
            if result.failure is None:
                self.files += 1
            else:
                self.failed.append(result.name)
            for finding in result.diagnostics:
                self.severities[finding.diagnostic.severity] += 1
                self.codes[finding.diagnostic.code] += 1
            yield result


def locate(diagnostic: Diagnostic, source: Source | None) -> LocatedDiagnostic:
    """Return a diagnostic with the place that its span stands for."""
    if source is None or diagnostic.span is None:
        return LocatedDiagnostic(diagnostic=diagnostic)
    return LocatedDiagnostic(diagnostic=diagnostic, place=_place(diagnostic.span, source))


def describe_failure(error: Exception) -> Failure:
    """Return what an error says."""
    if isinstance(error, ReadError):
        return Failure(message=error.message, position=error.position)
    if isinstance(error, OSError):
        return Failure(message=error.strerror or str(error))
    return Failure(message=str(error))


def _place(span: Span, source: Source) -> Location:
    start = source.position(span.start)
    line = source.line_at(span.start)
    column = source.column(span.start) - 1
    first = max(column - _AROUND, 0)
    return Location(
        start=start,
        end=source.position(span.end),
        line=line[first : column + _AROUND],
        left_out=first,
    )
