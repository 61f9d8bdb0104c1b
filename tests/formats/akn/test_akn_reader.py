"""Pieces of Akoma Ntoso that others write: what they become, and what is said about them."""

import datetime as dt

import pytest

import council_docs
from council_docs import (
    Annex,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Formula,
    Header,
    HeaderField,
    NoteMark,
    Paragraph,
    PointList,
    ReferenceMark,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
    Text,
)
from council_docs.model import Block, Mark
from nodes import paragraph as p
from nodes import point
from paths import ROOT

NS = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:cd="urn:council-docs:akn"'
DAY = dt.date(2026, 4, 21)


def read(inside: str, root: str = "statement", language: str = "eng") -> Document:
    """Read a document without mistakes; whatever it is, nothing of it is lost."""
    expression = f'<FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression>'
    meta = f"<meta><identification>{expression}</identification></meta>"
    document = council_docs.loads(
        f'<akomaNtoso {NS}><{root} name="CONCL">{meta}{inside}</{root}></akomaNtoso>', "akn"
    )
    assert council_docs.check_fidelity(document).proved
    again = council_docs.loads(council_docs.dumps(document, "akn"), "akn")
    assert again == document
    assert council_docs.loads(council_docs.dumps(document, "json"), "json") == document
    return document


def body(inside: str) -> tuple[Block, ...]:
    (annex,) = read(f"<mainBody>{inside}</mainBody>").annexes
    return annex.body


def said(document: Document) -> list[tuple[str, str]]:
    source = document.provenance.source
    assert source is not None
    return [
        (found.code, source.text[slice(*found.span)] if found.span else "")
        for found in document.provenance.diagnostics
    ]


