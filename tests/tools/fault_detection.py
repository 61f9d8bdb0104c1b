"""How many faults are found at their lines, of each kind and in each language.

python tests/tools/fault_detection.py [ROUNDS]
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))

from council_docs.languages import CODES
from seeded_faults import AKN_SEEDS, SEEDS, Outcome, alarms, sown


def outcomes(rounds: int) -> Iterator[Outcome]:
    draw = Random(27)
    for _ in range(rounds):
        for code in CODES:
            for seed in (*SEEDS, *AKN_SEEDS):
                yield sown(seed, code, draw)


def report(rounds: int) -> str:
    done = list(outcomes(rounds))
    missed = Counter(outcome.seed for outcome in done if not outcome.found)
    false = sum(len(alarms(code)) for code in CODES)
    lines = [
        f"{outcome.seed} {outcome.code} {outcome.said}" for outcome in done if not outcome.found
    ]
    lines += [f"{seed}: {count} missed" for seed, count in missed.most_common()]
    share = 100 * sum(outcome.found for outcome in done) / len(done)
    lines += [
        f"{len(done)} faults of {len(SEEDS) + len(AKN_SEEDS)} kinds in {len(CODES)} languages",
        f"{share:.2f} % found at their lines",
        f"{false} diagnostics in {2 * len(CODES)} correct documents",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
