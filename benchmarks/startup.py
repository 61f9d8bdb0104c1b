"""How long a process takes to start: imports, and the command line on the input."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tables import table
from timing import Work, interleaved

_INTERPRETER = "bare interpreter"
_DEPENDENCIES = "import attrs, regex, click"


def report(path: Path, rounds: int) -> str:
    """Return the table of whole processes, each beside an interpreter that does nothing."""
    command = ["-m", "council_docs"]
    convert = [*command, "convert", str(path), "--to"]
    works = {
        _INTERPRETER: _process(["-c", "pass"]),
        _DEPENDENCIES: _process(["-c", _DEPENDENCIES]),
        "import council_docs": _process(["-c", "import council_docs"]),
        "import attrs, regex, lxml.etree": _process(["-c", "import attrs, regex, lxml.etree"]),
        "council-docs validate": _process([*command, "validate", "--exit-zero", str(path)]),
        "council-docs convert --to akn": _process([*convert, "akn"]),
        "council-docs convert --to json": _process([*convert, "json"]),
    }
    for work in works.values():
        work()  # the first start of all writes the compiled modules
    seconds = interleaved(works, rounds)
    bare, dependencies = seconds[_INTERPRETER], seconds[_DEPENDENCIES]
    rows = {
        name: [1000 * taken, 1000 * (taken - bare), taken / bare, taken / dependencies]
        for name, taken in seconds.items()
    }
    return table(["process", "ms", "ms above bare", "÷ bare", f"÷ {_DEPENDENCIES}"], rows)


def _process(arguments: Sequence[str]) -> Work:
    def start() -> None:
        subprocess.run(  # noqa: S603 - the arguments are those above
            [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL
        )

    return start
