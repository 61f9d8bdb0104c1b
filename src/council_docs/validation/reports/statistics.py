"""How many findings there are of each code, the most frequent first."""

from collections.abc import Iterable, Iterator

from council_docs.validation.catalogue import CATALOGUE
from council_docs.validation.reports import Style
from council_docs.validation.reports.messages import summary
from council_docs.validation.results import FileResult, Totals


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:  # noqa: ARG001 - as all reports
    """Yield a line `count CODE severity name` for each code, then the summary."""
    totals = Totals()
    for _ in totals.count(results):
        pass
    for code, count in sorted(totals.codes.items(), key=lambda item: (-item[1], item[0])):
        kind = CATALOGUE[code].kind
        yield f"{count:>7,} {code} {kind.severity!s:<7} {kind.name}\n"
    yield f"{summary(totals)}\n"
