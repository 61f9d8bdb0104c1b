"""Measure council_docs and the libraries that people use today, in one environment.

    python benchmarks/compare.py [INPUT] [--python PYTHON] [--environment FOLDER] [--write]

The command creates an environment, installs the libraries and this project, and runs
`comparison_tables.py` there. The fast core of bluebell needs CPython 3.12. --write puts the tables
into docs/performance.md.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
PAGE = ROOT / "docs" / "performance.md"
CORPUS = ROOT.parent / "shared" / "corpus" / "nl_belarus-2024_seed.txt"
EXAMPLE = ROOT / "examples" / "st09999-nl.txt"
LIBRARIES = ("bluebell-akn==5.0.0", "bluebell-akn-rs==5.0.0", "cobalt==9.0.1", "tulit==0.8.0")
BEGIN, END = "<!-- begin: made by benchmarks/compare.py -->\n", "<!-- end -->\n"


def main() -> None:
    """Print the tables, or write them into the page."""
    options = _parse_arguments()
    with tempfile.TemporaryDirectory() as folder:
        python = _create_environment(
            options.environment or Path(folder, "environment"), options.python
        )
        tables = _run(python, str(HERE / "comparison_tables.py"), str(options.input.resolve()))
    if options.write:
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        PAGE.write_text(f"{before}{BEGIN}{tables}{END}{after}", encoding="utf-8", newline="\n")
    else:
        print(tables)


def _create_environment(folder: Path, python: str) -> str:
    """Return the interpreter of an environment with the libraries and this project."""
    interpreter = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not interpreter.exists():
        if python == sys.executable:
            venv.create(folder, with_pip=True)
        else:
            _run(python, "-m", "venv", str(folder))
    _run(str(interpreter), "-m", "pip", "install", "--quiet", *LIBRARIES)
    _run(
        str(interpreter),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--force-reinstall",
        "--no-deps",
        str(ROOT),
    )
    _run(str(interpreter), "-m", "pip", "install", "--quiet", str(ROOT))
    return str(interpreter)


def _run(*command: str) -> str:
    done = subprocess.run(  # noqa: S603 - the commands are those above
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    default = CORPUS if CORPUS.exists() else EXAMPLE
    parser.add_argument("input", nargs="?", type=Path, default=default, help="a document as text")
    parser.add_argument("--python", default=sys.executable, help="the interpreter to measure with")
    parser.add_argument("--environment", type=Path, help="where to keep the environment")
    parser.add_argument("--write", action="store_true", help="write the tables into the page")
    return parser.parse_args()


if __name__ == "__main__":
    main()
