"""Markdown: what a CommonMark library makes of it has exactly the words of the document."""

from pathlib import Path

import pytest
import regex
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import document_strategies
from council_docs.formats.markdown import write
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    Document,
    EmphasisMark,
    Header,
    HeaderField,
    Mark,
    NoteMark,
    Paragraph,
    Point,
    PointList,
    ReferenceMark,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
    Text,
)
from markdown_rendering import TAGS, expected, html, letters, rendered
from paths import SHAPE_TEXTS
from profiles import examples
from real_documents import load_once

UNSHRUNK = (Phase.explicit, Phase.generate)
"""To shrink such documents takes minutes."""
TARGETS = (
    "https://ruritania.example/a?b=c&copy;d",
    "javascript:alert(1)",
    "//ruritania.example",
    "https://ruritania.example/a> b",
    "#att_1",
)
HOSTILE = st.text("*_[]()<>#&`\\|~$!-+=:.@/'\"{}^ \t\n019aw;", max_size=12) | st.sampled_from(
    (
        "<script>alert(1)</script>",
        "<!-- x",
        "</p><img src=x onerror=y>",
        "[a](http://elsewhere.example)",
        "![a](b)",
        "[a]: http://elsewhere.example",
        "[^1]: note",
        "<http://elsewhere.example>",
        "https://elsewhere.example www.elsewhere.example a@elsewhere.example",
        "&lt;b&gt; &#60; &copy",
        "12. twelve",
        "12) twelve",
        "1234567890. more",
        "- dash",
        "+ plus",
        "=====",
        "-----",
        "***",
        "___",
        ":-- | --:",
        "| a | b |",
        "```",
        "~~~ x",
        "    code",
        "\tcode",
        "# heading #",
        "> quote",
        "ends with \\",
        "two  blanks  ",
        "**bold** __bold__ *i* _i_ ~~s~~ $x$ `c`",
        "a*b*c (*) * ** ***",
    )
)


def _check(document: Document) -> None:
    targets = _targets(document)
    for raw in (False, True):
        page = rendered(document, raw=raw)
        assert letters("".join(page.words)) == expected(document)
        assert page.tags <= TAGS
        assert set(page.links) <= targets


def _targets(document: Document) -> set[str | None]:
    """All targets of references that may become links: absolute addresses of the web."""
    found: set[str | None] = set()
    waiting: list[object] = [document]
    while waiting:
        item = waiting.pop()
        if isinstance(item, ReferenceMark):
            if regex.fullmatch(r"https?://[!-~]+", item.target or ""):
                found.add(item.target)
        elif isinstance(item, tuple):
            waiting += item
        elif hasattr(item, "__attrs_attrs__"):
            waiting += (getattr(item, field.name) for field in item.__attrs_attrs__)
    return found


# ------------------------------------------------------------------------------ documents


@pytest.mark.parametrize("path", SHAPE_TEXTS, ids=lambda path: path.stem)
def test_all_words_of_a_shape_are_rendered(path: Path) -> None:
    _check(load_once(path))


def test_all_words_of_real_documents_are_rendered(corpus: list[Path]) -> None:
    for path in corpus:
        _check(load_once(path))


@settings(examples(150), phases=UNSHRUNK)
@given(document_strategies.documents)
def test_all_words_of_any_document_are_rendered(document: Document) -> None:
    _check(document)


@st.composite
def hostile_texts(draw: st.DrawFn) -> Text:
    value = draw(HOSTILE)
    marks: list[Mark] = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(value)))
        end = draw(st.integers(start, len(value)))
        target = draw(st.sampled_from((*TARGETS, None)))
        kinds: tuple[Mark, ...] = (
            EmphasisMark(start=start, end=end, style="bold"),
            EmphasisMark(start=start, end=end, style="italic"),
            EmphasisMark(start=start, end=end, style="underline"),
            ReferenceMark(start=start, end=end, kind="act", target=target),
            NoteMark(start=start, end=start, label=draw(HOSTILE), body=_paragraphs(draw(HOSTILE))),
        )
        marks.append(draw(st.sampled_from(kinds)))
    return Text(value=value, marks=tuple(sorted(marks, key=lambda mark: mark.start)))


def _paragraphs(*words: str | Text) -> tuple[Block, ...]:
    texts = (word if isinstance(word, Text) else Text(value=word) for word in words)
    return tuple(Paragraph(text=text) for text in texts)


@st.composite
def hostile_documents(draw: st.DrawFn) -> Document:
    """Hostile words in every place of a document."""

    def text() -> Text:
        return draw(hostile_texts())

    def words() -> str:
        return draw(HOSTILE)

    def points(*inner: Block) -> PointList:
        body = (*_paragraphs(text()), *inner, *_paragraphs(text()))
        more = Point(label=words(), body=_paragraphs(text()))
        return PointList(
            intro=text(),
            points=(Point(label=words(), body=(*inner, *body)), more, Point(label=words())),
            wrap_up=text(),
        )

    cells = tuple(
        TableCell(body=_paragraphs(text(), text()), heading=draw(st.booleans())) for _ in range(4)
    )
    table = Table(rows=(TableRow(cells=cells[:1]), TableRow(cells=cells[1:])))
    body = (
        Separator(text=text()),
        Conclusion(
            number="1", label=words(), body=(points(points(table, points())), *_paragraphs(text()))
        ),
        table,
        Section(label=words(), heading=text(), body=_paragraphs(text(), text())),
    )
    fields = tuple(
        HeaderField(role=role, label=words(), value=text()) for role in ("other", "from", "subject")
    )
    return Document(
        language="en",
        header=Header(
            place=words(),
            markings=(words(), words()),
            type_line=words(),
            fields=fields,
        ),
        cover=_paragraphs(text(), text()),
        annexes=(Annex(label=words(), title=text(), body=body),),
    )


