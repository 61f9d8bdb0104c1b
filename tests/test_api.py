"""The public door."""

import ast
import datetime as dt
import sys
from importlib import import_module
from pathlib import Path

import pytest

import council_docs
from council_docs import FormatError, ReadError
from council_docs.formats import FORMATS, Format, detect_format, infer_format
from paths import ROOT

DUTCH = ROOT / "examples" / "st09999-nl.txt"
ENGLISH = ROOT / "examples" / "st09998-en.txt"


def test_formats_by_suffix_and_content(tmp_path: Path) -> None:
    document = council_docs.load(DUTCH)
    for name in ("a.json", "A.JSON"):
        council_docs.dump(document, tmp_path / name)
        assert council_docs.load(tmp_path / name) == document
    council_docs.dump(document, tmp_path / "b.txt", "json")
    assert council_docs.load(tmp_path / "b.txt", "json") == document
    (tmp_path / "nameless").write_text(council_docs.dumps(document), encoding="utf-8")
    assert council_docs.load(tmp_path / "nameless") == document
    (tmp_path / "words").write_bytes(DUTCH.read_bytes())
    assert council_docs.load(tmp_path / "words") == document
    assert council_docs.load(tmp_path / "words", "text") == document


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left on device") as error:
        council_docs.dump(council_docs.load(DUTCH), path)
    assert error.value.filename == str(path)
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["old"]


def test_every_suffix_gives_its_format() -> None:
    for found in FORMATS.values():
        for suffix in found.suffixes:
            shared = sum(suffix in other.suffixes for other in FORMATS.values()) > 1
            assert infer_format(Path(f"st09999{suffix}")) == (None if shared else found)
    assert infer_format(Path("st09999.doc")) is None


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('{"format": "council-docs/1"}', "json"),
        (b'\xef\xbb\xbf  {"format"', "json"),
        ('<?xml version="1.0"?>\n<akomaNtoso>', "akn"),
        ("<akomaNtoso".encode("utf-16"), "akn"),
        ("<p>The Council", "html"),
        ("The Council", "text"),
        (b"", "text"),
    ],
)
def test_formats_are_detected_by_content(data: str | bytes, name: str) -> None:
    assert detect_format(data).name == name


def test_broken_markup_in_an_xml_file_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "broken.XML"
    path.write_text("<a>The Council of the European Union", encoding="utf-8")

    with pytest.raises(ReadError, match="not well-formed XML"):
        council_docs.load(path)


def test_auto_detects_the_format() -> None:
    document = council_docs.load(ENGLISH)

    assert council_docs.loads(council_docs.dumps(document), "auto") == document
    assert council_docs.loads(ENGLISH.read_text(encoding="utf-8"), "auto") == document


@pytest.mark.parametrize("name", ["odt", "", "JSON"])
def test_unknown_formats_are_refused(name: str) -> None:
    with pytest.raises(FormatError, match="the formats are text, markdown, json, akn"):
        council_docs.loads("The Council", name)


def test_unsupported_directions_are_refused(tmp_path: Path) -> None:
    document = council_docs.load(DUTCH)
    with pytest.raises(FormatError, match="writes the format 'x' but cannot read it"):
        _ = Format(name="x", module="x", suffixes=(), reads=False).read
    with pytest.raises(FormatError, match="reads the format 'formex' but cannot write it"):
        council_docs.dumps(document, "formex")
    with pytest.raises(FormatError, match="no place for a generation date"):
        council_docs.dumps(document, "json", generated=dt.date(2026, 1, 1))
    with pytest.raises(FormatError, match="no format has the file name"):
        council_docs.dump(document, tmp_path / "st09999.pdf")


def test_the_language_can_be_given() -> None:
    text = DUTCH.read_text(encoding="utf-8")

    assert council_docs.loads(text, language="en").language == "en"
    with pytest.raises(FormatError, match="'xx' is not the ISO 639-1 code"):
        council_docs.loads(text, language="xx")


def test_an_unknown_language_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("council_docs.recognition.document_language.CODES", ("en",))
    with pytest.raises(FormatError, match=r"unsupported language 'nl'; supported: en"):
        council_docs.load(DUTCH, language="nl")


def test_dump_writes_the_given_date(tmp_path: Path) -> None:
    path = tmp_path / "st09999.akn.xml"
    council_docs.dump(council_docs.load(DUTCH), path, generated=dt.date(2026, 1, 1))

    assert 'date="2026-01-01"' in path.read_text(encoding="utf-8")


def test_errors_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\xff")
    with pytest.raises(ReadError, match=r"letter.txt:1:1: byte 0xff"):
        council_docs.load(path)


def test_everything_public_can_be_imported() -> None:
    assert sorted(council_docs.__all__) == council_docs.__all__
    assert all(hasattr(council_docs, name) for name in council_docs.__all__)
    assert set(council_docs.__all__) <= set(dir(council_docs))
    with pytest.raises(AttributeError, match="module 'council_docs' has no attribute 'lods'"):
        _ = council_docs.lods  # type: ignore[attr-defined]


def test_modules_are_imported_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(council_docs, "model")

    assert council_docs.model is sys.modules["council_docs.model"]


def test_type_checkers_see_the_imported_names() -> None:
    tree = ast.parse(Path(council_docs.__file__).read_text("utf-8"))
    told = {
        name.name: node.module
        for branch in tree.body
        if isinstance(branch, ast.If)
        for node in branch.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    assert {*told, "__version__"} == set(council_docs.__all__)
    for name, module in told.items():
        assert getattr(council_docs, name) is getattr(import_module(str(module)), name)
