"""What becomes of each element of Formex: a piece of XML, and the lines of the tree it gives."""

import pytest
from attrs import evolve

from akn_checks import findings
from council_docs import Fact, Span
from council_docs.formats import akn, formex
from council_docs.formats.formex.notes import format_label
from council_docs.references.documents import EUR_LEX
from formex_documents import BIB, body, instance, lines, read

PIECES: dict[str, tuple[str, list[str]]] = {
    "blanks are one": ("<P> The\n  lake <HT TYPE='BOLD'> of </HT> Zenda </P>", [
        "The lake of Zenda {bold of}",
    ]),
    "a no-break space is a character": ("<P>5\u00a0 km</P>", ["5\u00a0 km"]),
    "styles": (
        "<P><HT TYPE='UNDERLINE'>a</HT><HT TYPE='SUB'>b</HT><HT TYPE='SC'>c</HT></P>",
        ["abc {underline a} {subscript b}"],
    ),
    "emphasis in emphasis": (
        "<P><HT TYPE='BOLD'>a <HT TYPE='ITALIC'>b</HT></HT> c</P>",
        ["a b c {bold a b} {italic b}"],
    ),
    "emphasis around paragraphs": (
        "<HT TYPE='BOLD'><P>one</P><P>two</P></HT><P>three</P>",
        ["one {bold one}", "two {bold two}", "three"],
    ),
    "a line break is a blank": ("<P>one<BR/>two</P>", ["one two"]),
    "quotation marks": (
        "<P>a <QUOT.START CODE='201E'/>b<QUOT.END CODE='201C'/></P>",
        ["a „b“"],
    ),
    "a quotation mark that is markup": ("<P>a <QUOT.START CODE='003C'/>b</P>", ["a <b"]),
    "a quotation mark of no code": (
        "<P>a <QUOT.START CODE='zz'/>b<QUOT.END CODE='0020'/><QUOT.END/></P>",
        [
            "a b",
            "! R032 invalid character code: 'zz'",
            "! R032 invalid character code: '0020'",
            "! R032 invalid character code: ''",
        ],
    ),
    "dates": (
        "<P><DATE ISO='20260305'>5 March</DATE>, <DATE ISO='202603'>March</DATE></P>",
        ["5 March, March {5 March = 2026-03-05}"],
    ),
    "a date that is none": (
        "<P><DATE ISO='20260231'>31 February</DATE> <DATE>once</DATE></P>",
        ["31 February once", "! R026 invalid date: '20260231'", "! R026 invalid date: ''"],
    ),
    "references": (
        "<P><REF.DOC.ECR>Case 1/99</REF.DOC.ECR>, <REF.DOC.SE>OJ Special</REF.DOC.SE></P>",
        ["Case 1/99, OJ Special {case Case 1/99 -> None} {official-journal OJ Special -> None}"],
    ),
    "references to issues of the Official Journal": (
        """<P><REF.DOC.OJ COLL='L' NO.OJ='034' DATE.PUB='19990209'>one</REF.DOC.OJ></P>
        <P><REF.DOC.OJ COLL='C' NO.OJ='299E' DATE.PUB='20071116'>two</REF.DOC.OJ></P>
        <P><REF.DOC.OJ COLL='C' NO.OJ='299' DATE.PUB='20231001'>three</REF.DOC.OJ></P>
        <P><REF.DOC.OJ COLL='L' NO.OJ='x' DATE.PUB='19990209'>four</REF.DOC.OJ></P>""",
        [
            f"one {{official-journal one -> {EUR_LEX}OJ:L:1999:034:TOC}}",
            f"two {{official-journal two -> {EUR_LEX}OJ:C:2007:299E:TOC}}",
            "three {official-journal three -> None}",
            "four {official-journal four -> None}",
        ],
    ),
    "a note with blanks around its call": (
        "<P>one <NOTE NOTE.ID='E1'><P>Note.</P></NOTE> two</P>",
        ["one two {note 1 after 'one': Note.}"],
    ),
    "a note in a number": (
        "<NP><NO.P>1.<NOTE><P>Note.</P></NOTE></NO.P><TXT>Words.</TXT></NP>",
        ["1. (conclusion 1)", "  Words. {note 1 after '': Note.}"],
    ),
    "a note alone": ("<NOTE><P>Note.</P></NOTE>", [" {note 1 after '': Note.}"]),
    "a note with its own number": (
        "<P>a<NOTE NUMBER.ORG='17'><P>Note.</P></NOTE></P>",
        ["a {note 17 after 'a': Note.}"],
    ),
    "a note that is not there": (
        "<P>a<NOTE NOTE.REF='E9'/></P>",
        ["a {note  after 'a': }", "! R027 no note has the id 'E9'"],
    ),
    "two notes of one name": (
        "<P>a<NOTE NOTE.ID='E1'><P>A</P></NOTE>b<NOTE NOTE.ID='E1'><P>B</P></NOTE></P>",
        [
            "ab {note 1 after 'a': A} {note 2 after 'ab': B}",
            "! R027 two notes have the id 'E1'",
        ],
    ),
    "a picture": (
        "<P>a<INCL.ELEMENT TYPE='TIFF' FILEREF='a.tif'/>b</P>",
        ["ab", "! R030 a picture is not kept: 'a.tif'"],
    ),
    "a picture with words": (
        "<INCL.ELEMENT TYPE='TIFF' FILEREF='a.tif'><CAPTION><P>A lake</P></CAPTION></INCL.ELEMENT>",
        ["A lake", "! R030 a picture is not kept: 'a.tif'"],
    ),
    "a part that is not there": (
        "<INCL.ELEMENT TYPE='FORMEX.DOC' FILEREF='a.xml'/>",
        ["! R025 missing part: 'a.xml' belongs here"],
    ),
    "a formula": (
        """<P>where <FORMULA TYPE='INLINE'><EXPR>x<EXPONENT>2</EXPONENT><OP.MATH TYPE='PLUS'/>
        <FRACTION><DIVIDEND>a</DIVIDEND><DIVISOR>b</DIVISOR></FRACTION></EXPR><OP.CMP TYPE='LT'/>
        <EXPR>c<IND>i</IND></EXPR></FORMULA></P>""",
        [
            "where x2+ a/b< ci {superscript 2} {subscript i}",
            "! R031 a formula is flattened to a line of its signs",
        ],
    ),
    "an unknown element in running text": (
        "<P>the <NAME.CHEESE>cheese</NAME.CHEESE> of <NAME.CHEESE>goats</NAME.CHEESE></P>",
        [
            "the cheese of goats",
            "! R022 <NAME.CHEESE> has no place in the model; its words are kept as text (2 times)",
        ],
    ),
    "an unknown element between blocks": (
        "<P>one</P><CHEESE><KIND>soft</KIND></CHEESE>",
        [
            "one",
            "soft",
            "! R022 <CHEESE> has no place in the model; its words are kept as text",
            "! R022 <KIND> has no place in the model; its words are kept as text",
        ],
    ),
    "words in the margin": (
        "<NP><MARGIN>M1</MARGIN><NO.P>1.</NO.P><TXT>Words.</TXT></NP>",
        [
            "1. (conclusion 1)",
            "  M1",
            "  Words.",
            "! R022 <MARGIN> has no place in the model; its words are kept as text",
        ],
    ),
    "words lead into a list": (
        "<P>The Council<LIST TYPE='DASH'><ITEM><P>acts.</P></ITEM></LIST></P>",
        ["list The Council", "  —", "    acts."],
    ),
    "a sentence leads into none": (
        "<P>The Council met.</P><LIST TYPE='NDASH'><ITEM><P>acts,</P></ITEM></LIST><P>ends.</P>",
        ["The Council met.", "list", "  –", "    acts,", "  wrap-up ends."],
    ),
    "a list ends once": (
        "<LIST TYPE='BULLET'><ITEM><P>acts,</P></ITEM></LIST><P>and</P><P>so on</P>",
        ["list", "  •", "    acts,", "  wrap-up and", "so on"],
    ),
    "two paragraphs in an item": (
        "<LIST TYPE='NONE'><ITEM><P>one</P><P>two</P></ITEM></LIST>",
        ["list", "  ", "    one", "    two"],
    ),
    "words beside the numbered paragraph of an item": (
        "<LIST TYPE='NONE'><ITEM>one<NP><NO.P>1.</NO.P><TXT>two</TXT></NP></ITEM></LIST>",
        ["list", "  ", "    list one", "      1.", "        two"],
    ),
    "words beside the numbered paragraph of an item in a note": (
        "<P>a<NOTE><LIST><ITEM>(<NP/></ITEM></LIST></NOTE></P>",
        ["a {note 1 after 'a':  ( / }"],
    ),
    "words beside a conclusion in a list": (
        "<LIST TYPE='ARAB'><ITEM><NP><NO.P>1.</NO.P><TXT>One.</TXT></NP>two</ITEM></LIST>",
        ["list", "  ", "    list", "      1.", "        One.", "      wrap-up two"],
    ),
    "words in a list that are in no item": (
        "<LIST TYPE='NONE'>stray<ITEM><P>one</P></ITEM></LIST>",
        [
            "list",
            "  ",
            "    one",
            "  wrap-up stray",
            "! R021 words outside of the parts of LIST follow it",
        ],
    ),
    "an empty list": ("<LIST TYPE='ARAB'/><DLIST/><TBL/>", []),
    "a list of conclusions": (
        "<LIST TYPE='ARAB'><ITEM><NP><NO.P>1.</NO.P><TXT>One.</TXT></NP></ITEM></LIST>",
        ["1. (conclusion 1)", "  One."],
    ),
    "a numbered list of paragraphs": (
        "<LIST TYPE='ARAB'><ITEM><P>One.</P></ITEM></LIST>",
        ["list", "  ", "    One."],
    ),
    "a quoted paragraph is no conclusion": (
        "<QUOT.S><NP><NO.P>1.</NO.P><TXT>One.</TXT></NP></QUOT.S><NP><TXT>Two.</TXT></NP>",
        ["list", "  1.", "    One.", " (conclusion )", "  Two."],
    ),
    "sections": (
        """<GR.SEQ><NO.GR.SEQ>A.</NO.GR.SEQ><P>a</P></GR.SEQ>
        <GR.SEQ><TITLE><TI><P>CHAPTER IV</P></TI><STI><P>Lakes</P></STI></TITLE></GR.SEQ>
        <GR.SEQ><TITLE><TI><P>Part 2 of a title that is no label</P></TI><STI><P>b</P></STI></TITLE>
        </GR.SEQ><GR.SEQ><P>c</P></GR.SEQ>""",
        [
            "section [A.]",
            "  a",
            "section [CHAPTER IV] Lakes",
            "section [] Part 2 of a title that is no label b",
            "c",
        ],
    ),
    "a title of two lines": (
        "<GR.SEQ><TITLE><TI><P>Part 2</P><P>Lakes</P></TI></TITLE></GR.SEQ>",
        ["section [] Part 2 Lakes"],
    ),
    "a title in a title of an act that was changed": (
        "<FAM.COMP>1993<TITLE>Directive <TITLE>on ropes</TITLE></TITLE></FAM.COMP>",
        ["Directive on ropes"],
    ),
    "a title alone": (
        "<TITLE><TI><P>Lakes</P></TI></TITLE><TITLE/>",
        ["section [] Lakes"],
    ),
    "a table of contents": (
        """<TOC><TOC.BLK><TOC.ITEM><NO.ITEM>1.</NO.ITEM><ITEM.CONT>Lakes</ITEM.CONT>
        <ITEM.REF>7</ITEM.REF></TOC.ITEM><TOC.ITEM/></TOC.BLK></TOC>""",
        ["1. Lakes 7"],
    ),
    "words in a table that are in no cell": (
        "<TBL><CORPUS><ROW>a<CELL ROWSPAN='0' COLSPAN='x'>b</CELL></ROW>c</CORPUS></TBL>",
        [
            "table",
            "  row",
            "    1 x 1",
            "      b",
            "c",
            "a",
            "! R021 words outside of the parts of CORPUS follow it",
        ],
    ),
    "notes that belong to no table": (
        "<GR.NOTES><P>Notes:</P><NOTE><P>Goats.</P></NOTE></GR.NOTES>",
        ["list Notes:", "  1", "    Goats."],
    ),
    "a table in a heading": (
        """<TITLE><TI><P>a<TBL><CORPUS><ROW><CELL>b<NOTE NOTE.REF='E1'/></CELL></ROW></CORPUS>
        <GR.NOTES><NOTE NOTE.ID='E1'><P>Goats.</P></NOTE></GR.NOTES></TBL></P></TI></TITLE>""",
        ["section [] a b {note 1 after 'a b': Goats.}"],
    ),
    "a table in a heading, its notes first": (
        """<TITLE><TI><P>a<TBL><GR.NOTES><NOTE NOTE.ID='E1'><P>Goats.</P></NOTE></GR.NOTES>
        <CORPUS><ROW><CELL>b<NOTE NOTE.REF='E1'/></CELL></ROW></CORPUS></TBL></P></TI></TITLE>""",
        ["section [] a b {note 1 after 'a': Goats.} {note 1 after 'a b': }"],
    ),
    "an empty formula": ("<PREAMBLE.GEN><PREAMBLE.INIT/></PREAMBLE.GEN>", []),
}  # fmt: skip


