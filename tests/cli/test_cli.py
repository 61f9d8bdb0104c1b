"""The command line: what it prints and writes, and the status that it ends with."""

import contextlib
import io
import json
import os
import shutil
from pathlib import Path
from typing import Any

import click
import pytest
from attrs import evolve

import council_docs
from command_line import OTHER, SAMPLE, files, put, run
from council_docs.batch.conversion import ConversionTask, fail_killed
from council_docs.batch.inputs import InputFile
from council_docs.batch.outputs import STANDARD_STREAM
from council_docs.cli import COMMANDS, main
from council_docs.diagnostics import Diagnostic, Severity
from council_docs.formats import FORMATS
from council_docs.model import Document, Provenance
from council_docs.schemas import SCHEMAS, read_schema
from council_docs.source import Source, Span
from council_docs.validation.catalogue import CATALOGUE

pytestmark = pytest.mark.usefixtures("empty_directory")

READ_IN_TEXT = Diagnostic(
    code="X002",
    name="odd-label",
    severity=Severity.WARNING,
    message="the label 'An:' is\nodd",
    span=Span(6, 9),
)
DOUBTS = (
    Diagnostic(code="X001", name="guess", severity=Severity.INFO, message="a guess"),
    READ_IN_TEXT,
    Diagnostic(code="X003", name="no-subject", severity=Severity.ERROR, message="no subject"),
)


