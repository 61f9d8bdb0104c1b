"""A fictional document in each official language, in the layouts of several extractors.

The words of the header come from the language's own data and the sentences from invented texts, so
what is proved is that the reader finds every part in every language, not that the words are right.
"""

import pytest

import council_docs
from council_docs import Document
from council_docs.languages import CODES, load_language
from language_documents import (
    ADOPTED,
    DATE,
    LAYOUTS,
    POINTS,
    annex_label,
    first_sentence,
    pages,
    title,
)


def _facts(document: Document) -> dict[str, object]:
    header = document.header
    return {
        "kind": document.kind,
        "language": document.language,
        "institution": header.institution,
        "date": header.date,
        "number": str(header.number),
        "subject_codes": header.subject_codes,
        "from": header.values("from"),
        "to": header.values("to"),
        "previous": header.values("previous-document"),
        "subject": header.subject,
        "adopted": document.adoption_date,
        "annexes": [(annex.label, annex.number, str(annex.title)) for annex in document.annexes],
        "conclusions": [(found.number, found.text) for found in document.conclusions],
    }


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", CODES)
def test_every_fact_in_every_language_and_layout(code: str, layout: str) -> None:
    words = load_language(code)
    document = council_docs.loads(LAYOUTS[layout](pages(words)))
    text = first_sentence(code)

    assert _facts(document) == {
        "kind": "outcome-of-proceedings",
        "language": code,
        "institution": "council",
        "date": DATE,
        "number": "9998/26",
        "subject_codes": ("ENV 901", "TRANS 402"),
        "from": (words.parties["gsc"][0],),
        "to": (words.parties["delegations"][0],),
        "previous": ("9871/26 + COR 1",),
        "subject": title(words),
        "adopted": ADOPTED,
        "annexes": [(annex_label(words), "II", title(words))],
        "conclusions": [
            *((str(n), text) for n in range(1, POINTS)),
            (str(POINTS), f"Ruritania:\na) {text[:-1]};\nb) {text}"),
        ],
    }
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize("code", CODES)
def test_every_language_is_written(code: str) -> None:
    document = council_docs.loads(LAYOUTS["foot-first"](pages(load_language(code))))

    assert f'<docDate date="{DATE}">' in council_docs.dumps(document, "akn")
    assert council_docs.loads(council_docs.dumps(document), "json") == document
    assert council_docs.loads(council_docs.dumps(document, "text")) == document
