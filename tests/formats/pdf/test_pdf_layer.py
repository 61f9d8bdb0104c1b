"""What the reader of PDF hands over: lines, tables, footnotes, links, emphasis."""

from collections.abc import Callable

import pytest

import council_docs
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.reader import read_layer
from council_docs.model import walk_blocks
from council_docs.recognition.text_layer import NO_EVIDENCE, TextLayer
from council_docs.source import Span
from pdf_documents import small_file
from pdf_writer import Element, Name, PdfBook, PdfPage, Raw, Value

Fill = Callable[[PdfPage, Element], None]


def _layer(fill: Fill | None = None, *operators: bytes, tagged: bool = True) -> TextLayer:
    book = PdfBook()
    top = book.tag() if tagged else None
    page = book.page()
    if fill is not None:
        fill(page, top or Element("P"))
    page.operators += operators
    return read_layer(book.write(), "x.pdf", Limits())


def _words(layer: TextLayer, span: Span) -> str:
    return layer.source.text[slice(*span)]


def _untagged(*runs: tuple[float, float, str, float]) -> TextLayer:
    book = PdfBook()
    page = book.page()
    for left, top, words, size in runs:
        page.text(left, top, words, size=size)
    return read_layer(book.write(), "x.pdf", Limits())


def _show(*operators: bytes) -> bytes:
    return b"BT /Plain 12 Tf 1 0 0 1 57 700 Tm %s ET" % b" ".join(operators)


def _operators(*operators: bytes) -> str:
    """The text of operators that show the first letters of another line: a is 0001, b 0002."""
    book = PdfBook()
    page = book.page()
    page.text(57, 50, "ab ")
    page.operators += operators
    return read_layer(book.write(), "x.pdf", Limits()).source.text.removeprefix("ab\n").strip()


@pytest.mark.parametrize(
    ("operators", "expected"),
    [
        (_show(b"<00010002> Tj"), "ab"),
        (_show(b"[<0001> -200 <0002>] TJ"), "a b"),
        (_show(b"[<0001> -50 <0002>] TJ"), "ab"),
        (_show(b"[<0003> -500 <0002>] TJ"), "b"),
        (_show(b"[<0001> -9000 <0002>] TJ"), "a   b"),
        (_show(b"[<0001> 430 <0001>] TJ"), "a"),
        (_show(b"/Plain 0 Tf <0001> Tj <0002> Tj"), "a\nb"),
        (_show(b"[100 <>] TJ"), ""),
        (_show(b"/Span << /ActualText <feff0078> >> BDC <0001> Tj <0002> Tj EMC"), "x"),
        (_show(b"/Span << /ActualText /x >> BDC <0001> Tj EMC"), ""),
        (_show(b"<0001> Tj 1 0 0 1 57.5 700 Tm <0001> Tj"), "a"),
        (_show(b"0 1 -1 0 57 700 Tm <0001> Tj 0 1 -1 0 57 712 Tm <0002> Tj"), "b\na"),
        (_show(b"/Plain 0 Tf <0001> Tj"), "a"),
        (b"q Q " * 20_000 + _show(b"<0001> Tj"), "a"),
        (b"/X BMC EMC " * 10_000 + _show(b"<0001> Tj"), "a"),
    ],
)
def test_the_letters_of_a_line(operators: bytes, expected: str) -> None:
    assert _operators(operators).replace("\n\n", "\n") == expected


def test_what_stands_on_one_line_is_one_line_whenever_it_is_drawn() -> None:
    layer = _untagged(
        (57, 100, "From:", 12),
        (57, 120, "To:", 12),
        (200, 100, "Council", 12),
        (200, 120, "Us", 12),
    )

    assert layer.source.text == "From:   Council\nTo:   Us\n"


