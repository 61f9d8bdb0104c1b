"""Which files the arguments of a command name."""

import os
from pathlib import Path

import pytest

from command_line import locked
from council_docs.batch.inputs import find_inputs


@pytest.fixture(autouse=True)
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a directory with documents, and with what is none."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "docs/b.txt",
        "docs/a.TXT",
        "docs/deep/er/c.json",
        "docs/notes.rst",
        "docs/.hidden.txt",
        "docs/~$letter.docx",
        "docs/.git/d.txt",
        "docs/a[1].txt",
        "other.log",
        "oj/b/C_1.000101.fmx.xml",
        "oj/b/DOC_1.xml",
        "oj/b/notes.txt",
        "oj/a/1.doc.xml",
        "oj/a/2.DOC.XML",
    ):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<DOC/>" if "doc" in path.name.lower() else "x", encoding="utf-8")
    Path("empty/deep").mkdir(parents=True)


def names(*arguments: str) -> list[str]:
    return [path.as_posix() for path in find_inputs([Path(name) for name in arguments]).files]


BELOW = ["docs/a.TXT", "docs/a[1].txt", "docs/b.txt", "docs/deep/er/c.json"]
PARTS = ["oj/a/1.doc.xml", "oj/a/2.DOC.XML", "oj/b", "oj/b/notes.txt"]
GATHERED: dict[str, tuple[list[str], list[str]]] = {
    "a file, whatever its name": (["other.log"], ["other.log"]),
    "in the order of the arguments": (["other.log", "docs/b.txt"], ["other.log", "docs/b.txt"]),
    "each once": (["docs/b.txt", "docs", "./docs/b.txt"], ["docs/b.txt", *BELOW[:2], BELOW[3]]),
    "a directory": (["docs"], BELOW),
    "the directory here": (["."], [*BELOW, *PARTS]),
    "a directory with the parts of one document": (["oj/b"], ["oj/b", "oj/b/notes.txt"]),
    "directories with parts of one document and of two": (["oj"], PARTS),
    "standard input": (["-", "docs/b.txt"], ["-", "docs/b.txt"]),
    "what is missing": (["missing.txt"], ["missing.txt"]),
    "a pattern": (["docs/*.rst"], ["docs/notes.rst"]),
    "a pattern of directories": (["do*"], BELOW),
    "a deep pattern": (["docs/**/*.json"], ["docs/deep/er/c.json"]),
    "a pattern that is a name": (["docs/a[1].txt"], ["docs/a[1].txt"]),
    "a pattern of nothing": (["docs/*.pdf"], ["docs/*.pdf"]),
    "a hidden directory that is named": (["docs/.git"], ["docs/.git/d.txt"]),
}


@pytest.mark.parametrize(("arguments", "files"), GATHERED.values(), ids=GATHERED.keys())
def test_files_are_gathered_in_order(arguments: list[str], files: list[str]) -> None:
    assert names(*arguments) == files


def test_a_directory_without_documents_is_reported() -> None:
    found = find_inputs([Path("empty"), Path("docs")])
    assert found.empty == [Path("empty")]
    assert len(found.files) == len(BELOW)


def test_circular_links_are_followed_once() -> None:
    Path("docs/deep/up").symlink_to(Path("docs").absolute(), target_is_directory=True)
    assert names("docs") == BELOW


def test_a_broken_link_is_reported() -> None:
    Path("docs/z.txt").symlink_to("nowhere.txt")
    assert names("docs") == [*BELOW[:3], "docs/z.txt", BELOW[3]]


def test_a_gathered_file_knows_its_directory() -> None:
    found = find_inputs([Path("docs/b.txt"), Path("docs"), Path("oj/b")])
    assert {path.as_posix(): folder.as_posix() for path, folder in found.folders.items()} == {
        **dict.fromkeys((*BELOW[:2], BELOW[3]), "docs"),
        "oj/b/notes.txt": "oj/b",
    }


def test_the_output_directory_is_skipped_inside_an_input_directory() -> None:
    arguments = [Path("docs"), Path("docs/deep/er")]
    assert find_inputs(arguments[:1], output=Path("docs/deep")).files == [
        Path(name) for name in BELOW[:3]
    ]
    assert find_inputs(arguments, output=Path("docs/deep").absolute()).files == [
        Path(name) for name in BELOW
    ]
    assert find_inputs([Path("docs")], output=Path("docs")).files == [Path(name) for name in BELOW]


def test_a_file_in_an_inaccessible_directory_is_an_input() -> None:
    with locked():
        found = find_inputs([Path("docs/b.txt")])
    assert found.files == [Path("docs/b.txt")]


def test_an_unreadable_directory_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names("docs") == [*BELOW[:3], "docs/deep"]
