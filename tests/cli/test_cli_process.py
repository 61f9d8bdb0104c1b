"""The command line as a process of its own: pipes, locales, terminals."""

import contextlib
import os
import shlex
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import council_docs
from command_line import SAMPLE, put, run
from council_docs.formats.outline import render_outline

pytestmark = pytest.mark.usefixtures("empty_directory")

PACKAGES = str(Path(council_docs.__file__).parents[1])


def process(
    *arguments: str | bytes, out: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - the arguments are those of the tests
        [sys.executable, "-m", "council_docs", *arguments],
        stdout=out,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": PACKAGES, **environment},
        check=False,
    )


def test_output_is_utf8_whatever_the_locale() -> None:
    put("a.json")
    done = process("convert", "a.json", "--to", "json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, SAMPLE, b"")


def test_a_file_name_that_is_not_utf8_is_read_and_named() -> None:
    name = b"r\xeb.json"
    try:
        Path(os.fsdecode(name)).write_bytes(b"{}")
    except OSError:
        pytest.skip("this file system allows names in UTF-8 only")
    done = process("show", name)
    assert (done.returncode, done.stderr) == (2, b"Error: r\\xeb.json: missing key format\n")


def test_a_closed_pipe_ends_the_command_quietly() -> None:
    put("a.json")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process("convert", "a.json", "--to", "json", out=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", [("schema",), ("--help",), ("show", "--help")])
def test_a_full_device_on_stdout_is_an_error(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process(*arguments, out=full.fileno())
    expected = b"Error: standard output: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, expected)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_device_is_named() -> None:
    done = process("convert", put("a.json"), "--to", "json", "-o", "/dev/full")
    assert (done.returncode, done.stderr) == (2, b"Error: /dev/full: No space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="no shell that can close a stream")
@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("show - <&-", (2, "Error: <stdin>: Bad file descriptor\n")),
        ("validate - <&-", (2, "Error: <stdin>: Bad file descriptor\n")),
        ("convert - --to json <&-", (2, "Error: <stdin>: Bad file descriptor\n")),
        ("show a.json >&-", (2, "Error: standard output: Bad file descriptor\n")),
        ("validate a.json >&-", (2, "Error: standard output: Bad file descriptor\n")),
        ("diff a.json a.json >&-", (2, "Error: standard output: Bad file descriptor\n")),
        ("show missing.json 2>&-", (2, "")),
    ],
)
def test_a_missing_standard_stream_is_tolerated(command: str, expected: tuple[int, str]) -> None:
    put("a.json")
    done = subprocess.run(  # noqa: S603 - the commands above
        ["/bin/sh", "-c", f"{shlex.quote(sys.executable)} -m council_docs {command}"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": PACKAGES},
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == expected


def test_an_interrupt_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("council_docs.cli.convert.convert_file", interrupt)
    result = run("convert", put("a.json"), "--to", "json")
    assert (result.exit_code, result.stderr) == (130, "interrupted\n")


def terminal(*arguments: str, columns: int) -> tuple[int, str]:
    """Run a command in a terminal of that width; return its status and what it showed."""
    fcntl, pty, termios = (pytest.importorskip(name) for name in ("fcntl", "pty", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    started = subprocess.Popen(  # noqa: S603 - the arguments are those of the tests
        [sys.executable, "-m", "council_docs", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**environment, "PYTHONPATH": PACKAGES},
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError), open(ours, "rb", buffering=0) as screen:  # noqa: PTH123
        while piece := screen.read(4096):
            shown += piece
    return started.wait(), shown.decode().replace("\r\n", "\n")


def test_show_uses_the_width_of_the_terminal() -> None:
    status, shown = terminal("show", put("a.json"), columns=40)
    assert status == 0
    lines = list(render_outline(council_docs.load("a.json"), 40))
    assert any(line.endswith("…") for line in lines)
    assert shown.splitlines() == lines


def test_convert_shows_its_progress_on_a_terminal() -> None:
    inputs = [put("a.json"), put("bad.json", "{}"), put("c.json")]
    status, shown = terminal("convert", *inputs, "--to", "json", "-o", "out", columns=80)
    assert status == 2
    assert " 33%" in shown
    assert "\r\x1b[KError: bad.json: missing key format\n" in shown
    assert shown.endswith("\r\x1b[K2 of 3 files converted; failed: bad.json\n")
