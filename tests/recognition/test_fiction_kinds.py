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
from format_documents import FILES
from page_layouts import LAYOUTS

# Each kind begins with another layout, so that no language has the same one for all kinds.
SAMPLE = [
    (kind, list(zip(CODES, islice(cycle(LAYOUTS), at, None), strict=False)))
    for at, kind in enumerate(KINDS)
]
KINDS_OF_FILES = (
    "short words",
    "decimals",
    "sections",
    "letters",
    "tables",
    "brackets",
    "repeated calls",
    "notes",
)
"""The kinds of texts; the others are about how a page is printed."""
# Word counts its footnotes itself; the head of a table without lines around it stands alone.
_IMPOSSIBLE = {("notes", "Word"), ("tables", "untagged PDF")}


@pytest.mark.parametrize(("kind", "places"), SAMPLE, ids=KINDS)
def test_every_fact_of_a_kind_is_right(kind: str, places: list[tuple[str, str]]) -> None:
    wrong = {
        (code, layout): facts
        for code, layout in places
        for facts in reading_accuracy.measured(code, layout, count=1, seed=3, kind=kind)
        if facts
    }

    assert wrong == {}


@pytest.mark.parametrize("kind", KINDS_OF_FILES)
def test_every_fact_of_a_kind_is_right_in_files_and_pages(kind: str) -> None:
    forms = [name for name in FILES if (kind, name) not in _IMPOSSIBLE]
    start = KINDS_OF_FILES.index(kind)
    wrong = {
        (code, form): facts
        for code, form in zip(CODES, islice(cycle(forms), start, None), strict=False)
        for facts in reading_accuracy.measured(code, form, count=1, seed=3, kind=kind)
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