@pytest.fixture
def doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every document be read with three doubts."""
    provenance = Provenance(source=Source("first\nAn: Ruritania"), diagnostics=DOUBTS)

    def load(path: Path, form: str | None, **options: Any) -> Document:  # noqa: ANN401 - as the function
        return evolve(council_docs.load(path, form, **options), provenance=provenance)

    monkeypatch.setattr("council_docs.batch.inputs.load", load)


# ------------------------------------------------------------------------------ convert


def test_convert_writes_to_standard_output() -> None:
    result = run("convert", put("a.json"), "--to", "json")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SAMPLE, "")


def test_an_encoding_is_named() -> None:
    text = "Council conclusions on Zenda\n\n1. The Council welcomes the café.\n"
    Path("a.txt").write_bytes(text.encode("cp037"))
    for name in ("a.txt", "-"):
        data = Path("a.txt").read_bytes()
        result = run("convert", name, "--to", "text", "--encoding", "cp037", given=data)
        assert (result.exit_code, result.stdout) == (0, text)
    result = run("show", "a.txt", "--encoding", "klingon")
    assert result.exit_code == 2
    assert "unknown encoding 'klingon'" in result.stderr


def test_convert_reads_standard_input() -> None:
    result = run("convert", "-", "--to", "json", given=SAMPLE)
    assert (result.exit_code, result.stdout) == (0, SAMPLE)


@pytest.mark.parametrize("made", [made.name for made in FORMATS.values() if made.writes])
def test_convert_writes_the_same_as_dumps(made: str) -> None:
    result = run("convert", put("a.json"), "--to", made, "-o", "b")
    assert (result.exit_code, result.output) == (0, "")
    assert Path("b").read_text("utf-8") == council_docs.dumps(council_docs.load("a.json"), made)


def test_convert_respects_the_umask_and_leaves_no_other_file() -> None:
    before = os.umask(0o027)
    try:
        result = run("convert", put("a.json"), "--to", "json", "-o", "b.json")
    finally:
        os.umask(before)
    assert result.exit_code == 0
    assert Path("b.json").stat().st_mode & 0o777 == 0o640
    assert files() == ["a.json", "b.json"]


def test_convert_keeps_the_mode_of_a_replaced_file() -> None:
    Path(put("b.json", "old")).chmod(0o604)
    assert run("convert", put("a.json"), "--to", "json", "-o", "b.json").exit_code == 0
    assert Path("b.json").read_text("utf-8") == SAMPLE
    assert Path("b.json").stat().st_mode & 0o777 == 0o604


def test_convert_writes_through_a_link() -> None:
    put("real.json", "old")
    Path("link.json").symlink_to("real.json")
    assert run("convert", put("a.json"), "--to", "json", "-o", "link.json").exit_code == 0
    assert Path("link.json").is_symlink()
    assert Path("real.json").read_text("utf-8") == SAMPLE


def test_convert_writes_into_a_device() -> None:
    assert run("convert", put("a.json"), "--to", "json", "-o", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("source", "target"),
    [("a.json", "out/a.akn.xml"), ("a.b.json", "out/a.b.akn.xml"), ("A.JSON", "out/A.akn.xml")],
)
def test_convert_names_the_output_in_a_directory(source: str, target: str) -> None:
    Path("out").mkdir()
    assert run("convert", put(source), "--to", "akn", "-o", "out").exit_code == 0
    assert files() == sorted([source, target])


def test_convert_keeps_the_suffixes_of_inputs() -> None:
    inputs = [put("a.json"), put("a.akn.json", OTHER), "-"]
    options = ("--to", "akn", "-o", "out", "--keep-suffix")
    assert run("convert", *inputs, *options, given=SAMPLE).exit_code == 0
    assert files()[2:] == [
        "out/a.akn.json.akn.xml",
        "out/a.json.akn.xml",
        "out/stdin.akn.xml",
    ]


def test_convert_infers_the_format_from_the_output_name() -> None:
    assert run("convert", put("a.json"), "-o", "b.akn.xml").exit_code == 0
    assert "<akomaNtoso" in Path("b.akn.xml").read_text("utf-8")


def test_convert_writes_several_inputs_to_a_new_directory() -> None:
    inputs = [put("a.json"), put("b.json", OTHER), "-"]
    result = run("convert", *inputs, "--to", "json", "-o", "deep/out", given=SAMPLE)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "3 of 3 files converted\n"
    assert files() == [
        "a.json",
        "b.json",
        "deep/out/a.json",
        "deep/out/b.json",
        "deep/out/stdin.json",
    ]


def test_convert_mirrors_an_input_directory() -> None:
    Path("docs/deep").mkdir(parents=True)
    Path("empty").mkdir()
    for name in ("docs/a.json", "docs/deep/a.json"):
        put(name)
    expected = ["out/a.akn.xml", "out/deep/a.akn.xml"]
    for _ in range(2):  # what was made is no input the next time
        result = run("convert", ".", "--to", "akn", "-o", "docs/out")
        assert result.stderr == "2 of 2 files converted\n"
        made = [name for name in files() if "out" in name]
        assert made == ["docs/out/docs/a.akn.xml", "docs/out/docs/deep/a.akn.xml"]
    shutil.rmtree("docs/out")
    result = run("convert", "docs", "docs/*.json", "empty", "--to", "akn", "-o", "out")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "Warning: empty: no documents in this directory",
        "2 of 2 files converted",
    ]
    assert [name for name in files() if name.startswith("out")] == expected


def test_convert_skips_excluded_files() -> None:
    Path("docs/drafts").mkdir(parents=True)
    for name in ("docs/a.json", "docs/drafts/b.json", "docs/notes.txt"):
        put(name)
    excluded = ("--exclude", "drafts", "--exclude", "docs/*.txt")
    result = run("convert", "docs", "--to", "text", "-o", "out", *excluded)
    assert (result.exit_code, files()[-1]) == (0, "out/a.txt")
    result = run("convert", "docs", "docs/drafts/b.json", "--to", "text", "-o", "out", *excluded)
    assert (result.exit_code, result.stderr) == (0, "2 of 2 files converted\n")
    assert [name for name in files() if "out" in name] == ["out/a.txt", "out/b.txt"]


def test_convert_creates_a_directory_for_a_single_document() -> None:
    Path("docs").mkdir()
    put("docs/a.json")
    assert run("convert", "docs", "--to", "text", "-o", "out.d").exit_code == 0
    assert files() == ["docs/a.json", "out.d/a.txt"]


def test_convert_reports_an_empty_directory() -> None:
    Path("docs").mkdir()
    result = run("convert", "docs", "--to", "text", "-o", "out")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, "0 of 0 files converted")


def test_one_bad_file_does_not_stop_the_others() -> None:
    inputs = [put("a.json"), put("bad.json", '{\n"x"}'), "missing.json", put("c.json", OTHER)]
    result = run("convert", *inputs, "--to", "json", "-o", "out")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "Error: bad.json:2:4: not JSON: expecting ':' delimiter",
        "Error: missing.json: No such file or directory",
        "2 of 4 files converted; failed: bad.json, missing.json",
    ]
    assert [name for name in files() if name.startswith("out")] == ["out/a.json", "out/c.json"]


@pytest.mark.usefixtures("doubtful")
def test_convert_prints_diagnostics_and_continues() -> None:
    result = run("convert", put("a.json"), "--to", "json")
    assert (result.exit_code, result.stdout) == (0, SAMPLE)
    assert result.stderr.splitlines() == [
        "a.json:2:1: X002 the label 'An:' is odd [odd-label]",
        "a.json: X003 no subject [no-subject]",
    ]


def test_convert_reads_in_the_given_language() -> None:
    result = run("convert", put("a.json"), "--to", "json", "--language", "mt")
    assert json.loads(result.stdout)["language"] == "mt"


def test_convert_dates_the_output() -> None:
    result = run("convert", put("a.json"), "--to", "akn", "--generated", "2026-03-01")
    assert result.exit_code == 0
    assert "2026-03-01" in result.stdout


def test_convert_output_is_independent_of_the_number_of_processes() -> None:
    inputs = [put("a.json"), put("b.json", OTHER), "missing.json", put("c.json", "{")]
    done = []
    for jobs in ("1", "2"):
        result = run("convert", *inputs, "--to", "akn", "-o", "out", "--jobs", jobs)
        made = {path.name: path.read_bytes() for path in Path("out").iterdir()}
        done.append((result.exit_code, result.stderr, made))
        shutil.rmtree("out")
    assert done[0] == done[1]
    assert done[0][0] == 2
    assert done[0][1].endswith("2 of 4 files converted; failed: missing.json, c.json\n")
    assert sorted(done[0][2]) == ["a.akn.xml", "b.akn.xml"]


def test_convert_resumes_an_interrupted_run() -> None:
    inputs = [put("a.json"), put("b.json"), put("c.json")]
    assert run("convert", *inputs, "--to", "json", "-o", "out").exit_code == 0
    Path("out/a.json").write_text("done", encoding="utf-8")
    Path("out/b.json").unlink()
    os.utime("out/c.json", ns=(0, 0))  # older than its input

    result = run("convert", *inputs, "--to", "json", "-o", "out", "--resume")
    assert (result.exit_code, result.stderr) == (0, "2 of 3 files converted, 1 up to date\n")
    assert Path("out/a.json").read_text("utf-8") == "done"
    assert Path("out/b.json").read_text("utf-8") == Path("out/c.json").read_text("utf-8") == SAMPLE


def test_convert_reports_a_file_that_kills_its_worker() -> None:
    task = ConversionTask(file=InputFile("a.json"), target=STANDARD_STREAM, target_format="json")
    failure = fail_killed(task).result.failure
    assert failure is not None
    assert "was killed" in failure.message
    assert fail_killed(task).result.name == "a.json"


# ------------------------------------------------------------------------------ show

OUTLINE = """\
outcome-of-proceedings, en, 9999/1/26 REV 1, 2026-02-20
  To: Delegations
  subject: Ruritania
  Delegations will find the conclusions of 19 February 2026.