@settings(examples(60), phases=UNSHRUNK)
@given(hostile_documents())
def test_markup_in_words_is_escaped(document: Document) -> None:
    _check(document)


# ------------------------------------------------------------------------------ the page


def test_addresses_in_text_are_no_links() -> None:
    page = write(
        Document(cover=_paragraphs("https://a.example www.a.example a@a.example")), generated=None
    )

    assert page == "https\\://a.example www\\.a.example a\\@a.example\n"


def test_emphasis_and_links() -> None:
    text = Text(
        value="See Regulation 1, now and (here).",
        marks=(
            ReferenceMark(
                start=4, end=16, kind="act", target="https://ruritania.example/1?a=b&c=d"
            ),
            EmphasisMark(start=4, end=7, style="bold"),
            EmphasisMark(start=18, end=21, style="bold"),
            EmphasisMark(start=26, end=32, style="italic"),
        ),
    )
    (line,) = write(Document(cover=_paragraphs(text)), generated=None).splitlines()

    # Emphasis inside a link is left out, and before a full stop the bracket could not close it.
    assert line == (
        "See [Regulation 1](<https://ruritania.example/1?a=b\\&c=d>), **now** and (here)."
    )


def test_headings_have_their_depth() -> None:
    def section(number: str, *body: Block) -> Section:
        return Section(number=number, label=f"{number}.", heading=Text(value="Ferries"), body=body)

    inner = Annex(label="ANNEX TO THE ANNEX", title=Text(value="Lamps"), body=(section("I"),))
    body = (section("I", section("A", Section(heading=Text(value="Crews")))), section("II"))
    document = Document(
        header=Header(type_line="NOTE"),
        annexes=(
            Annex(label="ANNEX I", title=Text(value="Ferries"), body=body, annexes=(inner,)),
            Annex(title=Text(value="Trains"), body=(Section(number="I", label="I."),)),
        ),
    )

    assert [line for line in write(document, generated=None).splitlines() if line] == [
        "# NOTE",
        "## ANNEX I",
        "### Ferries",
        "#### I. Ferries",
        "##### A. Ferries",
        "###### Crews",
        "#### II. Ferries",
        "### ANNEX TO THE ANNEX",
        "#### Lamps",
        "##### I. Ferries",
        "## Trains",
        "### I.",
    ]


def test_footnotes_stand_below_their_part_and_those_to_a_footnote_below_them() -> None:
    inner = NoteMark(start=3, end=3, label="(2)", body=_paragraphs("Inner."))
    body = _paragraphs(Text(value="See 9871/26.", marks=(inner,)))
    marks = (NoteMark(start=3, end=3, label="1", body=body), NoteMark(start=4, end=4, label="*"))
    document = Document(cover=_paragraphs(Text(value="Ferry.", marks=marks)))

    assert write(document, generated=None) == (
        "Fer¹r\\*y.\n\n---\n\n¹ See⁽²⁾ 9871/26.\n\n\\*\n\n⁽²⁾ Inner.\n"
    )


def test_a_table_keeps_its_columns() -> None:
    def cell(words: str, **spans: int) -> TableCell:
        return TableCell(body=_paragraphs(*words.split("/")), heading=words.isupper(), **spans)

    rows = (
        TableRow(cells=(cell("YEAR"), cell("LAKE", columns=2))),
        TableRow(cells=(cell("2025", rows=2), cell("a|b"), cell("c/d"))),
        TableRow(cells=(cell("e"),)),
        TableRow(cells=(cell("2026"),)),
    )
    table = Document(
        cover=(Table(rows=rows), Table(rows=rows[1:2]), Table(), Table(rows=(TableRow(),)))
    )

    assert write(table, generated=None).splitlines() == [
        "| YEAR | LAKE |  |",
        "| --- | --- | --- |",
        "| 2025 | a\\|b | c d |",
        "|  | e |",
        "| 2026 |",
        "",
        "|  |  |  |",
        "| --- | --- | --- |",
        "| 2025 | a\\|b | c d |",
    ]


def test_no_table_grows_beyond_its_input() -> None:
    wide = TableCell(body=_paragraphs("a"), columns=10**9, rows=10**9)
    rows = tuple(TableRow(cells=(wide,)) for _ in range(200))

    assert len(write(Document(cover=(Table(rows=rows),)), generated=None)) < 200_000


def test_lists_are_no_deeper_than_renderers_go() -> None:
    block: Block = Paragraph(text=Text(value="deep"))
    for _ in range(60):
        block = PointList(points=(Point(label="–", body=(block,)),))
    document = Document(cover=(block,))

    _check(document)
    assert "            – deep" not in html(document)


def test_points_without_labels_and_words() -> None:
    empty = Point(label="", body=(PointList(points=(Point(label="", body=_paragraphs("a")),)),))
    points = (empty, Point(label=""), Point(label="b)"))
    document = Document(cover=(PointList(points=points, wrap_up=Text(value="c")),))

    assert write(document, generated=None) == "- - a\n- b)\n\nc\n"
