"""Feed a reader with mutated documents until a property breaks or the time is over.

    python fuzz text --seconds 600
    python fuzz akn --seconds 600 --corpus FOLDER

It needs atheris (`pip install -e '.[fuzz]'`). An input that breaks a property is written to the
folder of `--keep`. Minimize it and put it into `fuzz/regressions/NAME/` under a name that says what
it shows: the tests check all inputs there.
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

    # The formats are imported at their first use: too late for atheris.
    for module in pkgutil.walk_packages(formats.__path__, "council_docs.formats."):
        import_module(module.name)

    from properties import TARGETS, read_documents, regressions

MAX_BYTES = 20_000
"""The default maximum size of an input; the benchmarks measure growth."""
MAX_SECONDS = 30
"""The maximum time for an input of that size, also on a busy machine."""


def main() -> None:
    """Fuzz the target; libFuzzer ends the process."""
    options = _options()
    target = TARGETS[options.name]
    options.keep.mkdir(parents=True, exist_ok=True)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)
        mutation = chance.choice((None, *target.mutations))
        mutated: bytes = mutation(data, chance) if mutation else atheris.Mutate(data, most)
        return mutated[:most]

    with tempfile.TemporaryDirectory() as folder:
        known = (path.read_bytes() for path in regressions(options.name))
        real = read_documents(options.corpus, options.name)
        for number, data in enumerate(chain(target.seeds(), known, real)):
            if len(data) <= options.longest:
                Path(folder, str(number)).write_bytes(data)
        arguments = [
            f"-runs={options.runs}",
            f"-max_total_time={options.seconds}",
            f"-seed={options.seed}",
            f"-artifact_prefix={options.keep}/{options.name}-",
            f"-max_len={options.longest}",
            f"-timeout={MAX_SECONDS * max(1, options.longest // MAX_BYTES)}",
            "-print_final_stats=1",
            "-verbosity=0",
            folder,
        ]
        target.check(next(target.seeds()))  # imports at the first use make no input slow
        atheris.Setup([sys.argv[0], *arguments], target.check, custom_mutator=mutate)
        atheris.Fuzz()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("name", choices=TARGETS, help="the format to read")
    parser.add_argument("--seconds", type=int, default=0, help="when to stop; 0: never")
    parser.add_argument("--runs", type=int, default=-1, help="how many inputs; -1: no limit")
    parser.add_argument(
        "--corpus", type=Path, nargs="*", default=[], help="folders with more documents to mutate"
    )
    parser.add_argument(
        "--longest", type=int, default=MAX_BYTES, help="the maximum size of an input in bytes"
    )
    parser.add_argument("--seed", type=int, default=1, help="the random seed")
    parser.add_argument(
        "--keep", type=Path, default=Path("fuzz/found"), help="folder for failing inputs"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
