"""Measure how long a process takes: imports, and the command line on the input."""

import sys
from pathlib import Path

from measuring import Task, format_table, measure_in_turns, process_task

_INTERPRETER = "bare interpreter"
_DEPENDENCIES = "import attrs, regex, click"


def report(path: Path, rounds: int) -> str:
    """Return the table of whole processes, compared with an interpreter that does nothing."""
    command = ["-m", "council_docs"]
    convert = [*command, "convert", str(path), "--to"]
    tasks = {
        _INTERPRETER: _run_python("-c", "pass"),
        _DEPENDENCIES: _run_python("-c", _DEPENDENCIES),
        "import council_docs": _run_python("-c", "import council_docs"),
        "import attrs, regex, lxml.etree": _run_python("-c", "import attrs, regex, lxml.etree"),
        "council-docs validate": _run_python(*command, "validate", "--exit-zero", str(path)),
        "council-docs convert --to akn": _run_python(*convert, "akn"),
        "council-docs convert --to json": _run_python(*convert, "json"),
    }
    for task in tasks.values():
        task()  # the first start writes the compiled modules
    seconds = measure_in_turns(tasks, rounds)
    bare, dependencies = seconds[_INTERPRETER], seconds[_DEPENDENCIES]
    rows = {
        name: [1000 * taken, 1000 * (taken - bare), taken / bare, taken / dependencies]
        for name, taken in seconds.items()
    }
    return format_table(["process", "ms", "ms above bare", "÷ bare", f"÷ {_DEPENDENCIES}"], rows)


def _run_python(*arguments: str) -> Task:
    return process_task(sys.executable, *arguments)
