"""The two commands of README.md: they can be copied, and what they name is there.

`.ci/run` runs the second one; the tests themselves run what the first one does.
"""

import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from council_docs.cli import main
from paths import ROOT

VENV = ["python3", "-m", "venv", ".venv"]


def steps(name: str) -> list[list[str]]:
    """Return the words of each step of the command that README.md holds under a name."""
    before, marker, after = (
        (ROOT / "README.md").read_text("utf-8").partition(f"<!-- command: {name} -->\n```")
    )
    assert marker, f"README.md has no command {name}"
    assert marker not in before + after, f"README.md has two commands {name}"
    _language, _, rest = after.partition("\n")
    command, fence, _ = rest.partition("\n```\n")
    assert fence
    assert "\n" not in command, "a command is one line"
    return [shlex.split(step) for step in command.split(" && ")]


def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return found


def test_the_first_command_installs_and_converts_an_example(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, install, (script, *arguments) = steps("convert")
    assert make == VENV
    assert install == [".venv/bin/pip", "install", "--quiet", ".[pdf]"]
    assert Path(script).parent == Path(".venv/bin")
    assert project()["scripts"][Path(script).name] == "council_docs.cli:main"

    monkeypatch.chdir(ROOT)
    converted = CliRunner().invoke(main, arguments)
    assert (converted.exit_code, converted.stderr) == (0, "")
    assert "<akomaNtoso" in converted.stdout


def test_the_second_command_installs_what_the_tests_need_and_runs_them() -> None:
    make, install, run = steps("test")
    assert make == VENV
    assert install == [".venv/bin/pip", "install", "--quiet", "-e", ".[dev]"]
    assert any(needed.startswith("pytest>") for needed in project()["optional-dependencies"]["dev"])
    assert run == [".venv/bin/python", "-m", "pytest"]