BLOCKS: list[tuple[str, tuple[Block, ...], list[str]]] = [
    # paragraphs
    ("<p>a</p>", (p("a"),), []),
    (
        "<p>\n  a\n\tb <b>c\n d</b>\n</p>",
        (p("a b c d", EmphasisMark(start=4, end=7, style="bold")),),
        [],
    ),
    ("<p xml:space='preserve'> a\n b</p>", (p(" a\n b"),), []),
    ("<p>a<!-- no -->b<?pi no?>c</p>", (p("abc"),), []),
    ("<p>a<eol/>b<br/>c<eop/><img src='x'/></p>", (p("a b c"),), []),
    ("<p><![CDATA[<a>]]>&amp;&#160;b</p>", (p("<a>&\u00a0b"),), []),
    ("<paragraph><content><p>a</p><p>b</p></content></paragraph>", (p("a"), p("b")), []),
    ("<paragraph><alinea><content><p>a</p></content></alinea></paragraph>", (p("a"),), []),
    ("<block name='formula'>a</block>", (Formula(text=Text(value="a")),), []),
    ("<block name='crossHeading'>o o o</block>", (Separator(text=Text(value="o o o")),), []),
    ("<block name='x'>a</block>", (p("a"),), []),
    ("<div><p>a</p></div>", (p("a"),), []),
    ("<p/>", (p(""),), []),
    # words and elements where they should not be
    ("a", (p("a"),), ["R021"]),
    ("<p>a</p> b <p>c</p>d", (p("a"), p("b"), p("c"), p("d")), ["R021", "R021"]),
    ("<paragraph>a<content><p>b</p></content></paragraph>", (p("a"), p("b")), ["R021"]),
    ("<toc><tocItem href='#x' level='1'>a</tocItem></toc>", (p("a"),), ["R022", "R022"]),
    ("<x:y xmlns:x='urn:x'>a <x:z>b</x:z></x:y>", (p("a b"),), ["R022", "R022"]),
    ("<foreign/>", (), []),
    ("<componentRef src='#x'/>", (), ["R025"]),
    # numbered
    (
        "<paragraph><num>12 bis.</num><content><p>a</p></content></paragraph>",
        (Conclusion(number="12 bis", label="12 bis.", body=(p("a"),)),),
        [],
    ),
    (
        "<level><num><b>1.</b></num><content><p>a</p></content></level>",
        (Conclusion(number="1", label="1.", body=(p("a"),)),),
        [],
    ),
    (
        "<paragraph><num>1.</num><heading>h</heading><content><p>a</p></content></paragraph>",
        (Section(number="1", label="1.", heading=Text(value="h"), body=(p("a"),)),),
        [],
    ),
    (
        (
            "<article><num>Article 1</num><heading><i>h</i></heading><subheading>s</subheading>"
            "<paragraph><num>1.</num><content><p>a</p></content></paragraph></article>"
        ),
        (
            Section(
                number="Article 1",
                label="Article 1",
                heading=Text(value="h", marks=(EmphasisMark(start=0, end=1, style="italic"),)),
                body=(p("s"), Conclusion(number="1", label="1.", body=(p("a"),))),
            ),
        ),
        ["R022"],
    ),
    (
        (
            "<division><heading>h</heading><division><num>I</num><content><p>a</p>"
            "</content></division>"
            "</division>"
        ),
        (Section(heading=Text(value="h"), body=(Section(number="I", label="I", body=(p("a"),)),)),),
        [],
    ),
    ("<section><content><p>a</p></content></section>", (Section(body=(p("a"),)),), []),
    ("<chapter><content><p>a</p></content></chapter>", (p("a"),), []),
    (
        (
            "<paragraph><num>1.<authorialNote marker='*'><p>n</p></authorialNote></num>"
            "<content><p>a</p></content></paragraph>"
        ),
        (Conclusion(number="1", label="1.", body=(p("n"), p("a"))),),
        ["R021"],
    ),
    # headings between blocks
    (
        (
            "<p>a</p><block name='crossHeading'>First</block><p>b</p>"
            "<crossHeading>* * *</crossHeading><crossHeading>Second</crossHeading><p>c</p>"
        ),
        (
            p("a"),
            Section(
                heading=Text(value="First"), body=(p("b"), Separator(text=Text(value="* * *")))
            ),
            Section(heading=Text(value="Second"), body=(p("c"),)),
        ),
        [],
    ),
    ("<list><crossHeading>Only</crossHeading></list>", (Section(heading=Text(value="Only")),), []),
    (
        "<div><div><block name='crossHeading' cd:separator='true'>oo</block></div></div>",
        (Separator(text=Text(value="oo")),),
        [],
    ),
    (
        "<crossHeading cd:separator='true'>--oo--</crossHeading><p>a</p>",
        (Separator(text=Text(value="--oo--")), p("a")),
        [],
    ),
    # lists
    (
        (
            "<list><intro><p>i</p></intro><point><num>a)</num><content><p>x</p></content></point>"
            "<wrapUp><p>w</p></wrapUp></list>"
        ),
        (PointList(intro=Text(value="i"), points=(point("a)", p("x")),), wrap_up=Text(value="w")),),
        [],
    ),
    ("<list/>", (PointList(),), []),
    (
        (
            "<list><subparagraph><content><p>i</p></content></subparagraph>"
            "<point><num>a)</num><content><p>x</p></content></point>"
            "<subparagraph><content><p>w</p></content></subparagraph></list>"
        ),
        (PointList(intro=Text(value="i"), points=(point("a)", p("x")),), wrap_up=Text(value="w")),),
        [],
    ),
    (
        (
            "<paragraph><num>1.</num><intro><p>i</p></intro>"
            "<point><num>a)</num><content><p>x</p></content></point>"
            "<point><num>b)</num><content><p>y</p></content></point><wrapUp><p>w</p></wrapUp>"
            "</paragraph>"
        ),
        (
            Conclusion(
                number="1",
                label="1.",
                body=(
                    PointList(
                        intro=Text(value="i"),
                        points=(point("a)", p("x")), point("b)", p("y"))),
                        wrap_up=Text(value="w"),
                    ),
                ),
            ),
        ),
        [],
    ),
    (
        (
            "<paragraph><intro><p>i</p></intro><subparagraph><content><p>x</p>"
            "</content></subparagraph>"
            "<wrapUp><p>w</p></wrapUp></paragraph>"
        ),
        (p("i"), p("x"), p("w")),
        [],
    ),
    (
        (
            "<list><intro><p>h</p><p>i</p></intro><point><num>a)</num></point>"
            "<wrapUp><p>w</p><p>v</p></wrapUp></list>"
        ),
        (
            p("h"),
            PointList(intro=Text(value="i"), points=(point("a)"),), wrap_up=Text(value="w")),
            p("v"),
        ),
        [],
    ),
    (
        (
            "<list><intro><p>i</p><table><tr><td><p>t</p></td></tr></table></intro>"
            "<point><num>a)</num></point><intro><p>j</p></intro><point><num>b)</num></point></list>"
        ),
        (
            p("i"),
            Table(rows=(TableRow(cells=(TableCell(body=(p("t"),)),)),)),
            PointList(points=(point("a)"),)),
            PointList(intro=Text(value="j"), points=(point("b)"),)),
        ),
        [],
    ),
    (
        (
            "<list><intro><p>i</p></intro><intro><p>j</p></intro><intro/><point>"
            "<num>a)</num></point>"
            "</list>"
        ),
        (
            PointList(intro=Text(value="i")),
            PointList(intro=Text(value="j"), points=(point("a)"),)),
        ),
        [],
    ),
    (
        (
            "<list><heading>h</heading><point><num>a)</num></point><p>x</p><point>"
            "<num>b)</num></point>"
            "</list>"
        ),
        (
            p("h"),
            PointList(points=(point("a)"),)),
            p("x"),
            PointList(points=(point("b)"),)),
        ),
        ["R022"],
    ),
    (
        (
            "<list><point><num>a)</num></point><wrapUp><p>w</p></wrapUp><wrapUp><p>v</p></wrapUp>"
            "<point><num>b)</num></point></list>"
        ),
        (
            PointList(points=(point("a)"),), wrap_up=Text(value="w")),
            p("v"),
            PointList(points=(point("b)"),)),
        ),
        [],
    ),
    ("<list><wrapUp><p>w</p></wrapUp></list>", (PointList(wrap_up=Text(value="w")),), []),
    ("<list><wrapUp/></list>", (PointList(),), []),
    (
        "<point><num>–</num><heading>h</heading><content><p>x</p></content></point>",
        (PointList(points=(point("–", p("h"), p("x")),)),),
        ["R022"],
    ),
    (
        (
            "<blockList><listIntroduction>i</listIntroduction><item><num>1</num><p>x</p></item>"
            "<listWrapUp>w</listWrapUp></blockList>"
        ),
        (PointList(intro=Text(value="i"), points=(point("1", p("x")),), wrap_up=Text(value="w")),),
        ["R021", "R021"],
    ),
    (
        "<ul><li>x <b>y</b></li><li><p>z</p></li></ul>",
        (
            PointList(
                points=(
                    point("", p("x y", EmphasisMark(start=2, end=3, style="bold"))),
                    point("", p("z")),
                )
            ),
        ),
        [],
    ),
    (
        "<ol><li><num>1</num> x</li></ol>",
        (PointList(points=(point("1", p("x")),)),),
        [],
    ),
    # tables
    (
        (
            "<table><caption>c</caption><tr><th colspan='2' rowspan='x'>h</th></tr>"
            "<tr><td><p>a</p></td><td rowspan='0'><list><point><num>1</num>"
            "</point></list></td></tr>"
            "</table>"
        ),
        (
            p("c"),
            Table(
                rows=(
                    TableRow(cells=(TableCell(body=(p("h"),), heading=True, columns=2),)),
                    TableRow(
                        cells=(
                            TableCell(body=(p("a"),)),
                            TableCell(body=(PointList(points=(point("1"),)),)),
                        )
                    ),
                )
            ),
        ),
        ["R022"],
    ),
    (
        "<table>x<tr><td><p>a</p></td></tr></table>",
        (Table(rows=(TableRow(cells=(TableCell(body=(p("a"),)),)),)), p("x")),
        ["R021"],
    ),
    # running text
    (
        f"<p>on <date date='{DAY}T00:00:00'>21 April</date> <date date='soon'>then</date></p>",
        (p("on 21 April then", DateMark(start=3, end=11, date=DAY)),),
        ["R026"],
    ),
    (
        (
            "<p><ref href='#x'>1</ref><ref href='~x'>2</ref><a href='http://a.example/eli/b'>3</a>"
            "<ref href='http://a.example'>4</ref><ref href='' class='treaty-article'>5</ref></p>"
        ),
        (
            p(
                "12345",
                ReferenceMark(start=0, end=1, kind="point", target="#x"),
                ReferenceMark(start=1, end=2, kind="point", target="~x"),
                ReferenceMark(start=2, end=3, kind="act", target="http://a.example/eli/b"),
                ReferenceMark(start=3, end=4, kind="document", target="http://a.example"),
                ReferenceMark(start=4, end=5, kind="treaty-article", target=""),
            ),
        ),
        [],
    ),
    (
        (
            "<p>a <span class='uc'>b</span> <inline name='x'>c</inline><del>d"
            "</del><ins>e</ins> <del>f</del></p>"
        ),
        (p("a b cde f"),),
        ["R022", "R022"],
    ),
    (
        (
            "<p>says:<mod>a<quotedStructure><article><num>1</num><content><p>b</p>"
            "</content></article>"
            "</quotedStructure>c</mod></p>"
        ),
        (p("says:a 1 b c"),),
        ["R022"] * 6,
    ),
    (
        "<p>a<authorialNote marker='1'>n</authorialNote> b</p>",
        (p("a b", NoteMark(start=1, end=1, label="1", body=(p("n"),))),),
        ["R021"],
    ),
    ("<p>a<eop>b</eop><noteRef href='#c'>d</noteRef></p>", (p("a b d"),), ["R022", "R022"]),
    (
        "<p>a<noteRef href='#none' marker='1'/></p>",
        (p("a"),),
        ["R027"],
    ),
    (
        "<p><subFlow name='x'><p>a</p></subFlow></p>",
        (p("a"),),
        [],
    ),
    (
        "<p><i cd:mark='0'>a</i>b<i cd:mark='0'>c</i><i cd:mark='x'>d</i></p>",
        (
            p(
                "abcd",
                EmphasisMark(start=0, end=3, style="italic"),
                EmphasisMark(start=3, end=4, style="italic"),
            ),
        ),
        [],
    ),
    (
        (
            "<p><authorialNote marker='1' cd:mark='0'><p>n</p></authorialNote>a"
            "<b cd:mark='0'>c</b></p>"
        ),
        (
            p(
                "ac",
                NoteMark(start=0, end=0, label="1", body=(p("n"),)),
                EmphasisMark(start=1, end=2, style="bold"),
            ),
        ),
        [],
    ),
]


