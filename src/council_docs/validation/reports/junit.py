"""The report that test dashboards read: JUnit's XML, a suite for each file.

Each finding is a failed test, a file without findings a test that passed.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from council_docs.validation.reports import Style
from council_docs.validation.reports.escaping import sentence, visible
from council_docs.validation.reports.explain import explanation
from council_docs.validation.reports.messages import failure, finding
from council_docs.validation.results import FileResult, LocatedDiagnostic

_TOOL = "council-docs"


def write(results: Iterable[FileResult], style: Style) -> Iterator[str]:
    """Yield the whole file at the end, as it begins with counts."""
    report = JUnitXml(_TOOL)
    for result in results:
        # Not `add_testsuite`, which compares a suite with all those before.
        report.append(_suite(result, style))
    report.update_statistics()
    written = BytesIO()
    report.write(written)
    yield f"{written.getvalue().decode('utf-8')}\n"


def _suite(result: FileResult, style: Style) -> TestSuite:
    suite = TestSuite(visible(result.name))
    for case in _cases(result, style):
        suite.append(case)
    suite.update_statistics()
    return suite


def _cases(result: FileResult, style: Style) -> Iterator[TestCase]:
    name = visible(result.name)
    for found in result.diagnostics:
        said = found.diagnostic
        failed = Failure(sentence(said.message), str(said.severity))
        failed.text = "\n\n".join([finding(found, result.name), *_explained(found, style)])
        yield _case(f"{said.code} {said.name}", name, failed)
    if result.failure is not None:
        error = Error(sentence(result.failure.message), "unreadable")
        error.text = failure(result.failure, result.name)
        yield _case("unreadable", name, error)
    elif not result.diagnostics:
        yield TestCase(_TOOL, name)


def _case(title: str, name: str, result: Failure | Error) -> TestCase:
    case = TestCase(title, name)
    case.result = [result]
    return case


def _explained(found: LocatedDiagnostic, style: Style) -> list[str]:
    entry = explanation(found, style)
    return [entry.why, entry.fix] if entry is not None else []
