"""The pages of a PDF file with what was read of them: each line has a box of one colour."""

import re
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner
from lxml import etree

import council_docs
from council_docs.cli import main
from council_docs.formats.page_drawing import COLOURS, draw_pages
from paths import ROOT
from pdf_documents import SAMPLES, small_file

NOWHERE = "#d62728"


def _fills(drawing: str) -> dict[str, str]:
    """The colour of each line."""
    found = re.findall(r'fill="(#\w+)" fill-opacity.*\n<text [^>]*>([^<]*)</text>', drawing)
    return {words: colour for colour, words in found}


def test_each_line_has_the_colour_of_its_role() -> None:
    document = council_docs.load(ROOT / "examples" / "st09998-en.pdf")
    drawing = draw_pages(document)
    fills = _fills(drawing)
    conclusion = next(words for words in fills if words.startswith("1. WELCOMES"))

    assert etree.fromstring(drawing).tag.endswith("svg")
    assert fills["OUTCOME OF PROCEEDINGS"] == COLOURS["header"]
    assert fills[conclusion] == COLOURS["conclusion"]
    assert fills["THE COUNCIL OF THE EUROPEAN UNION,"] == COLOURS["text"]
    assert NOWHERE not in fills.values()


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.pdf")), ids=lambda path: path.stem)
def test_no_line_of_a_sample_is_nowhere(path: Path) -> None:
    fills = _fills(draw_pages(council_docs.load(path)))

    assert fills
    assert NOWHERE not in fills.values()


def test_a_line_that_is_nowhere_is_red() -> None:
    document = council_docs.load(ROOT / "examples" / "st09998-en.pdf")

    assert NOWHERE in _fills(draw_pages(evolve(document, cover=()))).values()


def test_a_table_has_its_colour() -> None:
    book, page = small_file()
    assert book.root is not None
    table = book.root.add("Table")
    for number, words in enumerate(("Goats", "Sheep")):
        row = table.add("TR")
        for column, shown in enumerate((words, str(number))):
            page.text(57 + 100 * column, 300 + 20 * number, shown, element=row.add("TD"))
    fills = _fills(draw_pages(council_docs.loads(book.write(), "pdf")))

    assert fills["Goats"] == COLOURS["table"]
    assert NOWHERE not in fills.values()


def test_only_pdf_has_pages() -> None:
    document = council_docs.load(ROOT / "examples" / "st09998-en.txt")

    with pytest.raises(council_docs.FormatError, match="read from PDF"):
        draw_pages(document)
    with pytest.raises(council_docs.FormatError, match="read from PDF"):
        draw_pages(evolve(document, provenance=council_docs.Provenance()))


def test_the_command_writes_the_drawing(tmp_path: Path) -> None:
    target = tmp_path / "pages.svg"
    source = str(ROOT / "examples" / "st09998-en.pdf")
    result = CliRunner().invoke(main, ["show", source, "--pages", str(target)])

    assert (result.exit_code, result.output) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("<svg")
