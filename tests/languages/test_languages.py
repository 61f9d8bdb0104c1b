"""The data of the languages, dates, and telling the language."""

import datetime as dt
from collections.abc import Iterator

import pytest

from council_docs.languages import CODES, load_language
from council_docs.languages.dates import continues_date, find_dates, format_date
from council_docs.languages.detection import detect_language
from council_docs.languages.folding import fold
from foreign_texts import FOREIGN
from language_texts import HEADERS, TEXTS
from paths import DATA

DATES = [
    ("nl", "op 19 februari 2024 heeft", "19 februari 2024", dt.date(2024, 2, 19)),
    ("nl", "van 1 MEI 1999.", "1 MEI 1999", dt.date(1999, 5, 1)),
    ("en", "on 21\u00a0April 2026", "21\u00a0April 2026", dt.date(2026, 4, 21)),
    ("en", "1 APRİL 2026", "1 APRİL 2026", dt.date(2026, 4, 1)),
    ("ga", "2 ıúil 2026", "2 ıúil 2026", dt.date(2026, 7, 2)),
    ("en", "on 31 February 2026", "31 February 2026", None),
    ("bg", "на 19 февруари 2024 г. в Стрелсау", "19 февруари 2024 г.", dt.date(2024, 2, 19)),
    ("bg", "от 1 май 2008\u202fг.", "1 май 2008\u202fг.", dt.date(2008, 5, 1)),
    ("cs", "dne 19. února 2024 v", "19. února 2024", dt.date(2024, 2, 19)),
    ("cs", "od 3. července do 4. června 2011", "4. června 2011", dt.date(2011, 6, 4)),
    ("cs", "5. listopadu 2012", "5. listopadu 2012", dt.date(2012, 11, 5)),
    ("da", "den 19. februar 2024.", "19. februar 2024", dt.date(2024, 2, 19)),
    ("de", "den 26. März 2010", "26. März 2010", dt.date(2010, 3, 26)),
    ("de", "am 19. Februar 2024 in", "19. Februar 2024", dt.date(2024, 2, 19)),
    ("de", "3.\u00a0JÄNNER 2011", "3.\u00a0JÄNNER 2011", dt.date(2011, 1, 3)),
    ("el", "1η Σεπτεμβρίου 2008", "1η Σεπτεμβρίου 2008", dt.date(2008, 9, 1)),
    ("el", "της 1ης Δεκεμβρίου 2009,", "1ης Δεκεμβρίου 2009", dt.date(2009, 12, 1)),
    ("el", "στις 4 Μαΐου 2018", "4 Μαΐου 2018", dt.date(2018, 5, 4)),
    ("es", "el 19 de febrero de 2024", "19 de febrero de 2024", dt.date(2024, 2, 19)),
    ("es", "el 1.º de enero del 2003", "1.º de enero del 2003", dt.date(2003, 1, 1)),
    ("et", "Brüssel, 19. veebruar 2024", "19. veebruar 2024", dt.date(2024, 2, 19)),
    ("et", "19. veebruaril 2024 toimunud", "19. veebruaril 2024", dt.date(2024, 2, 19)),
    ("et", "12. märtsi 2014. aasta", "12. märtsi 2014", dt.date(2014, 3, 12)),
    ("et", "alates 1. jaanuarist 2014", "1. jaanuarist 2014", dt.date(2014, 1, 1)),
    ("et", "5. mail 2014", "5. mail 2014", dt.date(2014, 5, 5)),
    ("fi", "Bryssel, 19. helmikuuta 2024", "19. helmikuuta 2024", dt.date(2024, 2, 19)),
    ("fi", "tehty 15 päivänä kesäkuuta 2010", "15 päivänä kesäkuuta 2010", dt.date(2010, 6, 15)),
    ("fr", "le 1er janvier 2020", "1er janvier 2020", dt.date(2020, 1, 1)),
    ("fr", "le 1 er août 2011", "1 er août 2011", dt.date(2011, 8, 1)),
    ("fr", "le 19\u202ffévrier\u202f2024", "19\u202ffévrier\u202f2024", dt.date(2024, 2, 19)),
    ("ga", "an 19 Feabhra 2024", "19 Feabhra 2024", dt.date(2024, 2, 19)),
    ("ga", "an 3 Meán Fómhair 2013", "3 Meán Fómhair 2013", dt.date(2013, 9, 3)),
    ("ga", "19 Deireadh\u00a0Fómhair 2017", "19 Deireadh\u00a0Fómhair 2017", dt.date(2017, 10, 19)),
    ("hr", "19. veljače 2024.", "19. veljače 2024.", dt.date(2024, 2, 19)),
    ("hr", "od 1. listopada 2014. do danas", "1. listopada 2014.", dt.date(2014, 10, 1)),
    ("hr", "(1. studenog 2014)", "1. studenog 2014", dt.date(2014, 11, 1)),
    ("hu", "Brüsszel, 2024. február 19.", "2024. február 19.", dt.date(2024, 2, 19)),
    ("hu", "a 2024. február 19-i ülésén", "2024. február 19-i", dt.date(2024, 2, 19)),
    ("hu", "2024. február 19-án tartott", "2024. február 19-án", dt.date(2024, 2, 19)),
    ("hu", "2004. május 1-jétől", "2004. május 1-jétől", dt.date(2004, 5, 1)),
    ("it", "dal 1º gennaio 2014", "1º gennaio 2014", dt.date(2014, 1, 1)),
    ("it", "il 1° gennaio 2014", "1° gennaio 2014", dt.date(2014, 1, 1)),
    ("it", "14 settembre 2016", "14 settembre 2016", dt.date(2016, 9, 14)),
    ("lt", "Briuselis, 2024 m. vasario 19 d.", "2024 m. vasario 19 d.", dt.date(2024, 2, 19)),
    ("lt", "2024 m. vasario 19 dieną", "2024 m. vasario 19 dieną", dt.date(2024, 2, 19)),
    ("lv", "2024. gada 19. februārī", "2024. gada 19. februārī", dt.date(2024, 2, 19)),
    ("lv", "2004. gada 22. marts.", "2004. gada 22. marts", dt.date(2004, 3, 22)),
    ("lv", "no 2014. gada 1. janvāra", "2014. gada 1. janvāra", dt.date(2014, 1, 1)),
    ("lv", "līdz 2014. gada 31. decembrim", "2014. gada 31. decembrim", dt.date(2014, 12, 31)),
    ("mt", "Brussell, 19 ta' Frar 2024", "19 ta' Frar 2024", dt.date(2024, 2, 19)),
    ("mt", "fid-19 ta’ Frar 2024", "19 ta’ Frar 2024", dt.date(2024, 2, 19)),
    ("pl", "Bruksela, 19 lutego 2024 r.", "19 lutego 2024 r.", dt.date(2024, 2, 19)),
    ("pl", "5 listopada 2017 roku", "5 listopada 2017 roku", dt.date(2017, 11, 5)),
    ("pl", "31 grudnia 2020)", "31 grudnia 2020", dt.date(2020, 12, 31)),
    ("pt", "de 20 de Setembro de 2005", "20 de Setembro de 2005", dt.date(2005, 9, 20)),
    ("pt", "19 de fevereiro de 2024", "19 de fevereiro de 2024", dt.date(2024, 2, 19)),
    ("ro", "la 19 februarie 2024", "19 februarie 2024", dt.date(2024, 2, 19)),
    ("sk", "V Bruseli 19. februára 2024", "19. februára 2024", dt.date(2024, 2, 19)),
    ("sl", "Bruselj, 19. februar 2024", "19. februar 2024", dt.date(2024, 2, 19)),
    ("sl", "z dne 22. maja 2017", "22. maja 2017", dt.date(2017, 5, 22)),
    ("sv", "Bryssel den 2 juli 2007", "2 juli 2007", dt.date(2007, 7, 2)),
]
NO_DATES = [
    ("nl", "25 februari is geen datum"),
    ("en", "in 2024 and 12024 or 20245"),
    ("en", "on 3.12 April 2026"),
    ("en", "April 2026"),
    ("nl", "on 21 April of 2026"),
    ("en", "no year"),
    ("de", "am 9825./26. März 2010"),
    ("lv", "2024. gada februārī"),
    ("lv", "2024. gada 1. maijas"),
    ("hu", "2024. februári 19."),
    ("hu", "2024. február 195"),
    ("lt", "2024 m. 19 d."),
    ("et", "5. veebruarinis 2024"),
    ("pl", "punkty 19 i 2024"),
    ("pl", "5 listopadu 2024"),
    ("fr", "1ermars 2024"),
]

