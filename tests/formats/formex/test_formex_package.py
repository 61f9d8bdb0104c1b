"""Documents of several parts: their order, what lies below what, what is missing."""

import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

import council_docs
from council_docs import Document, OfficialJournal, ReadError
from council_docs.formats import detect_format, formex, infer_format
from council_docs.formats.formex.elements import CONTENTS_ROOT, INSTANCES, PACKAGE_ROOT
from document_tree import tree
from formex_documents import DOCUMENT, bib, listing, part
from paths import FORMEX
from zip_archives import zip_files

PACKAGE = FORMEX / "package"


def titles(document: Document) -> list[object]:
    """The titles of annexes, those below one in a list behind it."""

    def below(annexes: tuple[council_docs.Annex, ...]) -> list[object]:
        return [
            item
            for annex in annexes
            for item in (str(annex.title), *([below(annex.annexes)] if annex.annexes else []))
        ]

    return below(document.annexes)


def read(files: Mapping[str, str | bytes]) -> Document:
    document = formex.read(zip_files(files), name="x.zip", language=None)
    source = document.provenance.source
    assert source is not None
    assert formex.prove(document, source.text).proved
    return document


def said(document: Document) -> list[str]:
    return [f"{found.code} {found.message}" for found in document.provenance.diagnostics]


def test_a_zip_archive_is_read_like_the_folder(tmp_path: Path) -> None:
    files = {path.name: path.read_bytes() for path in PACKAGE.iterdir()}
    path = tmp_path / "oj.zip"
    path.write_bytes(zip_files({f"C_2026/{name}": data for name, data in files.items()}))
    folder = council_docs.load(PACKAGE)
    assert council_docs.load(path) == folder
    assert tree(council_docs.loads(path.read_bytes(), "auto")) == tree(folder)


def test_the_part_list_gives_the_official_journal() -> None:
    journal = council_docs.load(PACKAGE).official_journal
    assert journal.eli == "http://data.europa.eu/eli/C/2026/9997/oj"
    alone = council_docs.load(PACKAGE / "C_202609997EN.000101.fmx.xml").official_journal
    assert alone == OfficialJournal(series="C", number="9997", year=2026, page="1")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<NO.ELI>ELI:http://x</NO.ELI>", OfficialJournal(eli="http://x")),
        ("<NO.ELI/>", OfficialJournal()),
        ("<NO.CELEX/><NO.CELEX>5</NO.CELEX>", OfficialJournal(celex="5")),
    ],
)
def test_the_part_list_gives_identifiers(inside: str, expected: OfficialJournal) -> None:
    files = {
        "a.xml": part("1", "lakes"),
        "d.xml": f"<DOC><BIB.DOC>{inside}</BIB.DOC>{listing(('a.xml', '1'))}</DOC>",
    }
    assert read(files).official_journal == expected


def test_parts_are_ordered_by_the_list_or_else_by_number() -> None:
    files: dict[str, str | bytes] = {
        "a.xml": part("0001.0003", "three"),
        "b.xml": part("0001.0002", "two"),
        "c.xml": part("0001", "main", "GENERAL"),
        "d.xml": part("", "none"),
        "picture.tif": b"\0",
    }
    assert titles(read(files)) == ["main", ["two", "three", "none"]]
    listed = listing(("c.xml", "0001"), ("a.xml", "0001.0003"), ("x.xml", "0001.0002"))
    assert titles(read({**files, "doc.xml": listed})) == ["main", ["three", "two", "none"]]


def test_annexes_lie_below_the_part_whose_number_begins_theirs() -> None:
    files = {
        "a.xml": part("1", "main", "GENERAL"),
        "b.xml": part("1.1", "one"),
        "c.xml": part("1.1.1", "one of one"),
        "d.xml": part("1.2", "two"),
        "e.xml": part("7.1", "stray"),
    }
    assert titles(read(files)) == ["main", ["one", ["one of one"], "two", "stray"]]
    del files["a.xml"]
    assert titles(read(files)) == ["one", ["one of one"], "two", "stray"]


def test_an_annex_before_its_part_is_not_nested() -> None:
    files = {
        "a.xml": part("1.1", "first"),
        "b.xml": part("1", "second"),
        "doc.xml": listing(("a.xml", "1.1"), ("b.xml", "1")),
    }
    assert titles(read(files)) == ["first", "second"]


