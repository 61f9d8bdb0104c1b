"""Documents of each kind that is hard to read are right in every language and every layout."""

import sys
from itertools import cycle, islice
from pathlib import Path
from random import Random

import pytest

import council_docs
import reading_accuracy
from council_docs.languages import CODES
from fiction_kinds import HABITS, KINDS, TOGETHER, WRITERS, make_kind
from page_layouts import LAYOUTS

# Each kind begins with another layout, so that no language has the same one for all kinds.
SAMPLE = [
    (kind, list(zip(CODES, islice(cycle(LAYOUTS), at, None), strict=False)))
    for at, kind in enumerate(KINDS)
]


@pytest.mark.parametrize(("kind", "places"), SAMPLE, ids=KINDS)
def test_every_fact_of_a_kind_is_right(kind: str, places: list[tuple[str, str]]) -> None:
    wrong = {
        (code, layout): facts
        for code, layout in places
        for facts in reading_accuracy.measured(code, layout, count=1, seed=3, kind=kind)
        if facts
    }

    assert wrong == {}


def test_the_sample_has_every_kind_language_and_layout() -> None:
    assert {kind for kind, _ in SAMPLE} == {*WRITERS, *HABITS, "together"} >= {*TOGETHER}
    for _, places in SAMPLE:
        assert [code for code, _ in places] == [*CODES]
        assert {layout for _, layout in places} == {*LAYOUTS}


def test_a_document_of_all_kinds_has_what_they_write() -> None:
    fiction = make_kind("together", "nl", Random(1))
    body = fiction.annexes[0].body

    assert {piece.kind for piece in body} == {"number", "point", "section", "table"}
    assert any(piece.split_calls()[1] for piece in body)
    assert fiction.habits == {"portal", "codes", "tight-notes"}


@pytest.mark.parametrize("source", ["", str(Path(council_docs.__file__).parents[1])])
def test_the_report_counts_the_documents_of_a_kind(
    source: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--kinds", "tables", "--languages", "nl", "--layouts", "columns", "--count", "2"]
    monkeypatch.setattr(sys, "argv", ["reading_accuracy", *arguments, "--source", source])
    reading_accuracy.main()

    assert capsys.readouterr().out.split() == ["tables", "2/2"]
