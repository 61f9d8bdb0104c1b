"""The report for people: each finding with the line that it is about, and a summary."""

from collections.abc import Iterable, Iterator

from council_docs.diagnostics import Severity
from council_docs.validation.reports import Style
from council_docs.validation.reports.escaping import visible, width
from council_docs.validation.reports.explain import explanation
from council_docs.validation.reports.messages import finding, summary
from council_docs.validation.results import FileResult, LocatedDiagnostic, Location, Totals

_COLOURS = {Severity.ERROR: 31, Severity.WARNING: 33, Severity.INFO: 36}
_TAB = "    "
_WIDTH = 96
"""How long a line of an explanation may be."""


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:
    """Yield what was found in each file, then the summary."""
    totals = Totals()
    for result in totals.count(results):
        lines = [line for found in result.diagnostics for line in _lines(found, result.name, style)]
        if lines:
            yield "".join(f"{line}\n" for line in lines)
    yield f"{summary(totals)}\n"


def _lines(found: LocatedDiagnostic, name: str, style: Style) -> Iterator[str]:
    yield _painted(finding(found, name), found.diagnostic.severity, style)
    if found.place is not None:
        yield from _excerpt(found.place, found.diagnostic.severity, style)
    entry = explanation(found, style)
    if entry is not None:
        yield from _wrapped("why: ", entry.why)
        yield from _wrapped("fix: ", entry.fix)


def _excerpt(place: Location, severity: Severity, style: Style) -> Iterator[str]:
    """Yield the line of the source and, below it, a caret under each character of the finding."""
    first = place.start.column - 1 - place.left_out
    length = place.end.column - place.start.column
    last = first + length if place.end.line == place.start.line else len(place.line)
    cut = "…" if place.left_out else ""
    indent = " " * width(cut + _shown(place.line[:first]))
    carets = "^" * max(width(_shown(place.line[first:last])), 1)
    # The bar keeps the words of a document from the beginning of a line, where pipelines obey them.
    yield f"{place.start.line:>6} | {cut}{_shown(place.line)}".rstrip()
    yield f"{'':>6} | {indent}{_painted(carets, severity, style)}"


def _shown(piece: str) -> str:
    return visible(piece.replace("\t", _TAB))


def _wrapped(title: str, words: str) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - only for explanations

    return wrap(
        words,
        _WIDTH,
        initial_indent=f"{'':>6} = {title}",
        subsequent_indent=" " * (len(title) + 9),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _painted(text: str, severity: Severity, style: Style) -> str:
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if style.colour else text
