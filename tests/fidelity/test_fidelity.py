"""The proof that nothing is lost must be able to fail."""

import sys
from typing import Any

import pytest
from attrs import evolve

import council_docs
from council_docs import Document, Provenance, Source, Span, check_fidelity

TEXT = """\
Council of the
European Union
Brussels, 21 April 2026 (OR. en)
9998/1/26
REV 1
LIMITE
ENV 901 TRANS 402
Interinstitutional File:
2025/0360 (COD)
EN
OUTCOME OF PROCEEDINGS
From: General Secretariat of the Council
To: Delegations
Subject: Council conclusions on Ruritania

Delegations will find in the Annex the Council conclusions.

ANNEX
Council conclusions on Ruritania
1. The Council met.
"""


@pytest.fixture
def document() -> Document:
    return council_docs.loads(TEXT)


def test_every_value_of_the_header_is_a_fact(document: Document) -> None:
    assert {fact.name for fact in document.provenance.facts} == {
        "institution",
        "place-and-date",
        "original-languages",
        "number",
        "subject-codes",
        "interinstitutional-files",
        "markings",
        "language",
        "type-line",
    }
    assert check_fidelity(document).proved


@pytest.mark.parametrize(
    "change",
    [
        {"institution": "european-council"},
        {"place": "Luxembourg"},
        {"date": None},
        {"original_languages": ()},
        {"number": None},
        {"subject_codes": ("ENV 901",)},
        {"interinstitutional_files": ()},
        {"markings": ()},
        {"type_line": None},
    ],
)
def test_a_changed_value_is_altered(document: Document, change: dict[str, Any]) -> None:
    changed = evolve(document, header=evolve(document.header, **change))

    proof = check_fidelity(changed)
    assert not proof.proved
    assert len(proof.altered) == 1


def test_a_changed_language_is_altered(document: Document) -> None:
    assert not check_fidelity(evolve(document, language=None)).proved


def test_dropped_words_are_lost(document: Document) -> None:
    proof = check_fidelity(evolve(document, annexes=()))

    (lost,) = proof.lost
    assert TEXT[lost.start : lost.end].strip().startswith("ANNEX")
    assert TEXT[lost.start : lost.end].strip().endswith("met.")


def test_changed_words_are_altered(document: Document) -> None:
    (field, *others) = document.header.fields
    wrong = evolve(field, value=evolve(field.value, value="somebody"))
    header = evolve(document.header, fields=(wrong, *others))

    assert check_fidelity(evolve(document, header=header)).altered == (field.value.span,)


def test_words_that_appear_twice_are_detected(document: Document) -> None:
    proof = check_fidelity(evolve(document, cover=document.cover * 2))

    assert not proof.proved


def test_overlapping_pieces_are_detected(document: Document) -> None:
    (cover,) = document.cover
    assert isinstance(cover, council_docs.Paragraph)
    assert cover.text.span is not None
    moved = evolve(cover.text, span=Span(cover.text.span.start, cover.text.span.end + 9))
    wrong = evolve(document, cover=(evolve(cover, text=moved),))

    assert not check_fidelity(wrong).proved


def test_a_piece_set_aside_that_ends_in_the_middle_of_a_text_is_detected(
    document: Document,
) -> None:
    (cover,) = document.cover
    assert isinstance(cover, council_docs.Paragraph)
    assert cover.text.span is not None
    across = council_docs.SetAside(
        span=Span(cover.text.span.end - 3, cover.text.span.end + 4), reason="page-furniture"
    )
    pieces = (*document.provenance.set_aside, across)

    assert not check_fidelity(
        evolve(document, provenance=evolve(document.provenance, set_aside=pieces))
    ).proved


def test_a_document_of_another_source_has_no_proof(document: Document) -> None:
    with pytest.raises(ValueError, match="the document has no source"):
        check_fidelity(evolve(document, provenance=Provenance()))


def test_everything_is_lost_in_an_empty_document() -> None:
    proof = check_fidelity(Document(provenance=Provenance(source=Source("a b"))))

    assert (proof.characters, proof.set_aside, proof.lost) == (2, 0, (Span(0, 3),))


def test_white_space_is_not_counted() -> None:
    blanks = "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))
    proof = check_fidelity(Document(provenance=Provenance(source=Source(f"a{blanks}b{blanks}"))))

    assert proof.characters == 2


def test_a_note_without_a_span_has_no_position() -> None:
    note = council_docs.NoteMark(start=1, end=1, label="1")
    text = council_docs.Text(value="a", marks=(note,))
    found = council_docs.model.walk_pieces((council_docs.Paragraph(text=text),), notes=True)

    assert [(piece.words, piece.span) for piece in found] == [("a", None), ("1", None)]


def test_a_long_paragraph_is_compared_piece_by_piece() -> None:
    text = "Council conclusions on Ruritania\n\n1. " + "The  Council met on the lake. " * 4000
    document = council_docs.loads(text)
    (conclusion,) = document.conclusions
    longer = evolve(conclusion, body=(*conclusion.body, *conclusion.body))
    wrong = evolve(document, annexes=(evolve(document.annexes[0], body=(longer,)),))

    assert check_fidelity(document).proved
    assert not check_fidelity(wrong).proved