@pytest.mark.parametrize("label", ["1", "12", "a", "*", "†", "∴"])
def test_a_raised_label_is_that_of_a_footnote(label: str) -> None:
    layer = _untagged(
        (57, 100, "The Council met", 12),
        (170, 96, label, 8),
        (180, 100, "in Brussels", 12),
        (57, 700, label, 6),
        (70, 703, "Capra hircus,", 10),
        (70, 715, "of Ruritania.", 10),
        (57, 727, "9", 6),
        (70, 730, "No call.", 10),
        (57, 789, "9998/26", 12),
    )
    (note,) = layer.footnotes

    assert note.label is not None
    assert _words(layer, note.call) == _words(layer, note.label) == label
    assert [_words(layer, span).strip() for span in note.body] == ["Capra hircus,", "of Ruritania."]
    assert (_words(layer, layer.emphasis[0][0]), layer.emphasis[0][1]) == (label, "superscript")


Run = tuple[float, float, str, float]


def _pages(*pages: list[Run]) -> TextLayer:
    book = PdfBook()
    for runs in pages:
        page = book.page()
        for left, top, words, size in runs:
            page.text(left, top, words, size=size)
    return read_layer(book.write(), "x.pdf", Limits())


def _called(mark: str, top: float = 100) -> list[Run]:
    return [(57, top, "The Council met", 12), (170, top - 4, mark, 8)]


def _note(mark: str, words: str, top: float) -> list[Run]:
    return [(57, top, mark, 6), (70, top + 3, words, 10)]


def test_footnotes_may_be_at_the_end_of_the_text() -> None:
    layer = _pages(
        _called("1"),
        _called("2"),
        [*_called("3"), *_note("1", "Goats.", 600), *_note("2", "Sheep.", 620)],
        _note("3", "Cows.", 100),
    )

    assert [_words(layer, note.body[0]).strip() for note in layer.footnotes] == [
        "Goats.",
        "Sheep.",
        "Cows.",
    ]


def test_a_mark_may_be_drawn_in_two_runs() -> None:
    layer = _pages(
        [
            (57, 100, "The Council met", 12),
            (170, 96, "1", 8),
            (174.5, 96, "1", 8),
            (57, 600, "1", 6),
            (60.4, 600, "1", 6),
            (70, 603, "Goats.", 10),
        ],
    )

    assert [_words(layer, note.call) for note in layer.footnotes] == ["11"]
    assert [_words(layer, note.body[0]).strip() for note in layer.footnotes] == ["Goats."]


def test_a_page_with_its_own_footnotes_has_none_of_earlier_pages() -> None:
    layer = _pages(
        _called("2"),
        [*_called("1"), *_note("1", "Goats.", 600), *_note("2", "Sheep.", 620)],
    )

    assert [_words(layer, note.body[0]).strip() for note in layer.footnotes] == ["Goats."]


def test_words_outside_of_tagged_paragraphs_begin_one_where_white_space_is_wide() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        group = top.add("NonStruct").add("Div")
        for number, place in enumerate((100, 114, 128, 156, 170)):
            element = group.add("NonStruct")
            page.text(57, place, f"The Council met in Brussels for day {number}", element=element)

    layer = _layer(fill)

    assert layer.source.text.count("\n\n") == 1
    assert [one.starts_paragraph for one in layer.evidence.values()].count(True) == 1


def test_letters_below_their_line_are_lowered() -> None:
    layer = _untagged((57, 100, "CO", 12), (77, 103, "2", 8))

    assert [(_words(layer, span), style) for span, style in layer.emphasis] == [("2", "subscript")]


def _table(page: PdfPage, top: Element, rows: list[list[str]], **entries: Value) -> None:
    table = top.add("Table", **entries)
    body = table.add("TBody")
    for number, cells in enumerate(rows):
        row = body.add("TR")
        for column, words in enumerate(cells):
            cell = row.add("TH" if number == 0 else "TD", A=_SPAN if words == "Wide" else None)
            if words:
                page.text(57 + 150 * column, 200 + 20 * number, words, element=cell.add("P"))


_SPAN: Value = [{"O": Name("Layout")}, {"O": Name("Table"), "ColSpan": 2, "RowSpan": 5000}]
_HEAD = ["", "Wide"]


