"""Threads get what one loop gets, also where they are the first to use anything."""

import os
import subprocess
import sys
from pathlib import Path

import council_docs
from pages import ROOT

RACE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import council_docs
from council_docs.formats import FORMATS

texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
sys.setswitchinterval(1e-5)
threads = 8
barrier = Barrier(threads)


def outputs(text):
    document = council_docs.loads(text)
    found = [council_docs.dumps(document, made.name) for made in FORMATS.values() if made.writes]
    return [*found, council_docs.validate(document), council_docs.fidelity(document)]


def race(number):
    barrier.wait()  # so that all begin where nothing is compiled, imported or cached
    turned = texts[number:] + texts[:number]
    made = [outputs(text) for text in turned]
    return made[len(texts) - number :] + made[: len(texts) - number]


with ThreadPoolExecutor(threads) as pool:
    raced = list(pool.map(race, range(threads)))
assert len(texts) > 100
alone = [outputs(text) for text in texts]
assert all(found == alone for found in raced)
"""


def test_threads_get_what_one_loop_gets() -> None:
    ran = subprocess.run(  # noqa: S603 - the interpreter that runs this
        [sys.executable, "-c", RACE, str(ROOT / "tests" / "shapes")],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(council_docs.__file__).parents[1])},
        encoding="utf-8",
    )
    assert (ran.returncode, ran.stderr) == (0, "")
