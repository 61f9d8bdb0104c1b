"""What is right is left alone, and a fault put into it is found at its line, in every language.

`python tests/tools/fault_detection.py` measures all kinds of faults in all languages; here each
kind is put into documents in a third of them.
"""

from random import Random

import pytest

import council_docs
from council_docs.languages import CODES
from seeded_faults import AKN_SEEDS, SEEDS, Seed, alarms, right, sown, text_of

THIRD = 3


@pytest.mark.parametrize("code", CODES)
def test_a_correct_document_has_no_diagnostic(code: str) -> None:
    document = council_docs.loads(text_of(right(code)))

    assert alarms(code) == []
    assert (document.language, len(document.annexes)) == (code, 2)
    assert len(document.conclusions) == 10


@pytest.mark.parametrize("seed", [*SEEDS, *AKN_SEEDS], ids=lambda seed: seed.__name__)
def test_a_fault_is_found_at_its_line(seed: Seed) -> None:
    draw = Random(seed.__name__)
    first = (*SEEDS, *AKN_SEEDS).index(seed) % THIRD
    done = [sown(seed, code, draw) for code in CODES[first::THIRD]]

    assert [outcome for outcome in done if not outcome.found] == []
