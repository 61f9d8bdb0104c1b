"""A line just below words is emphasis; other lines are none."""

from collections.abc import Callable

import pytest

import council_docs
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from document_tree import tree
from pdf_documents import LEFT
from pdf_writer import HEIGHT, PdfBook, PdfPage, Raw

TOP = 200.0
Draw = Callable[[PdfPage, float, float], object]
"""Draws lines around words; takes the page and where the words begin and end."""


def _underlined(words: str, draw: Draw, *, tagged: bool = False) -> list[str]:
    """The underlined words of a page."""
    book = PdfBook()
    element = book.tag().add("P") if tagged else None
    page = book.page()
    end = page.text(LEFT, TOP, words, element=element)
    draw(page, LEFT, end)
    layer = read_layer(book.write(), "x.pdf", Limits())
    found = [span for span, style in layer.emphasis if style == "underline"]
    return [layer.source.text[slice(*span)].strip() for span in found]


def _below(distance: float = 1.5, *, start: float = 0.0, end: float = 0.0) -> Draw:
    def draw(page: PdfPage, left: float, right: float) -> None:
        page.line(left + start, TOP + distance, right + end)

    return draw


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
@pytest.mark.parametrize("words", ["Jobs and growth", "Θέσεις εργασίας", "Работни места"])
@pytest.mark.parametrize(
    "draw",
    [
        _below(),
        lambda page, left, right: page.rectangle(left, TOP + 1, right, TOP + 1.6),
        lambda page, left, right: [page.line(at, TOP + 1, right) for at in (left, left + 20)],
        lambda page, left, right: [
            page.line(*edges) for edges in ((left, TOP + 1, left + 30), (left + 31, TOP + 1, right))
        ],
    ],
    ids=["line", "rectangle", "lines over each other", "pieces"],
)
def test_a_line_below_words_underlines_them(words: str, draw: Draw, tagged: bool) -> None:
    assert _underlined(words, draw, tagged=tagged) == [words]


def _part(before: str, words: str) -> Draw:
    """Underline words after others of the same run."""

    def draw(page: PdfPage, left: float, _: float) -> None:
        start = PdfBook().page().text(left, 0, before)
        end = PdfBook().page().text(start, 0, words)
        page.line(start, TOP + 1.2, end)

    return draw


@pytest.mark.parametrize(
    ("words", "draw", "expected"),
    [
        ("The Council thanks Ruritania.", _part("The ", "Council"), ["Council"]),
        ("The Council thanks Ruritania.", _part("", "The"), ["The"]),
        ("The Council thanks Ruritania.", _part("The Council ", "thanks Ruritania."), None),
        ("Non-legislative", _part("", "Non-legis"), ["Non-legis"]),
        ("The goats", _below(6), []),
        ("The goats", _below(-3), []),
        ("The goats", _below(0), []),
        ("The goats", _below(end=40), []),
        ("The goats", _below(start=-40), []),
        (
            "The goats",
            lambda page, left, right: page.rectangle(left, TOP - 9, right, TOP + 1.5),
            [],
        ),
        (
            "The goats",
            lambda page, left, right: page.rectangle(left, TOP - 12, right, TOP + 2, operator=b"S"),
            [],
        ),
        (
            "The goats",
            lambda page, left, right: [
                page.line(left, TOP + 1.5, right),
                *[
                    page.line(at % 90 * 6, 300 + at // 90 * 4, at % 90 * 6 + 4)
                    for at in range(2100)
                ],
            ],
            [],
        ),
        ("The goats", lambda page, _, right: page.text(right, TOP + 1, " "), []),
    ],
)
def test_what_is_underlined(words: str, draw: Draw, expected: list[str] | None) -> None:
    assert _underlined(words, draw) == (expected if expected is not None else ["thanks Ruritania."])


def test_words_in_several_runs_are_underlined_together() -> None:
    def draw(page: PdfPage, left: float, right: float) -> None:
        end = page.text(right, TOP, " and bridges", font="Bold")
        page.line(left, TOP + 1.2, end)

    assert _underlined("Goats", draw) == ["Goats", "and bridges"]


def test_letters_that_run_upwards_are_not_underlined() -> None:
    def draw(page: PdfPage, left: float, _: float) -> None:
        code = page.book.encode("up").hex().encode()
        at = (left, HEIGHT - 300)
        page.operators.append(b"BT /Plain 12 Tf 0 1 -1 0 %g %g Tm <%s> Tj ET" % (*at, code))
        page.line(left - 10, 301.2, left)

    assert _underlined("Goats", draw) == []


def test_a_link_is_not_emphasis() -> None:
    book = PdfBook()
    link = book.tag().add("P").add("Link")
    link.entries["K"] = None
    page = book.page()
    end = page.text(LEFT, TOP, "the page of goats", element=link)
    page.line(LEFT, TOP + 1.2, end)
    link.entries["K"] = [{"Type": Raw(b"/MCR"), "MCID": 0, "Pg": Raw(b"%PAGE")}]
    data = book.write()
    number = data[data.index(b"/Kids [") + 7 :].split(b" ", 1)[0]
    layer = read_layer(data.replace(b"%PAGE", number + b" 0 R"), "x.pdf", Limits())

    assert layer.source.text == "the page of goats\n"
    assert not layer.emphasis


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_a_document_keeps_underlines(tagged: bool) -> None:
    book = PdfBook()
    top = book.tag() if tagged else None
    page = book.page()
    for number, words in enumerate(
        ["Council conclusions on goats", "1. The Council welcomes the bridges of Ruritania."]
    ):
        element = top.add("P") if top is not None else None
        page.text(LEFT, 100 + 30 * number, words, element=element)
    start = PdfBook().page().text(LEFT, 0, "1. The Council welcomes ")
    page.line(start, 131.2, PdfBook().page().text(start, 0, "the bridges"))
    document = council_docs.loads(book.write(), "pdf")

    assert "{underline the bridges}" in tree(document)
    assert council_docs.check_fidelity(document).proved
