"""Text and pages in encodings from before Unicode: the language tells which one it is."""

from random import Random

import pytest

import council_docs
from council_docs import FormatError, ReadError
from council_docs.languages import CODES, load_language
from council_docs.model import Document
from fictional_documents import make
from language_sentences import PHRASES
from page_layouts import Layout, printed

WESTERN = ("cp1252", "latin-1", "iso8859-15")
CENTRAL = ("cp1250", "iso8859-2")
ENCODINGS = {
    **dict.fromkeys(("en", "fr", "de", "es", "it", "pt", "nl", "da", "sv", "fi", "ga"), WESTERN),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro"), CENTRAL),
    **dict.fromkeys(("lt", "lv"), ("cp1257", "iso8859-13", "iso8859-4")),
    "et": ("cp1257", "iso8859-15"),
    "mt": ("iso8859-3",),
    "bg": ("cp1251", "iso8859-5"),
    "el": ("cp1253", "iso8859-7"),
}
ROMANIAN = str.maketrans("șțȘȚ", "şţŞŢ")
"""Encodings from before 2001 have the cedilla."""


def _said(document: Document) -> list[str]:
    return [found.message for found in document.provenance.diagnostics if found.code == "R060"]


def _text(document: Document) -> str:
    assert document.provenance.source is not None
    return document.provenance.source.text


@pytest.mark.parametrize("code", CODES)
def test_the_encoding_of_a_text_is_detected(code: str) -> None:
    text = printed(make(code, Random(code)), Layout(spacing="gaps")).translate(ROMANIAN)
    for encoding in ENCODINGS[code]:
        data = text.encode(encoding, "ignore")
        document = council_docs.loads(data)

        assert _text(document) == data.decode(encoding)
        assert len(_said(document)) == (not data.isascii())
        assert council_docs.loads(data, encoding=encoding) == document


@pytest.mark.parametrize("code", CODES)
def test_the_letters_of_a_language_are_those_of_its_words(code: str) -> None:
    words = "".join([*PHRASES[code].sentences, *PHRASES[code].headings]).lower()
    beyond = {letter for letter in words if letter.isalpha() and not letter.isascii()}

    assert beyond - set(load_language(code).letters) == set()


CZECH = (
    "Závěry Rady\n\n"
    "1. Rada vítá, že železnice v Ruritánii byla dokončena, a vyzývá k řešení, které bude "
    "přijatelné pro členské státy a pro obyvatele, jak bylo dohodnuto na zasedání ve Strelsau."
)
PAGE = "<html><head>{}</head><body><h1>{}</h1><p>{}</p></body></html>"


def _page(declaration: str, encoding: str) -> bytes:
    return PAGE.format(declaration, *CZECH.split("\n\n")).encode(encoding)


@pytest.mark.parametrize(
    ("declaration", "encoding", "said"),
    [
        ("<meta charset=windows-1250>", "cp1250", "windows-1250"),
        ('<meta http-equiv=x content="text/html; charset=iso-8859-2">', "iso8859-2", "iso-8859-2"),
        ("<meta charset=latin1>", "cp1250", "windows-1250"),
        ("<meta charset='iso-8859-1'>", "iso8859-2", "iso-8859-2"),
        ("<meta charset=utf-8>", "iso8859-2", "iso-8859-2"),
        ("<meta charset=latin-99>", "cp1250", "windows-1250"),
        ("<meta charset=iso-8859-12>", "cp1250", "windows-1250"),
        ("<meta charset=iso-8859-10>", "cp1250", "windows-1250"),
        ("<meta charset=windows-1250>", "utf-8", None),
        ("<meta charset=unicode-1-1-utf-8>", "utf-8", None),
        ("", "utf-16", None),
    ],
)
def test_a_page_may_lie_about_its_encoding(
    declaration: str, encoding: str, said: str | None
) -> None:
    document = council_docs.loads(_page(declaration, encoding), "html")

    assert [found.text for found in document.conclusions] == [CZECH.split("\n\n")[1][3:]]
    assert _said(document) == ([f"read as {said}: the bytes are not UTF-8"] if said else [])


def test_an_encoding_that_is_declared_and_not_among_those_tried() -> None:
    page = PAGE.format(
        "<meta charset=koi8-r>", "Заключения на Съвета", " ".join(PHRASES["bg"].sentences)
    )
    document = council_docs.loads(page.encode("koi8-r"), "html")

    assert _said(document) == ["read as koi8-r: the bytes are not UTF-8"]
    assert council_docs.loads(page, "html") == document


@pytest.mark.parametrize(
    "data",
    [
        "Ruritánie".encode("cp1250"),
        "Le Conseil de l'Union a décidé".encode() + b"\xff" + "é à ç".encode(),
        bytes(range(1, 256)) * 9,
        b"Council conclusions\0\xff",
        "Závěry Rady o Ruritánii a o tom, že je vše v pořádku".encode("utf-16-le"),
    ],
    ids=range(5),
)
def test_what_fits_no_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"is not UTF-8: name the encoding|a NUL character"):
        council_docs.loads(data)


def test_a_named_encoding() -> None:
    data = CZECH.encode("cp1250")

    assert council_docs.loads(data, encoding="windows-1250") == council_docs.loads(CZECH)
    assert council_docs.loads(CZECH, encoding="cp1250") == council_docs.loads(CZECH)
    assert council_docs.loads(CZECH.encode("utf-8-sig"), encoding="cp1250").annexes
    json = council_docs.dumps(council_docs.loads(CZECH), "json")
    assert council_docs.loads(json.encode("utf-16-le"), "json", encoding="utf-16-le").annexes
    with pytest.raises(ReadError, match="byte 0x81 at offset 11 is not CP1250"):
        council_docs.loads(b"Conclusions\x81", encoding="cp1250")
    for name in ("klingon", "rot13"):
        with pytest.raises(FormatError, match=f"unknown encoding '{name}'"):
            council_docs.loads(data, encoding=name)
    with pytest.raises(FormatError, match="the format 'pdf' has no encoding"):
        council_docs.loads(b"%PDF-1.7", "pdf", encoding="utf-8")
