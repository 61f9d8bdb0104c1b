"""The outline of `show`: it fits, obeys no control character and survives any document."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from council_docs.formats.outline import render_outline
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    Point,
    PointList,
    Section,
    Table,
    Text,
)
from document_strategies import documents
from nodes import paragraph
from profiles import examples


def listed(*words: str) -> PointList:
    return PointList(points=tuple(Point(label="–", body=(paragraph(one),)) for one in words))


def conclusion(*body: Block) -> Document:
    return Document(annexes=(Annex(body=(Conclusion(number="1", label="1.", body=body),)),))


OUTLINES: dict[str, tuple[Document, int, list[str]]] = {
    "nothing": (Document(), 40, ["other, language unknown"]),
    "cover": (
        Document(cover=(paragraph("Delegations will\nfind the"), paragraph("conclusions."))),
        34,
        ["other, language unknown", "  Delegations will find the concl…"],
    ),
    "exactly as wide": (
        conclusion(paragraph("twelve signs")),
        17,
        ["other, language…", "(enclosed)", "  1. twelve signs"],
    ),
    "a sign too wide": (
        conclusion(paragraph("twelve signs")),
        16,
        ["other, language…", "(enclosed)", "  1. twelve sig…"],
    ),
    "points are counted however deep": (
        conclusion(listed("a", "b"), PointList(points=(Point(label="i", body=(listed("c"),)),))),
        28,
        ["other, language unknown", "(enclosed)", "  1. – a – b i –… [4 points]"],
    ),
    "what is in no conclusion is counted": (
        Document(annexes=(Annex(body=(paragraph("x"), listed("y"), paragraph("z"), Table())),)),
        60,
        ["other, language unknown", "(enclosed) [2 paragraphs, 1 table, 1 point]"],
    ),
    "annexes to annexes": (
        Document(annexes=(Annex(label="ANNEX", annexes=(Annex(label="A"), Annex(label="B"))),)),
        60,
        ["other, language unknown", "ANNEX", "  A", "  B"],
    ),
    "control characters": (
        conclusion(paragraph("\x1b[2J\u009bred\r\n\ttext\u2028")),
        60,
        ["other, language unknown", "(enclosed)", "  1. [2J red text"],
    ),
}


@pytest.mark.parametrize(("document", "width", "lines"), OUTLINES.values(), ids=OUTLINES.keys())
def test_outlines_are_rendered(document: Document, width: int, lines: list[str]) -> None:
    assert list(render_outline(document, width)) == lines


def test_any_depth_of_sections_is_shown() -> None:
    depth = 5000
    section = Section(heading=Text(value="heading"))
    for _ in range(depth - 1):
        section = Section(heading=Text(value="heading"), body=(section,))
    lines = list(render_outline(Document(annexes=(Annex(body=(section,)),)), 40))
    assert len(lines) == depth + 2
    assert lines[-1] == " " * 20 + "heading"


@given(documents, st.integers(1, 200))
@examples(60)
def test_any_outline_fits_its_width(document: Document, width: int) -> None:
    for line in render_outline(document, width):
        assert len(line) <= width
        assert not regex.search(r"[\p{Cc}\p{Zl}\p{Zp}]", line)
