"""Real documents through several extractors are versions of one: no point of it is lost."""

from itertools import pairwise
from pathlib import Path

import pytest

import council_docs
from real_documents import load_once, load_versions

WHOLE = ["en_EUCO-1-19", "en_EUCO-1-22", "en_EUCO-1-26", "en_EUCO-24-25", "en_ST-8361-2026"]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("name", WHOLE)
def test_extractions_differ_in_their_paragraphs_only(name: str) -> None:
    documents = [*load_versions(name).values()]
    alignment = council_docs.align(documents)

    assert {found.code for found in alignment.differences} <= {"V010"}
    assert all(all(row.cells) for row in alignment.rows)
    for other in documents[1:]:
        changes = council_docs.diff(documents[0], other).changes
        assert {kind for change in changes for kind in change.kinds} <= {"reworded", "restructured"}


def test_any_two_documents_can_be_compared(corpus: list[Path]) -> None:
    documents = [load_once(path) for path in corpus[::4]]
    for one, other in pairwise(documents):
        assert council_docs.align([one, other]).dumps("csv")
        assert council_docs.diff(one, other).dumps("json")


def test_a_document_and_its_akoma_ntoso_are_one(corpus: list[Path]) -> None:
    for path in corpus[::8]:
        document = load_once(path)
        again = council_docs.loads(council_docs.dumps(document, "akn"), "akn")

        assert council_docs.diff(document, again).changes == (), path.name
        assert council_docs.align([document, again]).differences == (), path.name
