"""The eIds of conclusions, and citations that point at them."""

from hypothesis import given

from council_docs.eid import walk_conclusions
from council_docs.formats.akn import write
from council_docs.model import (
    Annex,
    Document,
    NoteMark,
    PointList,
    ReferenceMark,
    Section,
    Table,
    Text,
)
from council_docs.recognition.body.internal_references import resolve_internal_references
from document_strategies import documents
from nodes import conclusion, paragraph, point, text
from profiles import examples


def _point(target: str | None) -> ReferenceMark:
    return ReferenceMark(start=0, end=1, kind="point", target=target)


def _cited(target: str | None) -> Text:
    note = NoteMark(start=1, end=1, label="1", body=(paragraph("x", _point(target)),))
    act = ReferenceMark(
        start=2, end=3, kind="act", target="http://data.europa.eu/eli/reg/2019/1/oj"
    )
    return text("xyz", _point(target), note, act)


def _document(target: str | None, nowhere: str | None = None) -> Document:
    """A document that cites a conclusion everywhere; outside its annex that is one of nowhere."""
    cited = _cited(target)
    points = PointList(intro=cited, points=(point("a)", paragraph("x", *cited.marks)),))
    return Document(
        kind="note",
        cover=(paragraph("xyz", *_cited(nowhere).marks),),
        annexes=(
            Annex(
                label="ANNEX I",
                title=cited,
                body=(
                    conclusion("1", paragraph("x", *cited.marks), points),
                    Section(label="II.", heading=cited, body=(conclusion("2", points),)),
                    Section(body=(conclusion("3", PointList(wrap_up=cited)), conclusion("3"))),
                    Table(),
                ),
                annexes=(Annex(title=_cited(nowhere)),),
            ),
            Annex(body=(conclusion("9"), paragraph("xyz", *_cited(nowhere).marks))),
        ),
    )


@examples(100)
@given(documents)
def test_the_writer_uses_the_computed_eids(document: Document) -> None:
    xml = write(document, generated=None)

    for _, found, eid in walk_conclusions(document):
        assert f'<paragraph eId="{eid}"' in xml, found.label


def test_eids_include_the_sections() -> None:
    assert [eid for _, _, eid in walk_conclusions(_document(None))] == [
        "att_1__para_1",
        "att_1__sec_II__para_2",
        "att_1__sec_nn_1__para_3",
        "att_1__sec_nn_1__para_3_2",
        "att_2__para_9",
    ]


def test_a_citation_gets_the_eid_of_the_one_conclusion() -> None:
    assert resolve_internal_references(_document("#para_2", "#para_2")) == _document(
        "#att_1__sec_II__para_2"
    )


def test_citations_of_ambiguous_or_missing_conclusions_have_no_target() -> None:
    assert resolve_internal_references(_document("#para_3", "#para_3")) == _document(None)
    assert resolve_internal_references(_document("#para_9")) == _document(None)
