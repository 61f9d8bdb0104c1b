"""A document is read the same whatever program extracted its text and however it prints labels.

`NAME.tree`, written by hand, is what every `NAME.PROGRAM.txt` must give. The labels of points may
differ, because each program has its own.
"""

from pathlib import Path

import pytest
import regex

import council_docs
from document_tree import tree
from paths import DATA

OUTPUTS = DATA / "extractors"
INPUTS = sorted(OUTPUTS.glob("*.txt"))
assert INPUTS, "no texts found"
# `9.` or `9)`, `a)` or `(a)`: a line of a tree that is only the mark of a point or a conclusion.
_NUMBER = regex.compile(r"^( *)\S+(?: [.)])?( \(conclusion [0-9]+\))$")
_NOTE = regex.compile(r"\{note \S+")
_MARK = regex.compile(r"^( +)(?:o|\p{Ll}(?: ?\)|\.)|\(\p{Ll}\)|[^\w\s(])$")


def _plain(line: str) -> str:
    line = _NOTE.sub("{note", line)
    return _MARK.sub(r"\1*", _NUMBER.sub(r"\1\2", line))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_an_extractor_output_gives_the_tree_of_its_document(path: Path) -> None:
    expected = OUTPUTS / f"{path.name.partition('.')[0]}.tree"
    document = council_docs.load(path)
    read = [line for line in tree(document).splitlines() if not line.startswith("! ")]

    assert [*map(_plain, read)] == [*map(_plain, expected.read_text(encoding="utf-8").splitlines())]
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_written_text_is_read_back(path: Path) -> None:
    document = council_docs.load(path)
    again = council_docs.loads(council_docs.dumps(document, "text"))

    assert again == document
