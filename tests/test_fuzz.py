"""What is fuzzed holds for what the mutations begin with, and for all that once broke it."""

import sys
from random import Random

import pytest

from pages import ROOT

sys.path.append(str(ROOT / "fuzz"))

from mutations import Mutation, json_values, lines, xml_elements
from properties import TARGETS, finds

from council_docs.formats import FORMATS

SEEDS = {name: list(target.seeds()) for name, target in TARGETS.items()}
ROUNDS = 20


def test_every_format_that_is_read_is_a_target_and_has_inputs() -> None:
    assert set(SEEDS) == {made.name for made in FORMATS.values() if made.reads}
    assert all(SEEDS.values())


@pytest.mark.parametrize("name", TARGETS)
def test_a_property_holds_for_documents_after_accidents(name: str) -> None:
    chance = Random(name)
    for _ in range(ROUNDS):
        data = chance.choice(SEEDS[name])
        for _ in range(chance.randint(0, 3)):
            data = chance.choice(TARGETS[name].mutations)(data, chance)
        TARGETS[name].holds(data)


@pytest.mark.parametrize("name", TARGETS)
def test_a_property_holds_for_what_once_broke_it(name: str) -> None:
    for path in finds(name):
        TARGETS[name].holds(path.read_bytes())


@pytest.mark.parametrize(
    ("mutation", "data"),
    [
        (json_values, b'{"a": [1, {"b": 2}]}'),
        (lines, b"a\nb c\nd"),
        (xml_elements, b"<a b='1'><c/>d</a>"),
    ],
)
def test_a_mutation_makes_others_of_its_format(mutation: Mutation, data: bytes) -> None:
    assert len({mutation(data, Random(seed)) for seed in range(50)}) > 5


@pytest.mark.parametrize("mutation", [json_values, xml_elements])
def test_a_mutation_leaves_what_is_not_of_its_format(mutation: Mutation) -> None:
    assert mutation(b"Brussels", Random(1)) == b"Brussels"
