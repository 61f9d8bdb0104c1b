"""The examples on tables: questions on fictional documents, chunks for two libraries."""

import runpy
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import pytest
from attrs import frozen

from council_docs.tables import export_tables
from fictional_documents import make
from page_layouts import LAYOUTS, printed
from paths import CORPUS, ROOT
from table_documents import write_documents

pytestmark = pytest.mark.usefixtures("empty_directory")

LOADERS = ROOT / "examples" / "retrieval_loaders.py"
QUESTIONS = ROOT / "examples" / "questions.py"


def write_fictional(folder: Path, count: int) -> list[str]:
    """Write fictional documents in four languages, without chance."""
    folder.mkdir()
    layout = LAYOUTS["one line"]
    chance = Random(1)
    for at in range(count):
        code = ("en", "fr", "de", "nl")[at % 4]
        text = printed(make(code, chance), layout)
        (folder / f"{at:04}-{code}.txt").write_text(text, encoding="utf-8")
    return [str(path) for path in sorted(folder.iterdir())]


def ask(inputs: Iterable[str], monkeypatch: pytest.MonkeyPatch) -> None:
    export_tables(list(inputs), "tables.duckdb", to="duckdb")
    monkeypatch.setattr("sys.argv", ["questions.py", "tables.duckdb", "plots"])
    runpy.run_path(str(QUESTIONS), run_name="__main__")


def test_the_questions_are_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib", reason="the plots need matplotlib")
    names = write_documents(Path("documents"), 12)
    ask(names, monkeypatch)
    blocks = capsys.readouterr().out.split("## ")[1:]
    answers = {block.splitlines()[0]: block.splitlines()[1:-1] for block in blocks}

    assert len(answers) == 6
    cited = answers["Most cited documents"]
    assert any(line.endswith("ST-9871-2026-INIT/en/pdf | 12 | 12") for line in cited)
    assert answers["Conclusions by policy field and year"][1:] == ["ENV | 2026 | 36"]
    ahead = answers["Dates that were ahead when the document was issued"]
    assert any("ANNEX 2. b)" in line for line in ahead)
    called = answers["Whom the Council calls on"]
    assert called[0] == "whom | calls"
    assert called[1:] == ["the commission | 12", "the member states | 12"]
    assert len(list(Path("plots").glob("*.svg"))) == 2
    ask([*names, *write_fictional(Path("fictional"), 20)], monkeypatch)
    assert capsys.readouterr().out.count("## ") == 6


def test_missing_points_are_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (name,) = write_documents(Path("documents"), 1)
    text = Path(name).read_text("utf-8")
    Path("nl.txt").write_text(
        text.replace("b) to report by 31 March 2027.\n", "").replace("(OR. en)", "(OR. nl)"),
        encoding="utf-8",
    )
    export_tables([name, "nl.txt"], "tables.duckdb", to="duckdb")
    with duckdb.connect("tables.duckdb") as database:
        (other,) = database.execute(
            "SELECT document_id FROM documents WHERE source = 'nl.txt'"
        ).fetchall()
        for table in ("documents", "units"):
            database.execute(
                f'UPDATE "{table}" SET language = ? WHERE document_id = ?',  # noqa: S608
                ["nl", other[0]],
            )
    monkeypatch.setattr("sys.argv", ["questions.py", "tables.duckdb", "plots"])
    runpy.run_path(str(QUESTIONS), run_name="__main__")
    assert "ST-9000-2026-INIT | nl | annex / conclusion 2 / point b" in capsys.readouterr().out


def test_the_questions_are_answered_on_real_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real documents is not beside the project")
    ask(map(str, islice(sorted(CORPUS.glob("*.txt")), 12)), monkeypatch)


@frozen(kw_only=True)
class Node:
    """Stands for `TextNode` of LlamaIndex."""

    id_: str
    text: str
    metadata: dict[str, Any]
    excluded_embed_metadata_keys: list[str]
    excluded_llm_metadata_keys: list[str]


@frozen(kw_only=True)
class Page:
    """Stands for `Document` of LangChain."""

    id: str
    page_content: str
    metadata: dict[str, Any]


def test_chunks_are_loaded_for_both_libraries(capsys: pytest.CaptureFixture[str]) -> None:
    loaders = runpy.run_path(str(LOADERS))
    paths = [ROOT / "examples" / "st09998-en.txt", Path("gone.txt")]
    nodes: list[Node] = list(loaders["load_nodes"](paths, Node))
    pages: list[Page] = list(loaders["load_langchain"](paths, Page))

    assert [node.id_ for node in nodes] == [page.id for page in pages]
    assert len({node.id_ for node in nodes}) == len(nodes)
    assert [node.text for node in nodes] == [page.page_content for page in pages]
    assert all(node.metadata["citation"] for node in nodes)
    assert "citation" not in nodes[0].excluded_embed_metadata_keys
    assert "start" in nodes[0].excluded_llm_metadata_keys
    assert "gone.txt: No such file or directory" in capsys.readouterr().err


def test_chunks_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["retrieval_loaders.py", str(ROOT / "examples"), "Meerkoepel"])
    runpy.run_path(str(LOADERS), run_name="__main__")
    assert "9998/26, point 4\n" in capsys.readouterr().out
