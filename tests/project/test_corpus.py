"""Real documents, where they are beside the project: nothing is lost, and what must be right is."""

import datetime as dt
from pathlib import Path

import council_docs
import real_documents
from council_docs import Document, PointList
from real_documents import EXTRACTORS, load_once


def _read(corpus: list[Path], name: str) -> Document:
    return load_once(next(path for path in corpus if path.name == name))


def test_nothing_is_lost_in_any_document(corpus: list[Path]) -> None:
    assert len(corpus) > 80
    failed = {
        path.name: proof
        for path in corpus
        if not (proof := council_docs.check_fidelity(load_once(path))).proved
    }
    assert failed == {}


def test_every_document_can_be_written_and_validated(corpus: list[Path]) -> None:
    for path in corpus:
        document = load_once(path)
        assert council_docs.loads(council_docs.dumps(document, "json"), "json") == document
        council_docs.validate(document)


def test_the_belarus_document(corpus: list[Path]) -> None:
    document = _read(corpus, "nl_belarus-2024_seed.txt")

    assert (document.kind, document.language) == ("outcome-of-proceedings", "nl")
    assert document.header.type_line == "RESULTAAT BESPREKINGEN"
    assert [(field.role, field.label, str(field.value)) for field in document.header.fields] == [
        ("from", "van:", "het secretariaat-generaal van de Raad"),
        ("to", "aan:", "de delegaties"),
        ("subject", "Betreft:", "Conclusies van de Raad over Belarus"),
    ]
    assert document.adoption_date == dt.date(2024, 2, 19)
    (annex,) = document.annexes
    assert (annex.label, str(annex.title)) == ("BIJLAGE", "Conclusies van de Raad over Belarus")
    assert [found.number for found in document.conclusions] == [str(n) for n in range(1, 18)]
    assert all(len(found.body) == 1 for found in document.conclusions)
    assert all(found.text.endswith(".") for found in document.conclusions)
    assert "illegale grensoverschrijdingen, de mensenrechten" in document.conclusions[11].text
    assert "vervolgings- en intimidatiecampagnes" in document.conclusions[2].text
    assert "verkiezingen op 25 februari 2024. De EU betreurt" in document.conclusions[3].text
    assert "met tot 3 miljard EUR aan" in document.conclusions[15].text
    assert council_docs.check_fidelity(document).set_aside == 1


def test_the_belarus_document_without_its_annex_word(corpus: list[Path]) -> None:
    path = next(path for path in corpus if path.name == "nl_belarus-2024_seed.txt")
    text = path.read_text(encoding="utf-8")
    document = council_docs.loads(text.replace(" BIJLAGE \n\n", ""))

    (annex,) = document.annexes
    assert (annex.label, str(annex.title)) == (None, "Conclusies van de Raad over Belarus")
    assert len(document.conclusions) == 17
    assert council_docs.check_fidelity(document).proved


def test_the_same_document_through_five_extractors(corpus: list[Path]) -> None:
    for extractor in EXTRACTORS:
        document = _read(corpus, f"en_ST-8361-2026.{extractor}.txt")
        header = document.header
        assert (document.kind, document.language) == ("outcome-of-proceedings", "en"), extractor
        assert (header.institution, header.place) == ("council", "Brussels")
        assert (str(header.number), header.date) == ("8361/26", dt.date(2026, 4, 21))
        assert header.original_languages == ("en",)
        assert header.subject_codes == (
            "ENV 373",
            "CLIMA 205",
            "FIN 564",
            "ENER 182",
            "CADREFIN 166",
        )
        assert header.values("previous-document") == ("7580/26 + COR 1",)
        assert (header.subject or "").endswith("- Council conclusions")
        assert [found.number for found in document.conclusions] == list("12345678"), extractor
        (points,) = document.conclusions[4].body
        assert isinstance(points, PointList)
        assert [point.label for point in points.points] == ["a)", "b)", "c)", "d)"]


def test_diagnostics_match_the_reviewed_snapshot(corpus: list[Path]) -> None:
    found = real_documents.snapshot(corpus)
    known = real_documents.SNAPSHOT.read_text("utf-8")

    assert found == known, "run python tests/tools/regenerate.py corpus"
    assert " error " not in found
