"""Whatever the model can say, the Akoma Ntoso of it is valid, and nothing of it is lost."""

import attrs
import pytest
from hypothesis import given

from akn_checks import OUTSIDE_JUDGE, findings, outside_findings, restored
from council_docs import model
from council_docs.formats.akn import write
from council_docs.model import Document
from document_strategies import STRATEGIES, documents
from profiles import examples


def test_every_class_of_the_model_has_a_strategy() -> None:
    nouns = {found for found in vars(model).values() if attrs.has(found)}
    foreign = {found for found in nouns if found.__module__ != model.__name__}
    provenance = {model.Fact, model.Provenance, model.SetAside}
    assert nouns - foreign - provenance == set(STRATEGIES)


@examples(150)
@given(documents)
def test_any_document_is_valid(document: Document) -> None:
    assert findings(write(document, generated=None)) == []


@pytest.mark.skipif(not OUTSIDE_JUDGE.exists(), reason="the judge beside the repository is absent")
@examples(150)
@given(documents)
def test_the_external_checker_finds_nothing(document: Document) -> None:
    assert outside_findings(write(document, generated=None)) == []


@examples(150)
@given(documents)
def test_any_document_round_trips(document: Document) -> None:
    assert restored(write(document, generated=None)) == document
