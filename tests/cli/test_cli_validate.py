"""`council-docs validate`: what is selected, what is reported, and the status that it ends with."""

import json
import os
from pathlib import Path

import pytest

from command_line import put, run
from council_docs.batch.inputs import InputFile
from council_docs.batch.validation import ValidationTask, fail_killed, validate_file
from council_docs.validation.results import FileResult

pytestmark = pytest.mark.usefixtures("empty_directory")

GOOD = """\
Brussels, 11 May 2026

OUTCOME OF PROCEEDINGS
From: General Secretariat of the Council
To: Delegations
Subject: Council conclusions on Ruritania

Delegations will find in the Annex the Council conclusions on Ruritania.

ANNEX

Council conclusions on Ruritania

1. The Council recalls its conclusions.

2. The Council invites the Commission to act.
"""
DRAFT = GOOD.replace("To: Delegations\n", "").replace("2. The", "3. The")
FOUND = [
    "draft.txt:4:1: H001 missing header field: 'to' [missing-field]",
    "     4 | From: General Secretariat of the Council",
    "       | ^^^^^",
    "draft.txt:15:1: N001 conclusion '3.' follows '1.' [numbering-gap]",
    "    15 | 3. The Council invites the Commission to act.",
    "       | ^^",
    "2 warnings in 1 file",
]


@pytest.fixture(autouse=True)
def documents(empty_directory: Path) -> None:
    put(f"{empty_directory}/good.txt", GOOD)
    put(f"{empty_directory}/draft.txt", DRAFT)


def reported(*arguments: str) -> list[str]:
    """Return the codes that are reported for the draft."""
    result = run("validate", "draft.txt", "--output-format", "json", *arguments)
    (file,) = json.loads(result.stdout)["files"]
    codes = [found["code"] for found in file["diagnostics"]]
    assert result.exit_code == bool(codes)
    return codes


# ------------------------------------------------------------------------------ statuses


def test_a_correct_document_exits_with_0() -> None:
    result = run("validate", "good.txt")
    assert (result.exit_code, result.output) == (0, "nothing found in 1 file\n")


def test_diagnostics_exit_with_1() -> None:
    result = run("validate", "draft.txt")
    assert (result.exit_code, result.stdout.splitlines(), result.stderr) == (1, FOUND, "")


def test_an_unreadable_file_does_not_stop_the_others() -> None:
    put("bad.json", "{\n}}")
    result = run("validate", "missing.txt", "draft.txt", "bad.json")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "Error: missing.txt: No such file or directory",
        "Error: bad.json:2:2: not JSON: extra data",
    ]
    assert result.stdout.splitlines() == [
        *FOUND[:-1],
        f"{FOUND[-1]}; failed: missing.txt, bad.json",
    ]


def test_exit_zero_always_exits_with_0() -> None:
    assert run("validate", "draft.txt", "--exit-zero").exit_code == 0
    assert run("validate", "missing.txt", "--exit-zero").exit_code == 2


# ------------------------------------------------------------------------------ selection

SELECTED = {
    "all": ((), ["H001", "N001"]),
    "a code": (("--select", "N001"), ["N001"]),
    "the beginning of codes": (("--select", "H"), ["H001"]),
    "several": (("--select", "H001,N", "--select", "F"), ["H001", "N001"]),
    "ignored": (("--ignore", "H001, R"), ["N001"]),
    "the longer one decides": (("--select", "N001", "--ignore", "N"), ["N001"]),
    "severity": (("--severity", "error"), []),
}


@pytest.mark.parametrize(("arguments", "codes"), SELECTED.values(), ids=SELECTED.keys())
def test_codes_can_be_selected(arguments: tuple[str, ...], codes: list[str]) -> None:
    assert reported(*arguments) == codes


def test_info_shows_reader_diagnostics() -> None:
    put("draft.txt", f"{DRAFT}\n4. The Council met at the mountain rail-\nway.\n")
    assert [code[0] for code in reported("--severity", "info")].count("R") == 2
    assert [code[0] for code in reported("--severity", "info", "--ignore", "R")].count("R") == 0


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_code_is_refused(option: str) -> None:
    result = run("validate", "draft.txt", option, "N01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: no code begins with 'N01'; did you mean N001?\n"


# ------------------------------------------------------------------------------ configuration


def test_the_nearest_configuration_applies() -> None:
    put("council-docs.toml", 'ignore = ["H"]\nseverity = "error"\n')
    assert reported() == []
    assert reported("--severity", "warning") == ["N001"]
    assert reported("--severity", "warning", "--ignore", "N") == ["H001"]


def test_a_configuration_can_be_given() -> None:
    put("council-docs.toml", 'ignore = ["H"]\n')
    put("other.toml", '[per-file-ignores]\n"dr*" = ["N001"]\n')
    put("pyproject.toml", "")
    assert reported("--config", "other.toml") == ["H001"]
    assert reported("--config", "pyproject.toml") == ["H001", "N001"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = 1", "council-docs.toml: unknown key 'x' in the file"),
        ('baseline = "known.json"', "known.json: No such file or directory"),
    ],
)
def test_a_wrong_configuration_is_refused(text: str, message: str) -> None:
    put("council-docs.toml", text)
    result = run("validate", "draft.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_a_missing_configuration_is_refused() -> None:
    result = run("validate", "draft.txt", "--config", "missing.toml")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: missing.toml: No such file or directory\n",
    )


