"""JSON: what is written, that it is read again, and that the schema says the same."""

import json
from typing import get_args

import attrs
import jsonschema
import pytest
from hypothesis import given

from council_docs import model
from council_docs.errors import FormatError
from council_docs.formats.json import read, write
from council_docs.formats.json.writer import MAX_DEPTH, TAGS
from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Conclusion,
    Document,
    Header,
    NoteMark,
    PointList,
    Provenance,
    Section,
    Table,
    TableCell,
    TableRow,
)
from council_docs.schemas import read_schema
from council_docs.source import Source, Span
from document_strategies import documents
from json_documents import BOLD, NOTE, SAMPLE, WRITTEN, nodes
from nodes import paragraph, text
from paths import DATA
from profiles import examples

VALIDATOR = jsonschema.Draft202012Validator(json.loads(read_schema()))


# Values that differ from "absent" by a hair must come back as they were.
EDGES = {
    "nothing": Document(),
    "empty title": Document(annexes=(Annex(title=text("")),)),
    "empty heading": Document(cover=(Section(heading=text("")),)),
    "empty intro": Document(cover=(PointList(intro=text(""), wrap_up=text("")),)),
    "empty words": Document(cover=(paragraph(""), Conclusion(number="", label=""))),
    "empty strings": Document(
        header=Header(place="", type_line=""), annexes=(Annex(label="", number=""),)
    ),
    "empty rows": Document(cover=(Table(rows=(TableRow(), TableRow(cells=(TableCell(),)))),)),
    "note in note": Document(
        cover=(
            paragraph(
                "x", NoteMark(start=1, end=1, label="*", body=(paragraph("123456789", NOTE),))
            ),
        )
    ),
    "words of other planes": Document(
        cover=(paragraph("\U0001f1e8 \u2028 \0 \x85 \ufeff é", BOLD),)
    ),
}


def test_the_sample_is_written_exactly() -> None:
    assert write(SAMPLE, generated=None) == (DATA / "json" / "sample.json").read_text("utf-8")


def test_the_sample_is_read() -> None:
    data = (DATA / "json" / "sample.json").read_bytes()
    assert read(data, name="sample.json", language=None) == SAMPLE


@pytest.mark.parametrize("cls", WRITTEN, ids=lambda cls: cls.__name__)
def test_the_sample_has_a_value_for_every_attribute_of_every_class(cls: type) -> None:
    instances = [node for node in nodes(SAMPLE) if type(node) is cls]
    for attribute in attrs.fields(cls):
        if attribute.eq:
            assert any(getattr(node, attribute.name) for node in instances), attribute.name


def test_every_block_and_mark_has_a_tag() -> None:
    assert set(TAGS) == {*get_args(model.Block), *get_args(model.Mark)}


@pytest.mark.parametrize("document", EDGES.values(), ids=EDGES.keys())
def test_edge_cases_round_trip(document: Document) -> None:
    written = write(document, generated=None)
    assert read(written, name="edge", language=None) == document
    assert read(written.encode(), name="edge", language=None) == document
    VALIDATOR.validate(json.loads(written))


@given(documents)
@examples(60)
def test_any_document_round_trips(document: Document) -> None:
    written = write(document, generated=None)
    assert read(written, name="any", language=None) == document
    VALIDATOR.validate(json.loads(written))


def test_nothing_but_kind_is_written_for_an_empty_document() -> None:
    assert json.loads(write(Document(), generated=None)) == {
        "format": "council-docs/1",
        "kind": "other",
    }


def test_spans_and_provenance_are_not_written() -> None:
    placed = Document(
        header=Header(span=Span(0, 3)),
        cover=(attrs.evolve(paragraph("x"), span=Span(0, 1)),),
        provenance=Provenance(source=Source("x")),
    )
    bare = Document(cover=(paragraph("x"),))
    assert write(placed, generated=None) == write(bare, generated=None)


@pytest.mark.parametrize("printed", ["9003/26", "ST 9003/26", "8261/1/26 REV 1", "EUCO 1/24 COR 2"])
def test_a_number_is_written_as_it_was_printed(printed: str) -> None:
    document = Document(header=Header(number=DocumentNumber.parse(printed)))
    plain = json.loads(write(document, generated=None))
    assert plain["header"]["number"] == printed
    assert read(json.dumps(plain), name="x", language=None) == document


def test_a_byte_order_mark_is_skipped() -> None:
    written = write(SAMPLE, generated=None)
    assert read("\ufeff" + written, name="x", language=None) == SAMPLE
    assert read(written.encode("utf-8-sig"), name="x", language=None) == SAMPLE


def test_a_given_language_overrides_the_one_in_the_file() -> None:
    found = read(write(SAMPLE, generated=None), name="x", language="mt")
    assert found == attrs.evolve(SAMPLE, language="mt")


# ------------------------------------------------------------------------------ refusals to write


def nested(levels: int) -> Document:
    """Return a document of that many sections inside each other: two levels of JSON for each."""
    block: model.Block = paragraph("x")
    for _ in range(levels):
        block = Section(body=(block,))
    return Document(cover=(block,))


def test_the_deepest_readable_document_is_written() -> None:
    # The document, its cover's array and the paragraph are the other three.
    deepest = nested((MAX_DEPTH - 3) // 2)
    assert read(write(deepest, generated=None), name="x", language=None) == deepest


@pytest.mark.parametrize("levels", [(MAX_DEPTH - 3) // 2 + 1, 20_000])
def test_a_deeper_document_is_refused(levels: int) -> None:
    with pytest.raises(FormatError, match="nested deeper than the 100 levels of JSON"):
        write(nested(levels), generated=None)


@pytest.mark.parametrize(
    "number",
    [
        DocumentNumber(number=1, year=1951),
        DocumentNumber(number=123_456, year=2026),
        DocumentNumber(number=1, year=2026, suffixes=(("NEW", 1),)),
    ],
    ids=str,
)
def test_a_number_that_cannot_be_read_again_is_refused(number: DocumentNumber) -> None:
    with pytest.raises(FormatError, match="is not the number that its printed form"):
        write(Document(header=Header(number=number)), generated=None)


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(FormatError, match=r"half a surrogate pair: U\+DC80"):
        write(Document(cover=(paragraph("x\udc80"),)), generated=None)
