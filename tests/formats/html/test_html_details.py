"""What single elements of a page say: lists, tables, footnotes, furniture, the Official Journal."""

import datetime as dt

import pytest
from attrs import evolve

import council_docs
from council_docs.model import Document, NoteMark, OfficialJournal, Table
from council_docs.source import Source

_TITLE = "<h1>Council conclusions</h1>"
_LONG = "<p>" + "The lamps of Ruritania burn. " * 20


def _read(page: str) -> Document:
    document = council_docs.loads(page, "html")
    assert council_docs.check_fidelity(document).proved
    return document


def _layer(document: Document) -> str:
    assert document.provenance.source is not None
    return document.provenance.source.text


def _aside(document: Document) -> list[str]:
    text = _layer(document)
    return [text[slice(*piece.span)].strip() for piece in document.provenance.set_aside]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<ol type=a start=3><li>x<li value=7>y</ol>", "c. x | g. y"),
        ("<ol type=I reversed><li>x<li>y</ol>", "II. x | I. y"),
        ("<ol type=i><li>x</ol><ol type=A><li>y</ol><ol type=q><li>z</ol>", "i. x | A. y | 1. z"),
        ("<ol style='list-style-type: lower-roman'><li>x</ol>", "i. x"),
        ("<ol style='list-style:none'><li>x</ol><ul><li>y</ul>", "x | • y"),
        ("<ul><li>a) x<li>b) y</ul>", "a) x | b) y"),
        ("<ol><li><ol><li>x</ol></ol>", "1. | 1. x"),
        ("<ol><li></ol>x", "1. | x"),
        ("<li>x", "x"),
        ("<dl><dt>From:<dd>x<dt>y<dd>z</dl>", "From: x | y | z"),
        ("<table><tr><td>1.<td>x<tr><td>a)<td>y</table>", "1. x | a) y"),
        ("<table><tr><td><td>1.<td>x<tr></table>", "1. x"),
        ("<table role=none><tr><td>x<td>y<tr><td>z<td>u</table>", "x | y | z | u"),
        ("<table><tr><td><table><tr><td>x</table><td>y<tr><td>z<td>u</table>", "x | y | z | u"),
        ("<div class=grid-list><div class=grid-list-column-1>1.</div><div>x</div></div>", "1. x"),
        ("<div class=grid-list><div>x</div></div>", "x"),
        ("<p>x<br><br>y", "x | y"),
        ("<pre>x\n  y\n</pre>", "x | y"),
        ("x<b> </b>y<a href='http://x.example'> </a>z", "x y z"),
        ("x<wbr>y<!-- -->z", "xyz"),
    ],
)
def test_the_lines_of_a_page(markup: str, lines: str) -> None:
    shown = _layer(_read(_TITLE + markup)).split("\n\n", 1)[1]
    assert " | ".join(line.strip() for line in shown.splitlines() if line.strip()) == lines


# ------------------------------------------------------------------------------ tables


