"""The pages of a PDF file with what was read of them: each block has a box of one colour."""

import re
import struct
import zlib
from base64 import b64decode
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner
from lxml import etree

import council_docs
from council_docs.cli import main
from council_docs.formats.pdf.page_drawing import COLOURS, draw_pages
from council_docs.model import Provenance
from council_docs.source import Source
from paths import ROOT
from pdf_documents import SAMPLES, small_file

EXAMPLE = ROOT / "examples" / "st09998-en.pdf"


def _boxes(drawing: str) -> list[tuple[str, str]]:
    """The role and the words of each box."""
    titles = re.findall(r"<title>([^:]*): ([^<]*)</title>", drawing)
    return [(role, unescape(words)) for role, words in titles]


def _roles(drawing: str) -> set[str]:
    return {role for role, _ in _boxes(drawing)}


def _names(drawing: str) -> list[tuple[str, str]]:
    """The colour and the words of what stands beside the pages."""
    return re.findall(r'<text x="-6".* fill="(#\w+)">([^<]*)</text>', drawing)


def test_each_block_has_a_box_of_its_role() -> None:
    drawing = draw_pages(council_docs.load(EXAMPLE))
    boxes = _boxes(drawing)
    conclusion = next(words for role, words in boxes if words.startswith("1. WELCOMES"))

    assert etree.fromstring(drawing).tag.endswith("svg")
    assert ("header", "OUTCOME OF PROCEEDINGS") in boxes
    assert ("conclusion", conclusion) in boxes
    assert len(conclusion) > 100
    assert ("text", "THE COUNCIL OF THE EUROPEAN UNION,") in boxes
    assert "nowhere" not in _roles(drawing)


def test_numbers_stand_beside_the_pages() -> None:
    document = council_docs.load(EXAMPLE)
    names = _names(draw_pages(document))
    numbers = [(COLOURS["conclusion"], one.number) for one in document.conclusions]

    assert [name for name in names if name in numbers] == numbers
    assert (COLOURS["header"], "type-line") in names


def test_names_of_one_line_stand_together() -> None:
    book, page = small_file(tagged=False)
    page.text(57, 300, "1. (a) The Council notes the flood.")
    page.text(57, 302, "(b)")
    drawing = draw_pages(council_docs.loads(book.write(), "pdf"))
    heights = [float(found) for found in re.findall(r'<text x="-6" y="([^"]+)"', drawing)]

    assert all(below - above >= 9 for above, below in pairwise(heights))


def test_a_box_has_the_words_that_most_of_a_line_belongs_to() -> None:
    """A hyphen that is set aside makes no line grey."""
    book, page = small_file(tagged=False)
    for number, words in enumerate(
        ("It welcomes this; the Council wel-", "comes the work of all towns.")
    ):
        page.text(57, 300 + 14 * number, words)
    document = council_docs.loads(book.write(), "pdf")

    assert any(aside.reason == "line-end-hyphen" for aside in document.provenance.set_aside)
    assert "set aside" not in _roles(draw_pages(document))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.pdf")), ids=lambda path: path.stem)
def test_no_line_of_a_sample_is_nowhere(path: Path) -> None:
    roles = _roles(draw_pages(council_docs.load(path)))

    assert "conclusion" in roles
    assert "nowhere" not in roles


def test_a_line_that_is_nowhere_is_red() -> None:
    drawing = draw_pages(evolve(council_docs.load(EXAMPLE), cover=()))

    assert "nowhere" in _roles(drawing)
    assert f'fill="{COLOURS["nowhere"]}" fill-opacity' in drawing


def test_a_table_has_its_colour() -> None:
    book, page = small_file()
    assert book.root is not None
    table = book.root.add("Table")
    for number, words in enumerate(("Goats", "Sheep")):
        row = table.add("TR")
        for column, shown in enumerate((words, str(number))):
            page.text(57 + 100 * column, 300 + 20 * number, shown, element=row.add("TD"))
    drawing = draw_pages(council_docs.loads(book.write(), "pdf"))

    assert ("table", "Goats") in _boxes(drawing)
    assert "nowhere" not in _roles(drawing)


def test_the_pages_are_shown_as_they_are_printed() -> None:
    found = re.search(
        r'href="data:image/png;base64,([^"]+)"', draw_pages(council_docs.load(EXAMPLE))
    )
    assert found is not None
    picture = b64decode(found[1])
    width, height = struct.unpack(">II", picture[16:24])
    dots = zlib.decompressobj().decompress(picture[picture.index(b"IDAT") + 4 :])

    assert picture.startswith(b"\x89PNG")
    assert (width, height) == (893, 1263)
    assert len(dots) == height * (width + 1)
    assert {0, 255} <= set(dots)


def test_only_pdf_has_pages() -> None:
    document = council_docs.load(ROOT / "examples" / "st09998-en.txt")

    with pytest.raises(council_docs.FormatError, match="read from PDF"):
        draw_pages(document)
    with pytest.raises(council_docs.FormatError, match="read from PDF"):
        draw_pages(evolve(document, provenance=Provenance()))


def test_pages_that_cannot_be_printed_are_an_error() -> None:
    document = council_docs.load(EXAMPLE)
    source = document.provenance.source
    assert source is not None
    damaged = Source(source.text, locate=source.position, original=b"%PDF-1.7")

    with pytest.raises(council_docs.FormatError, match="cannot be drawn"):
        draw_pages(evolve(document, provenance=Provenance(source=damaged)))


def test_the_command_writes_the_drawing(tmp_path: Path) -> None:
    target = tmp_path / "pages.svg"
    result = CliRunner().invoke(main, ["show", str(EXAMPLE), "--pages", str(target)])

    assert (result.exit_code, result.output) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("<svg")