@pytest.mark.parametrize(
    ("rows", "is_data"),
    [
        ([["Year", "Goats"], ["2025", "Many"], ["2026", ""]], True),
        ([_HEAD, ["Zenda", "12"], ["Strelsau", "7"]], True),
        ([["From:", "The Council"], ["To:", "Delegations"]], False),
        ([["1.", "Agenda"], ["2.", "Any other business"], ["", "Goats"]], False),
        ([["Left", "Right"]], False),
    ],
)
def test_a_table_of_data_has_cells(rows: list[list[str]], is_data: bool) -> None:
    def fill(page: PdfPage, top: Element) -> None:
        page.text(57, 100, "Words before the table.", element=top.add("P"))
        _table(page, top, rows)

    layer = _layer(fill)
    found = [
        [[_words(layer, span) for span in cell.lines] for cell in row]
        for table in layer.tables
        for row in table.rows
    ]

    assert found == ([[[cell] if cell else [] for cell in row] for row in rows] if is_data else [])
    if rows[0] == _HEAD:
        (table,) = layer.tables
        assert (table.rows[0][1].columns, table.rows[0][1].rows) == (2, 1)
        assert table.rows[0][1].heading


def test_a_table_above_all_words_arranges_the_header() -> None:
    layer = _layer(lambda page, top: _table(page, top, [["Year", "Goats"], ["2025", "Many"]]))

    assert layer.tables == ()
    assert layer.source.text == "Year   Goats\n2025   Many\n"


_FIRST = "The Council of the European Union welcomes the report on the"
_SECOND = "state of all mountain goats and their pastures in the whole of"


@pytest.mark.parametrize(
    ("role", "first", "second", "distance", "goes_on"),
    [
        ("P", _FIRST, _SECOND, 18, True),
        ("LBody", _FIRST, _SECOND, 18, False),
        ("P", f"{_FIRST}.", _SECOND, 18, False),
        ("P", _FIRST, _SECOND.capitalize(), 18, False),
        ("P", _FIRST, "a) " + _SECOND, 18, False),
        ("P", "The Council", _SECOND, 18, False),
        ("P", _FIRST, _SECOND, 36, False),
        ("P", _FIRST, _SECOND, 0, True),
    ],
)
def test_a_paragraph_that_begins_in_a_sentence_goes_on(
    role: str, first: str, second: str, distance: int, goes_on: bool
) -> None:
    """The rest of a sentence may be another element of the structure, or be on the next page."""
    book = PdfBook()
    top = book.tag()
    page = book.page()
    page.text(
        57, 100, "Whereas the Council has regard to the goats of the whole of", element=top.add("P")
    )
    page.text(57, 150, first, element=top.add("LI").add("LBody"))
    if not distance:
        page, distance = book.page(), -50
    rest = top.add(role)
    page.text(57, 150 + distance, second, element=rest)
    page.text(57, 168 + distance, "Ruritania.", element=rest)
    layer = read_layer(book.write(), "x.pdf", Limits())
    start = layer.source.text.index(second)

    assert layer.evidence[start].starts_paragraph is not goes_on
    assert (layer.source.text[start - 2 : start] == "\n\n") is (not goes_on)


@pytest.mark.parametrize(
    ("left", "top", "expected"),
    [
        (57, 114, "Council of the\n\nEuropean Union\n\nBrussels\n\n9998/26\n"),
        (57, 140, "Council of the\n\nBrussels\n\n9998/26\n\nEuropean Union\n"),
        (200, 114, "Council of the\n\nBrussels\n\n9998/26\n\nEuropean Union\n"),
    ],
)
def test_a_block_between_two_lines_of_another_column(left: int, top: int, expected: str) -> None:
    def fill(page: PdfPage, tree: Element) -> None:
        for x, y, words in (
            (57, 100, "Council of the"),
            (340, 130, "Brussels"),
            (340, 160, "9998/26"),
            (left, top, "European Union"),
        ):
            page.text(x, y, words, element=tree.add("P"))

    assert _layer(fill).source.text == expected