@pytest.mark.parametrize(("inside", "blocks", "codes"), BLOCKS)
def test_elements_become_blocks(inside: str, blocks: tuple[Block, ...], codes: list[str]) -> None:
    document = read(f"<mainBody>{inside}</mainBody>")

    assert document.annexes == (Annex(body=blocks),)
    assert [code for code, _ in said(document)] == codes


def test_collapsed_white_space_moves_marks() -> None:
    note = "<authorialNote marker='1'><p>n</p></authorialNote>"
    inside = f"<p>\n {note} <b> a</b>  <i>  </i> {note} <u> b\n</u></p>"
    first, second = (NoteMark(start=at, end=at, label="1", body=(p("n"),)) for at in (0, 1))

    assert body(inside) == (
        p(
            "a b",
            first,
            EmphasisMark(start=0, end=1, style="bold"),
            second,
            EmphasisMark(start=2, end=2, style="italic"),
            EmphasisMark(start=2, end=3, style="underline"),
        ),
    )
    assert body("<p>\n <i> </i></p>") == (p("", EmphasisMark(start=0, end=0, style="italic")),)


def test_too_deep_blocks_keep_their_words() -> None:
    deep = "<section><num>1.</num>" * 150 + "<p>a</p><p>b</p>" + "</section>" * 150 + "<section/>"
    xml = f"<akomaNtoso {NS}><statement><mainBody>{deep}</mainBody></statement></akomaNtoso>"
    document = council_docs.loads(xml, "akn")

    assert council_docs.check_fidelity(document).proved
    assert [code for code, _ in said(document)] == ["R024"]
    assert list(document.annexes[0].body)[1:] == [Section()]


