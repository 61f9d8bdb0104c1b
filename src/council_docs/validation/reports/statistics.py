"""The report that counts the diagnostics of each code, the most frequent first."""

from collections.abc import Iterable, Iterator

from council_docs.validation.catalogue import CATALOGUE
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.messages import format_summary
from council_docs.validation.results import FileResult, Totals


def write(
    results: Iterable[FileResult],
    options: ReportOptions,  # noqa: ARG001 - as all reports
) -> Iterator[str]:
    """Yield a line `count CODE severity name` for each code, then the summary."""
    totals = Totals()
    for _ in totals.count(results):
        pass
    for code, count in sorted(totals.codes.items(), key=lambda item: (-item[1], item[0])):
        kind = CATALOGUE[code].kind
        yield f"{count:>7,} {code} {kind.severity!s:<7} {kind.name}\n"
    yield f"{format_summary(totals)}\n"
