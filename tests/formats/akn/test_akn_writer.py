"""Akoma Ntoso as a whole: snapshots, and what holds of every output."""

import datetime as dt

import pytest

from akn_checks import OUTSIDE_JUDGE, findings, outside_findings, restored
from akn_documents import DOCUMENTS, FULL
from akn_fragments import found, parse
from council_docs.formats import get_format
from council_docs.formats.akn import write
from council_docs.model import (
    Annex,
    Block,
    Document,
    PointList,
    Table,
    TableCell,
    TableRow,
    render_lines,
)
from nodes import paragraph, point
from paths import DATA

GENERATED = dt.date(2026, 1, 1)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_output_matches_the_snapshot(name: str) -> None:
    expected = (DATA / "akn" / f"{name}.xml").read_text("utf-8")
    assert write(DOCUMENTS[name], generated=GENERATED) == expected


def test_every_snapshot_has_a_document() -> None:
    assert {path.stem for path in (DATA / "akn").iterdir()} == set(DOCUMENTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_output_is_valid_and_restores_the_document(name: str) -> None:
    xml = write(DOCUMENTS[name], generated=None)
    assert findings(xml) == []
    assert restored(xml) == DOCUMENTS[name]


@pytest.mark.skipif(not OUTSIDE_JUDGE.exists(), reason="the judge beside the repository is absent")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_external_checker_finds_nothing(name: str) -> None:
    assert outside_findings(write(DOCUMENTS[name], generated=None)) == []


def test_nested_blocks_round_trip() -> None:
    lists: tuple[Block, ...] = ()
    cells: tuple[Block, ...] = ()
    annex = Annex()
    for _ in range(20):
        lists = (PointList(points=(point("a)", *lists),)),)
        cells = (Table(rows=(TableRow(cells=(TableCell(body=cells),)),)),)
        annex = Annex(annexes=(annex,))
    document = Document(cover=(*lists, *cells), annexes=(annex,))
    assert restored(write(document, generated=None)) == document


def test_the_table_of_formats_finds_the_writer() -> None:
    assert get_format("akn").write is write


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(FULL, generated=None) == write(
        restored(write(FULL, generated=None)), generated=None
    )


def test_the_words_of_the_bodies_are_those_of_the_model() -> None:
    root = parse(FULL)
    for note in root.iter("{*}authorialNote"):
        note[0].text = ""
    statement = "a:doc/a:attachments/a:attachment[1]/a:statement"
    printed = found(root, f"{statement}/a:preamble//text() | {statement}/a:mainBody//text()")
    assert "".join(printed).split() == " ".join(render_lines(FULL.annexes[0].body)).split()


def test_white_space_is_kept() -> None:
    value = "  two  blanks\u00a0\u202fand\ttabs\r\n"
    document = Document(cover=(paragraph(value),))
    assert found(parse(document), "//a:mainBody//a:p/text()") == [value]