ODD = [
    ("el", "1Η ΣΕΠΤΕΜΒΡΙΟΥ 2008", "1Η ΣΕΠΤΕΜΒΡΙΟΥ 2008", dt.date(2008, 9, 1)),
    ("el", "4 ΜΑΪΟΥ 2018", "4 ΜΑΪΟΥ 2018", dt.date(2018, 5, 4)),
    ("el", "4 MAIΟΥ 2018 (Latin)", "4 MAIΟΥ 2018", dt.date(2018, 5, 4)),
    ("bg", "19 фeвpyaри 2024 г.", "19 фeвpyaри 2024 г.", dt.date(2024, 2, 19)),
    ("mt", "19 ta‘\u00a0Frar 2024", "19 ta‘\u00a0Frar 2024", dt.date(2024, 2, 19)),
    ("it", "1°\u00a0GENNAIO 2014", "1°\u00a0GENNAIO 2014", dt.date(2014, 1, 1)),
    ("pt", "1.° de janeiro de 2014", "1.° de janeiro de 2014", dt.date(2014, 1, 1)),
    ("fr", "1ER JANVIER 2020", "1ER JANVIER 2020", dt.date(2020, 1, 1)),
    ("ga", "1 MEÁN FÓMHAIR 2013", "1 MEÁN FÓMHAIR 2013", dt.date(2013, 9, 1)),
    ("lt", "2024 M. VASARIO 19 D.", "2024 M. VASARIO 19 D.", dt.date(2024, 2, 19)),
]
"""As extractors, capitals and typists leave them: Latin letters in Greek and Cyrillic words, any
apostrophe, any ring, blanks that do not break."""