@pytest.mark.parametrize(("year", "expected"), [("2026", 2026), ("9" * 5000, None), ("x", None)])
def test_the_year_of_the_official_journal(year: str, expected: int | None) -> None:
    publication = f'<publication date="2026-04-21" name="OJ" showAs="OJ" cd:year="{year}"/>'
    xml = f"<akomaNtoso {NS}><statement><meta>{publication}</meta></statement></akomaNtoso>"
    assert council_docs.loads(xml, "akn").official_journal.year == expected


def test_empty_elements_may_be_deep() -> None:
    deep = "<section>" * 150 + "</section>" * 150
    xml = f"<akomaNtoso {NS}><statement><mainBody>{deep}</mainBody></statement></akomaNtoso>"
    assert council_docs.loads(xml, "akn").provenance.diagnostics == ()


def test_notes_in_the_metadata_are_bound_to_their_calls() -> None:
    notes = '<notes><note eId="n1" marker="1"><p>first</p></note><note><p>never</p></note></notes>'
    xml = (
        f"<akomaNtoso {NS}><statement><meta>{notes}</meta><mainBody>"
        '<p>a<noteRef href="#n1"/> b<noteRef href="#n1"/></p></mainBody></statement></akomaNtoso>'
    )
    document = council_docs.loads(xml, "akn")

    assert council_docs.check_fidelity(document).proved
    assert [code for code, _ in said(document)] == ["R021", "R027"]
    (annex,) = document.annexes
    assert annex.body == (
        p("never"),
        p("a b", NoteMark(start=1, end=1, label="1", body=(p("first"),))),
    )


# ------------------------------------------------------------------------------ parts


def test_every_part_of_a_document_is_read() -> None:
    document = read(
        "<preface><p>before</p><longTitle>x<p><docTitle>The title</docTitle>"
        "</p><p>more</p></longTitle>"
        "</preface><preamble><formula name='actingEntity'><p>THE COUNCIL,</p><block>odd</block>"
        "</formula>"
        "<citations><citation><p>Having regard</p></citation></citations>"
        "<recitals><intro><p>Whereas:</p></intro><recital><num>(1)</num><p>one</p></recital>"
        "<recital><p>two</p></recital></recitals></preamble>"
        "<body><article><num>1</num><content><p>a</p></content></article></body>"
        "<conclusions><p>Done at <location refersTo='#x'>Strelsau</location></p></conclusions>"
        "<attachments><attachment><num>I</num><heading>ANNEX</heading><subheading>s</subheading>"
        "<doc name='x'><coverPage><p>cover</p></coverPage><mainBody><p>b</p></mainBody></doc>"
        "</attachment><attachment><documentRef href='x.xml'/></attachment></attachments>",
        "act",
    )
    (annex,) = document.annexes

    assert annex.title == Text(value="The title")
    assert annex.body == (
        p("before"),
        p("x"),
        p("more"),
        Formula(text=Text(value="THE COUNCIL,")),
        Formula(text=Text(value="odd")),
        p("Having regard"),
        PointList(intro=Text(value="Whereas:"), points=(point("(1)", p("one")),)),
        p("two"),
        Section(number="1", label="1", body=(p("a"),)),
        p("Done at Strelsau"),
    )
    first, second = annex.annexes
    assert first == Annex(label="I ANNEX", number="I", body=(p("s"), p("cover"), p("b")))
    assert second == Annex()
    assert sorted(code for code, _ in said(document)) == ["R021", "R022", "R022", "R025"]