ANNEX I Conclusions on “Ruritania”
  II. Trade
    1. CALLS on: – Strelsau; to act. [1 point]
  (enclosed) [1 paragraph, 1 table]
"""


def test_show_prints_the_outline() -> None:
    result = run("show", put("a.json"))
    assert (result.exit_code, result.output) == (0, OUTLINE)


# ------------------------------------------------------------------------------ the rest


def test_rules_lists_and_explains_every_code() -> None:
    listed = run("rules")
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.output.splitlines() if line[0] == " "] == [
        *CATALOGUE
    ]
    assert run("rules", "N").output.splitlines()[0] == "N: numbering"
    for entry in CATALOGUE.values():
        assert run("rules", entry.kind.code).output == entry.page
        assert run("rules", entry.kind.name).output == entry.page


def test_schema_prints_the_schema() -> None:
    result = run("schema")
    assert (result.exit_code, result.output) == (0, read_schema())
    for name in SCHEMAS:
        assert run("schema", name).output == read_schema(name)


def test_version_is_printed() -> None:
    assert run("--version").output == f"council-docs, version {council_docs.__version__}\n"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.output


def test_completion_knows_all_commands() -> None:
    assert main.list_commands(click.Context(main)) == list(COMMANDS)


@pytest.mark.parametrize(("name", "summary"), COMMANDS.items())
def test_the_help_lists_each_command_with_the_start_of_its_own_help(
    name: str, summary: str
) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None

    assert (command.help or "").startswith(summary.removesuffix("."))
    assert f"{name:8}  {summary}\n" in run("--help").output


def test_convert_warns_when_a_placeholder_date_is_written(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("OUTCOME OF PROCEEDINGS\nFrom: a\nTo: b\nSubject: c\n\nText.\n", "utf-8")

    done = run("convert", str(source), "--to", "akn")
    assert 'date="0001-01-01" name="unknown"' in done.stdout
    assert done.stderr == f"{source}: H002 no date in the header or the cover [date-unknown]\n"
    assert run("convert", str(source), "--to", "json").stderr == ""


def test_streams_without_a_file_are_left_alone() -> None:
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        main(["schema"], standalone_mode=False)

    assert stream.getvalue() == read_schema()