def _tables(markup: str) -> list[list[list[tuple[int, int, bool]]]]:
    document = _read(f"{_TITLE}<p>1. x{markup}")
    blocks = [block for found in document.conclusions for block in found.body]
    return [
        [[(cell.columns, cell.rows, cell.heading) for cell in row.cells] for row in block.rows]
        for block in blocks
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize(
    ("markup", "tables"),
    [
        ("<table><tr><td>x<td>y<tr><td>z<td>u</table>", [[[(1, 1, False)] * 2] * 2]),
        ("<table role=table><tr><td>x</table>", [[[(1, 1, False)]]]),
        ("<table><caption>c</caption><tr><td>x</table>", [[[(1, 1, False)]]]),
        ("<table border=1><tr><td colspan=2>x</table>", [[[(2, 1, False)]]]),
        ("<table border=1><tr><th rowspan=9 colspan=x>x</table>", [[[(1, 1, True)]]]),
        ("<table class=table><tr><td>x</table>", [[[(1, 1, False)]]]),
        ("<table border=1><td>x</table>", [[[(1, 1, False)]]]),
        ("<table border=1><tr><td><table border=1><tr><td>x</table></table>", [[[(1, 1, False)]]]),
        ("<table border=1><tr><td></table>", []),
        ("<table border=none><tr><td>x</table>", []),
        ("<table></table>", []),
    ],
)
def test_tables_of_data(markup: str, tables: list[list[list[tuple[int, int, bool]]]]) -> None:
    assert _tables(markup) == tables


# ------------------------------------------------------------------------------ footnotes


def _notes(markup: str) -> list[tuple[str, str]]:
    document = _read(f"{_TITLE}<p>1. x{markup}")
    return [
        (
            mark.label,
            " ".join(
                council_docs.model.Conclusion(number="", label="", body=mark.body).text.split()
            ),
        )
        for found in document.conclusions
        for block in found.body
        for mark in getattr(getattr(block, "text", None), "marks", ())
        if isinstance(mark, NoteMark)
    ]


@pytest.mark.parametrize(
    ("markup", "notes"),
    [
        ("<a href=#n id=c>1</a>.<p id=n><a href=#c>1</a> y", [("1", "y")]),
        ("<a href=#n id=c>1</a>.<p id=n>1 y <a href=#c>↩</a>", [("1", "y")]),
        ("<a href=#n id=c>1</a>.<p id=n><a href=#c>^</a> y", [("1", "^ y")]),
        ("<a href=#n id=c>1</a>.<p id=n><a href=#c>back</a> y <a href=#c>↩</a>", [("1", "back y")]),
        ("<sup><a href=#n>1</a></sup>.<p id=n>1 y", [("1", "y")]),
        ("<a href=#n><sup>1</sup></a>.<p id=n>1 y", [("1", "y")]),
        ("<a href=#n role=doc-noteref>1</a>.<p id=n>1 y", [("1", "y")]),
        ("<a href=#n class=footnote-ref>1</a>.<p id=n>1 y", [("1", "y")]),
        ("<sup><a href=#n>1</a></sup>.<p id=n>2 y", []),
        ("<a href=#n>1</a>.<p id=n>1 y", [("1", "y")]),
        ("<a href=#n id=c>1</a>.<h2 id=n><a href=#c>X</a> Y</h2><p>z", []),
        ("<a href=#n id=c><script>1</script></a>.<p id=n><a href=#c>1</a> y", []),
        ("<a href=#n id=c>1</a>.<p><a id=n href=#c></a>", []),
        ("<a href=#n id=c>1</a>.<p id=n><a href=#c>1</a> y <a href=#c>↩</a><br>z", [("1", "y z")]),
        ("<a href=#n id=c>1</a>.<p id=n><a href=#c>1</a> y<a href=#c></a>", [("1", "y")]),
        (
            (
                "<a href=#n id=c>1</a>, <a href=#m id=d>2</a>."
                "<div id=n><a href=#c>1</a> y<p id=m><a href=#d>2</a> z</div>"
            ),
            [("1", "y"), ("2", "z")],
        ),
        ("<a href=#n id=c>one</a>.<p id=n><a href=#c>1</a> y", []),
        ("<a href=#n id=c>1</a>.<p>y", []),
        ("<a href=#n id=c></a>.<p id=n><a href=#c>1</a> y", []),
        (
            "<a href=#n id=c>1</a>, <a href=#n id=d>1</a>.<p id=n><a href=#c>1</a> y",
            [("1", "y"), ("1", "")],
        ),
        (
            "<a href=#n id=c>1</a>.<p><a id=n href=#c>1</a> y<br><a id=m href=#d>2</a> z",
            [("1", "y 2 z")],
        ),
        ("<a href=#n id=c>1</a>.<p>z <a id=n href=#c>1</a> y", [("1", "y")]),
        (
            (
                "<a href=#n id=c>1</a>, <a href=#m id=d>2</a>.<p><a id=n href=#c>1</a> y<br>"
                "<a id=m href=#d>2</a> z"
            ),
            [("1", "y"), ("2", "z")],
        ),
        (
            (
                "<a href=#n id=c>1</a>.<p id=n><a href=#c>1</a> y<a href=#o id=d>2</a>"
                "<p id=o><a href=#d>2</a> z"
            ),
            [("1", "y2")],
        ),
    ],
)
def test_footnotes(markup: str, notes: list[tuple[str, str]]) -> None:
    assert _notes(markup) == notes


# ------------------------------------------------------------------------------ furniture


@pytest.mark.parametrize(
    ("page", "aside"),
    [
        (f"<nav>x</nav><div role=main>{_TITLE}{_LONG}</div>", ["x"]),
        (f"<p>x<article>{_TITLE}{_LONG}</article>", ["x"]),
        (f"<p>x<article>{_TITLE}{_LONG}</article><article>y</article>", []),
        (f"<p>x<main>y</main>{_TITLE}{_LONG}", []),
        (f"<form>{_TITLE}{_LONG}</form>", []),
        (f"<div hidden>x</div><div style='display: none'>y</div>{_TITLE}{_LONG}", ["x", "y"]),
        (f"<div class=sr-only>x</div><main><header>{_TITLE}</header>{_LONG}</main>", ["x"]),
        (f"<div id=site-nav-bar>x</div><div role=Banner>y</div>{_TITLE}{_LONG}", ["x", "y"]),
        (f"{_TITLE}{_LONG} z<span hidden>x</span> u<span hidden></span>", ["x"]),
        (f"{_TITLE}{_LONG}<p><span hidden>x</span> u", ["x"]),
        (f"<p class=norm>{_TITLE}{_LONG}<div class=norm>x</div>", []),
        (f"<div class=norm><p class=norm>{_TITLE}</p>{_LONG}</div>x", ["x"]),
    ],
)
def test_furniture_is_set_aside(page: str, aside: list[str]) -> None:
    document = _read(page)
    said = [found.message for found in document.provenance.diagnostics if found.code == "R061"]

    assert _aside(document) == aside
    assert said == (
        [f"{len(aside)} pieces of the page are set aside, the first {aside[0]!r}"] if aside else []
    )


# ------------------------------------------------------------------------------ journal, language


@pytest.mark.parametrize(
    ("markup", "journal"),
    [
        (
            "<p class=hd-oj>C 441/3<p class=hd-date>22.12.2025",
            OfficialJournal(
                series="C", number="441", page="3", year=2025, date=dt.date(2025, 12, 22)
            ),
        ),
        (
            "<p class=oj-hd-oj>L<p class=oj-hd-date>2025 12 22",
            OfficialJournal(year=2025, date=dt.date(2025, 12, 22)),
        ),
        ("<p class=hd-date>32.12.2025", OfficialJournal()),
        ("<p class=hd-date>x", OfficialJournal()),
        (
            "<meta name=DC.identifier content='x CELEX:52025XG01234:EN'>",
            OfficialJournal(celex="52025XG01234"),
        ),
        ("<meta name=DC.source content='x'><h1>x</h1>", OfficialJournal()),
        ("<hr class=doc-end><p>x<hr class=doc-end>", OfficialJournal()),
    ],
)
def test_the_official_journal(markup: str, journal: OfficialJournal) -> None:
    assert _read(markup + _TITLE).official_journal == journal


@pytest.mark.parametrize(
    "page",
    [
        "<html lang=fr-BE><p>{}",
        "<html xml:lang=fr><body lang=x><p>{}",
        "<meta http-equiv=content-language content=fr><p>{}",
        "<meta name=DC.language content=FR><p>{}",
    ],
)
def test_the_language_that_a_page_declares(page: str) -> None:
    assert council_docs.loads(page.format("9998/26"), "html").language == "fr"


# ------------------------------------------------------------------------------ positions, proof


def test_the_position_of_a_label_is_that_of_its_words() -> None:
    source = _read(f"{_TITLE}\n<ol><li> x &amp; y<li>\n z</ol>").provenance.source
    assert source is not None
    text = source.text
    places = {
        word: tuple(source.position(text.index(word)))[:2]
        for word in ("1", "x", "&", "y", "2", "z")
    }

    assert places == {
        "1": (2, 10),
        "x": (2, 10),
        "&": (2, 12),
        "y": (2, 18),
        "2": (3, 2),
        "z": (3, 2),
    }
    assert source.position(text.index("y") + 1)[:2] == (2, 19)
    assert source.position(len(text)).line == 3


def test_characters_that_a_layer_lacks_are_found() -> None:
    document = _read(f"{_TITLE}<p>1. x")
    provenance, source = document.provenance, document.provenance.source
    assert source is not None
    for original, count in ((f"{_TITLE}<p>1. xyz", 2), (f"<p>1. x{_TITLE}", 1), (b"", 0)):
        other = Source(source.text, original=original)
        spoiled = evolve(document, provenance=evolve(provenance, source=other))
        found = council_docs.check_fidelity(spoiled)
        assert [unread.characters for unread in found.unread] == [count] * bool(count)
        assert found.proved == (not count)
