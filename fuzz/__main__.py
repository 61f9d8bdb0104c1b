"""Feed a reader with mutations of documents until a property breaks or the time is over.

    python fuzz text --seconds 600
    python fuzz akn --seconds 600 --corpus FOLDER

It needs atheris (`pip install -e '.[fuzz]'`). An input that breaks a property is kept in the folder
of `--keep`. Make a small one of it and put it into `fuzz/finds/NAME/` under a name that says what
it shows: the tests run all that is there.
"""

import argparse
import pkgutil
import sys
import tempfile
from importlib import import_module
from itertools import chain
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["council_docs"]):
    from council_docs import formats

    # The formats are imported when they are used: too late to be watched.
    for module in pkgutil.walk_packages(formats.__path__, "council_docs.formats."):
        import_module(module.name)

    from properties import TARGETS, documents, finds

LONGEST = 20_000
"""The bytes of the longest input, if nothing else is said; growth is what benchmarks measure."""
SLOW = 30
"""The seconds that no input of that length may take, on a busy machine as well."""


def main() -> None:
    """Run what the arguments ask for; libFuzzer ends the process."""
    options = _options()
    target = TARGETS[options.name]
    options.keep.mkdir(parents=True, exist_ok=True)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)
        known = chance.choice((None, *target.mutations))
        made: bytes = known(data, chance) if known else atheris.Mutate(data, most)
        return made[:most]

    with tempfile.TemporaryDirectory() as folder:
        found = (path.read_bytes() for path in finds(options.name))
        real = documents(options.corpus, options.name)
        for number, data in enumerate(chain(target.seeds(), found, real)):
            if len(data) <= options.longest:
                Path(folder, str(number)).write_bytes(data)
        arguments = [
            f"-runs={options.runs}",
            f"-max_total_time={options.seconds}",
            f"-seed={options.seed}",
            f"-artifact_prefix={options.keep}/{options.name}-",
            f"-max_len={options.longest}",
            f"-timeout={SLOW * max(1, options.longest // LONGEST)}",
            "-print_final_stats=1",
            "-verbosity=0",
            folder,
        ]
        target.holds(next(target.seeds()))  # what is loaded at the first use makes no input slow
        atheris.Setup([sys.argv[0], *arguments], target.holds, custom_mutator=mutate)
        atheris.Fuzz()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("name", choices=TARGETS, help="the format to read")
    parser.add_argument("--seconds", type=int, default=0, help="when to stop; 0 for never")
    parser.add_argument("--runs", type=int, default=-1, help="how many inputs; -1 for no end")
    parser.add_argument(
        "--corpus", type=Path, nargs="*", default=[], help="folders with more documents to mutate"
    )
    parser.add_argument(
        "--longest", type=int, default=LONGEST, help="the bytes of the longest input"
    )
    parser.add_argument("--seed", type=int, default=1, help="the beginning of chance")
    parser.add_argument("--keep", type=Path, default=Path("fuzz/found"), help="where finds go")
    return parser.parse_args()


if __name__ == "__main__":
    main()