def test_a_missing_part_is_reported() -> None:
    files = {"a.xml": part("1", "lakes"), "doc.xml": listing(("a.xml", "1"), ("b.xml", "2"))}
    assert said(read(files)) == ["R025 missing part: 'b.xml' is listed in the DOC file"]


def included(file: str) -> str:
    quoted = f'<CONTENTS><INCL.ELEMENT TYPE="FORMEX.DOC" FILEREF="{file}"/></CONTENTS>'
    return f"<GENERAL>{bib('1')}{quoted}</GENERAL>"


@pytest.mark.parametrize("file", ["b.xml", "renamed.xml"])
def test_an_included_part_is_inserted_in_place(file: str) -> None:
    document = read({"a.xml": included(file), "b.xml": part("1.1", "lakes")})
    (annex,) = document.annexes
    (section,) = annex.body
    assert isinstance(section, council_docs.Section)
    assert str(section.heading) == "lakes"
    assert annex.annexes == ()


def test_a_part_is_included_once_and_never_in_itself() -> None:
    again = "<FINAL><INCL.ELEMENT TYPE='FORMEX.DOC' FILEREF='b.xml'/></FINAL></GENERAL>"
    twice = included("b.xml").replace("</GENERAL>", again)
    document = read({"a.xml": twice, "b.xml": part("", "lakes").replace("P>Of", "P><X/>Of")})
    assert said(document) == [
        "R025 a.xml: missing part: 'b.xml' belongs here",
        "R022 b.xml: <X> has no place in the model; its words are kept as text",
    ]
    itself = read({"a.xml": included("a.xml"), "b.xml": part("", "lakes")})
    assert said(itself) == ["R025 a.xml: missing part: 'a.xml' belongs here"]


# ------------------------------------------------------------------------------ refused

REFUSED: dict[str, tuple[bytes, str]] = {
    "no archive": (b"PK\x03\x04 and so on", "x.zip: the ZIP archive is damaged: "),
    "cut off": (zip_files({"a.xml": DOCUMENT})[:90], "x.zip: the ZIP archive is damaged: "),
    "cut off at the end": (
        zip_files({"a.xml": DOCUMENT})[:-1],
        "x.zip: the ZIP archive is damaged",
    ),
    "empty": (zip_files({}), "x.zip: no part of a document in Formex 4 is in it"),
    "another kind": (zip_files({"word/document.xml": "<w/>"}), "x.zip: no part of a document"),
    "a list alone": (zip_files({"d.xml": listing()}), "x.zip: no part of a document"),
    "a broken part": (
        zip_files({"a.xml": "<GENERAL>\n<P></GENERAL>"}),
        "x.zip:2:14: in a.xml: not well-formed XML",
    ),
    "two documents": (
        zip_files({"a.xml": DOCUMENT, "b.xml": DOCUMENT}),
        "x.zip: 2 documents in one: a.xml, b.xml",
    ),
    "two lists": (
        zip_files({"a.xml": DOCUMENT, "b.xml": listing(), "c.xml": listing()}),
        "x.zip: 2 documents in one: b.xml, c.xml",
    ),
    "a name that leads out": (
        zip_files({"../a.xml": DOCUMENT}),
        "x.zip: ../a.xml leads out of the ZIP archive",
    ),
    "a name that leads out, in another way": (
        zip_files({"..\\a.xml": DOCUMENT}),
        "leads out of the ZIP archive",
    ),
    "an absolute name": (zip_files({"/etc/a.xml": DOCUMENT}), "leads out of the ZIP archive"),
    "a name with a drive": (zip_files({"C:a.xml": DOCUMENT}), "leads out of the ZIP archive"),
    "a name twice": (
        zip_files({"a/a.xml": DOCUMENT, "b/a.xml": DOCUMENT}),
        "x.zip: the ZIP archive holds a.xml twice",
    ),
    "a bomb": (
        zip_files({"a.xml": b" " * 2_000_000}),
        "x.zip: a.xml is a ZIP bomb: it grows more than 100 times",
    ),
    "packed otherwise": (
        zip_files({"a.xml": DOCUMENT}, zipfile.ZIP_LZMA),
        "x.zip: a.xml has an unknown compression method",
    ),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_an_unreadable_archive_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        formex.read(data, name="x.zip", language=None)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("flags", "message"), [(1, r"x\.zip: a\.xml is encrypted"), (32, "damaged: compressed patched")]
)
def test_encrypted_and_patched_parts_are_refused(flags: int, message: str) -> None:
    data = bytearray(zip_files({"a.xml": DOCUMENT}))
    data[data.index(b"PK\x01\x02") + 8] |= flags
    with pytest.raises(ReadError, match=message):
        formex.read(bytes(data), name="x.zip", language=None)


