"""Fictional documents in every language and layout are read with every fact right."""

import sys
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reading_shares
from council_docs.languages import CODES
from fictional import Fiction, fictions, make
from layouts import LAYOUTS, printed


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", CODES)
def test_every_fact_is_right(code: str, layout: str) -> None:
    assert list(reading_shares.measured(code, layout, count=2, seed=2)) == [{}, {}]


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=4, derandomize=True, deadline=None)
@given(data=st.data())
def test_whatever_a_document_says(code: str, data: st.DataObject) -> None:
    fiction = data.draw(fictions(code))
    layout = LAYOUTS[data.draw(st.sampled_from([*LAYOUTS]))]
    if layout.header or fiction.annexes[0].title:
        assert reading_shares.wrong(fiction, layout) == {}


def test_a_wrong_fact_is_found() -> None:
    fiction = _fiction()
    layout = LAYOUTS["foot above"]
    expected = reading_shares.said(fiction, layout)
    expected["number"] = "1/26"

    assert set(reading_shares.differences(expected, reading_shares.said(fiction, layout))) == {
        "number"
    }


def test_the_report_names_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--languages", "nl", "--layouts", "columns", "--count", "1", "--seed", "3"]
    monkeypatch.setattr(sys, "argv", ["reading_shares", *arguments])
    reading_shares.main()
    *_, row, missed = capsys.readouterr().out.splitlines()
    assert (row.split(), missed) == (["nl", "100.0"], "nothing wrong")

    monkeypatch.setattr(sys, "argv", ["reading_shares", *arguments, "--show"])
    reading_shares.main()
    shown = capsys.readouterr().out
    assert shown == printed(next(reading_shares.drawn("nl", "columns", 3)), LAYOUTS["columns"])


def _fiction() -> Fiction:
    return make("nl", Random(3))