def test_a_value_beside_a_label_of_two_lines_is_not_moved_to_the_value_above() -> None:
    def fill(page: PdfPage, tree: Element) -> None:
        page.text(57, 100, "To:", element=tree.add("P"))
        page.text(200, 100, "Council", element=tree.add("P"))
        label = tree.add("P")
        page.text(57, 114, "No. prev.", element=label)
        page.text(57, 128, "doc.:", element=label)
        page.text(200, 114, "9871/26", element=tree.add("P"))

    words = _layer(fill).source.text.split()

    assert words == ["To:", "Council", "No.", "prev.", "doc.:", "9871/26"]


def test_a_footnote_goes_on_on_the_next_page() -> None:
    book = PdfBook()
    top = book.tag()
    page = book.page()
    call = top.add("P")
    page.text(57, 100, "The Council met", element=call)
    page.text(170, 96, "1", size=8, element=call.add("Span"))
    page.text(57, 700, "1 Capra hircus, the goat", element=call.add("Note").add("P"))
    page = book.page()
    page.text(57, 100, "and many others.", element=top.add("P"))
    page.text(57, 700, "of Ruritania.", element=top.add("Note").add("P"))
    layer = read_layer(book.write(), "x.pdf", Limits())
    (note,) = layer.footnotes

    assert (
        "".join(_words(layer, span) for span in note.body) == " Capra hircus, the goatof Ruritania."
    )


def test_paragraphs_of_a_cell_that_arranges_words_are_known() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        page.text(57, 100, "Words before the table.", element=top.add("P"))
        cell = top.add("Table").add("TR").add("TD")
        for number, role in enumerate(("P", "P")):
            part = cell.add(role)
            page.text(57, 140 + 28 * number, "The Council adopted its position", element=part)
            page.text(57, 154 + 28 * number, "on goats", element=part)

    layer = _layer(fill)
    starts = [at for at, line in layer.evidence.items() if line.starts_paragraph]

    assert [layer.source.text[at:].split("\n")[0] for at in starts] == [
        "Words before the table.",
        "The Council adopted its position",
        "The Council adopted its position",
    ]


@pytest.mark.parametrize(("above", "is_heading"), [(14, False), (28, True)])
def test_a_line_close_below_another_heads_nothing(above: int, is_heading: bool) -> None:
    """An agenda has the outcome below each item, as close as a second line of it."""

    book = PdfBook()
    top = book.tag()
    page = book.page()
    page.text(57, 60, "Agenda of the Council of the European Union", element=top.add("P"))
    y = 100.0
    for number in (1, 2, 3):
        page.text(57, y, f"{number}. Goats", element=top.add("P"))
        page.text(77, y + above, "Exchange of views", element=top.add("P"))
        y += above + 28
    document = council_docs.loads(book.write(), "pdf")
    found = [type(block).__name__ for block in walk_blocks(document.annexes[0].body)]

    assert ("Section" in found) is is_heading


def test_a_table_inside_a_cell_is_none_of_its_own() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        page.text(57, 100, "Words before the table.", element=top.add("P"))
        table = top.add("Table")
        row = table.add("TR")
        _table(page, row.add("TD"), [["Zenda", "12"], ["Strelsau", "7"]])

    assert _layer(fill).tables == ()


def test_a_link_has_its_address() -> None:
    book = PdfBook()
    top = book.tag()
    page = book.page()
    paragraph = top.add("P")
    page.text(57, 100, "See ", element=paragraph)
    link = paragraph.add("Link")
    annotation: Value = {"Subtype": Name("Link"), "A": {"URI": Raw(b"(https://ruritania.example)")}}
    page.text(80, 100, "the page", element=link)
    page.text(130, 100, " of goats", element=link)
    content: list[Value] = [
        {"Type": Name("MCR"), "MCID": mark, "Pg": Raw(b"%PAGE")} for mark in (1, 2)
    ]
    link.entries["K"] = [{"Type": Name("OBJR"), "Obj": annotation}, *content]
    data = book.write()
    number = data[data.index(b"/Kids [") + 7 :].split(b" ", 1)[0]
    layer = read_layer(data.replace(b"%PAGE", number + b" 0 R"), "x.pdf", Limits())
    (found,) = layer.links

    assert _words(layer, found.span) == "the page of goats"
    assert found.address == "https://ruritania.example"


