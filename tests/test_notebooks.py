"""What a notebook shows of a value, and what the prompt prints."""

import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve

import council_docs
from council_docs import Diagnostic, Diagnostics, Severity
from council_docs.formats.html.writer.page import read_stylesheet
from council_docs.model import Annex, Conclusion, Document
from nodes import conclusion, paragraph, text
from paths import ROOT

DOCUMENT = council_docs.load(ROOT / "examples" / "st09998-en.txt")
REVISION = evolve(DOCUMENT, annexes=())
HOSTILE = "<script>alert(1)</script>"


def diagnose(count: int) -> Diagnostics:
    return Diagnostics(
        Diagnostic(code=f"N{at:03}", name="x", severity=Severity.ERROR, message=HOSTILE)
        for at in range(count)
    )


SHORT = {
    "<Document outcome-of-proceedings, 9998/26, en: 1 annex, 6 conclusions>": DOCUMENT,
    "<Document other, without number, language unknown: 0 annexes, 0 conclusions>": Document(),
    "<Annex 'ANNEX II' 'Lakes': 1 conclusion, 0 annexes>": Annex(
        label="ANNEX II", title=text("Lakes"), body=(conclusion("1"),)
    ),
    "<Annex None: 0 conclusions, 1 annex>": Annex(annexes=(Annex(),)),
    f"<Conclusion '12.': '{'x' * 59}…'>": conclusion("12", paragraph("x" * 5000)),
    "<Conclusion '': ''>": Conclusion(number="", label=""),
    "<Alignment 'a', 'b': 1 row, 0 differences>": council_docs.align([Document()] * 2, "ab"),
    "<Alignment 'a', 'b', 'c', 'd', 'e', …: 1 row, 0 differences>": council_docs.align(
        [Document()] * 6, "abcdef"
    ),
    f"<Diff '{'a' * 40}', 'b': 0 changes>": council_docs.diff(
        Document(), Document(), ["a" * 500, "b"]
    ),
    "<no diagnostics>": Diagnostics(),
    "<2 diagnostics: N000 × 1, N001 × 1>": diagnose(2),
}


@pytest.mark.parametrize("shown", SHORT)
def test_a_value_prints_as_one_short_line(shown: str) -> None:
    assert repr(SHORT[shown]) == shown


def test_many_diagnostics_print_as_one_short_line() -> None:
    assert len(repr(diagnose(900))) < 200


def test_diagnostics_are_a_tuple() -> None:
    found = council_docs.validate(council_docs.loads("Council conclusions\n\n1. One.\n\n3. Two.\n"))

    assert isinstance(found, Diagnostics)
    assert found == tuple(found)


class Balance(HTMLParser):
    """Fails for an element that is left open, and for one that could run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "iframe", "object")
        assert not any(name.startswith("on") or name == "id" for name, _ in attrs)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    "value",
    [
        DOCUMENT,
        DOCUMENT.annexes[0],
        DOCUMENT.conclusions[0],
        conclusion(HOSTILE, paragraph(HOSTILE)),
        council_docs.align([DOCUMENT, REVISION], [HOSTILE, "b"]),
        council_docs.diff(DOCUMENT, REVISION, [HOSTILE, "b"]),
        diagnose(3),
        Diagnostics(),
    ],
    ids=repr,
)
def test_a_notebook_shows_a_value(
    value: Document | Annex | Conclusion | Diagnostics | council_docs.Alignment | council_docs.Diff,
) -> None:
    html = value._repr_html_()
    Balance(html)

    assert html.startswith(f"<style>{read_stylesheet()}</style>")
    assert 'class="council-docs cd-embedded"' in html


@pytest.mark.filterwarnings("default")  # of Jupyter
def test_jupyter_runs_the_example(tmp_path: Path) -> None:
    nbformat = pytest.importorskip("nbformat", reason="no Jupyter: pip install nbconvert ipykernel")
    execute = pytest.importorskip("nbconvert.preprocessors", reason="no nbconvert")
    pytest.importorskip("ipykernel", reason="no kernel")
    shutil.copy(ROOT / "examples" / "st09998-en.txt", tmp_path)
    notebook = nbformat.read(ROOT / "docs" / "notebook.ipynb", as_version=4)

    execute.ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(
        notebook, {"metadata": {"path": str(tmp_path)}}
    )

    shown = {
        cell.id: output
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
    }
    for name in ("document", "conclusion", "diagnostics", "diff", "align"):
        assert "cd-embedded" in shown[name]["data"]["text/html"], name
    assert shown["repr"]["text"].startswith("<Document outcome-of-proceedings, 9998/26, en")