# ------------------------------------------------------------------------------ baseline


def test_a_baseline_hides_known_diagnostics() -> None:
    result = run("validate", "draft.txt", "good.txt", "--write-baseline", "known.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "2 diagnostics written to known.json\n"
    assert reported("--baseline", "known.json") == []

    put("draft.txt", f"A line.\n{DRAFT}\n7. The Council met.\n")
    assert reported("--baseline", "known.json") == ["N001"]
    put("council-docs.toml", 'baseline = "known.json"\n')
    assert reported() == ["N001"]
    assert run("validate", "draft.txt", "--write-baseline", "known.json").exit_code == 0
    assert reported() == []


def test_a_baseline_is_written_even_if_a_file_fails() -> None:
    result = run("validate", "draft.txt", "missing.txt", "--write-baseline", "known.json")
    assert result.exit_code == 2
    assert list(json.loads(Path("known.json").read_text("utf-8"))["files"]) == ["draft.txt"]


def test_an_invalid_baseline_is_refused() -> None:
    put("known.json", "{}")
    result = run("validate", "draft.txt", "--baseline", "known.json")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: known.json: not a baseline")


# ------------------------------------------------------------------------------ reports


def test_the_github_report_is_the_default_on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("validate", "draft.txt").stdout.startswith("::warning file=draft.txt,")
    assert run("validate", "draft.txt", "--output-format", "terminal").stdout.startswith("draft.")
    run("validate", "draft.txt", "-o", "report.txt")
    assert Path("report.txt").read_text("utf-8").startswith("draft.txt:4:1: H001")


def test_a_report_is_written_whole_to_a_file() -> None:
    result = run("validate", "draft.txt", "--output-format", "sarif", "--output-file", "out.sarif")
    assert (result.exit_code, result.output) == (1, "")
    assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_an_unwritable_file_is_named() -> None:
    result = run("validate", "draft.txt", "-o", "missing/out.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: missing/out.txt: No such file or directory\n",
    )


def test_colours_can_be_forced_or_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("validate", "draft.txt").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[33m" in run("validate", "draft.txt").stdout
    assert "\x1b" not in run("validate", "draft.txt", "--output-format", "json").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("validate", "draft.txt").stdout


def test_statistics_count_the_codes() -> None:
    put("again.txt", DRAFT.replace("From: General Secretariat of the Council\n", ""))
    result = run("validate", ".", "--statistics")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "      3 H001 warning missing-field",
        "      2 N001 warning numbering-gap",
        "5 warnings in 3 files",
    ]
    refused = run("validate", ".", "--statistics", "--output-format", "json")
    assert (refused.exit_code, refused.stdout) == (2, "")


def test_explain_says_why_and_how_to_fix_it() -> None:
    said = run("validate", "draft.txt", "--select", "N001", "--explain").stdout
    assert "\n       = why: " in said
    assert "\n       = fix: " in said


# ------------------------------------------------------------------------------ inputs


def test_directories_and_patterns_are_read() -> None:
    Path("docs/deep").mkdir(parents=True)
    put("docs/deep/draft.txt", DRAFT)
    result = run("validate", "docs", "g*.txt", "--output-format", "json")
    names = [file["name"] for file in json.loads(result.stdout)["files"]]
    assert names == [str(Path("docs/deep/draft.txt")), "good.txt"]


def test_a_directory_without_documents_is_a_warning() -> None:
    Path("empty").mkdir()
    result = run("validate", "empty")
    assert result.exit_code == 0
    assert result.stderr == "Warning: empty: no documents in this directory\n"
    assert result.stdout == "nothing found in 0 files\n"


def test_validate_compares_with_another_version() -> None:
    put("longer.txt", GOOD + "\n3. The Council met.\n")
    result = run("validate", "good.txt", "--against", "longer.txt", "--select", "V")
    assert result.exit_code == 1
    assert [line.split()[1] for line in result.stdout.splitlines() if "V00" in line] == ["V001"]
    assert run("validate", "good.txt", "--against", "good.txt", "--select", "V").exit_code == 0


def test_an_unreadable_other_version_is_named_once() -> None:
    refused = run("validate", "good.txt", "draft.txt", "--against", "nothing.txt")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == "Error: nothing.txt: No such file or directory\n"
    refused = run("validate", "good.txt", "--against", put("bad.json", "{}"))
    assert (refused.exit_code, refused.stderr) == (2, "Error: bad.json: missing key format\n")


def test_a_report_in_an_input_directory_is_no_input() -> None:
    for arguments in (
        ("--write-baseline", "known.json"),
        ("--output-format", "json", "-o", "report.json", "--exit-zero"),
    ):
        for _ in range(2):
            assert run("validate", ".", *arguments).exit_code == 0
    assert run("validate", ".", "--baseline", "known.json").stdout == "nothing found in 2 files\n"


def test_files_of_directories_can_be_excluded() -> None:
    Path("docs/drafts").mkdir(parents=True)
    for name in ("docs/good.txt", "docs/drafts/draft.txt"):
        put(name, "no document")

    def result(*arguments: str) -> list[str]:
        result = run("validate", *arguments, "--output-format", "json", "--exit-zero")
        return [Path(file["name"]).as_posix() for file in json.loads(result.stdout)["files"]]

    put("council-docs.toml", 'exclude = ["docs/drafts", "draft.txt"]')
    assert result(".") == ["good.txt", "docs/good.txt"]
    assert result("draft.txt", "docs/drafts/draft.txt", "docs") == [
        "draft.txt",
        "docs/drafts/draft.txt",
        "docs/good.txt",
    ]
    put("docs/council-docs.toml", 'exclude = ["good.txt"]')  # the nearest counts
    assert result(".") == ["good.txt", "docs/drafts/draft.txt"]
    assert result(".", "--exclude", "docs/**") == ["draft.txt", "good.txt"]
    assert result(".", "--exclude", "dr*", "--exclude", "docs/g*") == ["good.txt"]


def test_standard_input_has_a_name() -> None:
    assert run("validate", "-", given=DRAFT).stdout.startswith("<stdin>:4:1: H001")
    put("council-docs.toml", '[per-file-ignores]\n"docs" = ["H001"]\n')
    result = run("validate", "-", "--stdin-filename", "docs/new.txt", given=DRAFT)
    assert result.stdout.startswith("docs/new.txt:15:1: N001")
    put("council-docs.toml", "")
    result = run("validate", "-", "--stdin-filename", "new.json", given=" {}")
    assert result.stderr == "Error: new.json: missing key format\n"
    result = run("validate", "-", "--stdin-filename", "new.json", "--from", "text", given=DRAFT)
    assert result.stdout.startswith("new.json:4:1: H001")


# ------------------------------------------------------------------------------ jobs


@pytest.mark.parametrize("report", ["terminal", "json"])
def test_the_report_is_the_same_whatever_the_number_of_jobs(report: str) -> None:
    for number in range(40):
        put(f"{number:02}.txt", DRAFT if number % 3 else GOOD)
    arguments = (
        "validate",
        "*.txt",
        "missing.txt",
        "--output-format",
        report,
        "--severity",
        "info",
    )
    alone = run(*arguments, "--jobs", "1")
    several = run(*arguments, "-j", "3")
    assert (several.exit_code, several.stdout, several.stderr) == (2, alone.stdout, alone.stderr)


def test_small_jobs_use_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def run_in_processes(
        _: object,
        tasks: list[ValidationTask],
        *,
        jobs: int,
        on_killed: object,  # noqa: ARG001
    ) -> list[FileResult]:
        asked.append(jobs)
        return [validate_file(task) for task in tasks]

    monkeypatch.setattr("council_docs.batch.workers.run_in_processes", run_in_processes)
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    for number in range(120):
        put(f"{number:03}.txt", "x")
    assert run("validate", "good.txt", "draft.txt").exit_code == 1
    assert asked == []
    assert run("validate", ".").exit_code == 2
    assert asked == [2]
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert run("validate", ".").exit_code == 2
    assert run("validate", "good.txt", "-j", "4").exit_code == 0
    assert asked == [2]


def test_a_file_that_kills_its_worker_is_named() -> None:
    killed = fail_killed(ValidationTask(InputFile("a.txt"))).failure
    assert killed is not None
    assert "was killed" in killed.message


def test_a_page_shows_the_document_and_not_what_the_baseline_knows() -> None:
    put("a.txt")
    run("validate", "a.txt", "--severity", "info", "--write-baseline", "known.json")
    page = run("validate", "a.txt", "--severity", "info", "--output-format", "html").stdout
    known = run(
        "validate",
        "a.txt",
        "--severity",
        "info",
        "--output-format",
        "html",
        "--baseline",
        "known.json",
    ).stdout

    assert page.startswith("<!DOCTYPE html>")
    assert 'class="cd-document"' in page
    assert 'class="cd-remarks"' in page
    assert 'class="cd-document"' in known
    assert 'class="cd-remarks"' not in known
