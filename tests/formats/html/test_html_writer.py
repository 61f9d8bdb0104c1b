"""The reading view: an equal document comes back, and nothing in a document can run."""

import datetime as dt
import re
from collections.abc import Iterator
from random import Random

import pytest
from attrs import evolve
from hypothesis import given

import council_docs
from akn_documents import DOCUMENTS
from council_docs.errors import FormatError
from council_docs.formats.html.writer.citations import shorten
from council_docs.formats.html.writer.escaping import is_safe_address
from council_docs.formats.html.writer.page import read_stylesheet
from council_docs.languages import CODES
from council_docs.model import (
    Annex,
    Conclusion,
    Document,
    EmphasisMark,
    Header,
    NoteMark,
    OfficialJournal,
    Paragraph,
    Point,
    PointList,
    ReferenceMark,
    Section,
    Table,
    TableCell,
    TableRow,
)
from document_strategies import documents
from fictional_documents import make
from hostile_documents import build_hostile
from nodes import conclusion, paragraph, point, text
from page_checks import CheckedPage, check_page
from page_layouts import Layout, printed
from paths import ROOT


def write(document: Document) -> str:
    return council_docs.dumps(document, "html")


def check(document: Document) -> CheckedPage:
    return check_page(write(document), read_stylesheet())


def enclose(
    *blocks: Paragraph | PointList | Table | Section | Conclusion, **given: str
) -> Document:
    return Document(annexes=(Annex(label="ANNEX", body=blocks),), **given)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------ round trip


@pytest.mark.parametrize("code", CODES)
def test_a_text_comes_back_from_its_page(code: str) -> None:
    printed_text = printed(make(code, Random(code)), Layout(spacing="gaps", feed=True))
    document = council_docs.loads(printed_text)
    page = council_docs.loads(write(document), "html")

    assert page == document
    assert council_docs.check_fidelity(page).proved


@pytest.mark.parametrize(
    "journal",
    [
        OfficialJournal(celex="52024XG01804"),
        OfficialJournal(eli="http://data.europa.eu/eli/C/2024/1804/oj"),
        OfficialJournal(series="C", number="a & <b>", page="7"),
        OfficialJournal(year=2024, date=dt.date(2024, 3, 8)),
    ],
)
def test_the_official_journal_comes_back(journal: OfficialJournal) -> None:
    document = evolve(council_docs.load("examples/st09998-en.txt"), official_journal=journal)

    assert council_docs.loads(write(document), "html").official_journal == journal


def test_metadata_that_is_no_value_is_left_out() -> None:
    page = write(council_docs.load("examples/st09998-en.txt")).replace(
        "<title>",
        '<meta name="council-docs.year" content="soon"><meta name="council-docs.date" content="1">'
        '<meta name="council-docs.colour" content="blue"><title>',
    )

    assert council_docs.loads(page, "html").official_journal == OfficialJournal()


# ------------------------------------------------------------------------------ eIds and citations


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_ids_are_the_eids_of_akoma_ntoso(document: Document) -> None:
    eids = set(re.findall(r'eId="([^"]*)"', council_docs.dumps(document, "akn")))
    ids = {name.removesuffix("__call") for name in check(document).ids} - {"main", "contents"}

    assert ids <= eids


def _citations(document: Document) -> Iterator[str]:
    for found in re.finditer(r"<p hidden>([^<]*)</p>", write(document)):
        yield found[1]


def test_each_unit_has_a_citation() -> None:
    points = PointList(
        points=(point("(b)", PointList(points=(point("–"), point("–", paragraph("x"))))),)
    )
    body = (conclusion("12", paragraph("The Council:"), points),)
    annex = Annex(
        label="ANNEX  II",
        title=text("Council conclusions on Ruritania"),
        body=(Section(label="I.", number="I", heading=text("Lakes"), body=body),),
    )
    number = council_docs.DocumentNumber.parse("9003/26")
    document = Document(language="en", header=Header(number=number), annexes=(annex, Annex()))

    base = "Council conclusions on Ruritania, 9003/26, ANNEX II"
    assert list(_citations(document)) == [
        base,
        f"{base}, I. Lakes",
        f"{base}, point 12",
        f"{base}, point 12(b)",
        f"{base}, point 12(b)[1]",
        f"{base}, point 12(b)[2]",
    ]


def test_a_number_stands_before_the_word_where_the_language_says_so() -> None:
    document = enclose(conclusion("12", paragraph("x")), language="hu")

    assert list(_citations(document))[-1] == "12. pont"


def test_a_long_title_is_shortened_in_citations() -> None:
    assert shorten("one two  three", 20) == "one two three"
    assert shorten("one two three", 9) == "one two…"
    assert shorten("abcdefghij", 5) == "abcde…"


# ------------------------------------------------------------------------------ structure


def test_a_page_without_headings_has_a_hidden_one() -> None:
    assert '<h1 class="visually-hidden">Council document</h1>' in write(Document())
    assert "<nav" not in write(Document())


