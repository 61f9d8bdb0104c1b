"""Threads get what one loop gets, also where they are the first to use anything."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import council_docs
from paths import SHAPES

PACKAGE = Path(council_docs.__file__).parent
CHANGING = frozenset(
    "append extend insert add update setdefault pop popitem clear remove discard sort reverse "
    "appendleft extendleft popleft difference_update intersection_update __setitem__".split()
)
"""Methods that change what they belong to."""

RACE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import council_docs
from council_docs.formats import FORMATS

texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))[::3]]
sys.setswitchinterval(1e-6)
threads = 8
barrier = Barrier(threads)


def outputs(text):
    document = council_docs.loads(text)
    found = [council_docs.dumps(document, made.name) for made in FORMATS.values() if made.writes]
    return [*found, council_docs.validate(document), council_docs.check_fidelity(document)]


def race(number):
    barrier.wait()  # so that all begin where nothing is compiled, imported or cached
    turned = texts[number:] + texts[:number]
    made = [outputs(text) for text in turned]
    return made[len(texts) - number :] + made[: len(texts) - number]


with ThreadPoolExecutor(threads) as pool:
    raced = list(pool.map(race, range(threads)))
assert len(texts) > 50
alone = [outputs(text) for text in texts]
assert all(found == alone for found in raced)
"""


def test_threads_give_the_same_results_as_one_loop() -> None:
    ran = subprocess.run(  # noqa: S603 - the interpreter that runs this
        [sys.executable, "-c", RACE, str(SHAPES)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        encoding="utf-8",
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def _changed_in_functions(code: str) -> Iterator[str]:
    """Yield what functions change of the names of their module or of a class in it."""
    tree = ast.parse(code)
    classes = [made for made in tree.body if isinstance(made, ast.ClassDef)]
    holders = [tree.body, *(made.body for made in classes)]
    names = {
        target.id
        for body in holders
        for made in body
        if isinstance(made, ast.Assign | ast.AnnAssign)
        for target in (made.targets if isinstance(made, ast.Assign) else [made.target])
        if isinstance(target, ast.Name)
    } | {made.name for made in classes}
    for made in ast.walk(tree):
        if isinstance(made, ast.FunctionDef):
            yield from (name for name in _changed(made) if name in names - _local(made))


def _local(function: ast.FunctionDef) -> set[str]:
    """Return the names that belong to a function itself."""
    nodes = list(ast.walk(function))
    stored = {
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    shared = {name for node in nodes if isinstance(node, ast.Global) for name in node.names}
    return (stored | {node.arg for node in nodes if isinstance(node, ast.arg)}) - shared


def _changed(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the names of what a function changes in place."""
    for node in ast.walk(function):
        match node:
            case ast.Global(names=names):
                yield from names
            case ast.Subscript(ctx=ast.Store() | ast.Del(), value=ast.Name(id=name)):
                yield name
            case ast.Attribute(ctx=ast.Store() | ast.Del(), value=ast.Name(id=name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
                if method in CHANGING:
                    yield name


def test_no_module_has_mutable_state() -> None:
    """What is kept between calls is in the caches of `functools`, which threads may share."""
    modules = sorted(PACKAGE.rglob("*.py"))
    assert len(modules) > 100
    for path in modules:
        assert list(_changed_in_functions(path.read_text("utf-8"))) == [], path


@pytest.mark.parametrize(
    "code",
    [
        "KNOWN = {}\ndef f(x):\n    KNOWN[x] = 1",
        "KNOWN = {}\ndef f(x):\n    del KNOWN[x]",
        "known = None\ndef f(x):\n    global known\n    known = x",
        "KNOWN: list[int] = []\ndef f(x):\n    return KNOWN.append(x)",
        "class A:\n    known = {}\n    def f(self):\n        A.known = 1",
        "class A:\n    known = {}\n    def f(self):\n        known.clear()",
    ],
)
def test_mutable_module_state_is_detected(code: str) -> None:
    assert list(_changed_in_functions(code))


def test_local_state_is_allowed() -> None:
    code = "KNOWN = {}\ndef f(x, KNOWN):\n    KNOWN[x] = 1\n    y = []\n    y.append(KNOWN)"
    assert list(_changed_in_functions(code)) == []
