"""Documents of several files on the command line: a folder, an archive, a folder of folders."""

import os
from pathlib import Path

import pytest

from command_line import run
from council_docs.batch.inputs import find_inputs
from formex_documents import DOCUMENT, listing, part
from zip_archives import zip_files

pytestmark = pytest.mark.usefixtures("empty_directory")


def folder(name: str) -> Path:
    """A folder with a document of two parts; something is said about the second."""
    made = Path(name)
    made.mkdir(parents=True)
    (made / "a.xml").write_text(DOCUMENT, "utf-8")
    annex = part("1.1", "rivers").replace("<CONTENTS>", "<CONTENTS>\n<CHEESE/>")
    (made / "b.xml").write_text(annex, "utf-8")
    (made / "list.xml").write_text(listing(("a.xml", "1"), ("b.xml", "1.1")), "utf-8")
    return made


def test_a_folder_and_an_archive_are_converted() -> None:
    files = {path.name: path.read_bytes() for path in folder("oj").iterdir()}
    Path("oj.zip").write_bytes(zip_files(files))
    from_folder = run("convert", "oj", "--to", "json")
    from_archive = run("convert", "oj.zip", "--to", "json")
    assert from_folder.exit_code == from_archive.exit_code == 0
    assert from_folder.stdout == from_archive.stdout
    assert '"title": "lakes"' in from_folder.stdout


def test_a_folder_of_folders_is_validated_document_by_document() -> None:
    for name in ("all/one", "all/two"):
        folder(name)
    done = run("validate", "all", "--severity", "info", "--select", "R022")
    assert [line for line in done.stdout.splitlines() if line.startswith("all")] == [
        f"all/{name}:2:1: R022 b.xml: <CHEESE> has no place in the model; its words are kept "
        "as text [element-without-place]"
        for name in ("one", "two")
    ]
    assert "    2 | <CHEESE/>" in done.stdout


def test_an_unreadable_part_is_named() -> None:
    (folder("oj") / "b.xml").write_text("<ANNEX>\n<P></ANNEX>", "utf-8")
    done = run("validate", "oj")
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: oj:2:12: in b.xml: not well-formed XML")


def test_an_unreadable_file_is_no_part_list(monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> None:
        raise PermissionError

    made = folder("oj")
    monkeypatch.setattr(Path, "open", deny)
    assert find_inputs([made]).files == [made / name for name in ("a.xml", "b.xml", "list.xml")]


def test_a_folder_is_converted_again_when_one_of_its_files_has_changed() -> None:
    made = folder("oj")
    (made / "b.xml").write_text(part("1.1", "hills"), "utf-8")
    os.utime(made, ns=(0, 0))
    for path in made.iterdir():
        os.utime(path, ns=(0, 0))
    again = ("convert", "oj", "--to", "json", "-o", "out", "--resume")
    Path("out").mkdir()
    target = Path("out/oj.json")
    for changed, expected in ((False, True), (False, False), (True, True)):
        if changed:
            os.utime(made / "b.xml", ns=(2**62, 2**62))
        before = target.stat().st_mtime_ns if target.exists() else None
        assert run(*again).exit_code == 0
        assert (target.stat().st_mtime_ns != before) is expected
