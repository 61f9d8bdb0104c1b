"""How many documents a second the validator checks, beside what `json.tool` does with as many."""

import subprocess
import sys
import tempfile
from pathlib import Path

from growth import tiled
from tables import table
from timing import Work, interleaved

from council_docs import dumps, loads

_BYTES = 9000
"""The size of each document, at least."""
_JSON_TOOL = """
import json.tool, os, sys
from pathlib import Path
for path in sorted(Path(sys.argv[1]).iterdir()):
    sys.argv[1:] = [str(path), os.devnull]
    json.tool.main()
"""


def report(text: str, documents: int, rounds: int) -> str:
    """Return the table of whole processes, each with so many documents made from one."""
    with tempfile.TemporaryDirectory() as folder:
        texts, trees = (Path(folder, name) for name in ("texts", "trees"))
        size = _write(text, documents, texts, trees)
        validate = ["-m", "council_docs", "validate", "--exit-zero", "--jobs"]
        works = {
            "council-docs validate --jobs 1": _process([*validate, "1", str(texts)]),
            "council-docs validate --jobs 0": _process([*validate, "0", str(texts)]),
            "json.tool, on their JSON": _process(["-c", _JSON_TOOL, str(trees)]),
        }
        seconds = interleaved(works, rounds)
    least = seconds["json.tool, on their JSON"]
    rows = {name: [taken, documents / taken, taken / least] for name, taken in seconds.items()}
    head = [f"{documents:,} documents of {size:,} bytes", "s", "documents per s", "÷ json.tool"]
    return table(head, rows)


def _write(text: str, documents: int, texts: Path, trees: Path) -> int:
    """Write documents as text and as JSON; return their size as text."""
    for folder in (texts, trees):
        folder.mkdir()
    made = tiled(text, _BYTES)
    tree = dumps(loads(made))
    for number in range(documents):
        (texts / f"{number:05}.txt").write_text(made, encoding="utf-8")
        (trees / f"{number:05}.json").write_text(tree, encoding="utf-8")
    return len(made.encode())


def _process(arguments: list[str]) -> Work:
    def start() -> None:
        subprocess.run(  # noqa: S603 - the arguments are those above
            [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL
        )

    return start
