"""Labels that an extractor printed apart from their paragraphs find them by what these say."""

import pytest

import council_docs
from council_docs.model import render_lines

TITLE = "Conclusies van de Raad over Ruritanië\n\n"
LONG = (
    "De Raad stelt vast dat de dorpen aan de noordelijke oever van het meer van Streel in de"
    " winter\nalleen per veerboot te bereiken zijn."
)
CASES = {
    "two lists": (
        "1.\nDe Raad vraagt:\na)\n–\n–\ndit te doen:\nnu;\nook;\nb)\ndat te doen.\n2. Slot.",
        "1. De Raad vraagt: | a) dit te doen: | – nu; | – ook; | b) dat te doen. | 2. Slot.",
    ),
    "the number after a list that its label interrupts": (
        f"1.\n2.\n{LONG}\n–\n3.\nDe Raad vergadert.\nte rijden;\nDe Raad sluit.",
        f"1. {LONG} | 2. De Raad vergadert. | – te rijden; | 3. De Raad sluit.",
    ),
    "points above the labels of their list": (
        "1. De Raad verzoekt:\na)\nte rijden;\nte varen;\ndat te doen.\nb)\nc)\n2. De Raad sluit.",
        "1. De Raad verzoekt: | a) te rijden; | b) te varen; | c) dat te doen. | 2. De Raad sluit.",
    ),
    "labels of a list without a list above": (
        "De Raad vergadert.\n–\n–\n1. De Raad sluit.",
        "De Raad vergadert. | – – 1. De Raad sluit.",
    ),
    "a title, then numbered points, above their labels": (
        f"VEERBOTEN\n{LONG}\nDe Raad vergadert.\nI.\n1.\n2.\n\f3.\nDe Raad sluit.",
        f"I. VEERBOTEN | 1. {LONG} | 2. De Raad vergadert. | 3. De Raad sluit.",
    ),
    "too few paragraphs above labels at the end of a page": (
        "De Raad vergadert.\n1.\n2.\n3.\n\f4.\nDe Raad sluit.",
        "De Raad vergadert. | 1. 2. 3. 4. De Raad sluit.",
    ),
    "labels at the end of a page, one with its paragraph": (
        "1.\n2.\n3.\nDe Raad vergadert.\n\f4.\nDe Raad sluit.",
        "1. De Raad vergadert. | 2. 3. 4. De Raad sluit.",
    ),
    "labels before and after the header of their page": (
        "1.\n\fI.\n2.\nDe Raad vergadert.\nVEERBOTEN\nDe Raad sluit.",
        "1. De Raad vergadert. | I. VEERBOTEN | 2. De Raad sluit.",
    ),
    "a number without a paragraph after a point": (
        "1. De Raad vraagt:\n–\n2.\ndit te doen.\n3. De Raad sluit.",
        "1. De Raad vraagt: | – dit te doen. | 2. 3. De Raad sluit.",
    ),
    "a section without a title": (
        "II.\n1.\nDe Raad vergadert.\nDe Raad sluit.",
        "II. 1. De Raad vergadert. | De Raad sluit.",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_labels_get_their_paragraphs(text: str, expected: str) -> None:
    document = council_docs.loads(TITLE + text)
    lines = " | ".join(line for annex in document.annexes for line in render_lines(annex.body))

    assert lines == expected.replace("\n", " ")
    assert council_docs.check_fidelity(document).proved
