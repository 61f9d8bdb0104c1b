"""The door for XML: what comes in, where it stands, and what is refused."""

from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from council_docs import Position, ReadError
from council_docs.formats.limits import Limits
from council_docs.formats.xml.parser import parse
from council_docs.formats.xml.tree import Element, blank_markup

SMALL = Limits(size=20_000, depth=3, markup=500)
BOMB = "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;'>]>\n<a>&m;</a>"

REFUSED: list[tuple[str | bytes, str, Position | None]] = [
    ("", "the input is empty", None),
    (b" \n", "the input is blank", None),
    (b"%PDF-1.7", "a PDF file", None),
    (bytes(range(256)), "a NUL character", Position(1, 1)),
    ("Dear diary", "not well-formed XML: start tag expected", Position(1, 1)),
    ("<a>\n<b></a>", "opening and ending tag mismatch: b line 2 and a", Position(2, 8)),
    ("<a>\r\n<b>", "premature end of data", Position(2, 4)),
    ("<a>\r<b>\r</a>", "opening and ending tag mismatch", Position(3, 5)),
    ("<a>ééé<b></a>", "opening and ending tag mismatch", Position(1, 14)),
    ("<a/>garbage", "extra content at the end", Position(1, 5)),
    ("<a>&nbsp;</a>", "entity 'nbsp' not defined", Position(1, 10)),
    ("<a><x:b/></a>", "namespace prefix x on b is not defined", Position(1, 8)),
    ("<a>\x0c</a>", "(?i:invalid char)", Position(1, 4)),
    ("<a>\ud800</a>", "a lone surrogate", Position(1, 4)),
    (BOMB, "a document type declaration", Position(1, 1)),
    ("<?xml version='1.0'?>\n<!-- > --><!DOCTYPE a>\n<a/>", "type declaration", Position(2, 11)),
    ('<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', "type declaration", Position(1, 1)),
    ("<a><b><c><d/></c></b></a>", "deeper than 3 levels", Position(1, 10)),
    ("<a>" * 400, "not well-formed XML", None),
    ("<a>" + "x" * 20_000 + "</a>", "larger than 20000 bytes", None),
    ("<a>" + "<b/>" * 499 + "</a>", "more than 500 pieces of markup", None),
    (b'<?xml version="1.0" encoding="klingon"?><a/>', "unknown encoding: klingon", None),
    (b'<?xml version="1.0" encoding="iso-8859-99"?><a/>', "unknown encoding: iso-8859-99", None),
    (b'<?xml version="1.0" encoding="UTF-16"?><a/>', "says UTF-16, but the bytes are UTF-8", None),
    (
        b'\xef\xbb\xbf<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
        "says ISO-8859-1, but the bytes are UTF-8",
        None,
    ),
    (
        '<?xml version="1.0" encoding="UTF-8"?><a/>'.encode("utf-16"),
        "says UTF-8, but the bytes are UTF-16",
        None,
    ),
    (b'<?xml version="1.0" encoding="UTF-8"?><a>\n\xe9</a>', "0xe9 at offset 42", Position(2, 1)),
]


@pytest.mark.parametrize(("data", "message", "position"), REFUSED)
def test_hostile_xml_is_refused(data: str | bytes, message: str, position: Position | None) -> None:
    with pytest.raises(ReadError, match=f"^letter.xml.*(?:{message})") as caught:
        parse(data, name="letter.xml", limits=SMALL)

    if position:
        assert caught.value.position == position


@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("utf-8", ""),
        ("utf-8", '<?xml version="1.0"?>'),
        ("utf-8", '<?xml version="1.0" encoding="utf8" standalone="yes"?>'),
        ("utf-8-sig", '<?xml version="1.0" encoding="UTF-8"?>'),
        ("utf-16", ""),
        ("utf-16", '<?xml version="1.0" encoding="UTF-16"?>'),
        ("utf-16-le", '<?xml version="1.0" encoding="UTF-16LE"?>'),
        ("utf-16-be", '<?xml version="1.0" encoding="UTF-16"?>'),
        ("utf-16-be", '<?xml version="1.0"?>'),
        ("latin-1", '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        ("cp1252", "<?xml version='1.0' encoding='windows-1252'?>"),
    ],
)
def test_encodings_are_decoded(encoding: str, declaration: str) -> None:
    text = f"{declaration}<a>één</a>"
    tree = parse(text.encode(encoding), name="x")

    assert tree.root.text == "één"
    assert tree.source.text == text


