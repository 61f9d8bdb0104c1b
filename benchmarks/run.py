"""Measure council_docs, and what Python, regex, lxml and cobalt need for the same text.

    python benchmarks/run.py [INPUT] [--growth] [--startup] [--throughput] [--tables]

Milliseconds differ between machines. The ratios of one run can be compared.
"""

import argparse
from pathlib import Path

import first_document
import growth
import startup
import table_export
import throughput
from measuring import describe_machine, format_table, measure_in_turns
from tasks import BASELINES, baseline_tasks, library_tasks

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "nl_belarus-2024_seed.txt"
EXAMPLE = ROOT / "examples" / "st09999-nl.txt"
KILOBYTES = (10, 100, 1000, 10_000)
ROUNDS, GROWTH_ROUNDS, STARTUP_ROUNDS, THROUGHPUT_ROUNDS = 30, 3, 15, 3


def main() -> None:
    """Print the tables that the arguments ask for."""
    options = _parse_arguments()
    path: Path = options.input
    text = path.read_text("utf-8")
    print(describe_machine())
    print(f"{path.name}: {len(text.encode()):,} bytes\n")
    print(measure_ratios(text, options.rounds or ROUNDS))
    if options.growth:
        print(f"\n{growth.report(text, options.kilobytes, options.rounds or GROWTH_ROUNDS)}")
    if options.startup:
        rounds = options.rounds or STARTUP_ROUNDS
        print(f"\n{startup.report(path, rounds)}\n\n{first_document.report(path, rounds)}")
    if options.throughput:
        rounds = options.rounds or THROUGHPUT_ROUNDS
        print(f"\n{throughput.report(text, options.documents, rounds)}")
    if options.tables:
        print(f"\n{table_export.report(options.documents)}")


def measure_ratios(text: str, rounds: int) -> str:
    """Return the table of tasks: milliseconds, and ratios to each baseline."""
    seconds = measure_in_turns({**baseline_tasks(text), **library_tasks(text)}, rounds)
    rows = {
        name: [1000 * taken, *(taken / seconds[baseline] for baseline in BASELINES)]
        for name, taken in seconds.items()
    }
    return format_table(["task", "ms", *(f"÷ {baseline}" for baseline in BASELINES)], rows)


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    default = CORPUS if CORPUS.exists() else EXAMPLE
    parser.add_argument("input", nargs="?", type=Path, default=default, help="a document as text")
    parser.add_argument("--rounds", type=int, help="how often to measure each task")
    parser.add_argument("--growth", action="store_true", help="measure growing inputs")
    parser.add_argument(
        "--kilobytes", nargs="+", type=int, default=KILOBYTES, help="the sizes for --growth"
    )
    parser.add_argument("--startup", action="store_true", help="measure imports and commands")
    parser.add_argument("--throughput", action="store_true", help="measure many documents")
    parser.add_argument("--tables", action="store_true", help="measure the export of tables")
    parser.add_argument(
        "--documents",
        type=int,
        default=1000,
        help="how many there are for --throughput and --tables",
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
