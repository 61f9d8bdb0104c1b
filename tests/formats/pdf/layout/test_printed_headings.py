"""Short bold or centred lines with white space around them are headings."""

import pytest

import council_docs
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from council_docs.model import Section
from pdf_documents import LEFT
from pdf_writer import PdfBook, PdfPage

FULL = "The Council thanks Ruritania for the goats of its valleys and for the bridges of its lakes"


def _center(page: PdfPage, top: float, words: str, font: str = "Plain") -> None:
    width = PdfBook().page().text(0, 0, words)
    middle = PdfBook().page().text(LEFT, 0, FULL) + LEFT
    page.text((middle - width) / 2, top, words, font=font)


def _headings(lines: list[tuple[str, str]], leading: float = 30) -> list[str]:
    """The lines that are headings, of lines between two full ones."""
    book = PdfBook()
    page = book.page()
    for top in (72, 86, 100):
        page.text(LEFT, top, FULL)
    for number, (style, words) in enumerate(lines, 1):
        if style.startswith("centred"):
            _center(page, 100 + leading * number, words, style.partition(" ")[2] or "Plain")
        else:
            font = "Bold" if style == "beside" else style
            page.text(LEFT, 100 + leading * number, words, font=font)
        if style == "beside":
            page.text(LEFT + 200, 100 + leading * number, words, font="Bold")
    page.text(LEFT, 100 + leading * (len(lines) + 1), FULL)
    layer = read_layer(book.write(), "x.pdf", Limits())
    return [
        layer.source.text[at : layer.source.text.index("\n", at)]
        for at, known in layer.evidence.items()
        if known.heading
    ]


@pytest.mark.parametrize(
    "words", ["Goats of Ruritania", "Αίγες της Ρουριτανίας", "Кози в Руритания", "I. GOATS"]
)
@pytest.mark.parametrize("style", ["Bold", "centred", "centred Bold", "centred Italic"])
def test_what_is_a_heading(style: str, words: str) -> None:
    assert _headings([(style, words)]) == [words]


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("Plain", "Goats of Ruritania"),
        ("Italic", "Goats of Ruritania"),
        ("Bold", "The Council thanks Ruritania."),
        ("Bold", "The Council thanks:"),
        ("Bold", "the goats"),
        ("beside", "Goats"),
        ("centred", "* * *"),
        ("centred", "– 12 –"),
        ("centred", FULL[:-2]),
    ],
)
def test_what_is_no_heading(style: str, words: str) -> None:
    assert _headings([(style, words)]) == []


@pytest.mark.parametrize(
    ("lines", "leading", "expected"),
    [
        pytest.param(
            [("centred Italic", "Article 1"), ("centred Bold", "Goats")], 30, 2, id="two headings"
        ),
        pytest.param([("Bold", "Goats")] * 4, 14, 0, id="too many lines"),
        pytest.param([("Bold", FULL)] * 3, 30, 0, id="a file in bold letters"),
    ],
)
def test_several_lines(lines: list[tuple[str, str]], leading: float, expected: int) -> None:
    assert len(_headings(lines, leading)) == expected


def test_a_heading_of_two_lines_is_one_section() -> None:
    book = PdfBook()
    page = book.page()
    _center(page, 80, "Council conclusions on Ruritania", "Bold")
    for top in (120, 134, 260, 274):
        page.text(LEFT, top, FULL)
    _center(page, 190, "Bridges and goats, which are many, in the valleys of Ruritania,", "Bold")
    _center(page, 204, "and in those of its neighbours", "Bold")
    document = council_docs.loads(book.write(), "pdf")
    (section,) = [block for block in document.annexes[0].body if isinstance(block, Section)]

    assert str(section.heading) == (
        "Bridges and goats, which are many, in the valleys of Ruritania,"
        " and in those of its neighbours"
    )
    assert council_docs.check_fidelity(document).proved


def test_a_heading_at_the_end_of_a_page_heads_nothing() -> None:
    book = PdfBook()
    page = book.page()
    page.text(LEFT, 100, FULL)
    page.text(LEFT, 130, "Goats", font="Bold")
    layer = read_layer(book.write(), "x.pdf", Limits())

    assert not any(known.heading for known in layer.evidence.values())
