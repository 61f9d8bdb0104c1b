"""`council-docs align` and `council-docs diff`: what they print and write, and their status."""

import json
from pathlib import Path

import click
import pytest

from command_line import files, put, run

pytestmark = pytest.mark.usefixtures("empty_directory")

ENGLISH = "Council conclusions on Ruritania\n\n1. One.\n\n2. Two.\n"
DUTCH = "Conclusies van de Raad over Ruritanië\n\n1. Een.\n"
HEAD = "path,kind,en.txt,nl.txt,differences\n"
MISSING = "nl.txt:3:1: V001 annex / conclusion 2 is missing (en.txt:5:1) [missing-unit]\n"


@pytest.fixture
def both() -> tuple[str, str]:
    return put("en.txt", ENGLISH), put("nl.txt", DUTCH)


# ------------------------------------------------------------------------------ align


def test_align_prints_the_table_to_stdout_and_the_report_to_stderr(both: tuple[str, str]) -> None:
    result = run("align", *both, "--language", "en")

    assert result.stdout.startswith(HEAD)
    assert result.stderr == MISSING + "1 warning in 2 files\n"
    assert result.exit_code == 1


def test_versions_that_agree_exit_with_0() -> None:
    result = run("align", put("a.txt", DUTCH), put("b.txt", DUTCH))

    assert (result.stderr, result.exit_code) == ("nothing found in 2 files\n", 0)


def test_check_writes_no_table(both: tuple[str, str]) -> None:
    result = run("align", *both, "--check")

    assert result.stdout == MISSING + "1 warning in 2 files\n"
    assert (result.stderr, result.exit_code) == ("", 1)


@pytest.mark.parametrize(
    ("arguments", "name", "start"),
    [
        (("-o", "out.csv"), "out.csv", HEAD),
        (("-o", "out.JSON"), "out.JSON", '{\n  "format": "council-docs-alignment/1"'),
        (("-o", "out.tmx"), "out.tmx", "<?xml"),
        (("-o", "out.txt"), "out.txt", HEAD),
        (("-o", "out.csv", "--to", "tmx"), "out.csv", "<?xml"),
        (("-o", "folder", "--to", "tmx"), "folder/en.tmx", "<?xml"),
    ],
)
def test_the_output_format_is_inferred(
    both: tuple[str, str], arguments: tuple[str, ...], name: str, start: str
) -> None:
    Path("folder").mkdir()
    result = run("align", *both, *arguments)

    assert (result.stdout, result.exit_code) == ("", 1)
    assert set(files()) == {*both, name}
    assert Path(name).read_text("utf-8").startswith(start)


def test_severity_filters_the_report(both: tuple[str, str]) -> None:
    spelled = put("spelled.txt", ENGLISH.replace("One.", "One of 3 towns."))
    told = put("told.txt", ENGLISH.replace("One.", "One of three towns."))
    every = run("align", spelled, told, "--check")
    severe = run("align", spelled, told, "--check", "--severity", "warning")

    assert (every.exit_code, every.stdout.splitlines()[-1]) == (1, "1 info in 2 files")
    assert "V011" in every.stdout
    assert (severe.exit_code, severe.stdout) == (0, "nothing found in 2 files\n")
    assert run("align", *both, "--check", "--severity", "warning").exit_code == 1


def test_standard_input_can_be_a_version(both: tuple[str, str]) -> None:
    result = run("align", both[0], "-", "--check", given=DUTCH)

    assert result.stdout.startswith("<stdin>:3:1: V001 ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["en.txt"], "align needs two files or more"),
        (["en.txt", "nl.txt", "--check", "--to", "csv"], "--check writes no table"),
        (["en.txt", "nl.txt", "--check", "-o", "x.csv"], "--check writes no table"),
        (["en.txt", "nl.txt", "-o", "nl.txt"], "nl.txt is an input and would be overwritten"),
        (["en.txt", "missing.txt"], "Error: missing.txt: No such file or directory"),
        (["en.txt", "nl.txt", "-o", "no/x.csv"], "no/x.csv: No such file or directory"),
        (["en.txt", "en.txt", "--to", "tmx"], "TMX holds one version per language"),
    ],
)
def test_unusable_versions_are_refused(
    both: tuple[str, str], arguments: list[str], said: str
) -> None:
    result = run("align", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert files() == sorted(both)


# ------------------------------------------------------------------------------ diff

REVISED = ENGLISH.replace("Two", "Three")
CHANGED = """\
--- en.txt
+++ rev.txt
annex / conclusion 2: reworded
    [-Two.-] {+Three.+}
"""


def test_diff_prints_changes() -> None:
    result = run("diff", put("en.txt", ENGLISH), put("rev.txt", REVISED))

    assert (result.stdout, result.stderr, result.exit_code) == (CHANGED, "", 1)


def test_diff_of_equal_documents_prints_nothing_changed() -> None:
    result = run("diff", put("en.txt", ENGLISH), put("rev.txt", ENGLISH))

    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 0)


def test_diff_writes_json() -> None:
    result = run("diff", put("en.txt", ENGLISH), put("rev.txt", REVISED), "--to", "json")

    (change,) = json.loads(result.stdout)["changes"]
    assert change["kinds"] == ["reworded"]
    assert result.exit_code == 1


def test_diff_uses_colours_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    inputs = put("en.txt", ENGLISH), put("rev.txt", REVISED)
    result = run("diff", *inputs)

    assert "    \x1b[31m[-Two.-]\x1b[0m \x1b[32m{+Three.+}\x1b[0m\n" in result.stdout
    assert click.unstyle(result.stdout) == CHANGED
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("diff", *inputs).stdout == CHANGED


def test_control_characters_of_a_document_are_escaped() -> None:
    result = run(
        "diff", put("en.txt", ENGLISH), put("rev.txt", ENGLISH.replace("Two", "\u202eTwo"))
    )

    assert "{+\\u202eTwo.+}" in result.stdout


def test_an_unreadable_document_is_one_line() -> None:
    result = run("diff", put("en.txt", ENGLISH), "missing.txt")

    assert result.stderr == "Error: missing.txt: No such file or directory\n"
    assert (result.stdout, result.exit_code) == ("", 2)
