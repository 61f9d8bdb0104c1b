"""Links by the parts of a page that lead to an address."""

import pytest

import council_docs
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from council_docs.model import Paragraph, ReferenceMark
from pdf_documents import LEFT
from pdf_writer import HEIGHT, Name, PdfBook, PdfPage, Raw, Value

TOP, ADDRESS = 200.0, "https://ruritania.example/goats"
_URI: Value = {"S": Name("URI"), "URI": Raw(b"(%s)" % ADDRESS.encode())}


def _area(left: float, right: float, *, top: float = TOP - 10, bottom: float = TOP + 3) -> Value:
    return [left, HEIGHT - bottom, right, HEIGHT - top]


def _end(words: str, left: float = LEFT) -> float:
    """Where words end that begin at `left`."""
    return PdfBook().page().text(left, 0, words)


def _annotate(page: PdfPage, area: Value, **entries: Value) -> None:
    page.annotations.append({"Subtype": Name("Link"), "Rect": area, "A": _URI, **entries})


def _links(book: PdfBook) -> list[tuple[str, str]]:
    layer = read_layer(book.write(), "x.pdf", Limits())
    return [(layer.source.text[slice(*found.span)].strip(), found.address) for found in layer.links]


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("", "the goats of Ruritania", ""),
        ("See ", "the goats", " of Ruritania."),
        ("Βλέπε ", "τις αίγες", " της Ρουριτανίας."),
        ("Виж ", "козите", " на Руритания."),
    ],
)
def test_an_area_makes_its_words_a_link(before: str, words: str, after: str, tagged: bool) -> None:
    book = PdfBook()
    element = book.tag().add("P") if tagged else None
    page = book.page()
    page.text(LEFT, TOP, before + words + after, element=element)
    start = _end(before) if before else LEFT
    _annotate(page, _area(start, _end(words, start)))

    assert _links(book) == [(words, ADDRESS)]


def test_a_link_over_two_lines_is_one() -> None:
    book = PdfBook()
    page = book.page()
    for number, words in enumerate(
        [
            "Council conclusions on the goats of Ruritania",
            "1. The Council recalls its conclusions on the bridges and on the goats",
            "of the valleys, which it adopted in winter.",
        ]
    ):
        page.text(LEFT, TOP + 20 * number, words)
    first = _end("1. The Council recalls its conclusions on the bridges and on ")
    second = _end("of the valleys")
    page.line(first, TOP + 21.2, _end("the goats", first))
    quads = [
        *(first, HEIGHT - TOP - 10, 500, HEIGHT - TOP - 10),
        *(first, HEIGHT - TOP - 23, 500, HEIGHT - TOP - 23),
        *(LEFT, HEIGHT - TOP - 30, second, HEIGHT - TOP - 30),
        *(LEFT, HEIGHT - TOP - 43, second, HEIGHT - TOP - 43),
    ]
    _annotate(page, _area(LEFT, 500, bottom=TOP + 43), QuadPoints=quads)
    document = council_docs.loads(book.write(), "pdf")
    (paragraph,) = document.conclusions[0].body
    assert isinstance(paragraph, Paragraph)
    (mark,) = paragraph.text.marks

    assert isinstance(mark, ReferenceMark)
    assert (mark.kind, mark.target) == ("link", ADDRESS)
    assert paragraph.text.value[mark.start : mark.end] == "the goats of the valleys"


_WORDS = "the goats of Ruritania"


@pytest.mark.parametrize(
    ("area", "entries"),
    [
        pytest.param(_area(LEFT, 300), {"Subtype": Name("Text")}, id="a comment"),
        pytest.param(_area(LEFT, 300), {"A": None, "Dest": Name("x")}, id="inside the file"),
        pytest.param(_area(LEFT, 300), {"A": {"URI": Raw(b"()")}}, id="no address"),
        pytest.param(_area(400, 500), {}, id="beside the words"),
        pytest.param(_area(LEFT, 300, top=300, bottom=320), {}, id="below the words"),
        pytest.param(_area(LEFT, 300, top=2, bottom=600), {}, id="over the page"),
        pytest.param(_area(LEFT - 20, LEFT + 1), {}, id="at their edge"),
        pytest.param([1, 2], {}, id="no rectangle"),
        pytest.param(None, {}, id="no place"),
        pytest.param([Name("x"), 1, 2, 3], {}, id="no number"),
    ],
)
def test_what_is_no_link(area: Value, entries: dict[str, Value]) -> None:
    book = PdfBook()
    page = book.page()
    page.text(LEFT, TOP, _WORDS)
    _annotate(page, area, **entries)

    assert _links(book) == []


def test_two_links_in_one_run() -> None:
    book = PdfBook()
    page = book.page()
    page.text(LEFT, TOP, _WORDS)
    start = _end("the goats of ")
    _annotate(page, _area(start, _end("Ruritania", start)))
    other: Value = {"URI": Raw(b"(https://strelsau.example)")}
    _annotate(page, _area(LEFT, _end("the goats")), A=other)
    page.annotations += page.annotations

    assert _links(book) == [("the goats", "https://strelsau.example"), ("Ruritania", ADDRESS)]


def test_a_link_of_the_structure_decides() -> None:
    book = PdfBook()
    link = book.tag().add("P").add("Link")
    page = book.page()
    page.text(LEFT, TOP, _WORDS, element=link)
    _annotate(page, _area(LEFT, 300))

    assert _links(book) == []


@pytest.mark.parametrize("count", [60, 2000])
def test_only_some_links_are_looked_at(count: int) -> None:
    book = PdfBook()
    page = book.page()
    page.text(LEFT, TOP, _WORDS)
    for _ in range(count):
        _annotate(page, _area(400, 500))
    _annotate(page, _area(LEFT, 300))

    assert _links(book) == []
