"""Plain text whose tables have frames and rules of characters, as pandoc writes it."""

from itertools import pairwise
from random import Random

import pytest

import council_docs
from council_docs.model import Document
from document_tree import tree
from fictional_documents import make
from markdown_texts import PLAIN, make_text
from page_layouts import Layout, printed

LANGUAGES = ("en", "fr", "el", "bg", "hu", "mt", "fi", "lv")
HEAD = "Council conclusions\n\n1. The Council notes the ferries:\n\n"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_framed_header_is_read_as_any_other(code: str) -> None:
    for seed in range(3):
        fiction = make(code, Random(seed))
        text = council_docs.loads(printed(fiction, Layout(spacing="gaps", feed=True)))
        document = council_docs.loads(make_text(fiction, PLAIN))

        assert council_docs.check_fidelity(document).proved
        assert _tree(document) == _tree(text)


def _tree(document: Document) -> list[str]:
    """Return the tree without what is said about hyphens at line ends."""
    return [line for line in tree(document).splitlines() if not line.startswith("! R002")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "+------+-----+\n| Lake | 12  |\n+======+=====+\n| b    | 3   |\n+------+-----+\n",
            ["Lake", "12", "b", "3"],
        ),
        ("| Lake | no |\n|:-----|:---:|\n| b | 3 |\nafter\n", ["Lake", "no", "b", "3"]),
        ("before\n| Lake | no |\n|------|---|\n| b | 3 |", ["Lake", "no", "b", "3"]),
        ("---- ----\nLake     A12\nStreel   A13\n---- ----\n", ["Lake", "A12", "Streel", "A13"]),
        ("| no table |\n", []),
        ("a == b | c\n", []),
        ("+---+\nno table\n", []),
    ],
)
def test_frames_are_set_aside(text: str, words: list[str]) -> None:
    document = council_docs.loads(HEAD + text)

    assert council_docs.check_fidelity(document).proved
    lines = [line.strip() for line in tree(document).splitlines()]
    cells = [below for line, below in pairwise(lines) if line.startswith("1 x 1")]
    assert cells == words


def test_a_long_rule_is_no_words() -> None:
    document = council_docs.loads(f"{HEAD}Many ferries\n{'-' * 72}\nFew ferries ---\n")

    assert [piece.reason for piece in document.provenance.set_aside] == ["page-furniture"]
    assert council_docs.check_fidelity(document).proved
    assert "-----" not in tree(document)
