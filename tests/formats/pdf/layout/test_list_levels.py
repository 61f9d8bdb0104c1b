"""Where labels do not tell the level of a list, their indents do."""

from collections.abc import Iterator

import pytest

import council_docs
from council_docs.model import Block, Conclusion, PointList, walk_pieces
from pdf_documents import LEFT, WORDS
from pdf_writer import Element, PdfBook

_ENGLISH = ("the goats", "their kids", "their horns", "the bridges", "in winter", "the ferries")
_GREEK = ("τις αίγες", "τα ερίφια", "τα κέρατα", "τις γέφυρες", "τον χειμώνα", "τα πορθμεία")
_BULGARIAN = ("козите", "яретата", "рогата", "мостовете", "през зимата", "фериботите")

_FLAT = [1, 1, 1, 1, 1, 1]
_NESTED = [1, 2, 2, 1, 2, 1]


def _outline(blocks: tuple[Block, ...], depth: int = 0) -> Iterator[tuple[int, str]]:
    """Yield the points of some blocks, and how many lists contain each."""
    for block in blocks:
        match block:
            case Conclusion():
                yield from _outline(block.body, depth)
            case PointList():
                for point in block.points:
                    yield depth + 1, next(walk_pieces(point.body)).words
                    yield from _outline(point.body, depth + 1)


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
@pytest.mark.parametrize("words", [_ENGLISH, _GREEK, _BULGARIAN], ids=["en", "el", "bg"])
@pytest.mark.parametrize(
    ("labels", "indents", "levels"),
    [
        pytest.param("––––––", [0, 30, 30, 0, 30, 0], _NESTED, id="dashes in dashes"),
        pytest.param("------", [20, 40, 41, 21, 40, 20], _NESTED, id="hyphens out of line"),
        pytest.param("•oo•o•", [0, 30, 30, 0, 30, 0], _NESTED, id="letters in bullets"),
        pytest.param("••••••", [0, 3, 0, 2, 0, 3], _FLAT, id="bullets"),
        pytest.param("•––•–•", [0, 0, 0, 0, 0, 0], _NESTED, id="the labels tell"),
        pytest.param(
            ["(a)", "–", "–", "(b)", "–", "(c)"], [0, 30, 30, 0, 30, 0], _NESTED, id="in letters"
        ),
        pytest.param(
            ["(a)", "(i)", "(ii)", "(b)", "(i)", "(c)"], [0, 33, 30, 0, 33, 0], _NESTED, id="romans"
        ),
        pytest.param("––––––", [0, 30, 60, 30, 60, 0], [1, 2, 3, 2, 3, 1], id="three levels"),
    ],
)
def test_indents_tell_the_level(
    labels: str, indents: list[int], levels: list[int], words: tuple[str, ...], tagged: bool
) -> None:
    book = PdfBook()
    page = book.page()
    top = book.tag() if tagged else None
    page.text(LEFT, 100, WORDS, element=_add(top, "P"))
    page.text(LEFT, 130, "1.", element=_add(top, "P"))
    page.text(LEFT + 40, 130, "The Council welcomes:", element=_add(top, "P"))
    body = _add(top, "L")
    for number, (label, indent, shown) in enumerate(zip(labels, indents, words, strict=True)):
        item, at, y = _add(body, "LI"), LEFT + 40 + indent, 160 + 24 * number
        page.text(at, y, label, element=_add(item, "Lbl"))
        page.text(at + 30, y, f"{shown};", element=_add(item, "LBody"))
    document = council_docs.loads(book.write(), "pdf")

    points = list(_outline(document.annexes[0].body))

    assert points == [(level, f"{shown};") for level, shown in zip(levels, words, strict=True)]


def _add(element: Element | None, role: str) -> Element | None:
    return element.add(role) if element is not None else None


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
def test_a_list_goes_on_below_the_footnotes_of_a_page(tagged: bool) -> None:
    book = PdfBook()
    top = book.tag() if tagged else None
    page = book.page()
    page.text(LEFT, 100, WORDS, element=_add(top, "P"))
    page.text(LEFT, 130, "1. The Council welcomes:", element=_add(top, "P"))
    end = page.text(LEFT + 40, 160, "– the goats", element=_add(top, "P"))
    page.text(end, 156, "(1)", size=8, element=_add(top, "P"))
    page.text(LEFT + 40, 190, "– their kids,", element=_add(top, "P"))
    note = _add(top, "Note")
    page.text(LEFT + 15, 700, "(1)", size=6, element=_add(note, "Lbl"))
    page.text(LEFT + 30, 703, "Capra hircus.", size=10, element=_add(note, "P"))
    page = book.page()
    page.text(LEFT + 40, 100, "– the bridges.", element=_add(top, "P"))
    page.text(LEFT, 130, "2. It thanks them.", element=_add(top, "P"))

    document = council_docs.loads(book.write(), "pdf")

    assert [depth for depth, _ in _outline(document.annexes[0].body)] == [1, 1, 1]
