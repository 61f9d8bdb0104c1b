"""What becomes of the content of paragraphs: the text of the layer, and what lies over it."""

import pytest

from council_docs.recognition.text_layer import TextLayer
from council_docs.source import Position, Span
from docx_documents import (
    PAGE_BREAK,
    call,
    definition,
    footnote,
    layer,
    level,
    listed,
    numbered,
    package,
    paragraph,
    parts,
    run,
)
from zip_archives import zip_files

KEPT = 'xml:space="preserve"'
LINK = '<w:hyperlink r:id="link1"><w:r><w:t>there</w:t></w:r></w:hyperlink>'
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
HYPERLINK = '<w:r><w:instrText> HYPERLINK "https://x.example" </w:instrText></w:r>'
BOX = f"<w:txbxContent>{paragraph('in a box')}{paragraph('and more')}</w:txbxContent>"
PICTURE = (
    '<w:drawing><wp:inline><wp:docPr name="Picture 1" descr="The arms of\nRuritania"/>'
    '<a:graphic><a:graphicData uri="http://x/picture"/></a:graphic></wp:inline></w:drawing>'
)
STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='sv-SE'/></w:rPr></w:rPrDefault>"
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:styleId="Title"><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    "<w:rPr><w:b/><w:caps/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Body"><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    "</w:style>"
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
)


def deleted(words: str) -> str:
    return f"<w:del><w:r><w:delText {KEPT}>{words}</w:delText></w:r></w:del>"


