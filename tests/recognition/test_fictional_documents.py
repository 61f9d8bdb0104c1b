"""Fictional documents in every language and layout are read with every fact right."""

import sys
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import council_docs
import reading_accuracy
from council_docs.languages import CODES
from council_docs.model import walk_annexes
from fictional_documents import Fiction, fictions, make
from format_documents import TEXTS
from page_layouts import LAYOUTS, printed
from profiles import examples
from reading_accuracy import drawn


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", CODES)
def test_every_fact_is_right(code: str, layout: str) -> None:
    assert list(reading_accuracy.measured(code, layout, count=2, seed=2)) == [{}, {}]


@pytest.mark.parametrize("code", CODES)
@examples(4)
@given(data=st.data())
def test_random_documents_are_read_without_a_mistake(code: str, data: st.DataObject) -> None:
    fiction = data.draw(fictions(code))
    form = TEXTS[data.draw(st.sampled_from([*TEXTS]))]
    if form.layout.header or fiction.annexes[0].title:
        assert reading_accuracy.wrong(fiction, form) == {}


@pytest.mark.parametrize("layout", ["columns", "foot above", "pairs torn"])
@pytest.mark.parametrize(
    ("cover", "text"), [("fr", "en"), ("nl", "fr"), ("el", "hu"), ("mt", "lt"), ("bg", "de")]
)
def test_a_cover_in_another_language(cover: str, text: str, layout: str) -> None:
    outer = next(found for found in drawn(cover, layout, 1) if found.annexes[0].label)
    inner = next(found for found in drawn(text, layout, 1) if found.annexes[0].label)
    document = council_docs.loads(printed(evolve(outer, annexes=inner.annexes), LAYOUTS[layout]))
    found = [*walk_annexes(document.annexes)]

    assert document.language == cover
    assert [annex.language for annex in found] == [text] * len(inner.annexes)
    assert [annex.label for annex in found] == [annex.label for annex in inner.annexes]
    assert [str(annex.title) for annex in found] == [annex.title for annex in inner.annexes]
    assert document.header.subject == " ".join(outer.fields[-1].value)
    assert f'xml:lang="{text}"' in council_docs.dumps(document, "akn")


def test_a_wrong_fact_is_found() -> None:
    fiction = _fiction()
    layout = LAYOUTS["foot above"]
    expected = reading_accuracy.said(fiction, layout)
    expected["number"] = "1/26"

    assert set(reading_accuracy.differences(expected, reading_accuracy.said(fiction, layout))) == {
        "number"
    }


def test_the_report_names_mistakes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--languages", "nl", "--layouts", "columns", "--count", "1", "--seed", "3"]
    monkeypatch.setattr(sys, "argv", ["reading_accuracy", *arguments])
    reading_accuracy.main()
    *_, row, missed = capsys.readouterr().out.splitlines()
    assert (row.split(), missed) == (["nl", "100.0"], "nothing wrong")

    monkeypatch.setattr(sys, "argv", ["reading_accuracy", *arguments, "--show"])
    reading_accuracy.main()
    shown = capsys.readouterr().out
    assert shown == printed(next(reading_accuracy.drawn("nl", "columns", 3)), LAYOUTS["columns"])


def _fiction() -> Fiction:
    return make("nl", Random(3))
