"""What the command line refuses: one line on standard error, status 2, and nothing written."""

from pathlib import Path

import pytest

from command_line import SAMPLE, files, put, run
from council_docs.formats import FORMATS

pytestmark = pytest.mark.usefixtures("empty_directory")

READ = [made.name for made in FORMATS.values() if made.reads]
WRITTEN = [made.name for made in FORMATS.values() if made.writes]

UNUSABLE: dict[str, tuple[tuple[str, ...], str]] = {
    "nothing to resume": (
        ("convert", "a.json", "--to", "json", "--resume"),
        "--resume needs an output file or directory",
    ),
    "no input": (("convert", "--to", "json"), "Missing argument 'INPUT...'"),
    "format to write": (
        ("convert", "a.json", "--to", "doc"),
        f"'doc' is not one of {', '.join(map(repr, WRITTEN))}",
    ),
    "format to read": (
        ("convert", "a.json", "--to", "json", "--from", "doc"),
        f"'doc' is not one of {', '.join(map(repr, READ))}",
    ),
    "no format": (
        ("convert", "a.json"),
        f"name the output format with --to: {', '.join(WRITTEN)}",
    ),
    "no format in the name of a directory": (
        ("convert", "a.json", "b.json", "-o", "c.akn.xml"),
        f"name the output format with --to: {', '.join(WRITTEN)}",
    ),
    "no format in the suffix": (
        ("convert", "a.json", "-o", "b.doc"),
        f"name the output format with --to: {', '.join(WRITTEN)}",
    ),
    "language": (("convert", "a.json", "--to", "json", "--language", "xx"), "'xx' is not one of"),
    "day": (("convert", "a.json", "--to", "akn", "--generated", "1.3.26"), "does not match"),
    "day without a place": (
        ("convert", "a.json", "--to", "json", "--generated", "2026-03-01"),
        "the format json has no place for --generated",
    ),
    "several on standard output": (
        ("convert", "a.json", "b.json", "--to", "json"),
        "several inputs need a directory to write to: -o DIRECTORY",
    ),
    "several in a file": (
        ("convert", "a.json", "b.json", "--to", "json", "-o", "b.json"),
        "several inputs need a directory to write to: -o DIRECTORY",
    ),
    "twins": (
        ("convert", "a.json", "sub/a.json", "--to", "json", "-o", "out"),
        "a.json and sub/a.json would both be written to out/a.json",
    ),
    "twins but for case": (
        ("convert", "a.json", "A.txt", "--to", "json", "-o", "out"),
        "a.json and A.txt would both be written to out/A.json: try --keep-suffix",
    ),
    "a directory without one to write to": (
        ("convert", "sub", "--to", "json"),
        "several inputs need a directory to write to: -o DIRECTORY",
    ),
    "twins of a directory": (
        ("convert", "sub", "a.json", "--to", "json", "-o", "out"),
        "sub/a.json and a.json would both be written to out/a.json",
    ),
    "an input": (
        ("convert", "a.json", "--to", "json", "-o", "a.json"),
        "a.json is an input and would be overwritten",
    ),
    "an input by another name": (
        ("convert", "a.json", "--to", "json", "-o", "link.json"),
        "link.json is an input and would be overwritten",
    ),
    "an input among several": (
        ("convert", "b.json", "a.json", "--to", "json", "-o", "."),
        "b.json is an input and would be overwritten",
    ),
    "a report over an input": (
        ("validate", "b.json", "a.json", "-o", "link.json"),
        "link.json is an input and would be overwritten",
    ),
    "a baseline over an input": (
        ("validate", "a.json", "--write-baseline", "a.json"),
        "a.json is an input and would be overwritten",
    ),
    "severity": (("validate", "a.json", "--severity", "bad"), "'bad' is not one of 'info'"),
    "command": (("print", "a.json"), "No such command 'print'"),
}


@pytest.mark.parametrize(("arguments", "message"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_unusable_arguments_are_refused_before_anything_is_written(
    arguments: tuple[str, ...], message: str
) -> None:
    Path("sub").mkdir()
    for name in ("a.json", "b.json", "sub/a.json", "A.txt"):
        put(name)
    Path("link.json").symlink_to("a.json")
    before = {name: Path(name).read_bytes() for name in files()}
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert {name: Path(name).read_bytes() for name in files()} == before


UNREADABLE: dict[str, tuple[str, bytes | None, str]] = {
    "missing": ("a.json", None, "Error: a.json: No such file or directory"),
    "syntax": ("a.json", b"{\n}}", "Error: a.json:2:2: not JSON: extra data"),
    "contract": ("a.json", b"{}", "Error: a.json: missing key format"),
    "deep": ("a.json", b"[" * 99_999, "Error: a.json: nested deeper than 100 levels"),
    "control characters in the name": (
        "a\x1b[2J\n.json",
        b"{}",
        r"Error: a\x1b[2J\x0a.json: missing key format",
    ),
}


@pytest.mark.parametrize("command", [("convert", "--to", "json"), ("show",), ("validate",)])
@pytest.mark.parametrize(("name", "data", "message"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_an_unreadable_input_is_one_line(
    name: str, data: bytes | None, message: str, command: tuple[str, ...]
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    result = run(*command, name)
    assert (result.exit_code, result.stderr) == (2, f"{message}\n")


def test_a_bad_encoding_is_one_line_with_its_position() -> None:
    Path("a.txt").write_bytes(b"Ruritania\nRuritani\xeb")
    result = run("show", "a.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("Error: a.txt:2:9: ")


def test_a_format_error_is_one_line() -> None:
    # Read in the form of the register, but no header prints the century.
    put("a.json", SAMPLE.replace("9999/1/26 REV 1", "ST-9999-1926-INIT"))
    result = run("convert", "a.json", "--to", "json")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith("Error: a.json: ")
    assert "printed form '9999/26'" in result.stderr


def test_a_directory_without_a_document_cannot_be_read() -> None:
    Path("a").mkdir()
    result = run("show", "a")
    assert (result.exit_code, result.stderr) == (2, "Error: a: a folder without .xml files\n")


def test_an_unwritable_output_is_named() -> None:
    result = run("convert", put("a.json"), "--to", "json", "-o", "missing/b.json")
    assert result.exit_code == 2
    assert result.stderr == "Error: missing/b.json: No such file or directory\n"


def test_an_uncreatable_directory_is_named() -> None:
    inputs = [put("a.json"), put("b.json")]
    result = run("convert", *inputs, "--to", "json", "-o", "a.json/out")
    assert result.exit_code == 2
    assert result.stderr == "Error: a.json/out: Not a directory\n"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", full)
    result = run("convert", put("a.json"), "--to", "json", "-o", put("b.json", "old"))
    assert (result.exit_code, result.stderr) == (2, "Error: b.json: No space left on device\n")
    assert files() == ["a.json", "b.json"]
    assert Path("b.json").read_text("utf-8") == "old"
