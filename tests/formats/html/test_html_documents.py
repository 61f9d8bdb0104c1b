"""Whole documents as pages: each gives its tree, and the same document in all generations."""

from pathlib import Path
from random import Random

import pytest
from attrs import evolve

import council_docs
from council_docs.model import OfficialJournal
from document_tree import tree
from fictional_documents import make
from html_pages import GENERATIONS, make_page
from page_layouts import Layout, printed
from paths import DATA, SHARED

PAGES = sorted((DATA / "html").glob("*.html"))
SAMPLES = SHARED / "html"
LANGUAGES = ("en", "fr", "el", "bg", "hu", "mt", "fi", "lv")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_its_tree(path: Path) -> None:
    assert tree(council_docs.load(path)) == path.with_suffix(".tree").read_text("utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_of_a_page_is_lost(path: Path) -> None:
    document = council_docs.load(path)

    assert council_docs.check_fidelity(document).proved
    assert council_docs.loads(council_docs.dumps(document, "json"), "json") == document
    assert council_docs.loads(council_docs.dumps(document, "akn"), "akn") == document


@pytest.mark.parametrize("name", GENERATIONS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_document_is_the_same_as_text_and_in_each_generation(code: str, name: str) -> None:
    for seed in range(3):
        fiction = make(code, Random(seed))
        text = council_docs.loads(printed(fiction, Layout(spacing="gaps", feed=True)))
        page = council_docs.loads(make_page(fiction, name), "html")

        assert evolve(page, official_journal=OfficialJournal()) == text
        assert council_docs.check_fidelity(page).proved


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not beside the project")
def test_samples_are_read_whole() -> None:
    documents = {path.stem: council_docs.load(path) for path in sorted(SAMPLES.glob("*.html"))}
    assert len(documents) == 13
    for name, document in documents.items():
        assert council_docs.check_fidelity(document).proved, name
        assert council_docs.loads(council_docs.dumps(document, "akn"), "akn") == document, name
