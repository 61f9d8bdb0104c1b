"""Every rule has a text that passes and one that fails, and says where."""

from types import ModuleType

import pytest
from attrs import evolve

import council_docs
from council_docs import Document, Provenance
from council_docs.diagnostics import Severity
from council_docs.rules import (
    RULES,
    date_unknown,
    empty_conclusion,
    lost_characters,
    missing_field,
    numbering_duplicate,
    numbering_gap,
)

HEADER = "OUTCOME OF PROCEEDINGS\nFrom: a\nTo: b\nSubject: c\n\n"
TITLE = "Council conclusions on Ruritania\n\n"


def _points(*labels: str) -> Document:
    points = "".join(f"{label} The Council met.\n\n" for label in labels)
    return council_docs.loads(f"{TITLE}{points}")


def _dated(text: str) -> Document:
    return council_docs.loads(f"{HEADER}{text}")


PASSING: list[tuple[ModuleType, Document]] = [
    (lost_characters, _points("1.", "2.")),
    (lost_characters, Document()),
    (missing_field, council_docs.loads(f"{HEADER}text")),
    (missing_field, _points("1.")),
    (date_unknown, _dated("Delegations will find attached what was adopted on 1 May 2024.")),
    (date_unknown, council_docs.loads(f"Brussels, 1 May 2024\n{HEADER}text")),
    (numbering_gap, _points("1.", "1a.", "2.", "2 bis.", "3.")),
    (numbering_gap, council_docs.loads(f"{TITLE}1. A.\n\nANNEX I\n1. B.\n\nANNEX II\n1. C.\n")),
    (numbering_duplicate, _points("1.", "1a.", "1b.", "2.")),
    (empty_conclusion, _points("1.", "2.")),
]
# rule, document, line and column of each finding
FAILING: list[tuple[ModuleType, Document, list[tuple[int, int] | None]]] = [
    (lost_characters, evolve(_points("1.", "2."), annexes=()), [(1, 1)]),
    (missing_field, council_docs.loads(f"{HEADER.replace('From: a', 'EU')}text"), [None]),
    (date_unknown, _dated("text"), [None]),
    (numbering_gap, _points("1.", "3.", "2."), [(5, 1), (7, 1)]),
    (numbering_duplicate, _points("1.", "2.", "2.", "3."), [(7, 1)]),
    (empty_conclusion, council_docs.loads(f"{TITLE}1.\n\n2. The Council met.\n"), [(3, 1)]),
]


@pytest.mark.parametrize(("rule", "document"), PASSING)
def test_passes(rule: ModuleType, document: Document) -> None:
    assert list(rule.check(document)) == []


@pytest.mark.parametrize(("rule", "document", "places"), FAILING)
def test_fails(rule: ModuleType, document: Document, places: list[tuple[int, int] | None]) -> None:
    found = list(rule.check(document))
    source = document.provenance.source
    assert source is not None

    assert [said.span and source.position(said.span.start) for said in found] == places
    assert {said.code for said in found} == {rule.CHECK.code}
    assert all(said in council_docs.validate(document) for said in found)


def test_altered_words_are_found() -> None:
    document = _points("1.")
    changed = evolve(document, annexes=(evolve(document.annexes[0], title=None),))
    (said,) = lost_characters.check(changed)
    moved = evolve(document.annexes[0].title, value="Other") if document.annexes[0].title else None
    other = evolve(document, annexes=(evolve(document.annexes[0], title=moved),))
    (altered,) = lost_characters.check(other)

    assert "is neither in the document nor set aside" in said.message
    assert "reads otherwise" in altered.message


def test_every_rule_passes_and_fails_here() -> None:
    assert {rule for rule, _ in PASSING} == set(RULES)
    assert {rule for rule, _, _ in FAILING} == set(RULES)


def test_codes_are_unique_and_documented() -> None:
    assert len({rule.CHECK.code for rule in RULES}) == len({rule.CHECK.name for rule in RULES})
    for rule in RULES:
        assert "Passes" in (rule.__doc__ or "")
        assert "Fails" in (rule.__doc__ or "")


def test_a_document_without_source_is_judged_too() -> None:
    said = council_docs.validate(Document(provenance=Provenance()))

    assert {found.code for found in said} == {"H001", "H002"}
    assert all(found.severity is Severity.WARNING for found in said)
