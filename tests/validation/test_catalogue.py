"""The catalogue holds every code, and no code ever changes its meaning."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
import regex

import council_docs
from council_docs import Document, RuleError
from council_docs.diagnostics import DiagnosticKind
from council_docs.validation.catalogue import CATALOGUE, FAMILIES, CatalogueEntry
from council_docs.validation.selection import select_codes
from paths import DATA

PACKAGE = Path(council_docs.__file__).parent
EVERY = list(CATALOGUE.values())


def _modules() -> list[ModuleType]:
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in PACKAGE.rglob("*.py")
        if path.name != "__main__.py"
    ]
    return [import_module(name.removesuffix(".__init__")) for name in names]


def test_every_code_of_the_library_is_in_the_catalogue() -> None:
    named = [found for module in _modules() for found in vars(module).values()]
    checks = [found for found in named if isinstance(found, DiagnosticKind)]
    missing = {check.code for check in checks} - set(CATALOGUE)

    assert missing == set(), "what a reader says belongs in formats/codes.py, a rule in RULES"
    assert len({(check.code, check.name) for check in checks}) == len(CATALOGUE)


def test_codes_keep_their_names() -> None:
    """The file grows only: a code that is given up stays in it, and is never given again."""
    path = DATA / "rules" / "codes.txt"
    known = dict(line.split(" ") for line in path.read_text("utf-8").splitlines())

    assert list(known) == sorted(known)
    assert len(known) == len(set(known.values())), "a name was given twice"
    assert {entry.kind.code: entry.kind.name for entry in EVERY}.items() <= known.items()


@pytest.mark.parametrize("entry", EVERY, ids=list(CATALOGUE))
def test_every_entry_is_complete(entry: CatalogueEntry) -> None:
    said = entry.explanation._asdict()

    assert [name for name, value in said.items() if not value.strip()] == []
    assert regex.fullmatch(r"[A-Z][0-9]{3}", entry.kind.code)
    assert regex.fullmatch(r"[a-z]+(-[a-z]+)*", entry.kind.name)
    assert entry.family == FAMILIES[entry.kind.code[0]]
    for words in (said["summary"], said["why"], said["fix"]):
        assert words.endswith(".")
        assert "\n" not in words
    for title in ("Why it matters", "How to fix it", "Passes", "Fails"):
        assert sum(value.count(f"{title}:") for value in said.values()) == 0, "a title is misplaced"
        assert entry.page.count(f"## {title}\n") == 1


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ([], [], set(CATALOGUE)),
        (["N001"], [], {"N001"}),
        (["N"], ["N001"], {code for code in CATALOGUE if code[0] == "N"} - {"N001"}),
        (["N001"], ["N"], {"N001"}),
        ([], ["R", "H"], {code for code in CATALOGUE if code[0] not in "RH"}),
        (["N001", "F"], ["N001"], {"F001"}),
        (["N", "N001"], ["N00"], {"N001"}),
    ],
)
def test_the_longer_name_wins(select: list[str], ignore: list[str], expected: set[str]) -> None:
    assert select_codes(select, ignore) == expected


def test_a_string_is_one_name() -> None:
    assert [said.code for said in council_docs.validate(Document(), select="H")] == ["H002"]
    assert council_docs.validate(Document(), ignore="H002") == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("N01", "no code begins with 'N01'; did you mean N001?"),
        ("n001", "no code begins with 'n001'; did you mean N001?"),
        ("numbering-gap", "no code begins with 'numbering-gap'; did you mean N001?"),
        ("", "no code begins with ''"),
        ("E501", "no code begins with 'E501'"),
    ],
)
def test_an_unknown_code_is_refused(name: str, said: str) -> None:
    for select, ignore in ([name], []), ([], ["R", name]):
        with pytest.raises(RuleError) as error:
            council_docs.validate(Document(), select=select, ignore=ignore)
        assert str(error.value) == said