@pytest.mark.parametrize(
    ("preface", "title"),
    [
        ("<longTitle><p><docStage>A</docStage> <docTitle>b</docTitle></p></longTitle>", "A b"),
        ("<longTitle><p><docTitle>b</docTitle> c</p></longTitle>", "b c"),
        ("<p><docTitle>b</docTitle></p>", "b"),
        ("<p>no title</p>", None),
        ("<container name='x'><docTitle>b</docTitle></container>", None),
    ],
)
def test_titles_are_read(preface: str, title: str | None) -> None:
    document = read(f"<preface>{preface}</preface><mainBody><p>a</p></mainBody>")
    found = document.annexes[0].title
    assert (found and found.value) == title


def test_a_title_in_a_container_of_the_root_is_the_subject() -> None:
    document = read(
        "<preface><container name='x'><p><docTitle>b</docTitle></p><p>c</p></container></preface>",
        "doc",
    )

    assert [(field.role, field.value.value) for field in document.header.fields] == [
        ("subject", "b"),
        ("other", "c"),
    ]
    assert council_docs.check_fidelity(document).proved


def test_a_title_that_is_deep_in_its_preface_is_read_once() -> None:
    document = read(
        "<preface><longTitle><x><p><docTitle>b</docTitle></p></x></longTitle></preface>"
    )

    assert document.annexes == (Annex(body=(p("b"),)),)
    assert council_docs.check_fidelity(document).proved


def test_the_components_of_a_collection_are_annexes() -> None:
    document = read(
        "<collectionBody><p>loose</p><component><doc name='x'><mainBody><p>a</p></mainBody></doc>"
        "</component><component><documentRef href='b.xml'/></component></collectionBody>"
        "<components><component><statement name='y'><mainBody><p>c</p></mainBody></statement>"
        "</component></components>",
        "documentCollection",
    )

    assert document.cover == (p("loose"),)
    assert document.annexes == (Annex(body=(p("a"),)), Annex(), Annex(body=(p("c"),)))
    assert said(document) == [("R025", "<documentRef href='b.xml'/>")]


def test_sibling_components_are_annexes() -> None:
    component = "<component><doc name='x'><mainBody><p>b</p></mainBody></doc></component>"
    xml = (
        f"<akomaNtoso {NS}><doc name='x'><mainBody><p>a</p></mainBody></doc>"
        f"<components>{component}</components></akomaNtoso>"
    )
    assert council_docs.loads(xml, "akn") == Document(
        cover=(p("a"),), annexes=(Annex(body=(p("b"),)),)
    )


# ------------------------------------------------------------------------------ header


def header(inside: str) -> tuple[Header, list[str]]:
    document = read(f"<coverPage>{inside}</coverPage><mainBody><p>a</p></mainBody>", "doc")
    return document.header, [code for code, _ in said(document)]


def other(value: str, *marks: Mark, label: str | None = None) -> tuple[HeaderField, ...]:
    return (HeaderField(role="other", label=label, value=Text(value=value, marks=marks)),)


def main_doc(inside: str) -> str:
    return f"<container name='mainDoc'><block name='placeAndDate'>{inside}</block></container>"


