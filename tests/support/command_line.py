"""What the tests of the command line share: files, and a way to run a command."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from council_docs.cli import main
from paths import DATA

SAMPLE = (DATA / "json" / "sample.json").read_text("utf-8")
OTHER = '{"format": "council-docs/1", "kind": "note"}'


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    """Run a command that must end by itself, not by an exception that nobody caught."""
    result = CliRunner().invoke(main, arguments, input=given)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@contextmanager
def locked() -> Iterator[None]:
    """Let nobody look at anything, as below a directory that may not be entered."""

    def denied(path: str | Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(os, "stat", denied)
        yield


def put(name: str, text: str = SAMPLE) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def files() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())
