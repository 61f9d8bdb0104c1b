"""The report for people: each diagnostic with its line, and a summary."""

from collections.abc import Iterable, Iterator

from council_docs.diagnostics import Severity
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import escape_line, measure_width
from council_docs.validation.reports.messages import format_diagnostic, format_summary
from council_docs.validation.results import FileResult, LocatedDiagnostic, Location, Totals

_COLOURS = {Severity.ERROR: 31, Severity.WARNING: 33, Severity.INFO: 36}
_TAB = "    "
_WIDTH = 96
"""The longest line of an explanation."""


def write(results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
    """Yield the diagnostics of each file, then the summary."""
    totals = Totals()
    for result in totals.count(results):
        lines = [
            f"{line}\n"
            for located in result.diagnostics
            for line in _format_lines(located, result.name, options)
        ]
        if lines:
            yield "".join(lines)
    yield f"{format_summary(totals)}\n"


def _format_lines(located: LocatedDiagnostic, name: str, options: ReportOptions) -> Iterator[str]:
    severity = located.diagnostic.severity
    yield _paint(format_diagnostic(located, name), severity, options)
    if located.location is not None:
        yield from _format_excerpt(located.location, severity, options)
    explanation = options.find_explanation(located)
    if explanation is not None:
        yield from _wrap("why: ", explanation.why)
        yield from _wrap("fix: ", explanation.fix)


def _format_excerpt(
    location: Location, severity: Severity, options: ReportOptions
) -> Iterator[str]:
    """Yield the line of the source and, below it, a caret under each character of the span."""
    line, first, last = location.excerpt, location.first, location.last
    ellipsis = "…" if location.is_cut else ""
    indent = " " * measure_width(ellipsis + _show(line[:first]))
    carets = "^" * max(measure_width(_show(line[first:last])), 1)
    # The bar keeps document text from the start of a line, where pipelines obey commands.
    yield f"{location.start.line:>6} | {ellipsis}{_show(line)}".rstrip()
    yield f"{'':>6} | {indent}{_paint(carets, severity, options)}"


def _show(text: str) -> str:
    return escape_line(text.replace("\t", _TAB))


def _wrap(title: str, sentences: str) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - only for explanations

    return wrap(
        sentences,
        _WIDTH,
        initial_indent=f"{'':>6} = {title}",
        subsequent_indent=" " * (len(title) + 9),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _paint(text: str, severity: Severity, options: ReportOptions) -> str:
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if options.colour else text
