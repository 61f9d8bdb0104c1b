"""The report as a page: each document with its diagnostics in place."""

import re
from collections.abc import Iterable, Iterator, Mapping

from council_docs.formats.html.writer.escaping import escape
from council_docs.formats.html.writer.page import Page, build_page, language_attributes
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import escape_line, escape_message
from council_docs.validation.reports.messages import (
    format_counts,
    format_failure,
    format_summary,
)
from council_docs.validation.results import FileResult, LocatedDiagnostic, Totals, View

_NUMBER = re.compile("\0([0-9]+)\0")


def write(results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
    """Yield one page: the counts, then each file with diagnostics or a failure."""
    totals = Totals()
    sections: list[str] = []
    links: list[str] = []
    for number, result in enumerate(totals.count(results), 1):
        if result.diagnostics or result.failure or result.view:
            sections.append(_render_file(result, f"file_{number}", options))
            links.append(_render_link(result, f"file_{number}"))
    yield build_page(
        Page(
            title=format_summary(totals),
            language="en",
            main=f"<h1>{escape(format_counts(totals))}</h1>\n{''.join(sections)}",
            contents=f"<ol>{''.join(links)}</ol>\n" if len(links) > 1 else "",
            contents_title="Files",
            has_heading=True,
        )
    )


def _render_link(result: FileResult, name: str) -> str:
    count = "failed" if result.failure else str(len(result.diagnostics))
    return f'<li><a href="#{name}">{escape(escape_line(result.name))} ({count})</a></li>\n'


def _render_file(result: FileResult, name: str, options: ReportOptions) -> str:
    """Return a file: the list of its diagnostics, then the document."""
    names = {id(one): f"{name}_{at}" for at, one in enumerate(result.diagnostics, 1)}
    placed = _find_placed(result.view) if result.view else frozenset()
    items = "".join(
        _render_entry(one, names[id(one)] if id(one) in placed else None, options)
        for one in result.diagnostics
    )
    if result.failure is not None:
        message = escape(format_failure(result.failure, result.name))
        items += f'<li class="cd-error">{message}</li>'
    remarks = f'<ul class="cd-remarks">{items}</ul>\n' if items else ""
    view = _render_view(result.view, names, options) if result.view else ""
    heading = f"<h2>{escape(escape_line(result.name))}</h2>\n"
    return f'<section class="cd-file" id="{name}">\n{heading}{remarks}{view}</section>\n'


def _find_placed(view: View) -> frozenset[int]:
    """Return the identities of the diagnostics that have a place in the document."""
    return frozenset(id(view.diagnostics[int(number)]) for number in _NUMBER.findall(view.html))


def _render_entry(located: LocatedDiagnostic, name: str | None, options: ReportOptions) -> str:
    """Return a diagnostic with its position: a link to its place, or else its explanation."""
    diagnostic, location = located
    place = "" if location is None else f"{escape(str(location.start))}: "
    code, message = escape(diagnostic.code), escape(escape_message(diagnostic.message))
    if name is None:
        shown = f"<b>{code}</b> {message}{_explain(located, options)}"
    else:
        shown = f'<a href="#{name}"><b>{code}</b></a> {message}'
    return f'<li class="cd-{diagnostic.severity}">{place}{shown}</li>\n'


def _explain(located: LocatedDiagnostic, options: ReportOptions) -> str:
    explanation = options.find_explanation(located)
    return "" if explanation is None else f"<br>{escape(explanation.why)} {escape(explanation.fix)}"


def _render_view(view: View, names: Mapping[int, str], options: ReportOptions) -> str:
    def render_remark(found: re.Match[str]) -> str:
        located = view.diagnostics[int(found[1])]
        name = names.get(id(located))  # None for one that the baseline knows
        return "" if name is None else _render_remark(located, name, options)

    html = _NUMBER.sub(render_remark, view.html)
    return f'<div class="cd-document"{language_attributes(view.language)}>\n{html}</div>\n'


def _render_remark(located: LocatedDiagnostic, name: str, options: ReportOptions) -> str:
    diagnostic = located.diagnostic
    code, message = escape(diagnostic.code), escape(escape_message(diagnostic.message))
    return (
        f'<div class="cd-remarks" lang="en" dir="ltr"><p class="cd-{diagnostic.severity}" '
        f'id="{name}"><b>{code}</b> {message}{_explain(located, options)}</p></div>'
    )
