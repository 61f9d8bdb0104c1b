"""The report that test dashboards read: JUnit's XML, a suite for each file.

Each finding is a failed test, a file without findings a test that passed.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from council_docs.validation.findings import Checked, Finding
from council_docs.validation.reports import Style
from council_docs.validation.reports.escaping import sentence, visible
from council_docs.validation.reports.explain import explanation
from council_docs.validation.reports.messages import failure, finding

_TOOL = "council-docs"


def write(results: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the whole file at the end, as it begins with counts."""
    report = JUnitXml(_TOOL)
    for checked in results:
        # Not `add_testsuite`, which compares a suite with all those before.
        report.append(_suite(checked, style))
    report.update_statistics()
    written = BytesIO()
    report.write(written)
    yield f"{written.getvalue().decode('utf-8')}\n"


def _suite(checked: Checked, style: Style) -> TestSuite:
    suite = TestSuite(visible(checked.name))
    for case in _cases(checked, style):
        suite.append(case)
    suite.update_statistics()
    return suite


def _cases(checked: Checked, style: Style) -> Iterator[TestCase]:
    name = visible(checked.name)
    for found in checked.findings:
        said = found.diagnostic
        failed = Failure(sentence(said.message), str(said.severity))
        failed.text = "\n\n".join([finding(found, checked.name), *_explained(found, style)])
        yield _case(f"{said.code} {said.name}", name, failed)
    if checked.failure is not None:
        error = Error(sentence(checked.failure.message), "unreadable")
        error.text = failure(checked.failure, checked.name)
        yield _case("unreadable", name, error)
    elif not checked.findings:
        yield TestCase(_TOOL, name)


def _case(title: str, name: str, result: Failure | Error) -> TestCase:
    case = TestCase(title, name)
    case.result = [result]
    return case


def _explained(found: Finding, style: Style) -> list[str]:
    entry = explanation(found, style)
    return [entry.why, entry.mend] if entry is not None else []
