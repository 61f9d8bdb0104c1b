"""Each shape of a document: a fictional text, and the tree that must come of it."""

from pathlib import Path

import pytest

import council_docs
from document_tree import tree
from paths import SHAPE_TEXTS, SHAPES


@pytest.mark.parametrize("path", SHAPE_TEXTS, ids=lambda path: path.stem)
def test_shape_gives_its_tree(path: Path) -> None:
    document = council_docs.load(path)

    assert tree(document) == path.with_suffix(".tree").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SHAPE_TEXTS, ids=lambda path: path.stem)
def test_nothing_of_a_shape_is_lost(path: Path) -> None:
    proof = council_docs.check_fidelity(council_docs.load(path))

    assert proof.proved
    assert proof.characters > proof.set_aside


def test_every_tree_has_its_text() -> None:
    assert {path.stem for path in SHAPES.glob("*.tree")} == {path.stem for path in SHAPE_TEXTS}


def test_five_layouts_of_one_document_give_one_tree() -> None:
    families: dict[str, set[str]] = {}
    for path in SHAPE_TEXTS:
        if path.name.startswith("five-"):
            lines = path.with_suffix(".tree").read_text(encoding="utf-8").splitlines()
            read = "\n".join(line for line in lines if not line.startswith("! "))
            families.setdefault(path.name.partition(".")[0], set()).add(read)

    assert families
    assert {name for name, trees in families.items() if len(trees) != 1} == set()