HEADERS: list[tuple[str, Header, list[str]]] = [
    ("", Header(), []),
    ("<container name='logo'><p><img src='x.png'/></p></container>", Header(), ["R022"]),
    (
        (
            "<container name='actingEntity'><p><organization refersTo='~_CONSIL'>Council of the\n"
            "EUROPEAN UNION</organization></p></container>"
        ),
        Header(institution="council"),
        [],
    ),
    (
        (
            "<container name='actingEntity'><p>"
            "<organization refersTo='#consil'>Senate</organization>"
            "<organization refersTo='#eurcou'/></p></container>"
        ),
        Header(institution="council", fields=other("Senate")),
        ["R023"],
    ),
    (
        (
            "<container name='actingEntity'><p><organization refersTo='#x'>Senate"
            "</organization></p>"
            "</container>"
        ),
        Header(fields=other("Senate")),
        ["R023"],
    ),
    (
        main_doc(
            f"<location refersTo='#x'>Strelsau</location>, <docDate date='{DAY}'>21 April\n"
            "2026</docDate>"
        ),
        Header(place="Strelsau", date=DAY),
        [],
    ),
    (main_doc("<location refersTo='#x'>Strelsau</location>"), Header(place="Strelsau"), []),
    (main_doc("<location>New\n  Strelsau</location>"), Header(place="New Strelsau"), []),
    (main_doc(f"<date date='{DAY}'>{DAY}</date>"), Header(date=DAY), []),
    (
        main_doc(f"<location>Strelsau</location>, <date date='{DAY}'>on Tuesday</date>"),
        Header(
            place="Strelsau",
            date=DAY,
            fields=other("Strelsau, on Tuesday", DateMark(start=10, end=20, date=DAY)),
        ),
        ["R022", "R023"],
    ),
    (
        main_doc(f"<location>Strelsau</location>, the <date date='{DAY}'>21 April 2026</date>"),
        Header(
            place="Strelsau",
            date=DAY,
            fields=other("Strelsau, the 21 April 2026", DateMark(start=14, end=27, date=DAY)),
        ),
        ["R022", "R023"],
    ),
    (
        main_doc("in <location>Strelsau</location><location>Zenda</location>"),
        Header(place="Strelsau", fields=other("in StrelsauZenda")),
        ["R023", "R022"],
    ),
    (
        main_doc("<location>Strelsau</location> <date date='x'>21 April 2026</date>"),
        Header(place="Strelsau", fields=other("Strelsau 21 April 2026")),
        ["R022", "R023", "R026"],
    ),
    (
        (
            "<container name='mainDoc'><block name='mainDocOriginalLanguage'>(OR. <inline "
            "name='language'>en</inline>/<inline>FR</inline>)</block><p>odd</p><block>even</block>"
            "</container>"
        ),
        Header(original_languages=("en", "fr"), fields=(*other("odd"), *other("even"))),
        ["R023", "R023"],
    ),
    (
        (
            "<container name='mainDoc'>"
            "<block name='mainDocOriginalLanguage'>English</block></container>"
        ),
        Header(fields=other("English")),
        ["R023"],
    ),
    (
        (
            "<container name='mainDocReference'><block name='reference'><docNumber>9999/26 REV 1"
            "</docNumber></block></container>"
        ),
        Header(number=council_docs.DocumentNumber(9999, 2026, suffixes=(("REV", 1),))),
        [],
    ),
    (
        (
            "<container name='mainDocReference'><p>unnumbered</p><p>9999/26</p>"
            "<p>9998/26</p></container>"
        ),
        Header(
            number=council_docs.DocumentNumber(9999, 2026),
            fields=(*other("unnumbered"), *other("9998/26")),
        ),
        ["R023", "R023"],
    ),
    (
        "<block name='reference'>9999/26</block>",
        Header(number=council_docs.DocumentNumber(9999, 2026)),
        [],
    ),
    (
        (
            "<container name='procedureIdentifier'><p><inline name='label'>Interinstitutional File:"
            "</inline> <docketNumber>2026/0001 (COD)</docketNumber></p><p><docketNumber/></p>"
            "</container>"
        ),
        Header(interinstitutional_files=("2026/0001 (COD)", "")),
        [],
    ),
    (
        "<container name='procedureIdentifier'><p>no file</p><p/></container>",
        Header(fields=other("no file")),
        ["R023"],
    ),
    (
        (
            "<container name='subjectMatter'><p><inline name='subjectCode'>ENV</inline> 373</p>"
            "<p>PARLNAT</p></container><container name='marking'><p>LIMITE</p></container>"
        ),
        Header(subject_codes=("ENV 373", "PARLNAT"), markings=("LIMITE",)),
        [],
    ),
    (
        (
            "<container name='docHeader'><container name='typeOfDocument'><p>"
            "<docType>NOTE</docType>"
            "</p><p>and more</p></container><container name='titleOfDocument'><p>\n"
            "<inline name='label'>Subject:</inline>\n<docTitle>Railways "
            "<eol/>and\ntunnels</docTitle>"
            "</p><p>continued</p></container></container>"
        ),
        Header(
            type_line="NOTE",
            fields=(
                *other("and more"),
                HeaderField(
                    role="subject", label="Subject:", value=Text(value="Railways and tunnels")
                ),
                HeaderField(role="subject", value=Text(value="continued")),
            ),
        ),
        ["R023"],
    ),
    (
        (
            "<container name='sender'><p>x <inline name='label'>y</inline></p></container>"
            "<container name='recipient'><p><docTitle>z</docTitle> and</p><container name='on'>"
            "<p>w</p></container></container>"
        ),
        Header(
            fields=(
                HeaderField(role="from", value=Text(value="x y")),
                HeaderField(role="to", value=Text(value="z and")),
                HeaderField(role="on", value=Text(value="w")),
            )
        ),
        [],
    ),
    (
        (
            "<container name='mainDocLanguage'><p><inline name='language'>EN</inline></p>"
            "<p>FR</p></container>"
        ),
        Header(fields=other("FR")),
        ["R023"],
    ),
    (
        (
            "<container name='responsible'><p><inline name='label'>By:</inline> DGG 1A</p><p/>"
            "<table><tr><td>t</td></tr></table></container>stray"
        ),
        Header(fields=(*other("DGG 1A", label="By:"), *other("t"))),
        ["R022", "R023", "R021"],
    ),
]


