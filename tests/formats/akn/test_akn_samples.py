"""Akoma Ntoso of real documents and of others, where they are beside the project."""

from pathlib import Path
from typing import cast

import pytest
from lxml import etree

import council_docs
from paths import SHARED
from real_documents import load_once

SAMPLES = SHARED / "akn"


def test_real_documents_round_trip(corpus: list[Path]) -> None:
    for path in corpus:
        document = load_once(path)
        again = council_docs.loads(council_docs.dumps(document, "akn"), "akn")

        assert again == document, path.name
        assert again.provenance.diagnostics == (), path.name
        assert council_docs.check_fidelity(again).proved, path.name
        assert council_docs.dumps(again, "json") == council_docs.dumps(document, "json")


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples beside the repository are absent")
def test_foreign_samples_lose_nothing() -> None:
    paths = sorted(SAMPLES.rglob("*.xml"))
    assert len(paths) > 10
    for path in paths:
        document = council_docs.load(path, "akn")
        proof = council_docs.check_fidelity(document)
        again = council_docs.loads(council_docs.dumps(document, "akn"), "akn")

        assert proof.proved, path.name
        assert proof.characters == len(_letters(path)), path.name
        assert again == document, path.name


def _letters(path: Path) -> str:
    texts = cast("list[str]", etree.parse(str(path)).xpath("//text()"))
    return "".join("".join(texts).split())