def test_the_table_of_contents_nests() -> None:
    inner = Section(
        heading=text("B"), body=(Section(heading=text("C")), Section(heading=text("D")))
    )
    page = write(enclose(Section(heading=text("A")), inner, Section(), Section(heading=text("E"))))

    nav = page[page.index("<ol>") : page.index("</nav>")]
    assert re.sub(r"<a[^>]*>|</a>|\n", "", nav) == (
        "<ol><li>ANNEX<ol><li>A</li><li>B<ol><li>C</li><li>D</li></ol></li><li>E</li></ol></li></ol>"
    )


def test_a_first_row_of_headings_is_the_head_of_a_table() -> None:
    def row(*values: str, heading: bool) -> TableRow:
        cells = (TableCell(body=(paragraph(value),), heading=heading) for value in values)
        return TableRow(cells=tuple(cells))

    first = TableRow(cells=(TableCell(body=(paragraph("Lake"),), heading=True, columns=2),))
    second = row("Streel", "Upper", heading=False)
    third = TableRow(cells=(*row("Sum", heading=True).cells, *row("2", heading=False).cells))
    example = council_docs.load(ROOT / "examples" / "st09998-en.txt")
    document = evolve(example, cover=(*example.cover, Table(rows=(first, second, third))))
    page = write(document)

    assert '<thead><tr><th scope="col" colspan="2"><p>Lake</p>\n</th></tr>\n</thead>' in page
    assert '<th scope="row"><p>Sum</p>' in page
    assert council_docs.loads(page, "html") == document


def test_headings_stay_within_six_levels() -> None:
    annex = Annex(label="ANNEX", title=text("x"))
    section = Section(heading=text("x"))
    for _ in range(8):
        annex = Annex(label="ANNEX", body=(section,), annexes=(annex,), language="nl")
        section = Section(heading=text("x"), body=(section,))

    assert set(re.findall(r"<(h\d)", write(Document(annexes=(annex,))))) == {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    }


def test_deep_nesting_is_written() -> None:
    block: Conclusion | PointList = conclusion("1")
    for _ in range(5000):
        block = PointList(points=(Point(label="a)", body=(block,)),))

    assert write(enclose(block)).count("<li") == 5000


def test_a_right_to_left_language_sets_the_direction() -> None:
    assert '<html lang="ar" dir="rtl">' in write(Document(language="ar"))


# ------------------------------------------------------------------------------ marks


def test_a_link_ends_where_another_link_or_a_call_stands() -> None:
    address = "https://ruritania.example/"
    marks = (
        ReferenceMark(start=0, end=6, kind="act", target=address),
        ReferenceMark(start=1, end=3, kind="act", target=f"{address}2"),
        NoteMark(start=4, end=4, label="1"),
        ReferenceMark(start=5, end=8, kind="act", target=f"{address}3"),
        ReferenceMark(start=8, end=9, kind="act"),
        ReferenceMark(start=9, end=9, kind="act", target=address),
        EmphasisMark(start=9, end=9, style="bold"),
    )
    page = write(enclose(Paragraph(text=text("abcdefghij", *marks))))

    call = 'role="doc-noteref" id="att_1__authorialNote_1__call" href="#att_1__authorialNote_1"'
    assert (
        f'<a href="{address}">abcd</a><a class="cd-call" {call}>1</a><a href="{address}">ef</a>'
        f'<a href="{address}3">gh</a>ij</p>'
    ) in page


def test_marks_outside_their_text_are_refused() -> None:
    mark = EmphasisMark(start=0, end=2, style="bold")
    with pytest.raises(FormatError, match="lies outside its text"):
        write(enclose(paragraph("x", mark)))


# ------------------------------------------------------------------------------ security

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<!--",
    "]]><![CDATA[",
    "&lt;script&gt;",
    "{main}{style}%s",
    "\x00\x08\x0c\x1b\x7f\x85\ud800\ufffe\u2028\u202e",
)
ADDRESSES = (
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//host/path",
    "https:host",
    "https://",
    "https:///path",
    "https://host/\x00",
    "https://host/a b",
    "mailto:",
    "mailto://x",
    "#",
    "# a",
    "blob:https://host",
    "",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_unsafe_address_is_no_link(address: str) -> None:
    mark = ReferenceMark(start=0, end=4, kind="act", target=address)

    assert not is_safe_address(address)
    assert "<a href" not in write(Document(cover=(paragraph("here", mark),)))


@pytest.mark.parametrize("address", ["HTTPS://host", "http://h:1/?a#b", "mailto:a@b", "#x<y"])
def test_a_safe_address_is_a_link(address: str) -> None:
    assert is_safe_address(address)


def _replace_controls(words: str) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "\ufffd", words)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(hostile: str) -> None:
    page = check(build_hostile(hostile))

    assert "".join(page.words).count(_replace_controls(hostile)) > 20
    assert page.title.startswith(_replace_controls(" ".join(hostile.split())))


@given(documents)
def test_nothing_in_a_random_document_can_run(document: Document) -> None:
    page = check(document)

    shown = "".join("".join(page.words).split())
    for block in document.cover:
        if isinstance(block, Paragraph) and not block.text.marks:
            assert "".join(block.text.value.split()) in shown
