"""docs/rules.md and a page for each code, made from the catalogue."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "support"))

from council_docs.validation.catalogue import CATALOGUE, FAMILIES
from paths import ROOT

DOCS = ROOT / "docs"

_HEAD = """\
# The rules

`council_docs.validate` and `council-docs validate` judge a document by these rules. What the
readers have to say stands among the findings. A code is never used again for anything else.

Measured with `python tests/tools/fault_detection.py 10`: 10,800 faults of 45 kinds were put at
random places into fictional documents in all 24 languages, as text and as Akoma Ntoso. All were
found at their lines; about the same documents without faults nothing was said. In
`tests/data/rules`, each code has documents about which it says nothing and documents in which it
says where.

These pages are made from the rules themselves by `python tests/tools/regenerate.py rules`.
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
    head = [f"## {letter}: {FAMILIES[letter]}", "", "| code | name | severity | what is found |"]
    return "\n".join([*head, "|---|---|---|---|", *rows, ""])
