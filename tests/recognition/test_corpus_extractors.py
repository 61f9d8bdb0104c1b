"""One document is read as one document, whatever extracted its text.

The corpus holds the same PDF through five extractors. Their headers, the numbers of their
conclusions and the words of each conclusion must be equal, but for what an extractor destroyed:
that stands here, by name.
"""

from itertools import combinations
from pathlib import Path

import pytest

from council_docs import Document
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
