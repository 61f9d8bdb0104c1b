"""One document is read as one document, whatever extracted its text.

The corpus holds the same PDF through five extractors. Their headers, the numbers of their
conclusions and the words of each conclusion must be equal, but for what an extractor destroyed:
that stands here, by name.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from statistics import mean

import pytest

from council_docs import Document
from council_docs.model import walk_annexes, walk_pieces
from real_documents import EXTRACTORS, load_versions

# document, number of its conclusions in each annex
DOCUMENTS: dict[str, list[int]] = {
    "en_ATHENS-2003-declaration": [0],
    "en_CM-2098-2026-notice": [],
    "en_EUCO-1-19": [9],
    "en_EUCO-1-22": [31],
    "en_EUCO-1-26": [61],
    "en_EUCO-24-25": [30],
    "en_ST-5381-2004-presidency-conclusions": [95, 10, 0, 0, 0],
    "en_ST-5847-2006": [],
    "en_ST-6311-2026-I-item-note": [],
    "en_ST-7160-2026-draft-minutes": [],
    "en_ST-8361-2026": [8],
    "en_ST-8406-2026-draft-minutes": [0],
}
# What is different in the header, and why: (document, value) -> extractors
DESTROYED: dict[tuple[str, str], set[str]] = {
    # The stamp PUBLIC was torn into letters, or dropped.
    ("en_ST-5847-2006", "markings"): {"pdfminer", "pdftotext", "pdftotext-layout"},
    # The sign of the footnote was printed once or four times; a line stands in another place.
    ("en_ST-5381-2004-presidency-conclusions", "subject"): {
        "pymupdf",
        "pdfminer",
        "pdftotext",
        "pdftotext-layout",
    },
}

# How many of all texts (paragraphs, headings, points, footnotes) two extractors have in common, on
# average. What is missing of 1: a paragraph that begins after a full line, where no extractor but
# the one with the layout leaves a trace; footnotes whose sign is printed once or four times; in
# minutes and notices, columns of documents and codes that each extractor orders in its own way.
AGREEMENT: dict[str, float] = {
    "en_ATHENS-2003-declaration": 0.98,
    "en_CM-2098-2026-notice": 0.85,
    "en_EUCO-1-19": 1.0,
    "en_EUCO-1-22": 0.989,
    "en_EUCO-1-26": 0.997,
    "en_EUCO-24-25": 1.0,
    "en_ST-5381-2004-presidency-conclusions": 0.994,
    "en_ST-5847-2006": 1.0,
    "en_ST-6311-2026-I-item-note": 1.0,
    "en_ST-7160-2026-draft-minutes": 0.97,
    "en_ST-8361-2026": 1.0,
    "en_ST-8406-2026-draft-minutes": 0.94,
}


def _header(document: Document) -> dict[str, object]:
    header = document.header
    return {
        "kind": document.kind,
        "language": document.language,
        "institution": header.institution,
        "place": header.place,
        "date": header.date,
        "number": header.number,
        "original_languages": header.original_languages,
        "subject_codes": header.subject_codes,
        "files": header.interinstitutional_files,
        "markings": sorted(header.markings),
        "type_line": header.type_line,
        "from": header.values("from"),
        "to": header.values("to"),
        "previous": header.values("previous-document"),
        "subject": header.subject,
    }


def _texts(document: Document) -> list[tuple[str, str]]:
    return [(found.number, "".join(found.text.split())) for found in document.conclusions]


def test_every_document_with_five_extractions_is_tested(corpus: list[Path]) -> None:
    names = {path.name.removesuffix(".pypdf.txt") for path in corpus if ".pypdf." in path.name}

    assert names == set(DOCUMENTS)


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_extractors_give_equal_headers(name: str) -> None:
    headers = {key: _header(found) for key, found in load_versions(name).items()}
    first = headers.pop("pypdf")
    different = {
        (name, value): {key for key, header in headers.items() if header[value] != first[value]}
        for value in first
    }

    assert {place: found for place, found in different.items() if found} == {
        place: found for place, found in DESTROYED.items() if place[0] == name
    }


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_extractors_give_equal_conclusion_numbers(name: str) -> None:
    for extractor, document in load_versions(name).items():
        found = [len(annex.conclusions) for annex in document.annexes]
        numbers = [[point.number for point in annex.conclusions] for annex in document.annexes]
        assert found == DOCUMENTS[name], extractor
        assert numbers == [[str(n + 1) for n in range(count)] for count in found], extractor


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(("one", "other"), [*combinations(EXTRACTORS, 2)])
def test_extractors_give_equal_conclusion_texts(one: str, other: str) -> None:
    for name in DOCUMENTS:
        versions = load_versions(name)
        here, there = _texts(versions[one]), _texts(versions[other])
        if "pdftotext" in (one, other):
            # It joins words at line ends itself, compounds too: `preindustrial`.
            here, there = _without_hyphens(here), _without_hyphens(there)
        assert here == there, name


def _without_hyphens(texts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(number, text.replace("-", "")) for number, text in texts]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_extractors_agree_on_texts(name: str) -> None:
    texts = {key: Counter(_all_texts(found)) for key, found in load_versions(name).items()}
    shares = [
        2 * (texts[one] & texts[other]).total() / (texts[one] + texts[other]).total()
        for one, other in combinations(EXTRACTORS, 2)
    ]

    assert mean(shares) >= AGREEMENT[name]


def _all_texts(document: Document) -> Iterator[str]:
    """Yield each text of a document and of its footnotes, without white space and hyphens.

    pdftotext joins words at line ends itself, compounds too.
    """
    bodies = (annex.body for annex in walk_annexes(document.annexes))
    for blocks in (document.cover, *bodies):
        for piece in walk_pieces(blocks, notes=True):
            yield "".join(piece.words.split()).replace("-", "")
