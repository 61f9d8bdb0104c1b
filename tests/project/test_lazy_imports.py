"""Nobody waits for what is not needed: which modules each piece of work imports."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import council_docs
from council_docs.formats import FORMATS
from paths import ROOT

PACKAGES = str(Path(council_docs.__file__).parents[1])
TEXT = "st09999-nl.txt"

HEAVY = {
    "cattrs",
    "click",
    "cobalt",
    "difflib",
    "importlib.resources",
    "json",
    "junitparser",
    "lxml",
    "multiprocessing",
    "pathspec",
    "regex",
    "textwrap",
    "tomllib",
    "zipfile",
}
"""What takes a while to import, and is needed for some work only."""
PARTS = {
    "validation.catalogue",
    "validation.configuration",
    "formats.akn",
    "formats.formex",
    "formats.json",
    "formats.markdown",
    "formats.text",
    "formats.text.writer",
    "formats.xml.parser",
    "batch.workers",
    "validation.rules",
    "validation.selection",
    "comparison",
}
"""The same of this package."""

COMMAND = "from council_docs.cli import main; main({}, standalone_mode=False)"
VALIDATE = ["validate", TEXT, "--exit-zero", "--output-format"]
WRITTEN = ["json", *sorted(made.name for made in FORMATS.values() if made.writes)]
RULES = {"formats.text", "validation.rules", "validation.selection"}
NEEDED = {
    f"import council_docs; council_docs.load('{TEXT}')": {"formats.text"},
    f"import council_docs as c; c.dumps(c.load('{TEXT}'), 'akn')": {"formats.akn", "formats.text"},
    f"import council_docs as c; c.check_fidelity(c.load('{TEXT}'))": {"formats.text"},
    f"import council_docs as c; c.validate(c.load('{TEXT}'))": RULES,
    "import council_docs as c; c.dumps(c.Document(), 'text')": {
        "formats.text",
        "formats.text.writer",
    },
    "import council_docs as c; c.dumps(c.Document(), 'json')": {"formats.json", "json"},
    "from council_docs.languages import load_language; load_language('nl')": set(),
    "from council_docs.formats.akn import write": {"formats.akn"},
    COMMAND.format(["convert", TEXT, "--to", "akn"]): {"click", "formats.akn", "formats.text"},
    COMMAND.format(["show", TEXT]): {"click", "formats.text"},
    COMMAND.format([*VALIDATE, "terminal"]): {*RULES, "click", "validation.configuration"},
    COMMAND.format([*VALIDATE, "github"]): {*RULES, "click", "validation.configuration"},
    COMMAND.format([*VALIDATE, "json"]): {
        *RULES,
        "click",
        "validation.configuration",
        "json",
        "regex",
    },
    COMMAND.format([*VALIDATE, "sarif"]): {
        *RULES,
        "validation.catalogue",
        "click",
        "validation.configuration",
        "importlib.resources",
        "json",
        "regex",
        "textwrap",
        "zipfile",
    },
}


@pytest.fixture(autouse=True)
def directory_of_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a directory with nothing but a document."""
    shutil.copy(ROOT / "examples" / TEXT, tmp_path)
    monkeypatch.chdir(tmp_path)


def imported(code: str) -> set[str]:
    """Return what a process of its own imports, in which nothing measures coverage."""
    environment = {name: said for name, said in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(  # noqa: S603 - the code is that above
        [
            sys.executable,
            "-c",
            f"import sys\nbefore = set(sys.modules)\n{code}\nprint(*sys.modules.keys() - before)",
        ],
        capture_output=True,
        check=True,
        env={**environment, "PYTHONPATH": PACKAGES},
        encoding="utf-8",
    )
    return set(done.stdout.splitlines()[-1].split())


def test_importing_the_package_imports_no_submodule() -> None:
    found = imported("import council_docs")

    assert {name for name in found if name.startswith("council_docs")} == {
        "council_docs",
        "council_docs._version",
    }
    assert not {"attr", "regex", "inspect", *HEAVY} & found


@pytest.mark.parametrize(("code", "needed"), NEEDED.items(), ids=range(len(NEEDED)))
def test_each_task_imports_only_what_it_needs(code: str, needed: set[str]) -> None:
    found = imported(code)

    own = {name.removeprefix("council_docs.") for name in found}
    assert (HEAVY | PARTS) & own == needed


def test_text_without_compiled_packages_becomes_every_format() -> None:
    """WebAssembly has no wheels of these packages."""
    text = (
        "Council conclusions on Ruritania\n\n"
        "1. The Council recalls Regulation (EU) 2019/452 (OJ L 79I, 21.3.2019, p. 1) and Article "
        "42(7) TEU.\n\n2. The Council confirms point 1 of these conclusions.\n"
    )
    code = f"""
import sys
for name in ("click", "cobalt", "loky", "lxml", "pathspec", "regex"):
    sys.modules[name] = None
import council_docs
document = council_docs.loads({text!r})
council_docs.validate(document)
council_docs.check_fidelity(document)
written = [council_docs.dumps(document, name) for name in {WRITTEN}]
assert all("42" in output for output in written)
assert council_docs.loads(written[0], "json") == document
"""

    imported(code)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_no_command(option: str) -> None:
    found = imported(COMMAND.format([option]))

    assert {name for name in found if name.startswith("council_docs")} == {
        "council_docs",
        "council_docs._version",
        "council_docs.cli",
        "council_docs.cli.console",
        "council_docs.errors",
    }
    assert "attr" not in found


def test_one_document_imports_one_language() -> None:
    found = imported(f"import council_docs; council_docs.load('{TEXT}')")

    languages = {name for name in found if name.startswith("council_docs.languages.")}
    assert {name for name in languages if len(name.rpartition(".")[2]) == len("nl")} == {
        "council_docs.languages.nl"
    }
