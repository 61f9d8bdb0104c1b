"""The cover page."""

import datetime as dt

import pytest

from akn_fragments import shape, written
from council_docs import languages
from council_docs.formats.akn.vocabulary import FIELD_CONTAINERS, INSTITUTIONS
from council_docs.formats.akn.writer.cover_page import format_header_date
from council_docs.model import Document, Header, HeaderField
from nodes import text


def line(role: str, label: str | None, value: str, language: str | None = "en") -> str:
    field = HeaderField(role=role, label=label, value=text(value))  # type: ignore[arg-type]
    xml = written(Document(language=language, header=Header(fields=(field,))))
    return shape(xml, "container").partition('"docHeader">')[2].removesuffix("</container>")


@pytest.mark.parametrize(
    ("role", "label", "value", "expected"),
    [
        (
            "from",
            "From:",
            "General Secretariat of the Council",
            (
                '<inline name="label">From:</inline> '
                '<organization refersTo="#gsc">General Secretariat of the Council</organization>'
            ),
        ),
        ("to", None, "Council", '<organization refersTo="#consil">Council</organization>'),
        ("to", "To:", "Ruritania", '<inline name="label">To:</inline> Ruritania'),
        (
            "subject",
            "",
            " S ",
            '<inline name="label"/> <docTitle xml:space="preserve"> S </docTitle>',
        ),
        ("other", None, "Council", "Council"),
    ],
)
def test_header_fields_become_containers(
    role: str, label: str | None, value: str, expected: str
) -> None:
    container = FIELD_CONTAINERS[role]  # type: ignore[index]
    assert (
        line(role, label, value) == f'<container name="{container}"><p>{expected}</p></container>'
    )


def test_every_role_has_its_own_container() -> None:
    assert all(f'name="{name}"' in line(role, "x", "y") for role, name in FIELD_CONTAINERS.items())
    assert len(set(FIELD_CONTAINERS.values())) == len(FIELD_CONTAINERS)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            Header(place="Streslau"),
            '<block name="placeAndDate"><location refersTo="#place">Streslau</location></block>',
        ),
        (
            Header(place="Brussels", date=dt.date(2024, 3, 11)),
            (
                '<block name="placeAndDate"><location refersTo="#bel_bru">Brussels</location>, '
                '<docDate date="2024-03-11">11 March 2024</docDate></block>'
            ),
        ),
        (
            Header(original_languages=("en", "fr")),
            (
                '<block name="mainDocOriginalLanguage">(OR. '
                '<inline name="language" refersTo="#language_eng">en</inline>/'
                '<inline name="language" refersTo="#language_fra">fr</inline>)</block>'
            ),
        ),
    ],
)
def test_place_date_and_original_languages_are_written(header: Header, expected: str) -> None:
    xml = written(Document(language="en", header=header))
    assert shape(xml, "container") == f'<container name="mainDoc">{expected}</container>'


@pytest.mark.parametrize("code", ["ENV 373", "CFSP/PESC 199", "ENV", " 5", ""])
def test_subject_codes_are_written(code: str) -> None:
    written(Document(header=Header(subject_codes=(code,))))


@pytest.mark.parametrize("institution", INSTITUTIONS)
def test_institutions_are_written(institution: str) -> None:
    header = Header(institution=institution)  # type: ignore[arg-type]
    xml = written(Document(language="nl", header=header))
    known = languages.load_language("nl")
    name = known.council[0] if institution == "council" else known.european_council[0]
    assert f">{name}</organization>" in xml


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("nl", "11 maart 2024"),
        ("en", "11 March 2024"),
        ("de", "11. März 2024"),
        ("es", "11 de marzo de 2024"),
        ("bg", "11 март 2024 г."),
        ("fr", "11 mars 2024"),
        ("hu", "2024. március 11."),
        (None, "2024-03-11"),
    ],
)
def test_dates_are_printed_in_the_language(code: str | None, expected: str) -> None:
    assert format_header_date(dt.date(2024, 3, 11), code) == expected