def test_the_declaration_in_a_string_is_ignored() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><a>één</a>'
    assert parse(f"\ufeff{text}", name="x").root.text == "één"
    assert parse(f"\ufeff{text}", name="x").source.text == text


def test_duplicate_ids_can_be_read() -> None:
    root = parse('<a><b xml:id="x"/><b xml:id="x"/></a>', name="x").root
    assert [child.get("{http://www.w3.org/XML/1998/namespace}id") for child in root] == [
        "x",
        "x",
    ]


def test_nothing_outside_the_input_is_opened(tmp_path: Path) -> None:
    (tmp_path / "other.xml").write_text("<secret>words</secret>", "utf-8")
    xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
    text = f'<a {xi}><xi:include href="{(tmp_path / "other.xml").as_uri()}"/></a>'
    assert _words(parse(text, name="x").root) == ""


def test_elements_know_their_spans() -> None:
    text = (
        '<?xml version="1.0"?>\n<!-- <no> "tag" --><?pi <no> ?>\n<ns:a xmlns:ns="urn:x" x="1 > 0"'
        '\n y=\'/>"\'\n>é<b/>&lt;c><![CDATA[<no>]]]><b c="a/b" />\u00a0\U0001f600<c>x</c ></ns:a>\n'
    )
    tree = parse(text, name="x")

    def piece(start: int, end: int) -> str:
        return tree.source.text[start:end]

    pieces = [
        (piece(*tree.locate_tag(element)), piece(*tree.locate_content(element)))
        for element in tree.root.iter(etree.Element)
    ]
    assert [(tag.split()[0], content) for tag, content in pieces[1:]] == [
        ("<b/>", ""),
        ("<b", ""),
        ("<c>", "x"),
    ]
    assert piece(*tree.locate(tree.root)) == text[text.index("<ns:a") : -1]
    assert piece(*tree.locate_tag(tree.root)).endswith("\n>")
    assert piece(*tree.locate_tag(tree.root[-1])) == "<c>"


def test_blank_markup_keeps_offsets() -> None:
    text = (
        "<?xml version='1.0'?><a b='1 > 0'>x &amp; &lt;&#8211;&#x2013;"
        "<!-- no -->y<![CDATA[<b>&amp;]]><?pi no?></a>"
    )
    blanked = blank_markup(text)

    assert blanked.split() == ["x", "&", "<", "–", "–", "y", "<b>&amp;"]
    assert len(blanked) == len(text)
    assert blanked.index("y") == text.index("y<!")


@pytest.mark.parametrize("xml", ["<a b='/>'>x</a>", "<a>x > y</a>", "<a b='x'/>"])
def test_brackets_that_close_no_tag_are_no_markup(xml: str) -> None:
    tree = parse(xml, name="x")

    assert blank_markup(xml).split() == _words(tree.root).replace(">", " > ").split()
    assert tree.locate(tree.root) == (0, len(xml))


_WORDS = st.text(st.sampled_from("ab &<>\"'-]?/!é\u2013\U0001f600\n"), max_size=12)


@st.composite
def _elements(draw: st.DrawFn) -> Element:
    """Return an element with everything that XML has."""
    element = etree.Element("a", {"x": draw(_WORDS)} if draw(st.booleans()) else {})
    element.text = draw(_WORDS)
    for child in draw(st.lists(st.integers(0, 2), max_size=3)):
        if child == 0:
            element.append(etree.Comment(draw(_WORDS).replace("-", "")))
        elif child == 1:
            element.append(etree.ProcessingInstruction("pi", draw(_WORDS).replace("?", "")))
        else:
            element.append(draw(_elements()))
        element[-1].tail = draw(_WORDS)
    return element


@given(_elements(), st.sampled_from(["unicode", "us-ascii"]))
def test_any_tree_is_read(element: Element, encoding: str) -> None:
    made = etree.tostring(element, encoding=encoding)
    tree = parse(made, name="x")
    blanked = blank_markup(tree.source.text)

    assert "".join(blanked.split()) == _words(tree.root)
    for found in tree.root.iter(etree.Element):
        assert tree.source.text[slice(*tree.locate_tag(found))].startswith("<a")
        content = blanked[slice(*tree.locate_content(found))]
        assert "".join(content.split()) == _words(found)


def _words(element: Element) -> str:
    """Return the letters of an element, without those in comments and instructions."""
    texts = cast("list[str]", element.xpath(".//text()"))
    return "".join("".join(texts).split())