@pytest.mark.parametrize(("xml", "expected"), PIECES.values(), ids=PIECES)
def test_elements_become_blocks(xml: str, expected: list[str]) -> None:
    assert body(xml) == expected


@pytest.mark.parametrize("xml", [xml for xml, _ in PIECES.values()], ids=PIECES)
def test_the_akoma_ntoso_of_elements_is_valid(xml: str) -> None:
    document = read(instance(f"<CONTENTS>{xml}</CONTENTS>"))
    assert findings(akn.write(document, generated=None)) == []


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [
        ("ARAB", 12, "12"),
        ("OTHER", 3, "3"),
        ("STAR", 3, "***"),
        ("alpha", 1, "a"),
        ("ALPHA", 27, "AA"),
        ("roman", 14, "xiv"),
        ("ROMAN", 39, "XXXIX"),
    ],
)
def test_note_labels_are_read(style: str, count: int, expected: str) -> None:
    assert format_label(style, count) == expected


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Council conclusions on lakes", "conclusions"),
        ("Conclusions of the Council and of the Representatives", "conclusions"),
        ("European Council conclusions", "european-council-conclusions"),
        ("Council resolution on lakes", "resolution"),
        ("Notice on the conclusions of a seminar", "other"),
        ("Resolution of goats", "other"),
    ],
)
def test_the_title_determines_the_kind(title: str, kind: str) -> None:
    points = "<CONTENTS><NP><NO.P>1.</NO.P><TXT>A lake.</TXT></NP></CONTENTS>"
    document = read(instance(points, title=f"<TITLE><TI><P>{title}</P></TI></TITLE>"))
    assert document.kind == kind
    assert len(document.conclusions) == (kind != "other")