DAYS = [
    ("bg", "на 14 и 15 декември 2023 г.", ("14", "15 декември 2023 г.")),
    ("cs", "ve dnech 14. a 15. prosince 2023", ("14.", "15. prosince 2023")),
    ("da", "den 14. og 15. december 2023", ("14.", "15. december 2023")),
    ("de", "14./15. Dezember 2023", ("14.", "15. Dezember 2023")),
    ("de", "vom 14. bis 15. Dezember 2023", ("14.", "15. Dezember 2023")),
    ("el", "στις 14 και 15 Δεκεμβρίου 2023", ("14", "15 Δεκεμβρίου 2023")),
    ("en", "on 14 and 15 December 2023", ("14", "15 December 2023")),
    ("en", "Brussels, 14/15 December 2023", ("14", "15 December 2023")),
    ("en", "14\u201315 December 2023", ("14", "15 December 2023")),
    ("es", "los días 14 y 15 de diciembre de 2023", ("14", "15 de diciembre de 2023")),
    ("et", "14. ja 15. detsembril 2023", ("14.", "15. detsembril 2023")),
    ("fi", "14. ja 15. joulukuuta 2023", ("14.", "15. joulukuuta 2023")),
    ("fr", "les 14 et 15 décembre 2023", ("14", "15 décembre 2023")),
    ("ga", "an 14 agus 15 Nollaig 2023", ("14", "15 Nollaig 2023")),
    ("hr", "14. i 15. prosinca 2023.", ("14.", "15. prosinca 2023.")),
    ("hu", "2023. december 14–15-én", ("2023. december 14", "15-én")),
    ("hu", "2023. december 14-én és 15-én", ("2023. december 14-én", "15-én")),
    ("it", "il 14 e 15 dicembre 2023", ("14", "15 dicembre 2023")),
    ("lt", "2023 m. gruodžio 14 ir 15 d.", ("2023 m. gruodžio 14", "15 d.")),
    ("lv", "2023. gada 14. un 15. decembrī", ("2023. gada 14.", "15. decembrī")),
    ("mt", "fl-14 u 15 ta' Diċembru 2023", ("14", "15 ta' Diċembru 2023")),
    ("nl", "op 14 en 15 december 2023", ("14", "15 december 2023")),
    ("pl", "14 i 15 grudnia 2023 r.", ("14", "15 grudnia 2023 r.")),
    ("pt", "em 14 e 15 de dezembro de 2023", ("14", "15 de dezembro de 2023")),
    ("ro", "din 14 și 15 decembrie 2023", ("14", "15 decembrie 2023")),
    ("sk", "14. a 15. decembra 2023", ("14.", "15. decembra 2023")),
    ("sl", "14. in 15. decembra 2023", ("14.", "15. decembra 2023")),
    ("sv", "den 14 och 15 december 2023", ("14", "15 december 2023")),
]
"""14 and 15 December 2023, which share the month and the year."""

