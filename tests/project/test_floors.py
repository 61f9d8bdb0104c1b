"""Imports go down only: the floors are those that docs/design.md lists."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

from documentation_pages import section
from paths import ROOT

PACKAGE = ROOT / "src" / "council_docs"
MODULES = sorted(PACKAGE.rglob("*.py"))
FORMATS = ("akn", "docx", "formex", "html", "json", "markdown", "pdf", "text")
LISTED = regex.findall(
    r"^(\d+)\. (.+)$", section(ROOT / "docs" / "design.md", "## Floors"), regex.MULTILINE
)
NAMED = [(name, int(number)) for number, line in LISTED for name in regex.findall(r"`(\w+)`", line)]
FLOORS = dict(NAMED)


def _parts(path: Path) -> list[str]:
    return list(path.relative_to(PACKAGE).with_suffix("").parts)


def _imports(path: Path) -> Iterator[list[str]]:
    """Yield the modules of the package that a module imports, at its head or inside a function.

    What a notebook shows is left out: a value asks for its writer when somebody looks at it.
    """
    waiting: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while waiting:
        node = waiting.pop()
        if not (isinstance(node, ast.FunctionDef) and node.name == "_repr_html_"):
            waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.ImportFrom) and node.module:
            # `from council_docs.formats import akn` may name a module or what is in one.
            for alias in node.names:
                package, *parts = (*node.module.split("."), alias.name)
                if package == "council_docs":
                    yield parts if parts[0] in FLOORS else ["__init__"]


def test_every_module_has_a_floor() -> None:
    assert len(FLOORS) == len(NAMED)
    assert {_parts(path)[0] for path in MODULES} == set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(_parts(path)))
def test_imports_go_down(path: Path) -> None:
    own = _parts(path)[0]
    for unit, *_ in _imports(path):
        assert unit == own or FLOORS[unit] < FLOORS[own], unit


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_imports_another_one(name: str) -> None:
    others = tuple(other for other in FORMATS if other != name)
    paths = [path for path in MODULES if ".".join(_parts(path)).startswith(f"formats.{name}")]
    assert paths
    for path in paths:
        inside = [parts[1] for parts in _imports(path) if parts[0] == "formats"]
        assert [imported for imported in inside if imported.startswith(others)] == []
