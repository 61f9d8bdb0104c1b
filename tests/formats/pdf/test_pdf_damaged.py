"""PDF files that are encrypted, damaged, or made to take all time and memory."""

import base64
import re
import zlib
from typing import TYPE_CHECKING

import pytest
from playa.pdftypes import ObjRef, PDFObject

import council_docs
from council_docs.errors import ReadError
from council_docs.formats.limits import Limits
from council_docs.formats.pdf.budget import Budget
from council_docs.formats.pdf.glyph_count import find_unread
from council_docs.formats.pdf.limited_document import LimitedDocument, open_document
from paths import ROOT
from pdf_documents import (
    WORDS,
    compress_lzw,
    cross_references,
    deep_structure,
    encrypted,
    nested_forms,
    object_stream,
    scanned_page,
    small_file,
    unknown_glyphs,
    with_contents,
)
from pdf_writer import Name, PdfBook, Raw, Value

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = small_file()[0].write()
NESTING = zlib.compress(b"q " * 40_000)


def _codes(data: bytes, limits: council_docs.Limits | None = None) -> set[str]:
    document = council_docs.loads(data, "pdf", limits=limits)
    return {found.code for found in document.provenance.diagnostics}


def _with_operators(*operators: bytes) -> bytes:
    book, page = small_file(tagged=False)
    page.operators += operators
    return book.write()


def _scan_alone() -> bytes:
    book = PdfBook()
    book.page().picture(57, 100, 400)
    return book.write()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (encrypted(b"secret"), "encrypted with a password"),
        (WHOLE[:1000], "damaged or incomplete"),
        (WHOLE[:-200], "damaged or incomplete"),
        (WHOLE[: WHOLE.rindex(b"xref\n0")] + b"1 0 obj " * 5, "damaged or incomplete"),
        (b"%PDF-1.7\ntrailer << /Root 1 0 R >>", "no page"),
        (_scan_alone(), r"pictures: make their text readable \(OCR\)"),
        (with_contents(b"(words without a font) Tj"), "hold no text"),
        (with_contents(NESTING, Name("FlateDecode")), "nest more than 10,000 deep"),
        (with_contents(b"/X BMC " * 20_000), "nest more than 10,000 deep"),
        (nested_forms(), "more than 2,000,000 objects"),
        (with_contents(zlib.compress(b"% " * 20_000), Name("Fl")), "too many comments"),
        (b"%PDF-1.7\n" + b"%" * 30_000, "too many comments"),
    ],
)
def test_a_file_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        council_docs.loads(data, "pdf")


SMALL = council_docs.Limits(size=50_000, expanded=30_000, pages=2, markup=1000)
BOMB = zlib.compress(b" " * 100_000)
OVERLAPPING = b"".join(
    b"%d 0 obj << /Length 99999 >>\nstream\nendstream\nendobj\n" % number
    for number in range(20, 40)
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (WHOLE + b" " * 50_000, "bytes; the limit is 50,000"),
        (with_contents(BOMB, Name("FlateDecode")), "expand to more than 30,000"),
        (with_contents(BOMB.hex().encode(), [Name("AHx"), Name("Fl")]), "expand to more"),
        (with_contents(zlib.compress(BOMB), [Name("Fl"), Name("Fl")]), "expand to more"),
        (with_contents(b"ab~>", [Name("A85"), Name("RL")]), "hold no text"),
        (with_contents(b"z" * 9000 + b"~>", Name("A85")), "expand to more"),
        (with_contents(b" " * 9000 + b"ab~>", Name("A85")), "full of white space"),
        (with_contents(b"no zlib", Name("Fl")), "hold no text"),
        (with_contents(b"\x7f" + b"a" * 9, Name("RL")), "hold no text"),
        (with_contents(b"\x81a" * 100, Name("RL")), "expand to more"),
        (with_contents(compress_lzw(b" " * 40_000), Name("LZW")), "expand to more"),
        (with_contents(compress_lzw(b"a")[:2], Name("LZW")), "hold no text"),
        (with_contents(compress_lzw(b" " * 20_000, clear=False), Name("LZW")), "never cleared"),
        (with_contents(b"\x80\x7f\xc0", Name("LZW")), "hold no text"),
        (with_contents(b"a" * 900, Name("CCF"), Columns=1728), "may expand to more"),
        (with_contents(b"a", Name("CCF"), Columns=1728), "hold no text"),
        (with_contents(b"", Name("Fl"), Predictor=12, Columns=10**9), "may expand to more"),
        (
            with_contents(zlib.compress(b" " * 9000), Name("Fl"), Predictor=12, Columns=8),
            "expand to more",
        ),
        (cross_references(zlib.compress(b"\1\0\0" * 9), size=10**9), "that it does not have"),
        (cross_references(BOMB, size=3), "expand to more"),
        (object_stream(BOMB), "expand to more"),
        (object_stream(zlib.compress(b"[]" * 9000)), "more than 1,000 objects"),
        (b"%PDF-1.7\n" + b"1 0 obj << /A 1 >>\n" * 200, "have no end"),
        (WHOLE[: WHOLE.index(b"xref")] + OVERLAPPING, "overlap"),
        (_with_operators(b"BT /Plain 12 Tf (%s) Tj ET" % (b"ab" * 16_000)), "expand to more"),
        (_with_operators(b"BT /Plain 12 Tf (ab) Tj ET " * 1000), "more than 1,000 objects"),
    ],
)
def test_a_file_beyond_a_limit_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        council_docs.loads(data, "pdf", limits=SMALL)


