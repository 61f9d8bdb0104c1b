"""Tables on pages without tags: by the lines around their cells, or by their columns."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random
from typing import TypeAlias

import pytest

import council_docs
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from council_docs.recognition.text_layer import TextLayer
from document_tree import tree
from fictional_documents import make
from pdf_documents import Typesetter
from pdf_writer import PdfBook, PdfPage

LEFT, TOP, LEADING = 57.0, 200.0, 14.0
_WIDTHS = (120, 100, 100)
_BEFORE = "The Council takes note of the goats that were counted in the valleys of Ruritania:"

Rows: TypeAlias = Sequence[Sequence[str | tuple[str, int, int]]]
"""The cells of each row: their words, a line per line, and how many columns and rows they span."""

GOATS: Rows = [["Year", "Goats", "Bridges"], ["2025", "1,200", "7"], ["2026", "1,350", "8"]]
GREEK: Rows = [["Έτος", "Αίγες", "Γέφυρες"], ["2025", "1.200", "7"], ["2026", "1.350", "8"]]
BULGARIAN: Rows = [["Година", "Кози", "Мостове"], ["2025", "1200", "7"], ["2026", "1350", "8"]]
MERGED: Rows = [
    ["Valley", ("Animals", 2, 1)],
    [("Zenda", 1, 2), "goats\nand kids", "12"],
    ["cows", "7"],
    ["Strelsau", "", "3"],
]


def draw_words(page: PdfPage, rows: Rows, *, top: float = TOP, head: str = "Bold") -> list[float]:
    """Draw the words of a table; return where its rows begin and where the last one ends."""
    heights = [LEADING * max(_words(cell).count("\n") + 1 for cell in row) + 6 for row in rows]
    tops = list(accumulate(heights, initial=top))
    for row, at in zip(_place(rows), tops, strict=False):
        for column, cell in row.items():
            for number, line in enumerate(_words(cell).split("\n")):
                if line:
                    font = head if at == top else "Plain"
                    left = LEFT + 4 + sum(_WIDTHS[:column])
                    page.text(left, at + 12 + LEADING * number, line, size=10, font=font)
    return tops


def _words(cell: str | tuple[str, int, int]) -> str:
    return cell if isinstance(cell, str) else cell[0]


def _spans(cell: str | tuple[str, int, int]) -> tuple[int, int]:
    return (1, 1) if isinstance(cell, str) else cell[1:]


def _place(rows: Rows) -> list[dict[int, str | tuple[str, int, int]]]:
    """Return the cells of each row by the column in which they begin."""
    taken: set[tuple[int, int]] = set()
    placed: list[dict[int, str | tuple[str, int, int]]] = []
    for number, row in enumerate(rows):
        placed.append({})
        free = iter([at for at in range(len(_WIDTHS)) if (number, at) not in taken])
        for cell in row:
            column = next(free)
            columns, height = _spans(cell)
            taken |= {
                (number + down, column + right)
                for down in range(height)
                for right in range(columns)
            }
            for _ in range(columns - 1):
                next(free)
            placed[-1][column] = cell
    return placed


def draw_borders(page: PdfPage, rows: Rows, tops: list[float], kind: str) -> None:
    """Draw the borders of each cell."""
    edges = [LEFT, *accumulate(_WIDTHS, initial=LEFT)][1:]
    for number, row in enumerate(_place(rows)):
        for column, cell in row.items():
            columns, height = _spans(cell)
            left, right = edges[column], edges[column + columns]
            top, bottom = tops[number], tops[number + height]
            if kind == "boxes":
                page.rectangle(left, top, right, bottom, operator=b"S")
            elif kind == "thin rectangles":
                for at in (top, bottom):
                    page.rectangle(left, at, right, at + 0.5)
                for at in (left, right):
                    page.rectangle(at, top, at + 0.5, bottom)
            else:  # only what is between cells
                if right < edges[-1]:
                    page.line(right, top, right, bottom)
                if bottom < tops[-1]:
                    page.line(left, bottom, right)


def read(fill: Callable[[PdfPage], object], *more: Callable[[PdfPage], object]) -> TextLayer:
    """Return the text layer of pages below a line of text."""
    book = PdfBook()
    page = book.page()
    page.text(LEFT, 100, _BEFORE)
    for number, draw in enumerate((fill, *more)):
        draw(page if number == 0 else book.page())
    return read_layer(book.write(), "x.pdf", Limits())


def cells(layer: TextLayer) -> list[Rows]:
    """Return the tables of a text layer."""
    return [
        [
            [
                words if (cell.columns, cell.rows) == (1, 1) else (words, cell.columns, cell.rows)
                for cell in row
                for words in ["\n".join(layer.source.text[slice(*span)] for span in cell.lines)]
            ]
            for row in table.rows
        ]
        for table in layer.tables
    ]


@pytest.mark.parametrize("kind", ["boxes", "thin rectangles", "lines between"])
@pytest.mark.parametrize("rows", [GOATS, GREEK, BULGARIAN, MERGED], ids=lambda rows: rows[0][0])
def test_lines_make_cells(rows: Rows, kind: str) -> None:
    layer = read(lambda page: draw_borders(page, rows, draw_words(page, rows), kind))

    assert cells(layer) == [rows]
    assert [[cell.heading for cell in row] for row in layer.tables[0].rows] == [
        [number == 0 for _ in row] for number, row in enumerate(rows)
    ]
    assert layer.source.text.startswith(f"{_BEFORE}\n\n")


def _draw_table(page: PdfPage, rows: Rows = GOATS, top: float = TOP, head: str = "Bold") -> None:
    draw_borders(page, rows, draw_words(page, rows, top=top, head=head), "boxes")


def _draw_many_boxes(page: PdfPage) -> None:
    for top in range(300, 525, 9):
        draw_borders(page, GOATS, [top, top + 2, top + 4, top + 6], "boxes")


@pytest.mark.parametrize("rows", [GOATS, GREEK, BULGARIAN], ids=lambda rows: rows[0][0])
def test_columns_make_cells(rows: Rows) -> None:
    layer = read(lambda page: draw_words(page, rows))

    assert cells(layer) == [rows]
    assert layer.tables[0].rows[0][0].heading
    assert not layer.tables[0].rows[1][0].heading


_Words: TypeAlias = tuple[float, float, str]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            [(57, 200, "Goats"), (300, 200, "7"), (57, 220, "Cows"), (290, 220, "1,200")],
            [["Goats", "7"], ["Cows", "1,200"]],
            id="figures that are aligned at their right",
        ),
        pytest.param(
            [
                (57, 200, "Valley of Zenda"),
                (300, 200, "The Minister of"),
                (300, 214, "goats and bridges"),
                (57, 240, "Valley of Strelsau"),
                (300, 240, "The Mayor"),
                (57, 260, "Valley of Hentzau"),
                (300, 260, "The Mayor"),
            ],
            [
                ["Valley of Zenda", "The Minister of\ngoats and bridges"],
                ["Valley of Strelsau", "The Mayor"],
                ["Valley of Hentzau", "The Mayor"],
            ],
            id="a cell of two lines",
        ),
        pytest.param(
            [
                *[
                    (left, 200, words)
                    for left, words in [(57, "Year"), (200, "Goats"), (300, "Cows")]
                ],
                *[(left, 220, words) for left, words in [(57, "2024"), (200, "7")]],
                *[(left, 240, words) for left, words in [(57, "2025"), (200, "8"), (300, "9")]],
            ],
            [["Year", "Goats", "Cows"], ["2024", "7", ""], ["2025", "8", "9"]],
            id="an empty cell",
        ),
        pytest.param(
            [
                (57, 200, "For Ruritania"),
                (300, 200, "For the Council"),
                (57, 220, "The Minister"),
                (300, 220, "The President"),
            ],
            None,
            id="signatures",
        ),
        pytest.param(
            [(57, 760 + 20 * at, "9998/26") for at in range(3)]
            + [(300, 760 + 20 * at, "3") for at in range(3)],
            None,
            id="a running footer",
        ),
        pytest.param(
            [
                *[(57, 200 + 20 * at, f"{at + 1}.") for at in range(3)],
                *[(100, 200 + 20 * at, "Goats") for at in range(3)],
            ],
            None,
            id="a list",
        ),
        pytest.param(
            [
                *[(57, 200 + 20 * at, "1") for at in range(3)],
                *[(100, 202 + 20 * at, "See 9998/26.") for at in range(3)],
            ],
            None,
            id="footnotes",
        ),
        pytest.param(
            [
                (57, 200, "Goats"),
                (300, 200, "7"),
                (57, 214, "of the valleys and of all the mountains around the lake"),
                (57, 240, "Cows"),
                (300, 240, "8"),
            ],
            None,
            id="a line over two columns",
        ),
        pytest.param(
            [
                (57, 200, "Goats"),
                (300, 200, "7"),
                (57, 240, "Cows"),
                (200, 240, "8"),
                (57, 280, "Bridges"),
                (300, 280, "9"),
            ],
            None,
            id="columns elsewhere",
        ),
    ],
)
def test_what_columns_make(words: list[_Words], expected: Rows | None) -> None:
    def fill(page: PdfPage) -> None:
        for left, top, shown in words:
            size = 7 if shown == "1" else 12
            page.text(left, top, shown, size=size)

    assert cells(read(fill)) == ([expected] if expected else [])


def test_a_table_goes_on_over_pages() -> None:
    def end_page(page: PdfPage) -> None:
        _draw_table(page, GOATS, top=650)
        page.text(LEFT, 800, "9998/26")

    more: Rows = [["2027", "1,400", "9"], ["2028", "1,500", "9"]]
    layer = read(end_page, lambda page: _draw_table(page, more, top=80, head="Plain"))

    assert cells(layer) == [[*GOATS, *more]]


@pytest.mark.parametrize(
    "words",
    [(700, "The bridges:"), (720, "It thanks Ruritania.")],
)
def test_words_between_tables_part_them(words: tuple[float, str]) -> None:
    def end_page(page: PdfPage) -> None:
        _draw_table(page, GOATS, top=600)
        page.text(LEFT, *words)

    layer = read(end_page, lambda page: _draw_table(page, GOATS, top=80))

    assert cells(layer) == [GOATS, GOATS]


def test_paragraphs_of_a_cell_stay_apart() -> None:
    def fill(page: PdfPage) -> None:
        draw_borders(page, GOATS, [180, 220, 260, 330], "boxes")
        for left, top, words in [
            (61, 200, "Goats"),
            (181, 200, "Kids"),
            (61, 240, "7"),
            (181, 240, "Of"),
        ]:
            page.text(left, top, words, size=10)
        page.text(181, 252, "Zenda.", size=10)
        for at in (280, 292, 312):
            page.text(181, at, f"Paragraph {at}.", size=10)

    layer = read(fill)
    (table,) = layer.tables
    starts = [layer.evidence[span.start].starts_paragraph for span in table.rows[2][1].lines]

    assert starts == [True, False, True]


def test_a_table_inside_a_cell_is_one_of_its_own() -> None:
    def fill(page: PdfPage) -> None:
        _draw_table(page, GOATS, top=220)
        page.rectangle(LEFT - 10, 200, 500, 350, operator=b"S")
        page.line(450, 200, 450, 350)
        for top in (215, 330):
            page.line(LEFT - 10, top, 500, top)
        for left, top, words in [
            (LEFT, 212, "Head"),
            (455, 212, "Beside"),
            (455, 230, "See left."),
            (LEFT, 342, "Foot"),
            (455, 342, "Note"),
        ]:
            page.text(left, top, words, size=10)

    outer, inner = cells(read(fill))

    assert outer == [["Head", "Beside"], ["", "See left."], ["Foot", "Note"]]
    assert inner == GOATS


@pytest.mark.parametrize(
    "draw",
    [
        pytest.param(lambda page: page.rectangle(40, 180, 500, 290, operator=b"S"), id="a box"),
        pytest.param(lambda page: page.line(40, 215, 500), id="a line"),
        pytest.param(lambda page: page.line(50, 180, 50, 290), id="a bar of changes"),
        pytest.param(lambda page: page.line(40, 180, 500, 290), id="a diagonal"),
        pytest.param(lambda page: page.rectangle(40, 180, 500, 290), id="a background"),
        pytest.param(
            lambda page: [page.line(40, at, 500, width=12) for at in (180, 215, 290)],
            id="thick lines",
        ),
        pytest.param(
            lambda page: [page.line(40 + at, 180, 40 + at, 181 + at) for at in range(0, 1800, 3)],
            id="a drawing",
        ),
        pytest.param(
            _draw_many_boxes,
            id="many boxes",
        ),
        pytest.param(
            lambda page: draw_borders(page, GOATS, [300, 320, 340, 360], "boxes"),
            id="cells without words",
        ),
        pytest.param(
            lambda page: [page.line(left, 215, left + 60) for left in (57, 200, 350)],
            id="lines beside each other",
        ),
        pytest.param(
            lambda page: page.operators.append(b"h S 40 180 m 50 190 60 200 70 180 c S 1 1 m f"),
            id="a curve",
        ),
        pytest.param(
            lambda page: page.operators.append(b"0 0 m 1 1 l S " * 15_000), id="a large picture"
        ),
    ],
)
def test_what_is_no_table(draw: Callable[[PdfPage], object]) -> None:
    def fill(page: PdfPage) -> None:
        page.text(LEFT, 200, "The Council thanks the goats.")
        page.text(LEFT, 240, "It welcomes their kids.")
        draw(page)

    layer = read(fill)

    assert layer.tables == ()
    assert layer.source.text.endswith("The Council thanks the goats.\n\nIt welcomes their kids.\n")


def test_lines_around_the_fields_of_a_header_make_no_table() -> None:
    rows: Rows = [["From:", "The Council"], ["To:", "Delegations"], ["Subject:", "Goats"]]
    layer = read(_draw_table_of(rows))

    assert layer.tables == ()
    assert "From:   The Council\n" in layer.source.text


def _draw_table_of(rows: Rows) -> Callable[[PdfPage], None]:
    return lambda page: _draw_table(page, rows)


def test_a_table_above_all_words_is_a_header() -> None:
    book = PdfBook()
    page = book.page()
    _draw_table(page, GOATS, top=60)
    page.text(LEFT, 300, _BEFORE)

    assert read_layer(book.write(), "x.pdf", Limits()).tables == ()


# ------------------------------------------------------------------------------ documents


def _add_table(book: PdfBook, rows: Rows, kind: str) -> bytes:
    """Add a page with a table and a line below it, tagged if the book is."""
    page = book.page()
    tops = [TOP + 20 * number for number in range(len(rows) + 1)]
    table = book.root.add("Table") if book.root is not None else None
    for number, row in enumerate(rows):
        tagged = table.add("TR") if table is not None else None
        for column, words in enumerate(row):
            cell = tagged.add("TH" if number == 0 else "TD") if tagged is not None else None
            font = "Plain" if number else "Bold"
            left = LEFT + 4 + sum(_WIDTHS[:column])
            element = cell.add("P") if cell is not None else None
            page.text(left, tops[number] + 14, _words(words), font=font, element=element)
    if kind != "columns":
        draw_borders(page, rows, tops, kind)
    element = book.root.add("P") if book.root is not None else None
    page.text(LEFT, tops[-1] + 60, "2025, 2026.", element=element)
    return book.write()


@pytest.mark.parametrize("kind", ["boxes", "lines between", "columns"])
@pytest.mark.parametrize(("code", "rows"), [("en", GOATS), ("el", GREEK), ("bg", BULGARIAN)])
def test_a_table_in_a_document_is_the_same_with_tags_and_without(
    code: str, rows: Rows, kind: str
) -> None:
    fiction = make(code, Random(5))
    tagged, untagged = (
        council_docs.loads(_add_table(Typesetter(fiction, tagged=tags).set(), rows, kind), "pdf")
        for tags in (True, False)
    )

    assert "table" in tree(tagged)
    assert tree(untagged).replace("!", "") == tree(tagged).replace("!", "")
    assert council_docs.check_fidelity(untagged).proved
