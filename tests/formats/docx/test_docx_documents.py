"""Fictional outcomes as Word files are the documents that they are as text."""

from pathlib import Path
from random import Random
from typing import Any

import attrs
import pytest

import council_docs
from council_docs import Document
from council_docs.fidelity.proof import Unread
from council_docs.formats.docx import prove
from council_docs.languages import CODES
from council_docs.model import EmphasisMark
from docx_documents import Numbers, layer, package, paragraph, run, samples, word_file
from fictional_documents import make
from page_layouts import LAYOUTS, printed
from paths import ROOT, SHARED

EXAMPLE = ROOT / "examples" / "st09997-en.docx"


def without_emphasis(value: Any) -> Any:  # noqa: ANN401 - any part of the model
    """A part of the model without what text cannot carry."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(without_emphasis(it) for it in value if not isinstance(it, EmphasisMark))
    if not attrs.has(type(value)) or isinstance(value, council_docs.Provenance):
        return value
    changed = {
        it.alias: without_emphasis(getattr(value, it.name)) for it in attrs.fields(type(value))
    }
    return attrs.evolve(value, **changed)


@pytest.mark.parametrize("numbers", ["automatic", "typed"])
@pytest.mark.parametrize("code", CODES)
def test_a_word_file_is_the_same_document_as_its_text(code: str, numbers: Numbers) -> None:
    for seed in (1, 3):
        fiction = make(code, Random(seed))
        found = council_docs.loads(word_file(fiction, numbers), "docx")
        as_text = council_docs.loads(printed(fiction, LAYOUTS["one line"]))

        assert without_emphasis(found) == without_emphasis(as_text)
        assert council_docs.check_fidelity(found).proved


def test_the_word_files_of_the_project_are_those_that_are_made() -> None:
    for place, data in samples().items():
        assert place.read_bytes() == data, place


def test_a_round_trip() -> None:
    document = council_docs.load(EXAMPLE)

    for name in ("json", "akn"):
        assert council_docs.loads(council_docs.dumps(document, name), name) == document


def _real() -> list[Path]:
    return sorted((SHARED / "docx").glob("*.docx"))


@pytest.mark.skipif(not _real(), reason="the real documents are not beside the project")
def test_real_files_of_other_bodies() -> None:
    for path in _real():
        document = council_docs.load(path)
        assert council_docs.check_fidelity(document).proved, path.name
        assert document.conclusions == (), path.name


def test_the_proof_counts_the_characters_of_the_parts() -> None:
    hidden = run("c", "<w:vanish/>")
    choices = (
        f"<mc:AlternateContent><mc:Choice>{run('d')}</mc:Choice>"
        f"<mc:Choice>{run('x')}</mc:Choice><mc:Fallback>{run('y')}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    instruction = "<w:r><w:instrText>z</w:instrText></w:r>"
    body = paragraph("Council/EU ", run("straße", "<w:caps/>"), hidden, choices, instruction)
    data = package(body, header1=paragraph("h"), footnotes=paragraph("f"))
    document = council_docs.loads(data, "docx")
    source = document.provenance.source
    assert source is not None
    assert source.text == layer(data).source.text == "Council/EU STRASSEd\nc\nh\nf\n"

    assert prove(document, source.text).unread == ()
    shorter = source.text.replace("Council", "Coun")
    assert prove(document, shorter).unread == (Unread(council_docs.Span(0, len(shorter)), 3),)


def test_a_document_without_its_file_is_proved_without_it() -> None:
    document = council_docs.load(EXAMPLE)
    assert document.provenance.source is not None
    text = document.provenance.source.text
    bare = attrs.evolve(
        document,
        provenance=attrs.evolve(document.provenance, source=council_docs.Source(text)),
    )
    assert prove(bare, text).proved
    none: Document = attrs.evolve(
        document, provenance=attrs.evolve(document.provenance, source=None)
    )
    assert prove(none, text).proved