TEXTS = {
    "characters": (paragraph("a", "b ", "c", "<w:r><w:t/></w:r>"), "ab c\n"),
    "empty lines": (paragraph("a", "<w:r><w:br/><w:br/></w:r>", "b"), "a\n\nb\n"),
    "white space that is not to be kept": ("<w:p><w:r><w:t> a\n b </w:t></w:r></w:p>", "a  b\n"),
    "accents apart": (paragraph("e\u0301"), "é\n"),
    "line ends of Unicode": (paragraph("a\u2028b\x85c"), "a b c\n"),
    "tabs, breaks and hyphens": (
        paragraph(
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/>"
            "<w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:softHyphen/><w:t>g</w:t></w:r>"
        ),
        "a\tb\tc\nd\ne\u2011fg\n",
    ),
    "symbols": (
        paragraph(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="61"/>'
            '<w:sym w:font="Other" w:char="F041"/><w:sym w:char="x"/><w:sym w:char="D800"/>'
            "<w:sym/></w:r>"
        ),
        "✓α\uf041\ufffd\ufffd\ufffd\n",
    ),
    "characters in a symbol font": (
        paragraph(run("\uf0b7 é", '<w:rFonts w:hAnsi="Symbol"/>'), run("\uf0b7")),
        "• é\uf0b7\n",
    ),
    "empty paragraphs set off": (
        paragraph("a") + paragraph() + paragraph() + paragraph("b") + paragraph("c"),
        "a\n\nb\nc\n",
    ),
    "page breaks": (
        paragraph("a")
        + paragraph(PAGE_BREAK, "b", PAGE_BREAK, "c")
        + paragraph("d", PAGE_BREAK)
        + paragraph(PAGE_BREAK)
        + paragraph("e", properties="<w:pageBreakBefore/>")
        + paragraph("f"),
        "a\n\fb\fc\nd\n\fe\nf\n",
    ),
    "deletions": (
        paragraph("a ", deleted("b"), "c", deleted(" d"), deleted("e")),
        "a c\nb de\n",
    ),
    "insertions and moves": (
        paragraph(
            f"<w:ins>{run('a')}</w:ins><w:moveFrom>{run('b')}{PAGE_BREAK}</w:moveFrom>"
            f"<w:moveTo>{run('c')}</w:moveTo>"
        ),
        "ac\nb\n",
    ),
    "a paragraph whose end was deleted": (
        paragraph("a", properties="<w:rPr><w:del/></w:rPr>")
        + paragraph("b", properties="<w:rPr><w:moveFrom/></w:rPr>")
        + paragraph("c")
        + paragraph("d", properties="<w:rPr><w:del/></w:rPr>"),
        "abc\nd\n",
    ),
    "hidden text": (
        paragraph(run("a", "<w:vanish/>"), run("b", '<w:vanish w:val="0"/>'))
        + paragraph(run("c", '<w:rStyle w:val="Secret"/>'))
        + paragraph(run("\t ", "<w:vanish/>"), "d"),
        "b\na\nc\nd\n",
    ),
    "capitals": (
        paragraph(run("Straße", "<w:caps/>"), run(" Ab", "<w:smallCaps/>"))
        + paragraph("title", properties='<w:pStyle w:val="Title"/>'),
        "STRASSE Ab\nTITLE\n",
    ),
    "a simple field": (
        paragraph(f"<w:fldSimple>{run('7')}</w:fldSimple>"),
        "7\n",
    ),
    "a field": (paragraph("a ", BEGIN, HYPERLINK, SEPARATE, run("b"), END, " c"), "a b c\n"),
    "a field in the instruction of another one": (
        paragraph(BEGIN, run("x"), BEGIN, SEPARATE, run("y"), END, SEPARATE, run("a"), END, END),
        "a\nxy\n",
    ),
    "a field without an end": (
        paragraph(SEPARATE, "a", BEGIN, "<w:r><w:instrText>X</w:instrText></w:r>", run("b"))
        + paragraph("c"),
        "a\nb\nc\n",
    ),
    "content controls": (
        f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{paragraph("a")}'
        "</w:sdtContent></w:sdt>"
        + paragraph(f"<w:sdt><w:sdtContent>{run('b')}</w:sdtContent></w:sdt>"),
        "a\nb\n",
    ),
    "a text box": (
        paragraph("a ", f"<w:r><w:pict>{BOX}</w:pict></w:r>", "b") + paragraph("c"),
        "a b\nin a box\nand more\nc\n",
    ),
    "a text box for newer programs and for older ones": (
        paragraph(
            f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "in a box\nand more\n",
    ),
    "a character for newer programs only": (
        paragraph(
            "a ",
            '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><mc:symEx/></mc:Choice>'
            "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "<mc:AlternateContent/>",
        ),
        "a ☺\n",
    ),
    "words outside of paragraphs": (
        f"{run('a')}{BOX}{paragraph('b')}",
        "a\nin a box\nand more\nb\n",
    ),
    "formulas": (
        paragraph("<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>+b</m:t></m:r></m:oMath>"),
        "a+b\n",
    ),
    "pictures": (
        paragraph(
            f"<w:r>{PICTURE}</w:r>", "a", '<w:r><w:pict><v:imagedata title="map"/></w:pict></w:r>'
        )
        + paragraph("<w:r><w:drawing><wp:anchor/></w:drawing></w:r>"),
        "a\n",
    ),
    "parts in other files": ('<w:altChunk r:id="link1"/><w:subDoc/>' + paragraph("a"), "a\n"),
    "properties of former times": (
        paragraph("a", properties="<w:pPrChange><w:rPr><w:t>x</w:t></w:rPr></w:pPrChange>"),
        "a\n",
    ),
    "comments": (paragraph("a", "<w:r><w:commentReference w:id='1'/></w:r>"), "a\n"),
}
SAID = {
    "deletions": ["tracked deletion set aside: 'b de'"],
    "insertions and moves": ["tracked deletion set aside: 'b'"],
    "hidden text": ["hidden text set aside: 'a'", "hidden text set aside: 'c'"],
    "a field in the instruction of another one": ["hidden text set aside: 'xy'"],
    "a field without an end": ["hidden text set aside: 'b'", "hidden text set aside: 'c'"],
    "formulas": ["a formula was read as its signs: 'a+b'"],
    "pictures": ["a picture is not kept: 'The arms of Ruritania'", "a picture is not kept: 'map'"],
    "parts in other files": [
        "a part of the document was not read: 'https://x.example'",
        "a part of the document was not read: ''",
    ],
    "comments": ["1 comments are not kept"],
}


def read(body: str) -> TextLayer:
    return layer(package(body, styles=STYLES, links={"link1": "https://x.example"}))


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str) -> None:
    body, expected = TEXTS[name]
    found = read(body)

    assert found.source.text == expected
    assert [said.message for said in found.diagnostics] == SAID.get(name, [])


def words(found: TextLayer, span: Span) -> str:
    return found.source.text[span.start : span.end]