def test_without_title_or_language_the_kind_is_other() -> None:
    assert read(instance("", title="")).kind == "other"
    unknown = read(instance("", bib=BIB.replace("EN", "GL")))
    assert (unknown.kind, unknown.language) == ("other", None)
    assert [said.code for said in unknown.provenance.diagnostics] == ["R003"]


def test_a_given_language_overrides_the_one_in_the_file() -> None:
    assert read(instance(""), language="nl").language == "nl"


@pytest.mark.parametrize(
    "number", ["<P>(2017/C 441/05)</P>", "<P>(C/2026/9998)</P>", "<NO.DOC.C>C 9</NO.DOC.C>"]
)
def test_the_number_below_a_title_is_no_part_of_it(number: str) -> None:
    xml = instance("", title=f"<TITLE><TI><P>Council conclusions</P>{number}</TI></TITLE>")
    (annex,) = read(xml).annexes
    assert str(annex.title) == "Council conclusions"
    assert len(annex.body) == 1


def test_header_facts_are_not_trusted() -> None:
    document = read(instance("<CONTENTS><P>A lake.</P></CONTENTS>"))
    source = document.provenance.source
    assert source is not None
    fact = Fact(name="number", span=document.annexes[0].body[0].span or Span(0, 1))
    false = evolve(document, provenance=evolve(document.provenance, facts=(fact,)))
    assert not formex.prove(false, source.text).proved


