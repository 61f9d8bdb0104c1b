"""The table of reports. The module of a report is imported when the report is asked for."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from council_docs.errors import CouncilDocsError
from council_docs.validation.results import FileResult, LocatedDiagnostic

if TYPE_CHECKING:
    from council_docs.validation.catalogue import Explanation


class ReportError(CouncilDocsError):
    """A report that needs a package that is not installed."""


class ReportOptions(NamedTuple):
    """The options of every report; each uses those that it has a place for."""

    explain: bool = False
    """Add to each diagnostic why it matters and how to fix it."""
    colour: bool = False

    def find_explanation(self, located: LocatedDiagnostic) -> "Explanation | None":
        """Return the explanation of a diagnostic if `explain` is set."""
        if not self.explain:
            return None
        from council_docs.validation.catalogue import CATALOGUE  # noqa: PLC0415 - few runs explain

        return CATALOGUE[located.diagnostic.code].explanation


class ReportWriter(Protocol):
    """The type of the `write` function of a report."""

    def __call__(self, results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
        """Yield the text of the report, as soon as the results allow."""


class Report(NamedTuple):
    """A report: its name, and the module with its `write`."""

    name: str
    module: str
    extra: str | None = None
    """The extra to install it with: `council_docs[junit]`."""
    shows_documents: bool = False
    """Whether it needs the `view` of each result."""

    def load_writer(self) -> ReportWriter:
        """Return the `write` function; raise ReportError if its package is not installed."""
        try:
            return cast("ReportWriter", import_module(self.module).write)
        except ModuleNotFoundError as error:
            if self.extra is None:
                raise
            raise ReportError(
                f"the report {self.name!r} needs {error.name}: pip install '{self.extra}'"
            ) from None


REPORTS: Mapping[str, Report] = MappingProxyType(
    {
        report.name: report
        for report in (
            Report("terminal", "council_docs.validation.reports.terminal"),
            Report("json", "council_docs.validation.reports.json"),
            Report("github", "council_docs.validation.reports.github"),
            Report("sarif", "council_docs.validation.reports.sarif"),
            Report("junit", "council_docs.validation.reports.junit", "council_docs[junit]"),
            Report("html", "council_docs.validation.reports.html", shows_documents=True),
            Report("gitlab", "council_docs.validation.reports.gitlab"),
        )
    }
)

STATISTICS = Report("statistics", "council_docs.validation.reports.statistics")
"""The report that counts the diagnostics of each code."""
