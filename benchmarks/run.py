"""Measure council_docs beside what Python, regex, lxml and cobalt need for the same text.

    python benchmarks/run.py [INPUT] [--growth] [--startup] [--throughput]

Milliseconds differ from machine to machine; the ratios of one run can be compared.
"""

import argparse
import os
import platform
from importlib.metadata import version
from pathlib import Path

import first
import growth
import startup
import throughput
from tables import table
from timing import interleaved
from works import FLOORS, floors, works

import council_docs

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "nl_belarus-2024_seed.txt"
EXAMPLE = ROOT / "examples" / "st09999-nl.txt"
PACKAGES = ("attrs", "cattrs", "click", "cobalt", "lxml", "regex")
KILOBYTES = (10, 100, 1000, 10_000)
ROUNDS, GROWTH_ROUNDS, STARTUP_ROUNDS, THROUGHPUT_ROUNDS = 30, 3, 15, 3


def main() -> None:
    """Print the tables that the arguments ask for."""
    options = _options()
    path: Path = options.input
    text = path.read_text("utf-8")
    print(machine())
    print(f"{path.name}: {len(text.encode()):,} bytes\n")
    print(ratios(text, options.rounds or ROUNDS))
    if options.growth:
        print(f"\n{growth.report(text, options.kilobytes, options.rounds or GROWTH_ROUNDS)}")
    if options.startup:
        rounds = options.rounds or STARTUP_ROUNDS
        print(f"\n{startup.report(path, rounds)}\n\n{first.report(path, rounds)}")
    if options.throughput:
        rounds = options.rounds or THROUGHPUT_ROUNDS
        print(f"\n{throughput.report(text, options.documents, rounds)}")


def ratios(text: str, rounds: int) -> str:
    """Return the table of works and floors: milliseconds, and how many times each floor."""
    seconds = interleaved({**floors(text), **works(text)}, rounds)
    rows = {
        name: [1000 * taken, *(taken / seconds[floor] for floor in FLOORS)]
        for name, taken in seconds.items()
    }
    return table(["work", "ms", *(f"÷ {floor}" for floor in FLOORS)], rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    default = CORPUS if CORPUS.exists() else EXAMPLE
    parser.add_argument("input", nargs="?", type=Path, default=default, help="a document as text")
    parser.add_argument("--rounds", type=int, help="how often each work is measured")
    parser.add_argument("--growth", action="store_true", help="measure larger and larger inputs")
    parser.add_argument(
        "--kilobytes", nargs="+", type=int, default=KILOBYTES, help="the sizes for --growth"
    )
    parser.add_argument("--startup", action="store_true", help="measure imports and commands")
    parser.add_argument("--throughput", action="store_true", help="measure many documents")
    parser.add_argument(
        "--documents", type=int, default=1000, help="how many there are for --throughput"
    )
    return parser.parse_args()


def machine() -> str:
    """Return what the figures were measured with and on."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"council_docs {council_docs.__version__}, {packages}\n"
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{platform.platform()}, {os.cpu_count()} cores"
    )


if __name__ == "__main__":
    main()
