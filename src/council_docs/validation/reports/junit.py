"""The report for test dashboards: JUnit's XML, a suite for each file.

Each diagnostic is a failed test, a file without diagnostics a passed test.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports.escaping import escape_line
from council_docs.validation.reports.messages import (
    format_diagnostic,
    format_failure,
    format_message,
)
from council_docs.validation.results import FileResult, LocatedDiagnostic

_TOOL = "council-docs"


def write(results: Iterable[FileResult], options: ReportOptions) -> Iterator[str]:
    """Yield the whole file at the end, because it starts with counts."""
    report = JUnitXml(_TOOL)
    for result in results:
        # Not `add_testsuite`, which compares each suite with all before it.
        report.append(_build_suite(result, options))
    report.update_statistics()
    written = BytesIO()
    report.write(written)
    yield f"{written.getvalue().decode('utf-8')}\n"


def _build_suite(result: FileResult, options: ReportOptions) -> TestSuite:
    suite = TestSuite(escape_line(result.name))
    for case in _build_cases(result, options):
        suite.append(case)
    suite.update_statistics()
    return suite


def _build_cases(result: FileResult, options: ReportOptions) -> Iterator[TestCase]:
    name = escape_line(result.name)
    for located in result.diagnostics:
        diagnostic = located.diagnostic
        message = format_message(diagnostic.message, located.location)
        failed = Failure(message, str(diagnostic.severity))
        failed.text = _format_text(located, result.name, options)
        yield _build_case(f"{diagnostic.code} {diagnostic.name}", name, failed)
    if result.failure is not None:
        error = Error(format_message(*result.failure), "unreadable")
        error.text = format_failure(result.failure, result.name)
        yield _build_case("unreadable", name, error)
    elif not result.diagnostics:
        yield TestCase(_TOOL, name)


def _build_case(title: str, name: str, outcome: Failure | Error) -> TestCase:
    case = TestCase(title, name)
    case.result = [outcome]
    return case


def _format_text(located: LocatedDiagnostic, name: str, options: ReportOptions) -> str:
    text = format_diagnostic(located, name)
    explanation = options.find_explanation(located)
    return text if explanation is None else f"{text}\n\n{explanation.why}\n\n{explanation.fix}"
