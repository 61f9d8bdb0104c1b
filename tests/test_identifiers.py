"""Document numbers in every form that is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from council_docs import DocumentNumber
from council_docs.identifiers import ALPHA3
from document_strategies import numbers

# printed form, form of the register
PRINTED = [
    ("6711/24", "ST-6711-2024-INIT"),
    ("8459/17", "ST-8459-2017-INIT"),
    ("10690/1/12 REV 1", "ST-10690-2012-REV-1"),
    ("10729/4/16 REV 4 ADD 1", "ST-10729-2016-REV-4-ADD-1"),
    ("11432/07 DCL 1", "ST-11432-2007-DCL-1"),
    ("6711/24 REV 1", "ST-6711-2024-REV-1"),
    ("6711/24 COR 2", "ST-6711-2024-COR-2"),
    ("EUCO 7/10", "EUCO-7-2010-INIT"),
    ("EUCO 7/1/18 REV 1", "EUCO-7-2018-REV-1"),
    ("SN 1316/14", "SN-1316-2014-INIT"),
    ("CM 2098/26", "CM-2098-2026-INIT"),
    ("PE-CONS 3648/2/07 REV 2", "PE-CONS-3648-2007-REV-2"),
    ("CONV 685/03", "CONV-685-2003-INIT"),
    ("XT 21016/17 ADD 1 REV 2", "XT-21016-2017-ADD-1-REV-2"),
    ("ST 11111/20 REV 1", "ST-11111-2020-REV-1"),
    ("5662/99", "ST-5662-1999-INIT"),
]


@pytest.mark.parametrize(("printed", "code"), PRINTED)
def test_printed_forms_are_parsed(printed: str, code: str) -> None:
    number = DocumentNumber.parse(printed)

    assert str(number) == printed
    assert number.code == code
    assert DocumentNumber.parse(code) == number


@pytest.mark.parametrize(
    ("other", "printed"),
    [
        ("ST 6711 2024 INIT", "6711/24"),
        ("ST/9864/2024/INIT", "9864/24"),
        ("ST-6711-2024", "6711/24"),
        ("8261/1 /26\nREV 1", "8261/1/26 REV 1"),
        ("EUCO 19/1/17", "EUCO 19/1/17 REV 1"),
        ("  6711/24  ", "6711/24"),
    ],
)
def test_other_forms_are_parsed(other: str, printed: str) -> None:
    assert str(DocumentNumber.parse(other)) == printed


@pytest.mark.parametrize(
    "text", ["", "6711", "12/13/14/15", "6711/2024", "7580/26 + COR 1", "1/24 REV", "XX 1/24"]
)
def test_other_words_are_no_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="not a Council document number"):
        DocumentNumber.parse(text)


def test_the_same_number_printed_in_two_ways() -> None:
    assert DocumentNumber.parse("6711/24 REV 1") == DocumentNumber.parse("6711/1/24 REV 1")


@given(numbers)
def test_numbers_round_trip(number: DocumentNumber) -> None:
    assert DocumentNumber.parse(str(number)) == number
    assert DocumentNumber.parse(number.code) == number


@given(st.text(max_size=40))
def test_any_text_gives_a_number_or_value_error(text: str) -> None:
    try:
        number = DocumentNumber.parse(text)
    except ValueError:
        return
    assert DocumentNumber.parse(str(number)) == number


def test_the_24_official_languages() -> None:
    assert len(ALPHA3) == len(set(ALPHA3.values())) == 24


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("6711/24", "ST-6711-2024-INIT/nl/pdf"),
        ("6711/1/24 REV 1", "ST-6711-2024-REV-1/nl/pdf"),
        ("CM 1234/26", "CM-1234-2026-INIT/nl/pdf"),
        ("PE-CONS 12/24 REV 1", "PE-12-2024-REV-1/nl/pdf"),
        ("EUCO 1/24", None),
    ],
)
def test_register_addresses_are_built(printed: str, address: str | None) -> None:
    found = DocumentNumber.parse(printed).get_address("nl")

    assert found == (address and f"https://data.consilium.europa.eu/doc/document/{address}")
