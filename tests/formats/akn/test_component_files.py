"""Documents in several files: what is in the folder is read, and nothing outside it."""

from pathlib import Path

import pytest

import council_docs
from akn_fragments import XMLNS, statement
from council_docs import Annex, Document, Limits, Paragraph, Text
from council_docs.formats.akn.reader.component_files import MAX_DEPTH


def collection(*addresses: str) -> str:
    parts = "".join(
        f"<component><documentRef href='{address}'/></component>" for address in addresses
    )
    body = f"<collectionBody>{parts}</collectionBody>"
    return f"<akomaNtoso {XMLNS}><documentCollection>{body}</documentCollection></akomaNtoso>"


def annex(words: str, *annexes: Annex) -> Annex:
    return Annex(body=(Paragraph(text=Text(value=words)),), annexes=annexes)


def read(folder: Path, main: str, **files: str) -> Document:
    for name, text in files.items():
        (folder / f"{name}.xml").write_text(text, "utf-8")
    path = folder / "main.xml"
    path.write_text(main, "utf-8")
    return council_docs.load(path, "akn")


def said(document: Document) -> list[str]:
    return [found.message for found in document.provenance.diagnostics]


def test_components_are_read_from_the_folder(tmp_path: Path) -> None:
    cover = "<coverPage><p>cover</p></coverPage>"
    document = read(
        tmp_path,
        collection("a.xml", "b.xml"),
        a=statement("one"),
        b=statement("two").replace("<mainBody>", f"{cover}<mainBody>"),
    )

    assert document.annexes == (
        annex("one"),
        Annex(body=(Paragraph(text=Text(value="cover")), *annex("two").body)),
    )
    assert document.annexes[0].body[0].span is None
    assert said(document) == []
    assert council_docs.check_fidelity(document).proved


def test_diagnostics_of_a_component_name_its_file(tmp_path: Path) -> None:
    document = read(tmp_path, collection("a.xml"), a=statement("a<ins>b</ins>\n", "\n  stray"))

    assert said(document) == [
        "a.xml:3:3: 'stray' has no place; kept as a paragraph",
        "a.xml:1:95: <ins> has no place in the model; its words are kept as text",
    ]
    source = document.provenance.source
    assert source is not None
    span = document.provenance.diagnostics[0].span
    assert span is not None
    assert source.text[slice(*span)] == "<documentRef href='a.xml'/>"


@pytest.mark.parametrize(
    "address",
    [
        "none.xml",
        "../outside.xml",
        "inner/a.xml",
        "inner\\a.xml",
        "file:///etc/hostname",
        "https://ruritania.example/a.xml",
        "C:a.xml",
        "/etc/hostname",
        ".hidden.xml",
        "..",
        "main.xml",
        "notes.txt",
        "folder.xml",
        "large.xml",
        "link.xml",
        "#a",
        "",
    ],
)
def test_no_other_file_is_opened(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "folder"
    (folder / "inner").mkdir(parents=True)
    (folder / "folder.xml").mkdir()
    for place in ("../outside.xml", "inner/a.xml", ".hidden.xml", "notes.txt"):
        (folder / place).write_text(statement("secret"), "utf-8")
    (folder / "large.xml").write_text(statement("secret" * 1000), "utf-8")
    (folder / "link.xml").symlink_to(tmp_path / "outside.xml")
    main = folder / "main.xml"
    main.write_text(collection(address), "utf-8")
    document = council_docs.load(main, "akn", limits=Limits(size=5000))

    assert document.annexes == (Annex(),)
    assert said(document) == [f"{address!r} was not read with this file"]


def test_a_string_has_no_component_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.xml").write_text(statement("secret"), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert council_docs.loads(collection("a.xml"), "akn").annexes == (Annex(),)


def test_an_unreadable_component_is_reported(tmp_path: Path) -> None:
    document = read(tmp_path, collection("a.xml", "b.xml"), a="<html/>", b=statement("two"))
    assert document.annexes == (Annex(), annex("two"))
    assert said(document)[0].startswith("cannot be read: a.xml:1:1: the root element is 'html'")


def test_circular_components_are_reported(tmp_path: Path) -> None:
    def part(number: int) -> str:
        more = f"<attachments><attachment><documentRef href='p{number}.xml'/></attachment>"
        back = "<attachment><documentRef href='main.xml'/></attachment></attachments>"
        return statement(str(number), more + back)

    files = {f"p{number}": part(number + 1) for number in range(20)}
    document = read(tmp_path, collection("p0.xml"), **files)

    depth, found = 0, document.annexes
    while found:
        depth, found = depth + 1, found[0].annexes
    assert depth == MAX_DEPTH + 2
    assert len(said(document)) == 2 * (MAX_DEPTH + 1) - MAX_DEPTH
