"""docs/rules.md and a page for each code, made from the catalogue."""

import sys
from pathlib import Path

sys.path.extend(map(str, Path(__file__).parents[1].glob("support/**/")))

from council_docs.validation.catalogue import CATALOGUE, FAMILIES
from paths import ROOT

DOCS = ROOT / "docs"

_HEAD = """\
# The rules

`council_docs.validate` and `council-docs validate` check a document by these rules, and also report
the diagnostics of its reader. A code is never reused.

Measured with `python tests/tools/fault_detection.py 10`: 10,800 faults of 45 kinds were inserted at
random into fictional documents in all 24 languages, as text and as Akoma Ntoso. All were found on
their lines, and none in the documents without faults. In `tests/data/rules`, each code has
documents that pass and documents that fail.

These pages are generated from the rules by `python tests/tools/regenerate.py rules`.
"""


def pages() -> dict[Path, str]:
    """Return the pages as they should be, by their places."""
    made = {DOCS / entry.path: entry.page for entry in CATALOGUE.values()}
    return {DOCS / "rules.md": _index(), **made}


def _index() -> str:
    found = {entry.kind.code[0] for entry in CATALOGUE.values()}
    return "\n".join([_HEAD, *(_table(letter) for letter in FAMILIES if letter in found)])


def _table(letter: str) -> str:
    entries = [entry for entry in CATALOGUE.values() if entry.kind.code[0] == letter]
    rows = [
        f"| [{entry.kind.code}]({entry.path}) | `{entry.kind.name}` | {entry.kind.severity} "
        f"| {entry.explanation.summary} |"
        for entry in entries
    ]
    head = [f"## {letter}: {FAMILIES[letter]}", "", "| code | name | severity | problem |"]
    return "\n".join([*head, "|---|---|---|---|", *rows, ""])