def test_conclusions_without_numbers_are_reported() -> None:
    assert lines(instance("<CONTENTS><P>One.</P></CONTENTS>")) == [
        "  One.",
        "! R014 no numbered conclusions were found",
    ]


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("EN", "<TI><P>ANNEX IV</P></TI><STI><P>Lakes</P></STI>", ("ANNEX IV", "IV", "Lakes")),
        ("EN", "<TI><P>Annex</P></TI>", ("Annex", None, None)),
        ("EN", "<TI><P>Annexes of lakes</P></TI>", (None, None, "Annexes of lakes")),
        ("EN", "<TI><P>ANNEX<NOTE><P>x</P></NOTE></P></TI>", (None, None, "ANNEX")),
        ("LT", "<TI><P>II PRIEDAS</P></TI>", ("II PRIEDAS", "II", None)),
        ("GL", "<TI><P>ANEXO</P></TI>", (None, None, "ANEXO")),
        ("EN", "", (None, None, None)),
    ],
)
def test_annex_labels_are_read(
    language: str, title: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    xml = instance(
        "<CONTENTS><P>A lake.</P></CONTENTS>",
        root="ANNEX",
        bib=BIB.replace("EN", language),
        title=f"<TITLE>{title}</TITLE>",
    )
    (annex,) = read(xml).annexes
    assert (annex.label, annex.number, annex.title and str(annex.title)) == expected