@pytest.mark.parametrize(("inside", "expected", "codes"), HEADERS)
def test_headers_are_read(inside: str, expected: Header, codes: list[str]) -> None:
    assert header(inside) == (expected, codes)


def test_a_cover_that_is_too_deep_keeps_its_words() -> None:
    deep = "<container>" * 150 + "<p>a</p>" + "</container>" * 150
    xml = f"<akomaNtoso {NS}><doc><coverPage>{deep}</coverPage><mainBody/></doc></akomaNtoso>"
    document = council_docs.loads(xml, "akn")

    assert council_docs.check_fidelity(document).proved
    assert document.cover == (p("a"),)


def test_a_title_in_a_preface_is_read() -> None:
    document = read(
        "<preface><container name='procedureIdentifier'><p><docketNumber>2026/0001 (COD)"
        "</docketNumber></p></container><longTitle><p><docTitle>Railways</docTitle></p></longTitle>"
        "</preface><mainBody><p>a</p></mainBody>",
        "doc",
    )
    assert document.header.interinstitutional_files == ("2026/0001 (COD)",)
    assert document.header.subject == "Railways"
    assert document.cover == (p("a"),)


def test_a_statement_with_a_cover_page_is_read() -> None:
    date = f"<container name='mainDoc'><block name='placeAndDate'><date date='{DAY}'>{DAY}</date>"
    document = read(
        f"<coverPage>{date}</block></container></coverPage><mainBody><p>a</p></mainBody>"
    )
    assert document.header == Header(date=DAY)


@pytest.mark.parametrize("value", ["", "a", " a", "  a", "a\nb"])
def test_a_field_keeps_its_white_space(value: str) -> None:
    mark = EmphasisMark(start=0, end=len(value), style="bold")
    field = HeaderField(role="other", label="x:", value=Text(value=value, marks=(mark,)))
    document = Document(header=Header(fields=(field,)))
    assert council_docs.loads(council_docs.dumps(document, "akn"), "akn") == document


# ------------------------------------------------------------------------------ metadata


@pytest.mark.parametrize(
    ("language", "expected"), [("nld", "nl"), ("EN", "en"), ("und", None), ("", None)]
)
def test_languages_are_read(language: str, expected: str | None) -> None:
    assert read("<mainBody><p>a</p></mainBody>", language=language).language == expected


def test_a_given_language_overrides_the_one_in_the_file() -> None:
    xml = council_docs.dumps(council_docs.load(ROOT / "examples" / "st09999-nl.txt"), "akn")
    document = council_docs.loads(xml, "akn", language="fr")
    assert document.language == "fr"
    assert council_docs.check_fidelity(document).proved


def test_metadata_are_set_aside() -> None:
    meta = "<proprietary source='#x'><x:v xmlns:x='urn:x'>1.0</x:v></proprietary>"
    xml = (
        f"<akomaNtoso {NS}><doc><meta>{meta}</meta><mainBody><p>a</p></mainBody></doc></akomaNtoso>"
    )
    document = council_docs.loads(xml, "akn")

    assert [piece.reason for piece in document.provenance.set_aside] == ["metadata"]
    assert council_docs.check_fidelity(document) == council_docs.Fidelity(
        characters=4, set_aside=3, lost=(), altered=()
    )


def test_foreign_publications_are_ignored() -> None:
    xml = (
        f"<akomaNtoso {NS}><doc><meta><publication date='{DAY}' number='7' name='x' cd:year='x'/>"
        "</meta><mainBody><p>a</p></mainBody></doc></akomaNtoso>"
    )
    journal = council_docs.loads(xml, "akn").official_journal
    assert journal == council_docs.OfficialJournal(number="7", date=DAY)


