"""Every code has documents about which it says nothing, and documents in which it says where."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

import council_docs
from council_docs import (
    Diagnostic,
    Document,
    Fidelity,
    Position,
    Provenance,
    Severity,
    Source,
    Span,
    Unread,
)
from council_docs.diagnostics import DiagnosticKind
from council_docs.diagnostics.reader_diagnostics import WORDS_ALTERED
from council_docs.model import Point, PointList
from council_docs.validation.catalogue import CATALOGUE
from council_docs.validation.rule_context.context import DocumentContext
from council_docs.validation.rules import RULES, lost_characters
from rule_cases import CASES, FOLDER, against, code, expected, format_diagnostics

PASSING = [case for case in CASES if case.name.startswith("pass-")]
FAILING = [case for case in CASES if case.name.startswith("fail-")]


def _name(case: Path) -> str:
    return f"{code(case)}-{case.stem}"


@pytest.mark.parametrize("case", PASSING, ids=_name)
def test_passing_documents_have_no_diagnostic(case: Path) -> None:
    assert format_diagnostics(case) == ""


@pytest.mark.parametrize("case", FAILING, ids=_name)
def test_failing_documents_have_their_diagnostics(case: Path) -> None:
    found = format_diagnostics(case)

    assert found != ""
    assert found == expected(case).read_text("utf-8"), (
        "run python tests/tools/regenerate.py diagnostics"
    )


def test_every_code_has_documents_of_both_kinds() -> None:
    passing, failing = {code(case) for case in PASSING}, {code(case) for case in FAILING}
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()}

    assert folders == {f"{entry.kind.code}-{entry.kind.name}" for entry in CATALOGUE.values()}
    assert passing == set(CATALOGUE)
    # What a reader loses or alters cannot be put into a file: other tests change the document.
    assert failing == set(CATALOGUE) - {lost_characters.KIND.code, WORDS_ALTERED.code}
    assert len(PASSING) + len(FAILING) == len(CASES)
    assert {expected(case) for case in FAILING} == set(FOLDER.glob("*/*.found"))


def test_comparison_cases_have_another_version_and_one_fault() -> None:
    compared = {case for case in CASES if against(case) is not None}

    assert compared == {case for case in CASES if code(case)[0] == "V"}
    assert len(compared) == len(set(FOLDER.glob("*/*.first.txt")))
    for case in compared:
        found = council_docs.validate(council_docs.load(case), against=against(case), select=["V"])
        assert (case in FAILING) == (code(case) in {said.code for said in found})
        assert case in PASSING or len(found) == 1, case


def test_lost_characters_are_reported() -> None:
    document = council_docs.loads("Council conclusions on Ruritania\n\n1. The Council met.\n")
    annex = document.annexes[0]
    assert annex.title is not None
    other = evolve(annex, title=evolve(annex.title, value="Other"))
    (lost,) = lost_characters.check(
        DocumentContext(evolve(document, annexes=(evolve(annex, title=None),)))
    )
    (altered,) = lost_characters.check(DocumentContext(evolve(document, annexes=(other,))))

    assert lost.message.startswith("text lost from the document")
    assert altered.message.startswith("text altered in the document")
    assert lost.span == (0, 34)
    assert altered.span == (0, 32)


def test_what_was_not_read_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    unread = (Unread(Span(0, 7), characters=5),)
    proof = Fidelity(characters=6, set_aside=0, lost=(), altered=(), unread=unread)
    monkeypatch.setattr(lost_characters, "check_fidelity", lambda _: proof)
    source = Source("Council", locate=lambda _: Position(1, 1, page=3))
    document = Document(provenance=Provenance(format="pdf", source=source))
    (found,) = lost_characters.check(DocumentContext(document))

    assert found.message == "5 characters drawn on page 3 were not read"
    assert found.span == (0, 7)


def test_a_document_without_source_can_be_validated() -> None:
    assert [said.code for said in council_docs.validate(Document())] == ["H002"]
    assert [said.code for said in council_docs.validate(Document(kind="note"))] == [
        "H001",
        "H001",
        "H001",
        "H002",
    ]


def test_rules_share_one_context() -> None:
    contexts: list[DocumentContext] = []

    class Own:
        KIND = DiagnosticKind("OWN1", "own", Severity.INFO)

        def check(self, context: DocumentContext) -> Iterator[Diagnostic]:
            contexts.append(context)
            yield self.KIND.diagnose(None, f"{len(context.conclusions)} conclusions")

    document = council_docs.loads("Council conclusions on Ruritania\n\n1. The Council met.\n")
    found = council_docs.validate(document, rules=[Own(), Own()])

    assert [said.message for said in found] == ["1 conclusions", "1 conclusions"]
    assert contexts[0] is contexts[1]
    assert contexts[0].document is document
    assert contexts[0].conclusions is contexts[0].conclusions == document.conclusions


def test_rules_can_be_chosen_and_be_functions() -> None:
    document = council_docs.loads("Council conclusions on Ruritania\n\n1. The\x07 Council met.\n")
    own = Diagnostic(code="OWN1", name="own", severity=Severity.INFO, message="said")

    def rule(judged: Document) -> list[Diagnostic]:
        return [own] if judged is document else []

    def codes(*rules: object, ignore: tuple[str, ...] = ()) -> list[str]:
        found = council_docs.validate(document, rules=rules, ignore=ignore)  # type: ignore[arg-type]
        return [said.code for said in found]

    assert codes() == ["R008"]
    assert codes(rule) == ["OWN1", "R008"]
    assert codes(*RULES, rule, ignore=("H", "R")) == ["OWN1"]
    assert codes(*RULES, ignore=("R",)) == ["H002"]


@pytest.mark.parametrize(("line", "code"), [("\ue123 ", "T003"), ("\x01 ", "R008")])
def test_at_most_a_thousand_diagnostics_of_a_code_are_reported(line: str, code: str) -> None:
    text = "Council of the European Union\n8123/26\n" + f"goats {line}" * 1010
    found = [each for each in council_docs.validate(council_docs.loads(text)) if each.code == code]

    assert len(found) == 1001
    assert [each.message for each in found if "more" in each.message] == [
        "10 more diagnostics of this kind"
    ]


def test_a_point_without_a_label_is_in_no_series() -> None:
    points = PointList(points=(Point(label=""), Point(label="2."), Point(label="()")))

    assert [said.code for said in council_docs.validate(Document(cover=(points,)))] == ["H002"]
