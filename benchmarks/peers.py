"""Measure council_docs beside the libraries that people use today, all in one environment.

    python benchmarks/peers.py [INPUT] [--python PYTHON] [--environment FOLDER] [--write]

It makes an environment, installs the peers and this project into it, and runs `beside.py` there:
each library does its work on the same document, by turns. The fast core of bluebell needs CPython
3.12. With --write the tables go to docs/performance.md.
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
PEERS = ("bluebell-akn==5.0.0", "bluebell-akn-rs==5.0.0", "cobalt==9.0.1", "tulit==0.8.0")
BEGIN, END = "<!-- begin: made by benchmarks/peers.py -->\n", "<!-- end -->\n"


def main() -> None:
    """Print the tables, or write them to the page."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        python = _environment(options.environment or Path(folder, "peers"), options.python)
        tables = _run(python, str(HERE / "beside.py"), str(options.input.resolve()))
    if options.write:
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        PAGE.write_text(f"{before}{BEGIN}{tables}{END}{after}", encoding="utf-8", newline="\n")
    else:
        print(tables)


def _environment(folder: Path, python: str) -> str:
    """Return the interpreter of an environment with the peers and this project."""
    made = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not made.exists():
        if python == sys.executable:
            venv.create(folder, with_pip=True)
        else:
            _run(python, "-m", "venv", str(folder))
    _run(str(made), "-m", "pip", "install", "--quiet", *PEERS)
    _run(str(made), "-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", str(ROOT))
    _run(str(made), "-m", "pip", "install", "--quiet", str(ROOT))
    return str(made)


def _run(*command: str) -> str:
    done = subprocess.run(  # noqa: S603 - the commands are those above
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    default = CORPUS if CORPUS.exists() else EXAMPLE
    parser.add_argument("input", nargs="?", type=Path, default=default, help="a document as text")
    parser.add_argument("--python", default=sys.executable, help="the interpreter to measure with")
    parser.add_argument("--environment", type=Path, help="where the environment is kept")
    parser.add_argument("--write", action="store_true", help="write the tables to the page")
    return parser.parse_args()


if __name__ == "__main__":
    main()
