"""Whole documents in Formex: each gives its tree, loses nothing, and can be written."""

from pathlib import Path

import pytest

import council_docs
from akn_checks import OUTSIDE_JUDGE, findings, outside_findings
from council_docs import Document
from document_tree import tree
from paths import FORMEX, SHARED

INPUTS = sorted([*FORMEX.glob("*.xml"), FORMEX / "package"])
SAMPLES = SHARED / "formex"


def judged(document: Document) -> list[str]:
    """Everything that is wrong with what is made of a document."""
    xml = council_docs.dumps(document, "akn")
    said = findings(xml)
    if OUTSIDE_JUDGE.exists():
        said += outside_findings(xml)
    if not council_docs.check_fidelity(document).proved:
        said.append("characters were lost")
    if council_docs.loads(council_docs.dumps(document, "json"), "json") != document:
        said.append("JSON gives another document")
    if council_docs.loads(xml, "akn") != document:
        said.append("Akoma Ntoso gives another document")
    return said


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_a_document_gives_its_tree(path: Path) -> None:
    assert tree(council_docs.load(path)) == path.with_suffix(".tree").read_text("utf-8")


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_its_akoma_ntoso_is_valid(path: Path) -> None:
    assert judged(council_docs.load(path)) == []


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not beside the project")
def test_samples_of_the_official_journal_lose_nothing() -> None:
    paths = [SAMPLES / "constructed-council-conclusions.xml", *sorted(SAMPLES.glob("*/"))]
    assert len(paths) == 4
    documents = {path.stem: council_docs.load(path) for path in paths}
    assert {name: judged(document) for name, document in documents.items()} == {
        name: [] for name in documents
    }
    assert {name: len(document.conclusions) for name, document in documents.items()} == {
        "constructed-council-conclusions": 3,
        "directive-93-13": 0,
        "oj-l-2024-903": 0,
        "regulation-1137-2008": 0,
    }


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not beside the project")
def test_each_part_of_a_sample_can_be_read_alone() -> None:
    parts = [path for path in SAMPLES.glob("*/*.xml") if b"<BIB.INSTANCE>" in path.read_bytes()]
    assert len(parts) == 6
    for path in parts:
        assert judged(council_docs.load(path)) == [], path
