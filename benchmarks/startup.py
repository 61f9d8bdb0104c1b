"""How long a process takes to start: imports, and the command line on the input."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tables import table
from timing import Work, interleaved

_INTERPRETER = "bare interpreter"


def report(path: Path, rounds: int) -> str:
    """Return the table of whole processes, each beside an interpreter that does nothing."""
    command = ["-m", "council_docs", "convert", str(path), "--to"]
    works = {
        _INTERPRETER: _process(["-c", "pass"]),
        "import council_docs": _process(["-c", "import council_docs"]),
        "import attrs, regex, lxml.etree": _process(["-c", "import attrs, regex, lxml.etree"]),
        "council-docs convert --to akn": _process([*command, "akn"]),
        "council-docs convert --to json": _process([*command, "json"]),
    }
    for work in works.values():
        work()  # the first start of all writes the compiled modules
    seconds = interleaved(works, rounds)
    bare = seconds[_INTERPRETER]
    rows = {
        name: [1000 * taken, 1000 * (taken - bare), taken / bare] for name, taken in seconds.items()
    }
    return table(["process", "ms", "ms above bare", "÷ bare"], rows)


def _process(arguments: Sequence[str]) -> Work:
    def start() -> None:
        subprocess.run(  # noqa: S603 - the arguments are those above
            [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL
        )

    return start
