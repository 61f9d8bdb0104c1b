"""docs/api.md: what can be imported, with its signatures and docstrings, made from the source."""

import ast
import sys
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from pathlib import Path

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))

import council_docs
import council_docs.tables
from paths import ROOT

PAGE = ROOT / "docs" / "api.md"

MODULES: Mapping[str, tuple[str, ...]] = {
    "council_docs": tuple(council_docs.__all__),
    "council_docs.model": ("walk_blocks", "walk_annexes", "render_lines", "FactName", "Style"),
    "council_docs.identifiers": ("Institution", "Kind", "Role"),
    "council_docs.references": ("find_references", "Reference", "ReferenceKind"),
    "council_docs.languages": ("load_language", "CODES"),
    "council_docs.validation.rules": ("RULES", "Rule", "RuleFunction"),
    "council_docs.validation.rule_context.context": ("DocumentContext",),
    "council_docs.diagnostics": ("DiagnosticKind",),
    "council_docs.validation.catalogue": ("CATALOGUE", "FAMILIES", "CatalogueEntry", "Explanation"),
    "council_docs.comparison.align": ("compare",),
    "council_docs.comparison.diff": ("ChangeKind",),
    "council_docs.comparison.units": ("Cell", "UnitKind"),
    "council_docs.comparison.word_diff": ("Fate",),
    "council_docs.schemas": ("SCHEMAS", "read_schema"),
    "council_docs.tables": tuple(council_docs.tables.__all__),
}
"""What other projects may rely on: the door, and what stands behind it on purpose."""

INNER = frozenset({"Element", "FaultKind", "Language", "NumberingFault", "Piece", "Schema", "Tree"})
"""Types of values that are only handed on, or that the rules of this library alone look into."""

_WIDTH = 100

_HEAD = """\
# API reference

What can be imported, with the words of its source. [The index](index.md) tells what the functions
are for, [the model](model.md) shows the nouns, and [errors](errors.md) says what is raised. What
does not stand here may change with any release.

This page is made from the source by `python tests/tools/regenerate.py api`.
"""


def page() -> str:
    """Return the page as it should be."""
    return "\n".join([_HEAD, *(_section(module, names) for module, names in MODULES.items())])


def _section(module: str, names: tuple[str, ...]) -> str:
    entries = [_entry(name, _found(module, name)) for name in sorted(names, key=str.casefold)]
    return "\n".join([f"## From `{module}`\n", *entries])


def _tree(module: str) -> ast.Module:
    path = ROOT / "src" / Path(*module.split("."))
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(source.read_text("utf-8"))


def _found(module: str, name: str) -> tuple[ast.stmt, str]:
    """Return the statement that makes a name, and the words below it, wherever it comes from."""
    body = _tree(module).body
    for at, node in enumerate(body):
        if name in _made(node):
            return node, _below(body, at)
    for other in ast.walk(_tree(module)):
        if isinstance(other, ast.ImportFrom) and name in [alias.name for alias in other.names]:
            return _found(str(other.module), name)
    raise LookupError(f"{module} has no {name}")


def _made(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=[ast.Name(id=name)]):
            return [name]
    return []


def _below(body: list[ast.stmt], at: int) -> str:
    """Return the string that stands below a statement, which explains it."""
    match body[at + 1 : at + 2]:
        case [ast.Expr(value=ast.Constant(value=str(words)))]:
            return cleandoc(words)
    return ""


def _entry(name: str, found: tuple[ast.stmt, str]) -> str:
    node, words = found
    lines = [f"### {name}\n"]
    match node:
        case ast.FunctionDef():
            shown = _signature(node)
            if len(shown) > _WIDTH:
                shown = _signature(node, ",\n    ", "\n    ", "\n")
            lines += [f"```text\n{shown}\n```\n", f"{_doc(node)}\n"]
        case ast.ClassDef():
            lines += [f"{_doc(node)}\n", *_members(node)]
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias"), value=value):
            lines += [
                f"```text\n{name} = {_type(value)}\n```\n",
                *([f"{words}\n"] if words else []),
            ]
        case ast.AnnAssign(annotation=kind):
            lines += [f"```text\n{name}: {_type(kind)}\n```\n", f"{words}\n"]
        case _:
            lines.append(f"{words}\n")
    return "\n".join(lines)


def _members(node: ast.ClassDef) -> Iterator[str]:
    """Yield a line for each attribute and method of a class that others may use."""
    said = []
    for at, member in enumerate(node.body):
        match member:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=kind) if name[0] != "_":
                said.append((f"{name}: {_type(kind)}", _below(node.body, at)))
            case ast.Assign(targets=[ast.Name(id=name)]) if name[0] != "_":
                said.append((name, _below(node.body, at)))
            case ast.FunctionDef(name=name) if name == "__init__" or name[0] != "_":
                shown = _signature(member) if not _is_value(member) else _as_value(member)
                said.append((shown, _doc(member)))
    for shown, words in said:
        yield f"- `{shown}`" + (f": {' '.join(words.split())}" if words else "")
    if said:
        yield ""


def _is_value(node: ast.FunctionDef) -> bool:
    return any(
        isinstance(one, ast.Name) and one.id in ("property", "cached_property")
        for one in node.decorator_list
    )


def _as_value(node: ast.FunctionDef) -> str:
    return f"{node.name}: {_type(node.returns)}"


def _signature(
    node: ast.FunctionDef, between: str = ", ", before: str = "", after: str = ""
) -> str:
    given = before + between.join(_parameters(node.args)) + after
    return f"{node.name}({given}) -> {_type(node.returns)}"


def _parameters(given: ast.arguments) -> Iterator[str]:
    """Yield the parameters with their types and defaults, without the object of a method."""
    none = [None] * (len(given.args) - len(given.defaults))
    named = list(zip(given.args, [*none, *given.defaults], strict=True))
    for one, default in [pair for pair in named if pair[0].arg not in ("self", "cls")]:
        yield _parameter(one, default)
    if given.kwonlyargs:
        yield "*"
    for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        yield _parameter(one, default)


def _parameter(one: ast.arg, default: ast.expr | None) -> str:
    said = f" = {ast.unparse(default)}" if default is not None else ""
    return f"{one.arg}: {_type(one.annotation)}{said}"


def _type(node: ast.expr | None) -> str:
    """Return a type as it is meant: names in quotation marks are names."""
    said = ast.unparse(node) if node is not None else "None"
    return said if said.startswith("Literal") else said.replace("'", "")


def _doc(node: ast.FunctionDef | ast.ClassDef) -> str:
    return ast.get_docstring(node) or ""
