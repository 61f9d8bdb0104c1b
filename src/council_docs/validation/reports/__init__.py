"""The table of reports: for whom each is, and the module that writes it.

A report's module is imported when the report is asked for, as those of the formats are.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple, Protocol, cast

from council_docs.errors import CouncilDocsError
from council_docs.validation.results import FileResult


class ReportError(CouncilDocsError):
    """A report that cannot be made, as a package that it needs is not installed."""


class Style(NamedTuple):
    """What can be asked of every report; each obeys what it has a place for."""

    explain: bool = False
    """Whether to add to each finding why it matters and how to mend it."""
    colour: bool = False


class Write(Protocol):
    """What the `write` function of a report takes and gives."""

    def __call__(self, results: Iterable[FileResult], style: Style) -> Iterator[str]:
        """Yield the text of the report, piece by piece as the results come where it can."""


class Report(NamedTuple):
    """A report: its name, and where its `write` is."""

    name: str
    module: str
    extra: str | None = None
    """What to install it with: `council_docs[junit]`."""

    @property
    def write(self) -> Write:
        """The writing function; raise ReportError where a package that it needs is not there."""
        try:
            return cast("Write", import_module(self.module).write)
        except ModuleNotFoundError as error:
            if self.extra is None:
                raise
            raise ReportError(
                f"the report {self.name!r} needs {error.name}: pip install '{self.extra}'"
            ) from None


REPORTS: Mapping[str, Report] = MappingProxyType(
    {
        made.name: made
        for made in (
            Report(name="terminal", module="council_docs.validation.reports.terminal"),
            Report(name="json", module="council_docs.validation.reports.json"),
            Report(name="github", module="council_docs.validation.reports.github"),
            Report(name="sarif", module="council_docs.validation.reports.sarif"),
            Report(
                name="junit",
                module="council_docs.validation.reports.junit",
                extra="council_docs[junit]",
            ),
            Report(name="gitlab", module="council_docs.validation.reports.gitlab"),
        )
    }
)

STATISTICS = Report(name="statistics", module="council_docs.validation.reports.statistics")
"""Instead of the findings, how many there are of each code."""
