"""Measure how many documents a second the validator checks, compared with `json.tool`."""

import sys
import tempfile
from pathlib import Path

from growth import repeat_conclusions
from measuring import format_table, measure_in_turns, process_task

from council_docs import dumps, loads

_MIN_BYTES = 9000
"""The minimum size of each document."""
_JSON_TOOL = """
import json.tool, os, sys
from pathlib import Path
for path in sorted(Path(sys.argv[1]).iterdir()):
    sys.argv[1:] = [str(path), os.devnull]
    json.tool.main()
"""


def report(text: str, documents: int, rounds: int) -> str:
    """Return the table of whole processes, each with that many copies of a document."""
    with tempfile.TemporaryDirectory() as folder:
        texts, trees = (Path(folder, name) for name in ("texts", "trees"))
        size = _write_documents(text, documents, texts, trees)
        validate = ["-m", "council_docs", "validate", "--exit-zero", "--jobs"]
        tasks = {
            "council-docs validate --jobs 1": process_task(
                sys.executable, *validate, "1", str(texts)
            ),
            "council-docs validate --jobs 0": process_task(
                sys.executable, *validate, "0", str(texts)
            ),
            "json.tool, on their JSON": process_task(sys.executable, "-c", _JSON_TOOL, str(trees)),
        }
        seconds = measure_in_turns(tasks, rounds)
    least = seconds["json.tool, on their JSON"]
    rows = {name: [taken, documents / taken, taken / least] for name, taken in seconds.items()}
    head = [f"{documents:,} documents of {size:,} bytes", "s", "documents per s", "÷ json.tool"]
    return format_table(head, rows)


def _write_documents(text: str, documents: int, texts: Path, trees: Path) -> int:
    """Write documents as text and as JSON; return their size as text."""
    for folder in (texts, trees):
        folder.mkdir()
    made = repeat_conclusions(text, _MIN_BYTES)
    tree = dumps(loads(made))
    for number in range(documents):
        (texts / f"{number:05}.txt").write_text(made, encoding="utf-8")
        (trees / f"{number:05}.json").write_text(tree, encoding="utf-8")
    return len(made.encode())
