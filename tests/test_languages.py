"""The data of the languages, dates, and telling the language."""

import datetime as dt

import pytest

from council_docs.languages import CODES, dates, language
from council_docs.languages.detection import detect
from council_docs.languages.language import Unverified, fold

DATES = [
    ("nl", "op 19 februari 2024 heeft", "19 februari 2024", dt.date(2024, 2, 19)),
    ("nl", "van 1 MEI 1999.", "1 MEI 1999", dt.date(1999, 5, 1)),
    ("en", "on 21\u00a0April 2026", "21\u00a0April 2026", dt.date(2026, 4, 21)),
    ("en", "on 31 February 2026", "31 February 2026", None),
]
NO_DATES = [
    ("nl", "25 februari is geen datum"),
    ("en", "in 2024 and 12024 or 20245"),
    ("en", "on 3.12 April 2026"),
    ("en", "April 2026"),
    ("nl", "on 21 April of 2026"),
    ("en", "no year"),
]


@pytest.mark.parametrize(("code", "text", "printed", "date"), DATES)
def test_date(code: str, text: str, printed: str, date: dt.date | None) -> None:
    (found,) = dates.find(text, language(code))

    assert (text[found.start : found.end], found.date) == (printed, date)


@pytest.mark.parametrize(("code", "text"), NO_DATES)
def test_no_date(code: str, text: str) -> None:
    assert list(dates.find(text, language(code))) == []


def test_several_dates() -> None:
    text = "between 1 May 1999 and 2 June 2001, not 3 July"

    assert [found.date for found in dates.find(text, language("en"))] == [
        dt.date(1999, 5, 1),
        dt.date(2001, 6, 2),
    ]


@pytest.mark.parametrize("code", CODES)
def test_every_day_is_printed_as_it_is_read(code: str) -> None:
    words = language(code)
    for offset in range(0, 800, 13):
        date = dt.date(2023, 1, 1) + dt.timedelta(days=offset)
        (found,) = dates.find(f"({dates.printed(date, words)})", words)
        assert found.date == date


@pytest.mark.parametrize("code", CODES)
def test_data_is_complete(code: str) -> None:
    words = language(code)

    assert words.code == code
    assert len(words.dates.months) == 12
    assert {"from", "to", "subject", "previous-document"} <= set(words.labels)
    assert {"outcome-of-proceedings", "note", "item-note", "cover-note"} <= set(words.type_lines)
    assert {"OUTCOME_PROCEEDINGS", "CONCL"} <= set(words.document_types)
    assert all(label.endswith(":") for labels in words.labels.values() for label in labels)
    assert all(not isinstance(form, Unverified) for form in words.labels["from"][:1])
    assert all(word == word.casefold() for word in words.function_words)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("From :", "from:"),
        ("‘I/A’ ITEM  NOTE", "'i/a' item note"),
        ("n.º 1", "n.° 1"),
        ("Objet\u00a0:", "objet:"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


ENGLISH = (
    "The Council recalls that the rules of the Union have to be followed in all of its parts. "
)
DUTCH = (
    "De Raad wijst erop dat de regels van de Unie in alle delen van het gebied gelden en blijven. "
)


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (["van: x", "aan: y", "Betreft: z"], "", "nl"),
        (["From: x", "To: y", "Subject: z"], "", "en"),
        (["RESULTAAT BESPREKINGEN", "Conclusies van de Raad over Ruritanië"], "", "nl"),
        (["NOTE"], DUTCH, "nl"),
        ([], DUTCH, "nl"),
        ([], ENGLISH, "en"),
        ([], "Le Conseil rappelle que les conclusions ont été adoptées par les ministres.", None),
        ([], "", None),
        (["From: x", "van: y"], "", None),
    ],
)
def test_detection(head: list[str], body: str, expected: str | None) -> None:
    assert detect(head, body).language == expected


def test_signs_outweigh_each_other() -> None:
    assert detect(["From: x", "To: x", "Subject: x", "van: y"], "").language == "en"


@pytest.mark.parametrize(
    ("line", "telling"),
    [("OUTCOME OF PROCEEDINGS", True), ("NOTE", False), ("From: me", False)],
)
def test_what_stands_in_council_documents_only(line: str, *, telling: bool) -> None:
    assert detect([line], "").telling is telling
