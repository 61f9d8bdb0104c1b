"""Bad input: what is refused with which words, and what is read nevertheless."""

import io
import zipfile
from collections.abc import Mapping

import pytest

import council_docs
from council_docs import Limits, ReadError
from council_docs.formats import detect_format
from docx_documents import (
    definition,
    footnote,
    layer,
    level,
    listed,
    numbered,
    package,
    paragraph,
    parts,
)
from zip_archives import zip_files

GOOD = parts(paragraph("The Council of the European Union"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WAY = "save it as DOCX or PDF"


def changed(**files: str) -> bytes:
    """A good file with other parts."""
    named = {name.replace("__", "/"): data for name, data in files.items()}
    return zip_files({**GOOD, **named})


def without(name: str) -> bytes:
    return zip_files({key: data for key, data in GOOD.items() if key != name})


def document(inside: str) -> bytes:
    return zip_files({**GOOD, "word/document.xml": inside})


REFUSED: Mapping[str, tuple[str | bytes, str]] = {
    "a string": ("The Council", "a Word file is bytes, and this input is a string"),
    "nothing": (b"", "the input is empty"),
    "text": (b"The Council", "not a Word file: no ZIP archive"),
    "an old file": (OLE, f"an old Microsoft Office file; {WAY}"),
    "an encrypted file": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "an encrypted file; save it without a password",
    ),
    "rich text": (b"{\\rtf1 x}", f"a Rich Text file; {WAY}"),
    "an ODT file": (
        zip_files(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"},
            zipfile.ZIP_STORED,
        ),
        f"not a Word file but another ZIP archive, such as ODT or EPUB; {WAY}",
    ),
    "no main part": (without("word/document.xml"), "the package has no main part"),
    "no relationships": (without("_rels/.rels"), "the package has no main part"),
    "a spreadsheet": (document("<workbook/>"), "not a Word file: the root of word/document.xml is"),
    "no words": (package(paragraph() + paragraph(" ")), "the Word file has no text"),
    "a broken part": (document("<a>"), "in word/document.xml: not well-formed XML"),
    "entities": (
        document("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        "in word/document.xml: a doc",
    ),
    "a path out of the archive": (zip_files({**GOOD, "../x.xml": "<a/>"}), "leads out of the ZIP"),
    "a bomb": (
        zip_files({**GOOD, "word/styles.xml": "<a>" + " " * 9_000_000 + "</a>"}),
        "is a ZIP bomb: it grows more than 100 times",
    ),
    "two parts of one name": (
        zip_files({**GOOD, "WORD/Document.xml": "<a/>"}),
        "holds word/document.xml twice",
    ),
    "a cut archive": (zip_files(GOOD)[:-60], "the ZIP archive is damaged"),
    "10,000 levels": (
        package("<w:sdt>" * 2000 + paragraph("a") + "</w:sdt>" * 2000),
        "in word/document.xml: elements nest deeper than 256 levels",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    data, message = REFUSED[name]

    with pytest.raises(ReadError, match=r"^letter\.docx.*: ") as caught:
        council_docs.loads(data, "docx", name="letter.docx")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (Limits(size=300), "more than 300 bytes"),
        (Limits(files=3), "more than 3 files"),
        (Limits(markup=10), "more than 10 pieces of markup"),
        (Limits(depth=4), "deeper than 4 levels"),
    ],
)
def test_limits(limits: Limits, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        council_docs.loads(zip_files(GOOD), "docx", limits=limits)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (zip_files(GOOD), "docx"),
        (REFUSED["an ODT file"][0], "docx"),
        (OLE, "docx"),
        (b"{\\rtf1 x}", "docx"),
        ("{\\rtf1 x}", "docx"),
        (zip_files({"a.xml": "<a/>"}), "formex"),
    ],
)
def test_the_content_names_the_format(data: str | bytes, expected: str) -> None:
    assert detect_format(data).name == expected


def test_parts_that_are_not_read_may_hold_anything() -> None:
    external = (
        '<Relationship Id="a" Type="x/attachedTemplate" Target="file:///x" TargetMode="External"/>'
    )
    files: dict[str, str | bytes] = {
        **GOOD,
        "word/_rels/document.xml.rels": f"<Relationships>{external}<Other/></Relationships>",
        "word/vbaProject.bin": b"\0" * 5000,
        "customXml/item1.xml": "<not closed",
        "docProps/core.xml": "",
    }

    assert layer(zip_files(files)).source.text == "The Council of the European Union\n"


def test_a_style_that_is_based_on_itself() -> None:
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:basedOn w:val="{base}"/></w:style>'
        for name, base in (("A", "B"), ("B", "A"), ("C", "absent"))
    )
    used = '<w:pStyle w:val="A"/>', '<w:pStyle w:val="C"/>'
    body = "".join(paragraph("x", properties=each) for each in used)

    assert [it.message for it in layer(package(body, styles=styles)).diagnostics] == [
        "style 'A' is based on itself"
    ]


BROKEN_LISTS = {
    "no list": numbered(2, 0),
    "no definition": numbered(1, 0),
    "no identifier": "<w:num/><w:abstractNum/>",
    "a list without a definition": '<w:num w:numId="1"/>',
    "no numbers": numbered(1, 0) + '<w:abstractNum w:abstractNumId="0"/>',
    "huge numbers": numbered(1, 0) + definition(0, level(10**30, "%1"), level(0, "")),
}


@pytest.mark.parametrize("name", BROKEN_LISTS)
def test_broken_lists(name: str) -> None:
    body = paragraph("x", properties=listed(1))
    found = layer(package(body, numbering=BROKEN_LISTS[name]))

    assert found.source.text == "x\n"
    said = [it.message for it in found.diagnostics]
    assert said == (
        [] if name in ("no numbers", "huge numbers")
        else ["undefined list '1': its numbers were not counted"]
    )  # fmt: skip


def test_much_of_everything_takes_linear_time() -> None:
    many = 3000
    styles = "".join(
        f'<w:style w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/></w:style>' for at in range(many)
    )
    body = "".join(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="S{at}"/></w:tblPr><w:tr><w:tc><w:tcPr><w:vMerge/>'
        f"</w:tcPr>{paragraph('x', properties=listed(1))}</w:tc></w:tr></w:tbl>"
        for at in range(many)
    )
    breaks = "<w:p><w:r>" + '<w:t>a</w:t><w:br w:type="page"/>' * many + "</w:r></w:p>"
    chained = "".join(
        footnote(at, f'<w:r><w:footnoteReference w:id="{at + 1}"/></w:r>') for at in range(1, many)
    )
    call = paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>')
    numbering = definition(0, level(0, "%1.")) + numbered(1, 0)
    found = layer(
        package(body + breaks + call, styles=styles, numbering=numbering, footnotes=chained)
    )

    assert found.source.text.startswith("1. x\n2. x\n")
    assert len(found.footnotes[0].body) == many - 1


def test_links_in_an_archive_are_refused() -> None:
    packing = io.BytesIO(zip_files(GOOD))
    with zipfile.ZipFile(packing, "a") as made:
        info = zipfile.ZipInfo("word/styles.xml")
        info.external_attr = 0o120777 << 16
        made.writestr(info, "/etc/hostname")

    with pytest.raises(ReadError, match="is a link"):
        layer(packing.getvalue())