def test_a_part_with_a_wrong_checksum_is_refused() -> None:
    data = zip_files({"a.xml": "<GENERAL/>"}, zipfile.ZIP_STORED).replace(
        b"<GENERAL/>", b"<generaL/>"
    )
    with pytest.raises(ReadError, match="damaged: Bad CRC-32"):
        formex.read(data, name="x.zip", language=None)


def test_a_part_larger_than_declared_is_refused() -> None:
    data = bytearray(zip_files({"a.xml": b" " * 50_000}))
    for at in (data.index(b"PK\x03\x04") + 22, data.index(b"PK\x01\x02") + 24):
        data[at : at + 4] = (60).to_bytes(4, "little")
    with pytest.raises(ReadError, match="damaged: Bad CRC-32"):
        formex.read(bytes(data), name="x.zip", language=None)


def test_a_symbolic_link_is_no_part() -> None:
    link = zipfile.ZipInfo("a.xml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as made:
        made.writestr(link, "/etc/passwd")
    with pytest.raises(ReadError, match=r"x\.zip: a\.xml is a link"):
        formex.read(packing.getvalue(), name="x.zip", language=None)


def test_an_archive_in_an_archive_is_not_opened() -> None:
    inner = zip_files({"a.xml": DOCUMENT})
    with pytest.raises(ReadError, match="no part of a document in Formex 4"):
        formex.read(zip_files({"inner.zip": inner}), name="x.zip", language=None)
    with pytest.raises(ReadError, match=r"in a\.xml: the input is a ZIP archive"):
        formex.read(zip_files({"a.xml": inner}), name="x.zip", language=None)


def test_a_folder_without_a_part_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Council", "utf-8")
    (tmp_path / "b.xml").mkdir()
    with pytest.raises(ReadError, match=r"a folder without \.xml files"):
        council_docs.load(tmp_path)


# ------------------------------------------------------------------------------ telling it


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (DOCUMENT, "formex"),
        (f"<?xml version='1.0'?>\n<!-- <akomaNtoso> -->\n<?x?>{DOCUMENT}".encode(), "formex"),
        ("<!DOCTYPE x [<!ENTITY y 'z'>]> <CONS.ACT a='b'>", "formex"),
        (zip_files({}), "formex"),
        ("<x:akomaNtoso>", "akn"),
        ("<?xml version='1.0'?><other/>", "akn"),
        ("<other/>", "text"),
        ("<!-- without an end", "text"),
        ("The Council", "text"),
    ],
)
def test_the_content_determines_the_format(data: str | bytes, expected: str) -> None:
    assert detect_format(data).name == expected


def test_every_root_element_is_recognised() -> None:
    roots = (*INSTANCES, PACKAGE_ROOT, CONTENTS_ROOT)
    assert detect_format("<GENERAL>").roots == roots


@pytest.mark.parametrize(
    ("name", "to_read", "to_write"),
    [
        ("a.xml", None, "akn"),
        ("a.fmx.xml", "formex", "akn"),
        ("A.FMX4", "formex", None),
        ("a.zip", "formex", None),
        ("a.akn.xml", "akn", "akn"),
        ("a.json", "json", "json"),
        ("a", None, None),
    ],
)
def test_the_name_determines_the_format(
    name: str, to_read: str | None, to_write: str | None
) -> None:
    read_by, written_by = infer_format(Path(name)), infer_format(Path(name), to_write=True)
    assert (read_by and read_by.name) == to_read
    assert (written_by and written_by.name) == to_write
