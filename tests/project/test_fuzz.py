"""The fuzzed properties hold for mutated documents, fictional and real, and for regressions."""

from pathlib import Path
from random import Random

import pytest

from council_docs.formats import FORMATS
from mutations import (
    Mutation,
    mutate_archive,
    mutate_characters,
    mutate_encoding,
    mutate_json,
    mutate_lines,
    mutate_markdown,
    mutate_pdf,
    mutate_tags,
    mutate_word_file,
    mutate_xml,
)
from paths import SHARED
from properties import TARGETS, mutate, read_documents, regressions

SEEDS = {name: list(target.seeds()) for name, target in TARGETS.items()}
ROUNDS = {
    "text": 60,
    "json": 40,
    "akn": 30,
    "formex": 30,
    "pdf": 20,
    "docx": 30,
    "html": 40,
    "markdown": 40,
}
REAL_ROUNDS = {
    "text": 25,
    "json": 10,
    "akn": 15,
    "formex": 15,
    "pdf": 4,
    "docx": 2,
    "html": 10,
    "markdown": 15,
}
LONGEST = {"pdf": 100_000, "docx": 110_000}
"""The bytes of the longest real document that is taken, if not 20,000: longer ones take long."""


def test_every_readable_format_is_a_target_with_inputs() -> None:
    assert set(SEEDS) == {made.name for made in FORMATS.values() if made.reads}
    assert all(SEEDS.values())


@pytest.mark.parametrize("name", TARGETS)
def test_a_property_holds_for_mutated_documents(name: str) -> None:
    chance = Random(name)
    for _ in range(ROUNDS[name]):
        data = chance.choice(SEEDS[name])
        TARGETS[name].check(mutate(data, TARGETS[name].mutations, chance))


@pytest.mark.parametrize("name", TARGETS)
def test_a_property_holds_for_mutated_real_documents(name: str) -> None:
    chance = Random(name)
    real = list(read_documents(_real(name, chance), name))
    for _ in range(REAL_ROUNDS[name]):
        data = chance.choice(real)
        TARGETS[name].check(mutate(data, TARGETS[name].mutations, chance))


def _real(name: str, chance: Random) -> list[Path]:
    """Some of the real documents beside the project, in one format or in one to write it from."""
    folders = {
        "formex": ["formex"],
        "akn": ["corpus", "akn/samples"],
        "pdf": ["corpus/pdf"],
        "docx": ["docx"],
        "html": ["html"],
    }.get(name, ["corpus"])
    files = (path for folder in folders for path in sorted((SHARED / folder).rglob("*.*")))
    found = [path for path in files if path.suffix in (".txt", ".xml", ".pdf", ".docx", ".html")]
    if not found:
        pytest.skip("the real documents are not beside the project")
    short = [path for path in found if path.stat().st_size < LONGEST.get(name, 20_000)]
    return chance.sample(short, min(12, len(short)))


@pytest.mark.parametrize("name", TARGETS)
def test_a_property_holds_for_regressions(name: str) -> None:
    for path in regressions(name):
        TARGETS[name].check(path.read_bytes())


@pytest.mark.parametrize(
    ("mutation", "data"),
    [
        (mutate_json, b'{"a": [1, {"b": 2}]}'),
        (mutate_lines, b"a\nb c\nd"),
        (mutate_characters, b"a\nb c\nd"),
        (mutate_encoding, "één".encode()),
        (mutate_xml, b"<a b='1'><c/>d</a>"),
        (mutate_markdown, b"# a\n\n1. b **c**\n"),
        (mutate_tags, b"<p>a<b>c</b><p>d<td>"),
        (mutate_archive, SEEDS["formex"][0]),
        (mutate_word_file, SEEDS["docx"][0]),
        (mutate_pdf, SEEDS["pdf"][0]),
    ],
)
def test_a_mutation_changes_inputs_of_its_format(mutation: Mutation, data: bytes) -> None:
    assert len({mutation(data, Random(seed)) for seed in range(50)}) > 5


def test_lines_of_other_documents_are_mixed_in() -> None:
    ((insert_lines, *others),) = (
        [found for found in TARGETS["text"].mutations if "insert" in found.__name__],
    )
    assert not others
    assert len({insert_lines(b"Brussels", Random(seed)) for seed in range(50)}) > 5


@pytest.mark.parametrize(
    "mutation", [mutate_json, mutate_xml, mutate_archive, mutate_pdf, mutate_word_file]
)
def test_a_mutation_leaves_other_formats_unchanged(mutation: Mutation) -> None:
    assert mutation(b"Brussels", Random(1)) == b"Brussels"
