"""Measure the first document of a process: importing the reader, detecting the language.

Each round is a process of its own, because an import happens once.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median

from measuring import format_table

_PROCESS = """
import sys, time
def timed(task):
    start = time.perf_counter()
    result = task()
    print(time.perf_counter() - start)
    return result
import council_docs
text = open(sys.argv[1], encoding="utf-8").read()
def importing():
    import council_docs.formats.text
timed(importing)
from council_docs.languages.detection import detect_language
head = [line for line in text.splitlines() if line.strip()][:100]
timed(lambda: detect_language(head, text))
timed(lambda: council_docs.loads(text))
timed(lambda: council_docs.loads(text))
timed(lambda: detect_language(head, text))
"""
_STEPS = (
    "importing the reader",
    "detecting the language, first",
    "reading, first",
    "reading, again",
    "detecting the language, again",
)


def report(path: Path, rounds: int) -> str:
    """Return the table of the steps to the first document, compared with reading it again."""
    _measure_steps(path)  # the first one writes the compiled modules
    taken = [_measure_steps(path) for _ in range(rounds)]
    steps = [median(times) for times in zip(*taken, strict=True)]
    again = steps[_STEPS.index("reading, again")]
    rows = {name: [1000 * step, step / again] for name, step in zip(_STEPS, steps, strict=True)}
    return format_table(["step", "ms", "÷ reading, again"], rows)


def _measure_steps(path: Path) -> list[float]:
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", _PROCESS, str(path)], check=True, capture_output=True, text=True
    )
    return [float(line) for line in done.stdout.splitlines()]