# ------------------------------------------------------------------------------ what is no AKN


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        ("<html><body/></html>", "the root element is 'html', not akomaNtoso"),
        (
            f"<statement {NS}/>",
            "the root element is '{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}statement'",
        ),
        ("<akomaNtoso/>", "akomaNtoso of the namespace ''; only"),
        (
            "<akomaNtoso xmlns='http://www.akomantoso.org/2.0'><act/></akomaNtoso>",
            "akomaNtoso of the namespace 'http://www.akomantoso.org/2.0'; only",
        ),
        (f"<akomaNtoso {NS}/>", "akomaNtoso holds nothing, which is no document"),
        (f"<akomaNtoso {NS}><p/></akomaNtoso>", "akomaNtoso holds 'p', which is no document"),
    ],
)
def test_other_xml_is_refused(xml: str, message: str) -> None:
    with pytest.raises(council_docs.ReadError) as caught:
        council_docs.loads(f"<?xml version='1.0'?>\n{xml}", "akn", name="x.xml")
    assert str(caught.value).startswith(f"x.xml:2:1: {message}")


# ------------------------------------------------------------------------------ hostile input

START, END = f"<akomaNtoso {NS}><statement><mainBody>", "</mainBody></statement></akomaNtoso>"
XINCLUDE = "xmlns:xi='http://www.w3.org/2001/XInclude'"
BOMB = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9))

HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "x.xml: the input is empty"),
    "binary": (bytes(range(256)) * 10, "x.xml:1:1: a NUL character"),
    "cut off": (f"{START}<p>a", "x.xml:1:1"),
    "trailing": (f"{START}<p>a</p>{END}garbage", "x.xml:1:1"),
    "another encoding": (f"{START}<p>é</p>{END}".encode("latin-1"), "x.xml:1:1"),
    "wrong declaration": (
        f"<?xml version='1.0' encoding='UTF-16'?>{START}<p>a</p>{END}".encode(),
        "x.xml: the declaration says UTF-16, but the bytes are UTF-8",
    ),
    "entities": (
        f"<!DOCTYPE a [<!ENTITY l0 'lol'>{BOMB}]>{START}<p>&l9;</p>{END}",
        "x.xml:1:1: a document type declaration",
    ),
    "a file": (
        f"<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>{START}<p>&f;</p>{END}",
        "x.xml:1:1: a document type declaration",
    ),
    "a DTD": (
        f"<!DOCTYPE a SYSTEM 'https://ruritania.example/a.dtd'>{START}<p>a</p>{END}",
        "x.xml:1:1: a document type declaration",
    ),
    "10,000 levels": (f"{START}<p>{'<i>' * 10_000}a{'</i>' * 10_000}</p>{END}", "x.xml:1:"),
    "500 levels": (
        f"{START}<p>{'<i>' * 500}a{'</i>' * 500}</p>{END}",
        "x.xml:1:882: elements nest deeper than 256 levels",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_refused(name: str) -> None:
    data, message = HOSTILE[name]
    with pytest.raises(council_docs.ReadError) as caught:
        council_docs.loads(data, "akn", name="x.xml")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("inside", "length"),
    [
        (f"<p>{'a' * 11_000_000}</p>", 11_000_000),
        (f"<p>{'<i>' * 200}a{'</i>' * 200}</p>", 1),
        ("<p eId='a'>a</p><p eId='a' xml:id='b'>a</p><p xml:id='b'>a</p>", 1),
        (
            f"<xi:include {XINCLUDE} href='/etc/hostname'/><p>a</p>",
            1,
        ),
    ],
    ids=["11 MB", "200 levels", "one id twice", "XInclude"],
)
def test_odd_input_is_read(inside: str, length: int) -> None:
    document = council_docs.loads(START + inside + END, "akn")
    (annex,) = document.annexes
    paragraph = annex.body[0]
    assert isinstance(paragraph, Paragraph)
    assert len(paragraph.text.value) == length
    assert council_docs.check_fidelity(document).proved


def test_equal_unplaced_words_are_kept_in_each_part() -> None:
    body = "<mainBody><table>o<tr><td><p>a</p></td></tr></table></mainBody>"
    annex = f"<attachment><statement name='x'>{body}</statement></attachment>"
    document = read(f"{body}<attachments>{annex}</attachments>", "doc")

    table = Table(rows=(TableRow(cells=(TableCell(body=(p("a"),)),)),))
    assert document.cover == (table, p("o"))
    assert document.annexes == (Annex(body=(table, p("o"))),)


def test_a_label_needs_no_space_before_preserved_white_space() -> None:
    value = Text(value=" two  blanks")
    document = Document(
        header=Header(fields=(HeaderField(role="subject", label="Subject:", value=value),))
    )
    akn = council_docs.dumps(document, "akn")
    label = '<inline name="label">Subject:</inline>'
    edited = akn.replace(
        f'{label} <docTitle xml:space="preserve"> two  blanks</docTitle>', f"{label}two  blanks"
    ).replace(f">{label}two", f' xml:space="preserve">{label}two')

    (field,) = council_docs.loads(edited, "akn").header.fields
    assert edited.count('xml:space="preserve"') == 1
    assert (field.label, field.value.value) == ("Subject:", "two  blanks")