SEVERAL = [
    ("en", "13, 14 and 15 December 2023", ["2023-12-13", "2023-12-14", "2023-12-15"]),
    ("en", "30 November and 1 December 2023", ["2023-11-30", "2023-12-01"]),
    ("es", "30 de noviembre y 1 de diciembre de 2023", ["2023-11-30", "2023-12-01"]),
    ("hu", "2023. november 30. és december 1.", ["2023-11-30", "2023-12-01"]),
    ("lv", "2023. gada 30. novembrī un 1. decembrī", ["2023-11-30", "2023-12-01"]),
    ("en", "points 31 and 2 May 2024", ["2024-05-02"]),
    ("en", "14 and 31 April 2024", [None]),
    ("en", "40 and 2 May 2024", ["2024-05-02"]),
    ("en", "15 and 15 May 2024", ["2024-05-15"]),
    ("hu", "2023. december 15. és 14.", ["2023-12-15"]),
    ("hu", "2023. december 15. és 16 ország", ["2023-12-15"]),
    ("lv", "2023. gada 15. un 14. decembrī", ["2023-12-14"]),
]
"""Dates beside each other; days that do not follow one another are none."""


@pytest.mark.parametrize(("code", "text", "printed"), DAYS)
def test_days_sharing_a_month_are_found(code: str, text: str, printed: tuple[str, str]) -> None:
    found = list(find_dates(text, load_language(code)))

    assert [text[day.start : day.end] for day in found] == [*printed]
    assert [day.date for day in found] == [dt.date(2023, 12, 14), dt.date(2023, 12, 15)]


@pytest.mark.parametrize(("code", "text", "expected"), SEVERAL)
def test_several_days_are_found(code: str, text: str, expected: list[str | None]) -> None:
    found = [day.date and day.date.isoformat() for day in find_dates(text, load_language(code))]

    assert found == expected


@pytest.mark.parametrize(("code", "text", "printed", "date"), [*DATES, *ODD])
def test_dates_are_found(code: str, text: str, printed: str, date: dt.date | None) -> None:
    (found,) = find_dates(text, load_language(code))

    assert (text[found.start : found.end], found.date) == (printed, date)


def _forms() -> Iterator[tuple[str, str, str]]:
    """Yield the dates of `date_forms.txt`: language, text with dates in brackets, their days."""
    code = ""
    for line in (DATA / "languages" / "date_forms.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            code = line.removeprefix("# ")
        else:
            text, _, days = line.partition(" = ")
            yield code, text, days


@pytest.mark.parametrize(("code", "text", "days"), [*_forms()])
@pytest.mark.parametrize("blank", [" ", "\u00a0", "\n"])
def test_every_form_of_a_date_is_found(code: str, text: str, days: str, blank: str) -> None:
    text = text.replace(" ", blank)
    printed = text.replace("[", "").replace("]", "")
    found = list(find_dates(printed, load_language(code)))
    for place in reversed(found):
        cut = f"[{printed[place.start : place.end]}]"
        printed = f"{printed[: place.start]}{cut}{printed[place.end :]}"

    assert printed == text
    assert " ".join(str(place.date) for place in found) == days


@pytest.mark.parametrize(("code", "text"), NO_DATES)
def test_other_numbers_are_no_dates(code: str, text: str) -> None:
    assert list(find_dates(text, load_language(code))) == []


def test_several_dates_are_found_in_order() -> None:
    text = "between 1 May 1999 and 2 June 2001, not 3 July"

    assert [found.date for found in find_dates(text, load_language("en"))] == [
        dt.date(1999, 5, 1),
        dt.date(2001, 6, 2),
    ]


@pytest.mark.parametrize("code", CODES)
def test_every_printed_day_is_read_back(code: str) -> None:
    words = load_language(code)
    for offset in range(366):
        date = dt.date(2024, 1, 1) + dt.timedelta(days=offset)
        text = format_date(date, words)
        assert list(find_dates(f"({text})", words)) == [(1, 1 + len(text), date)]
        assert list(find_dates(text.replace(" ", "\u202f"), words)) == [(0, len(text), date)]


PRINTED = {
    "bg": "1 октомври 2024 г.",
    "cs": "1. října 2024",
    "da": "1. oktober 2024",
    "de": "1. Oktober 2024",
    "el": "1η Οκτωβρίου 2024",
    "en": "1 October 2024",
    "es": "1 de octubre de 2024",
    "et": "1. oktoober 2024",
    "fi": "1. lokakuuta 2024",
    "fr": "1er octobre 2024",
    "ga": "1 Deireadh Fómhair 2024",
    "hr": "1. listopada 2024.",
    "hu": "2024. október 1.",
    "it": "1º ottobre 2024",
    "lt": "2024 m. spalio 1 d.",
    "lv": "2024. gada 1. oktobrī",
    "mt": "1 ta' Ottubru 2024",
    "nl": "1 oktober 2024",
    "pl": "1 października 2024 r.",
    "pt": "1 de outubro de 2024",
    "ro": "1 octombrie 2024",
    "sk": "1. októbra 2024",
    "sl": "1. oktober 2024",
    "sv": "1 oktober 2024",
}


def test_dates_are_printed_in_each_language() -> None:
    date = dt.date(2024, 10, 1)

    assert {code: format_date(date, load_language(code)) for code in CODES} == PRINTED


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("nl", "februari heeft de Raad", True),
        ("nl", "MEI.", True),
        ("nl", "miljard", False),
        ("et", "veebruaril", True),
        ("ga", "Meán Fómhair", True),
        ("ga", "Fómhair", False),
        ("es", "de junio", True),
        ("es", "de los", False),
        ("es", "de", True),
        ("fi", "päivänä helmikuuta", True),
        ("ga", "lá de mhí Feabhra", True),
        ("en", "of the regulation", False),
        ("es", "De junio", False),
        ("mt", "ta’ Frar", True),
        ("de", "und 20. Juni", True),
        ("de", "und der Rat", False),
        ("de", "und", False),
        ("en", "AND 20", False),
    ],
)
def test_words_that_continue_a_date_are_recognised(code: str, text: str, *, expected: bool) -> None:
    assert continues_date(text, load_language(code)) is expected


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("From :", "from:"),
        ("‘I/A’ ITEM  NOTE", "'i/a' item note"),
        ("n.º 1", "n.° 1"),
        ("Objet\u00a0:", "objet:"),
        ("ORİGıNE:", "origine:"),
        ("ta´ Frar", "ta' frar"),
        ("Delegaţiile ŞI", "delegațiile și"),
        ("ΆΡΘΡΟ", "αρθρο"),
        ("Bρυξέλλες", "βρυξελλεσ"),
        ("ΣYΜΒΟΥΛIO", "συμβουλιο"),
        ("Cъвет", "съвет"),
        ("ΣΗΜΕΙΩΜΑ ΣΗΜΕΙΟΥ «I/A»", 'σημειωμα σημειου "i/a"'),
        ("ENTSCHLIESSUNG", "entschliessung"),
        ("Entschließung", "entschliessung"),
    ],
)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


