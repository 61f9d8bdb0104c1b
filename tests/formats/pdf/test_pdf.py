"""PDF files that the tests make themselves: what is read from them."""

from pathlib import Path

import pytest

import council_docs
from council_docs.errors import ReadError
from council_docs.model import Document
from document_tree import tree
from paths import SHARED
from pdf_writer import SAMPLES, make_samples

CORPUS = SHARED / "corpus" / "pdf"


def _read(data: bytes) -> Document:
    return council_docs.loads(data, "pdf")


def test_the_samples_are_those_of_the_writer() -> None:
    assert {path.name: path.read_bytes() for path in SAMPLES.glob("*.pdf")} == make_samples()


def test_a_document_is_the_same_with_tags_and_without() -> None:
    tagged, untagged = (
        council_docs.load(SAMPLES / f"ruritania-{kind}.pdf") for kind in ("tagged", "untagged")
    )

    assert tree(tagged) == tree(untagged)
    assert len(tagged.conclusions) == 3
    assert tagged.provenance.diagnostics == untagged.provenance.diagnostics == ()


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.pdf")), ids=lambda path: path.stem)
def test_nothing_of_a_sample_is_lost(path: Path) -> None:
    assert council_docs.check_fidelity(council_docs.load(path)).proved


def test_a_place_has_a_page_and_a_box() -> None:
    document = council_docs.load(SAMPLES / "ruritania-tagged.pdf")
    source = document.provenance.source
    assert source is not None
    position = source.position(source.text.index("WELCOMES"))

    assert (position.page, position.column) == (2, 6)
    assert position.box is not None
    assert position.box.left == 57
    assert str(position) == "page 2"
    assert source.position(0).line == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("%PDF-1.7", "PDF is bytes"),
        (b"Council conclusions", "no PDF file"),
        (b"%PDF-1.7\n", "damaged"),
    ],
)
def test_what_is_refused(data: str | bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        council_docs.loads(data, "pdf")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_real_file_is_read_whole(path: Path) -> None:
    document = council_docs.load(path)

    assert council_docs.check_fidelity(document).proved
    for writer in ("json", "akn"):
        assert council_docs.loads(council_docs.dumps(document, writer), writer) == document