def test_a_file_with_too_many_pages_is_refused() -> None:
    book, _ = small_file(tagged=False)
    for _ in range(2):
        book.page()

    with pytest.raises(ReadError, match="more than 2 pages"):
        council_docs.loads(book.write(), "pdf", limits=SMALL)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "the input is empty"),
        (b"Council conclusions", "no PDF file"),
        (b"\n<!DOCTYPE html>\n<title>Not found</title>", "an HTML page"),
        (b"<?xml version='1.0'?><html>", "an HTML page"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"{\\rtf1", "a Rich Text file"),
    ],
)
def test_what_is_no_pdf_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=kind):
        council_docs.loads(data, "pdf")


def _filtered(*names: str) -> bytes:
    """A file with many words, behind filters; the last of them is applied first."""
    shown = b"BT /F 12 Tf 57 700 Td (%s) Tj ET " % WORDS.encode()
    data = shown + bytes(range(256)) + b"%\n" * 60_000
    encoders: dict[str, Callable[[bytes], bytes]] = {
        "Fl": zlib.compress,
        "LZW": compress_lzw,
        "AHx": lambda data: data.hex().encode(),
        "A85": lambda data: base64.a85encode(data) + b"~>",
        "RL": lambda data: b"".join(
            bytes((len(data[at : at + 128]) - 1,)) + data[at : at + 128]
            for at in range(0, len(data), 128)
        ),
    }
    for name in reversed(names):
        data = encoders[name](data)
    return with_contents(data, [Name(name) for name in names])


@pytest.mark.parametrize(
    "filters",
    [(), ("Fl",), ("LZW",), ("RL",), ("A85",), ("AHx",), ("A85", "LZW"), ("LZW", "RL", "Fl")],
)
def test_filtered_words_are_read(filters: tuple[str, ...]) -> None:
    document = council_docs.loads(_filtered(*filters), "pdf")

    assert document.provenance.source is not None
    assert document.provenance.source.text == f"{WORDS}\n"
    assert council_docs.check_fidelity(document).proved


def test_a_file_of_10000_pages_is_read_if_the_limit_allows_it() -> None:
    book, _ = small_file(tagged=False)
    for _ in range(9999):
        book.page()
    data = book.write()
    document = council_docs.loads(data, "pdf", limits=council_docs.Limits(pages=10_000))

    assert document.provenance.source is not None
    assert document.provenance.source.text.count("\f") == 9999
    with pytest.raises(ReadError, match="more than 5,000 pages"):
        council_docs.loads(data, "pdf")


def test_a_page_of_10_megabytes_of_operators_is_read() -> None:
    book, page = small_file(tagged=False)
    page.operators += [b"1 0 0 1 57 700 cm" + b" " * 200] * 50_000
    document = council_docs.loads(book.write(), "pdf")

    assert document.provenance.source is not None
    assert document.provenance.source.text == f"{WORDS}\n"


def test_a_chain_of_too_many_tables_is_passed_over() -> None:
    root = re.search(rb"/Root \d+ 0 R", WHOLE)
    assert root is not None
    data, start = bytearray(WHOLE[: WHOLE.index(b"xref\n")]), 0
    for _ in range(2000):
        entries = root[0] + (b" /Prev %d" % start if start else b"")
        start = len(data)
        data += b"xref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 %s >>\n" % entries
    document = council_docs.loads(bytes(data) + b"startxref\n%d\n%%%%EOF" % start, "pdf")

    assert document.provenance.source is not None
    assert document.provenance.source.text == f"{WORDS}\n"


def test_words_in_a_font_that_is_missing_are_read() -> None:
    data = _with_operators(b"BT /Missing 12 Tf 57 300 Td (ab) Tj /Missing 12 Tf (cd) Tj ET")
    document = council_docs.loads(data, "pdf")

    assert document.provenance.source is not None
    assert document.provenance.source.text == f"{WORDS}\n\nabcd\n"


