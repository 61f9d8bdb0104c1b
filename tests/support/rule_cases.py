"""Documents for each code: `rules/CODE-name/pass-….txt`, and `fail-….txt` with its diagnostics.

What is found by comparison has the version that a document is compared to beside it, by the name
`pass-….first.txt`.
"""

from collections.abc import Iterator
from pathlib import Path

import council_docs
from council_docs import Document
from paths import DATA

FOLDER = DATA / "rules"
CASES = sorted(
    path for path in FOLDER.glob("*/*") if path.suffix != ".found" and ".first" not in path.suffixes
)


def code(case: Path) -> str:
    return case.parent.name.partition("-")[0]


def format_diagnostics(case: Path) -> str:
    """Return the diagnostics of a case with its code, one a line: `line:column message`."""
    return "".join(f"{line}\n" for line in _lines(case))


def expected(case: Path) -> Path:
    return case.with_name(f"{case.name.partition('.')[0]}.found")


def against(case: Path) -> Document | None:
    """Return the version that a case is compared to, where there is one."""
    path = case.with_name(f"{case.name.partition('.')[0]}.first.txt")
    return council_docs.loads(path.read_bytes(), name=path.name) if path.exists() else None


def _lines(case: Path) -> Iterator[str]:
    document = council_docs.load(case)
    source = document.provenance.source
    for said in council_docs.validate(document, select=[code(case)], against=against(case)):
        place = source.position(said.span.start) if source and said.span else ("-", "-")
        yield f"{place[0]}:{place[1]} {said.message}"
