"""Tables of data have cells; tables that only put words beside each other are lines."""

import pytest

from council_docs.recognition.text_layer import TextLayer
from docx_documents import layer, package, paragraph, run, table

FIELDS = [["From:", "the Presidency"], ["Subject :", "Railways"], ["", "and ferries"]]
PAIRS = [["a", "b"], ["c", "d"]]


def cells(rows: list[list[str]]) -> list[list[str]]:
    return [[paragraph(cell) for cell in row] for row in rows]


def read(body: str, styles: str = "") -> TextLayer:
    return layer(package(body, styles=styles))


def style(name: str, based_on: str, borders: str = "") -> str:
    return (
        f'<w:style w:type="table" w:styleId="{name}"><w:basedOn w:val="{based_on}"/>'
        f"<w:tblPr>{borders}</w:tblPr></w:style>"
    )


GRID = '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>'
NESTED = table([[table(cells(PAIRS), bordered=True) + paragraph(), paragraph("e")]], bordered=True)
ARRANGED = {
    "labels and values": (
        table(cells(FIELDS), bordered=True),
        "From: the Presidency\nSubject : Railways\nand ferries\n",
    ),
    "without lines": (table(cells(PAIRS)), "a\nb\nc\nd\n"),
    "one column": (table(cells([["a"], ["b"]]), bordered=True), "a\nb\n"),
    "no rows": (table([], bordered=True) + paragraph("a"), "a\n"),
    "numbers of points": (
        table(cells([["1.", "a"], ["(b)", "c"]]), bordered=True),
        "1. a\n(b) c\n",
    ),
    "a table in a cell": (NESTED, "a\nb\nc\nd\ne\n"),
    "a value of two paragraphs": (
        table([[paragraph("To:"), paragraph("a") + paragraph() + paragraph("b")]]),
        "To: a\nb\n",
    ),
    "a label with a deletion": (
        table(
            [
                [
                    paragraph("To:", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"),
                    paragraph("a"),
                ]
            ]
        ),
        "To: \nx\na\n",
    ),
    "a value on a new page": (
        table([[paragraph("To:"), paragraph('<w:r><w:br w:type="page"/></w:r>', "a")]]),
        "To:\n\fa\n",
    ),
    "labels without a value": (table(cells([["To:", ""], ["From:", "a"]])), "To:\nFrom: a\n"),
}


@pytest.mark.parametrize("name", ARRANGED)
def test_a_table_that_arranges_words(name: str) -> None:
    body, expected = ARRANGED[name]
    found = read(body)

    assert found.source.text == expected
    assert found.tables == ()


def shown(found: TextLayer) -> list[list[list[str]]]:
    text = found.source.text
    return [
        [["/".join(text[slice(*line)] for line in cell.lines) for cell in row] for row in it.rows]
        for it in found.tables
    ]


def test_three_columns_are_data() -> None:
    rows = [["1.", "b", ""], ["2.", "d", "e"]]

    assert shown(read(table(cells(rows), bordered=True))) == [rows]


def test_a_heading_row_makes_data() -> None:
    heading = "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
    body = table(cells(PAIRS)).replace("<w:tr>", heading, 1)

    assert shown(read(body)) == [PAIRS]


def test_a_table_of_data_is_set_off() -> None:
    found = read(paragraph("x") + table(cells(PAIRS), bordered=True) + paragraph("y"))

    assert found.source.text == "x\n\na\nb\nc\nd\n\ny\n"
    assert shown(found) == [PAIRS]
    assert found.source.text[slice(*found.tables[0].span)] == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "properties",
    [
        '<w:tblStyle w:val="Grid"/>',
        '<w:tblStyle w:val="Mine"/>',
        f'<w:tblStyle w:val="Mine"/>{GRID}',
        GRID,
    ],
)
def test_lines_of_a_style(properties: str) -> None:
    made = table(cells(PAIRS)).partition("</w:tblPr>")[2]
    styles = style("Grid", "Loop", GRID) + style("Loop", "Grid") + style("Mine", "Grid")
    two = f"<w:tbl><w:tblPr>{properties}</w:tblPr>{made}" * 2

    assert shown(read(two + paragraph(), styles)) == [PAIRS, PAIRS]


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def test_cells_over_several_columns_and_rows() -> None:
    borders = '<w:tcBorders><w:top w:val="single"/></w:tcBorders>'
    above, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("a", '<w:gridSpan w:val="3"/>' + borders),
        cell("b", above) + cell("c", '<w:gridSpan w:val="9999999"/>') + cell("d", below),
        cell("e", below) + cell("f"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("g"),
        cell("", below),
    )
    found = read("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")
    (made,) = found.tables

    assert [[(it.columns, it.rows, it.heading) for it in row] for row in made.rows] == [
        [(3, 1, True)],
        [(1, 3, False), (1000, 1, False), (1, 1, False)],
        [(1, 1, False)],
        [(1, 1, False)],
    ]
    assert shown(found) == [[["a"], ["b/e", "c", "d"], ["f"], ["g"]]]


def test_a_deleted_row_is_set_aside() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('c')}{cell('d')}</w:tr>"
    body = table(cells([["a", "b"]]), bordered=True).replace("</w:tbl>", f"{row}</w:tbl>")
    found = read(body)

    assert shown(found) == [[["a", "b"], ["", ""]]]
    assert [it.reason for it in found.set_aside] == ["deletion", "deletion"]


def test_a_table_whose_rows_are_all_deleted_is_none() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('c')}{cell('d')}</w:tr>"
    body = table([], bordered=True).replace("</w:tbl>", f"{row}</w:tbl>")

    assert read(body + paragraph("a")).tables == ()


def test_cells_and_rows_without_a_table() -> None:
    body = f"<w:tr>{cell('a')}</w:tr>{cell('b')}<w:tbl>{cell('c')}</w:tbl>{run('d')}"

    assert read(body).source.text == "a\nb\nc\nd\n"