def test_a_file_with_an_empty_password_is_read() -> None:
    document = council_docs.loads(encrypted(), "pdf")
    source = document.provenance.source

    assert source is not None
    assert source.text == f"{WORDS}\n"
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize(
    "data",
    [
        WHOLE.replace(b"startxref\n", b"startxref\n9"),
        WHOLE.replace(b"0000000", b"0000001"),
        b"a line before the file\n" + WHOLE,
        WHOLE.replace(b"/K [", b"/K [[[[ 7 null (x) << /Type /MCR >> ]]] "),
        WHOLE.replace(b"/RoleMap <<", b"/RoleMap << /P /Q /Q /P"),
        WHOLE.replace(b"/S /P", b"/S /P /K 12 0 R"),
        WHOLE.replace(b"/Pages ", b"/Pagos ").replace(b"\n11 0 obj", b"\nx1 0 obj"),
    ],
)
def test_what_is_broken_beside_the_words_does_not_matter(data: bytes) -> None:
    document = council_docs.loads(data, "pdf")
    source = document.provenance.source

    assert source is not None
    assert source.text == f"{WORDS}\n"


def test_attachments_in_a_cyclic_tree_are_named_once() -> None:
    book, page = small_file()
    names: Value = {"Kids": [Raw(b"%TREE")], "Names": ["x", {"F": "annex.xlsx"}, "y", {}]}
    book.catalog["Names"] = {"EmbeddedFiles": names}
    page.annotations.append({"Subtype": Name("Text"), "Rect": [1, 2]})
    data = book.write()
    at = data.rindex(b"/Pages ") + len(b"/Pages ")
    tree = data[at : data.index(b" ", at)] + b" 0 R "
    document = council_docs.loads(data.replace(b"%TREE", tree + tree), "pdf")

    assert [
        found.message for found in document.provenance.diagnostics if found.code[:3] == "R04"
    ] == ["the attached file '?' is not read", "the attached file 'annex.xlsx' is not read"]


def test_a_cyclic_structure_is_walked_once() -> None:
    book, _ = small_file()
    assert book.root is not None
    book.root.add("Sect")
    data = book.write()
    at = data.rindex(b"/StructTreeRoot ") + len(b"/StructTreeRoot ")
    root = data[at : data.index(b" ", at)]
    cyclic = data.replace(b"/K []", b"/K [%s 0 R %s 0 R]" % (root, root))

    assert "R040" not in _codes(cyclic)


def test_a_deep_structure_is_cut() -> None:
    assert "R047" in _codes(deep_structure(10_000).write())
    assert "R047" not in _codes(deep_structure(300).write(), council_docs.Limits(depth=400))


@pytest.mark.parametrize(
    "operators", [b"BT /Plain 12 Tf (ab) Tj 1 2 3 (x) /None BDC ET", b"BI ID " * 9]
)
def test_what_stands_before_the_damage_of_a_page_is_read(operators: bytes) -> None:
    assert _codes(_with_operators(operators)) <= {"R014", "R015", "R042", "R047"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no-object-can-be-found", "damaged or incomplete"),
        ("objects-are-looked-for-again-and-again", "too many objects"),
    ],
)
def test_a_find_of_the_fuzzer_is_refused(name: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        council_docs.load(ROOT / "fuzz" / "regressions" / "pdf" / name, "pdf")


def test_a_glyph_that_no_font_tells_is_unread() -> None:
    document = council_docs.loads(unknown_glyphs().write(), "pdf")
    found = council_docs.check_fidelity(document)

    assert [missing.characters for missing in found.unread] == [6]
    assert not found.proved
    (diagnostic,) = [one for one in council_docs.validate(document) if one.code == "F001"]
    assert diagnostic.message == "6 characters drawn on page 1 were not read"


def test_what_the_reader_leaves_out_is_unread() -> None:
    (missing,) = find_unread(WHOLE, "The Council")

    assert missing.characters == len(WORDS.replace(" ", "")) - len("TheCouncil")


def test_what_the_other_library_cannot_open_is_not_counted() -> None:
    assert list(find_unread(b"%PDF-1.7", "The Council")) == []


def test_a_document_that_was_cut_from_its_file_is_proved_by_its_text() -> None:
    document = council_docs.loads(scanned_page().write(), "pdf")
    assert document.provenance.source is not None
    document.provenance.source.original = None

    assert council_docs.check_fidelity(document).proved


def test_references_that_only_lead_to_references_are_no_object(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The library reads a reference where the object of that number is damaged."""
    document = open_document(WHOLE, Budget(Limits(), "x.pdf"), "x.pdf")
    damaged = {1001: 1002, 1002: 1001, 1003: 1}
    read = LimitedDocument._read  # noqa: SLF001 - stands for a damaged file

    def read_damaged(self: LimitedDocument, objid: int) -> PDFObject:
        return ObjRef(None, damaged[objid]) if objid in damaged else read(self, objid)

    monkeypatch.setattr(LimitedDocument, "_read", read_damaged)
    assert document[1003] == document[1]
    assert 1001 not in document
    assert 1002 not in document
