"""What is read from PDF files: the project's own, fictional ones in all languages, real ones."""

import sys
from pathlib import Path
from random import Random

import pytest

import council_docs
from council_docs.errors import ReadError
from council_docs.languages import CODES
from document_tree import tree
from fictional_documents import make
from page_layouts import Layout
from paths import SHARED
from pdf_documents import SAMPLES, Typesetter, samples, small_file
from reading_accuracy import differences, read, said

CORPUS = SHARED / "corpus" / "pdf"
PRINTED = Layout(spacing="gaps")


@pytest.mark.parametrize("path", samples(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_is_that_of_the_writer(path: Path) -> None:
    assert path.read_bytes() == samples()[path]


@pytest.mark.parametrize("code", ["en", "el", "bg"])
def test_a_document_is_the_same_with_tags_and_without(code: str) -> None:
    tagged, untagged = (
        council_docs.load(SAMPLES / f"outcome-{code}-{kind}.pdf") for kind in ("tagged", "untagged")
    )

    assert tree(tagged).replace("!", "") == tree(untagged).replace("!", "")


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
@pytest.mark.parametrize("code", CODES)
def test_every_fact_is_read(code: str, tagged: bool) -> None:
    fiction = make(code, Random(code))
    data = Typesetter(fiction, tagged=tagged).set().write()
    document = council_docs.loads(data, "pdf")

    assert differences(said(fiction, PRINTED), read(document, PRINTED)) == {}
    assert council_docs.check_fidelity(document).proved


def test_a_place_has_a_page_and_a_box() -> None:
    document = council_docs.load(SAMPLES / "outcome-en-tagged.pdf")
    source = document.provenance.source
    assert source is not None
    number = document.conclusions[0]
    assert number.span is not None
    position = source.position(number.span.start)

    assert (position.page, position.column) == (2, 1)
    assert position.box is not None
    assert position.box.left == 57
    assert str(position) == "page 2"


def test_a_page_without_lines_has_a_place() -> None:
    document = council_docs.load(
        SAMPLES.parent / "rules" / "R043-page-without-text" / "fail-scan.pdf"
    )
    source = document.provenance.source
    assert source is not None
    (found,) = [one for one in document.provenance.diagnostics if one.code == "R043"]
    assert found.span is not None

    assert source.position(found.span.start) == (2, 1, 2, None, None)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("%PDF-1.7", "PDF is bytes"),
        (b"", "the input is empty"),
        (b"Council conclusions", "no PDF file"),
        (b"%PDF-1.7\n", "damaged"),
        (small_file(" ")[0].write(), "hold no text"),
        (small_file("Dear diary, it rained again.")[0].write(), "not a Council document"),
    ],
)
def test_what_is_refused(data: str | bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        council_docs.loads(data, "pdf")


def test_without_the_library_the_error_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.startswith("council_docs.formats.pdf.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("council_docs.formats.pdf.reader", raising=False)
    monkeypatch.setitem(sys.modules, "playa", None)

    with pytest.raises(ReadError, match=r"pip install 'council_docs\[pdf\]'"):
        council_docs.loads(small_file()[0].write(), "pdf")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_real_file_is_read_whole(path: Path) -> None:
    document = council_docs.load(path)

    assert council_docs.check_fidelity(document).proved
    for writer in ("json", "akn"):
        assert council_docs.loads(council_docs.dumps(document, writer), writer) == document
