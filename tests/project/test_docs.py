"""The documentation is run: what its blocks show is what happens, and it leaves nothing out.

Each page is a story that is run from top to bottom, in a directory that holds the examples. Blocks
of `python` are doctests, blocks of `console` are commands with what they print (`...` stands for
anything); a comment `file: NAME` above a block lets it be a file.
"""

import ast
import builtins
import doctest
import os
import runpy
import shlex
import shutil
import threading
import typing
from collections import abc
from concurrent import futures
from doctest import ELLIPSIS, DocTestParser, DocTestRunner, OutputChecker
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import attrs
import click
import pytest
import regex
from click.testing import CliRunner

import api_page
import council_docs
from council_docs import identifiers, languages, model
from council_docs.cli import COMMANDS, main
from council_docs.formats import FORMATS
from council_docs.references import ReferenceKind
from documentation_pages import PAGES, Fenced, anchors, fenced, links, prose, rows, section
from paths import ROOT
from rules_page import pages

DOCS = ROOT / "docs"
SOURCE = ROOT / "src"
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))
assert SCRIPTS, "no example scripts found"


@pytest.fixture(autouse=True)
def directory_of_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a directory that holds nothing but the examples."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# ------------------------------------------------------------------------------ stories


class Story:
    """What the blocks of one page hand on: the names of Python, the status of a command."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._names: dict[str, Any] = {}
        self._status = 0

    def tell(self, block: Fenced) -> None:
        match block.key or block.language:
            case "python":
                self._python(block)
            case "console":
                self._console(block)
            case "file":
                path = Path(block.value or "")
                path.parent.mkdir(exist_ok=True)
                path.write_text(block.text, encoding="utf-8")

    def _python(self, block: Fenced) -> None:
        test = DocTestParser().get_doctest(
            block.text, self._names, self._path.name, str(self._path), block.line - 1
        )
        assert test.examples, f"line {block.line}: a block of Python without >>>"
        said: list[str] = []
        failed, _ = DocTestRunner(optionflags=ELLIPSIS).run(
            test, out=said.append, clear_globs=False
        )
        assert not failed, "".join(said)
        self._names = test.globs

    def _console(self, block: Fenced) -> None:
        before, *commands = regex.split(r"^\$ ", block.text, flags=regex.MULTILINE)
        assert commands, f"line {block.line}: a console without a command"
        assert not before, f"line {block.line}: output without a command"
        for command in commands:
            line, _, expected = command.partition("\n")
            printed = self._printed(shlex.split(line))
            if not OutputChecker().check_output(expected, printed, ELLIPSIS):
                assert printed == expected, f"below line {block.line}: {line}"

    def _printed(self, words: list[str]) -> str:
        if words == ["echo", "$?"]:
            return f"{self._status}\n"
        given = None
        if "<" in words:
            *words, _, name = words
            given = Path(name).read_bytes()
        program, *arguments = [path for word in words for path in _expanded(word)]
        assert program == "council-docs"
        result = CliRunner().invoke(
            main, arguments, input=given, prog_name=program, catch_exceptions=False
        )
        self._status = result.exit_code
        return result.output


def _expanded(word: str) -> list[str]:
    return sorted(str(path) for path in Path().glob(word)) if "*" in word else [word]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_of_a_page_give_the_output_shown(path: Path) -> None:
    story = Story(path)
    for block in fenced(path):
        story.tell(block)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_block_is_run(path: Path) -> None:
    """A block is run, or is plainly none to run: a drawing, a file, a command of the set-up."""
    fences = path.read_text("utf-8").count("```")
    blocks = list(fenced(path))

    assert len(blocks) * 2 == fences
    for block in blocks:
        assert block.language in ("python", "console", "text", "sh", "toml", "yaml", "html"), (
            block.line
        )
        assert block.key in (None, "file", "command", "check"), block.line
        if block.language not in ("python", "console"):
            assert ">>>" not in block.text, block.line
            assert "$ " not in block.text, block.line


def test_examples_in_docstrings_are_correct() -> None:
    paths = [path for path in SOURCE.rglob("*.py") if ">>> " in path.read_text("utf-8")]
    assert paths
    for path in paths:
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        module = import_module(name.removesuffix(".__init__"))
        assert doctest.testmod(module).failed == 0, name


def test_the_example_script_converts_a_folder(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("examples/bad.txt").write_text("Dear diary", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["convert_folder.py", "examples", "out"])
    runpy.run_path("examples/convert_folder.py", run_name="__main__")
    said = capsys.readouterr()

    assert sorted(path.name for path in Path("out").iterdir()) == [
        "st09998-en.akn.xml",
        "st09999-nl.akn.xml",
    ]
    assert said.out.splitlines()[-1] == (
        "st09999-nl.txt: Conclusies van de Raad over Ruritanië: 7 conclusions"
    )
    assert said.err.startswith("not converted: examples/bad.txt: not a Council document")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_example_scripts_show_their_usage(script: Path) -> None:
    said = ast.get_docstring(ast.parse(script.read_text("utf-8"))) or ""

    assert f"    python examples/{script.name} " in said
    assert script.name in prose(DOCS / "index.md")


# ------------------------------------------------------------------------------ completeness


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_link_has_a_target(path: Path) -> None:
    for link in links(path):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_index_links_every_page() -> None:
    assert {path.name for path in DOCS.glob("*.md")} - {"index.md"} <= set(links(DOCS / "index.md"))


def test_the_site_shows_every_page() -> None:
    shown = (ROOT / "website" / "mkdocs.yml").read_text("utf-8")
    pages = {path.name for path in DOCS.glob("*.md")} - {"index.md"}

    assert {name for name in pages if f": {name}\n" not in shown} == set()


def test_every_public_name_is_explained() -> None:
    told = [path for path in DOCS.glob("*.md") if path != api_page.PAGE]
    text = "".join(prose(path) for path in told)
    missing = {name for name in council_docs.__all__ if not regex.search(rf"`{name}\b", text)}

    assert missing == set()


def test_every_attribute_of_the_model_is_explained() -> None:
    table = {row[0].strip("`"): row[1] for row in rows(DOCS / "model.md")}
    nouns = [getattr(council_docs, name) for name in council_docs.__all__]
    classes = [
        noun for noun in nouns if isinstance(noun, type) and noun.__module__ == model.__name__
    ]
    assert classes
    for noun in classes:
        names = {attribute.name for attribute in attrs.fields(noun)}
        properties = {name for name, value in vars(noun).items() if isinstance(value, property)}
        missing = {name for name in names | properties if f"`{name}`" not in table[noun.__name__]}
        assert {name for name in missing if not name.endswith("span")} == set(), noun


@pytest.mark.parametrize(
    "words", [identifiers.Kind, identifiers.Role, identifiers.Institution, model.FactName], ids=str
)
def test_every_vocabulary_word_is_on_the_model_page(words: object) -> None:
    text = prose(DOCS / "model.md")

    assert [word for word in get_args(words) if f"`{word}`" not in text] == []


def test_every_kind_of_reference_has_a_row() -> None:
    found = {row[0].strip("`") for row in rows(DOCS / "references.md")}

    assert found >= set(get_args(ReferenceKind))


def test_every_format_has_a_row() -> None:
    table = [row for row in rows(DOCS / "formats.md") if row[1] in ("yes", "no")]
    found = [row for row in table if row[0].strip("`") in FORMATS]

    assert found == [
        [
            f"`{made.name}`",
            "yes" if made.reads else "no",
            "yes" if made.writes else "no",
            ", ".join(f"`{suffix}`" for suffix in made.suffixes),
        ]
        for made in FORMATS.values()
    ]


def test_every_language_is_named() -> None:
    text = prose(DOCS / "text-reader.md")

    assert [code for code in languages.CODES if f"(`{code}`)" not in text] == []


def test_every_module_of_the_reader_is_explained() -> None:
    said = section(DOCS / "text-reader.md", "## The stages")
    folder = SOURCE / "council_docs" / "recognition"
    modules = {
        path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("[!_]*.py")
    }

    assert modules - set(regex.findall(r"`([\w/]+)`", said)) == set()


def test_the_rule_pages_match_the_rules() -> None:
    made = pages()

    assert {*DOCS.glob("rules/*"), DOCS / "rules.md"} == set(made)
    for path, text in made.items():
        assert path.read_text("utf-8") == text, "run python tests/tools/regenerate.py rules"


def test_the_api_reference_matches_the_source() -> None:
    assert api_page.PAGE.read_text("utf-8") == api_page.page(), (
        "run python tests/tools/regenerate.py api"
    )


def test_the_api_reference_explains_every_name() -> None:
    names = [name for names in api_page.MODULES.values() for name in names]
    entries = regex.split(r"^##(?:#| .*\n)", api_page.page(), flags=regex.M)[1:]
    parted = [entry.strip().partition("\n") for entry in entries if entry.strip()]
    said = {name: words for name, _, words in parted}
    silent = {name for name in said if not regex.sub(r"(?s)```.*?```", "", said[name]).strip()}

    assert sorted(said) == sorted(names)
    assert len(names) == len(set(names))
    # Those are what they stand for.
    assert silent == {
        *("Block", "Fate", "Institution", "Mark", "ReferenceKind", "Style", "FactName")
    }


def test_the_api_reference_has_every_type_of_its_signatures() -> None:
    page = api_page.page()
    shown = "\n".join(regex.findall(r"(?s)```text\n.*?```|^- `[^`]*`", page, flags=regex.M))
    types = set(regex.findall(r"(?<!')\b[A-Z]\w*[a-z]\w*\b(?!')", shown))
    outside = {
        name for module in (builtins, typing, abc, os, futures, threading) for name in dir(module)
    }

    assert types - outside - api_page.INNER <= set(regex.findall(r"(?m)^### (\w+)", page))
    assert types >= api_page.INNER


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_explained(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    said = section(DOCS / "command-line.md", f"## council-docs {name}")
    own = [option for option in command.params if isinstance(option, click.Option)]

    for option in own:
        for form in option.opts:
            assert f"`{form}" in said, form
        if isinstance(option.type, click.Choice) and option.metavar is None:
            assert all(f"`{choice}`" in said for choice in option.type.choices), option.opts


def test_the_options_of_all_commands_are_explained() -> None:
    text = prose(DOCS / "command-line.md")
    forms = [form for option in main.get_params(click.Context(main)) for form in option.opts]

    assert {"--version", "--help"} <= set(forms)
    assert [form for form in forms if f"`{form}`" not in text] == []


def test_the_changelog_begins_with_this_version() -> None:
    first = regex.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), regex.M)

    assert first is not None
    assert first[1] == council_docs.__version__


@pytest.mark.parametrize("path", [*PAGES, *SCRIPTS], ids=lambda path: path.name)
def test_no_line_names_a_path_of_one_machine(path: Path) -> None:
    places = r"(?<![\w./:])/(?:home|root|tmp|Users|mnt|opt|srv|usr|var|work)/|[A-Z]:\\|localhost"

    assert regex.findall(places, path.read_text("utf-8")) == []