def test_a_list_inside_a_footnote_stands_where_it_is_printed() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        first = top.add("P")
        end = page.text(57, 100, "The Council met", element=first)
        link = first.add("Link")
        page.text(end, 96, "1", size=8, element=link)
        note = link.add("Footnote")
        page.text(57, 700, "1 In Brussels.", size=10, element=note.add("P"))
        page.text(57, 300, "a) Goats.", element=note.add("L").add("LI"))
        page.text(57, 500, "It thanked them.", element=top.add("P"))

    layer = _layer(fill)

    assert layer.source.text.split("\n\n") == [
        "The Council met1",
        "a) Goats.",
        "It thanked them.",
        "1 In Brussels.\n",
    ]
    assert [_words(layer, note.call) for note in layer.footnotes] == ["1"]
    assert [found.code for found in layer.diagnostics] == ["R041"]


def test_a_footnote_that_does_not_begin_as_its_call_is_not_bound() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        page.text(57, 700, "2 In Brussels.", element=top.add("Note").add("P"))
        page.text(57, 100, "The Council met", element=top.add("P"))
        page.text(57, 720, "3 In Zenda.", element=top.add("Note").add("P"))

    layer = _layer(fill)

    assert layer.footnotes == ()
    assert not layer.finds_footnotes


def test_a_heading_and_an_item_are_known() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        page.text(57, 100, "Goats", element=top.add("H2"))
        item = top.add("L").add("LI")
        page.text(57, 130, "1.", element=item.add("Lbl"))
        page.text(97, 130, "They roam.", element=item.add("LBody"))

    layer = _layer(fill)
    heading, item = layer.evidence.values()

    assert (heading.heading, heading.starts_paragraph) == (2, True)
    assert (item.list_depth, item.label_length) == (1, 2)


def test_the_file_tells_its_language() -> None:
    book, _ = small_file()
    book.catalog["Lang"] = Raw(b"(en-GB)")

    assert read_layer(book.write(), "x.pdf", Limits()).language == "en"
    book.catalog["Lang"] = Raw(b"(tlh)")
    assert read_layer(book.write(), "x.pdf", Limits()).language is None


def test_odd_entries_of_a_structure_are_passed_over() -> None:
    def fill(page: PdfPage, top: Element) -> None:
        table = top.add("Table")
        row = table.add("TR")
        page.text(57, 100, "Words.", element=row.add("TD"))
        top.add("Table", K=[Raw(b"7"), {"S": Name("TBody"), "K": [Raw(b"7")]}])
        top.add("Table", K=[{"S": Name("TR"), "K": [Raw(b"7"), {"S": Name("TD"), "K": None}]}])

    assert _layer(fill).source.text == "Words.\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "The Council recalls the ferries of the lakes of Ruritania and the railways there.",
                "It thanks the harbour master.",
                "It will come back to the matter in the autumn, after the reports of the boats.",
            ),
            [True, False, None],
        ),
        (("It thanks the harbour master", "Rupert, who has been in the chair."), [True, False]),
    ],
    ids=["a sentence ends where more would fit", "the words go on"],
)
def test_a_line_that_the_author_ended_may_end_a_paragraph(
    lines: tuple[str, ...], expected: list[bool | None]
) -> None:
    def fill(page: PdfPage, top: Element) -> None:
        paragraph = top.add("P")
        for number, line in enumerate(lines):
            page.text(57, 100 + 15 * number, line, element=paragraph)

    layer = _layer(fill)
    offsets = [layer.source.text.index(line[:20]) for line in lines]
    found = [layer.evidence.get(offset, NO_EVIDENCE) for offset in offsets]

    assert [line.starts_paragraph for line in found] == expected