def test_emphasis_is_that_of_runs_and_character_styles() -> None:
    found = read(
        paragraph(
            run("a ", "<w:b/>"),
            run("b", "<w:b/>"),
            run("c", "<w:b/><w:i/>"),
            run("d", '<w:rStyle w:val="Strong"/>'),
            run("e", '<w:rStyle w:val="Strong"/><w:b w:val="false"/>'),
            run("f", '<w:u w:val="single"/>'),
            run("g", '<w:u w:val="none"/>'),
            run("h", '<w:vertAlign w:val="superscript"/>'),
            run("i", '<w:vertAlign w:val="baseline"/>'),
            run(" ", "<w:i/>"),
        )
        + paragraph(run("title", "<w:i/>"), properties='<w:pStyle w:val="Title"/>')
    )

    assert [(words(found, span), style) for span, style in found.emphasis] == [
        ("a b", "bold"),
        ("c", "bold"),
        ("c", "italic"),
        ("d", "bold"),
        ("f", "underline"),
        ("h", "superscript"),
        ("TITLE", "italic"),
    ]


def test_headings_are_short_paragraphs_with_an_outline_level() -> None:
    styled = '<w:pStyle w:val="Title"/>'
    found = read(
        paragraph("a", properties=styled)
        + paragraph("b " * 100, properties=styled)
        + paragraph("c", properties='<w:pStyle w:val="Body"/>')
        + paragraph("d", properties='<w:pStyle w:val="Body"/><w:outlineLvl w:val="2"/>')
    )

    assert [it.heading for it in found.evidence.values()] == [1, None, None, 3]


def test_paragraphs_start_at_their_first_line_and_on_a_page() -> None:
    found = read(paragraph("a", "<w:r><w:br/></w:r>", "b", PAGE_BREAK, "c"))

    assert [it.starts_paragraph for it in found.evidence.values()] == [True, False, True]


def test_links() -> None:
    inside = LINK.replace("</w:hyperlink>", f"{LINK}</w:hyperlink>")
    field = (BEGIN, HYPERLINK, SEPARATE, run("here"), END)
    found = read(
        paragraph("a ", LINK, " or ", *field)
        + paragraph(inside)
        + LINK
        + paragraph('<w:hyperlink w:anchor="x"><w:r><w:t>b</w:t></w:r></w:hyperlink>')
        + paragraph('<w:hyperlink r:id="link1"/>')
        + paragraph(BEGIN, HYPERLINK, SEPARATE)
        + paragraph("c", END, END)
        + END
    )

    assert [(words(found, it.span), it.address) for it in found.links] == [
        ("there", "https://x.example"),
        ("here", "https://x.example"),
        ("therethere", "https://x.example"),
    ]


def test_positions_are_parts_and_paragraphs() -> None:
    numbering = definition(0, level(0, "%1.")) + numbered(1, 0)
    body = paragraph() + paragraph("a", call(1), properties=listed(1)) + paragraph("bc")
    source = layer(package(body, numbering=numbering, footnotes=footnote(1, run(" d")))).source

    assert source.text == "1. a1\nbc\n\n1 d\n"
    assert [source.position(source.text.index(it)) for it in ("a", "c", "d")] == [
        Position(2, 4, part="word/document.xml"),
        Position(3, 2, part="word/document.xml"),
        Position(1, 3, part="word/footnotes.xml"),
    ]
    assert str(source.position(0)) == "word/document.xml, paragraph 2"


@pytest.mark.parametrize(
    ("styles", "properties", "expected"),
    [
        ("", "", None),
        (STYLES, "", "sv"),
        (STYLES, '<w:lang w:val="fi-FI"/>', "fi"),
        (STYLES, '<w:lang w:val="x-none"/>', None),
    ],
)
def test_the_declared_language(styles: str, properties: str, expected: str | None) -> None:
    found = layer(package(paragraph(run("a"), run("bcd", properties)), styles=styles))

    assert found.language == expected


def test_a_strict_file_is_read_like_any_other() -> None:
    files = parts(paragraph("a ", LINK), links={"link1": "https://x.example"})
    strict = {
        name: data.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, data in files.items()
    }

    assert strict["word/document.xml"] != files["word/document.xml"]
    assert layer(zip_files(strict)).links == layer(zip_files(files)).links != ()