ENGLISH = (
    "The Council recalls that the rules of the Union have to be followed in all of its parts. "
)
DUTCH = (
    "De Raad wijst erop dat de regels van de Unie in alle delen van het gebied gelden en blijven. "
)
LATIN = "Pons vetus supra flumen in urbe clausus est, quia lapides eius iam non erant firmi."


@pytest.mark.parametrize("code", CODES)
def test_the_language_of_a_first_page_is_detected(code: str) -> None:
    head = HEADERS[code].splitlines()

    assert detect_language(["(OR. ga)", *head], "").language == code
    assert detect_language(head[2:], "").language == code, "the labels alone"
    assert detect_language(head[:1], TEXTS[code]).language == code, "the institution, then the text"


@pytest.mark.parametrize("code", CODES)
def test_function_words_determine_the_language(code: str) -> None:
    assert detect_language([], TEXTS[code]).language == code


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (["van: x", "aan: y", "Betreft: z"], "", "nl"),
        (["From: x", "To: y", "Subject: z"], "", "en"),
        (["RESULTAAT BESPREKINGEN", "Conclusies van de Raad over Ruritanië"], "", "nl"),
        (["NOTE"], DUTCH, "nl"),
        ([], DUTCH, "nl"),
        ([], ENGLISH, "en"),
        ([], LATIN, None),
        (["(OR. fr)"], "", None),
        ([], "", None),
        (["From: x", "van: y"], "", None),
    ],
)
def test_languages_are_detected(head: list[str], body: str, expected: str | None) -> None:
    assert detect_language(head, body).language == expected


@pytest.mark.parametrize("code", FOREIGN)
def test_unofficial_languages_are_not_detected(code: str) -> None:
    assert detect_language([], FOREIGN[code]).language is None
    assert detect_language([], FOREIGN[code].upper()).language is None


@pytest.mark.parametrize(
    ("head", "sure"), [(["van: x", "aan: y"], True), (["aan: y"], False), (["x"], False)]
)
def test_certainty_is_reported(head: list[str], *, sure: bool) -> None:
    assert detect_language(head, "").is_certain is sure


def test_more_labels_outweigh_fewer() -> None:
    assert detect_language(["From: x", "To: x", "Subject: x", "van: y"], "").language == "en"


@pytest.mark.parametrize(
    ("line", "telling"),
    [("OUTCOME OF PROCEEDINGS", True), ("NOTE", False), ("From: me", False)],
)
def test_council_documents_are_recognised(line: str, *, telling: bool) -> None:
    assert detect_language([line], "").is_council_document is telling
