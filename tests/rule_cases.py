"""Documents that show each code: `rules/CODE-name/pass-….txt`, and `fail-….txt` with its findings.

Run as a script to write the findings anew after a document was added; then read them.
"""

from collections.abc import Iterator
from pathlib import Path

import council_docs

FOLDER = Path(__file__).parent / "rules"
CASES = sorted(path for path in FOLDER.glob("*/*") if path.suffix != ".found")


def code(case: Path) -> str:
    return case.parent.name.partition("-")[0]


def findings(case: Path) -> str:
    """Return what is found under the code of a case, one finding a line: `line:column message`."""
    return "".join(f"{line}\n" for line in _lines(case))


def expected(case: Path) -> Path:
    return case.with_name(f"{case.name.partition('.')[0]}.found")


def _lines(case: Path) -> Iterator[str]:
    document = council_docs.load(case)
    source = document.provenance.source
    for said in council_docs.validate(document, select=[code(case)]):
        place = source.position(said.span.start) if source and said.span else ("-", "-")
        yield f"{place[0]}:{place[1]} {said.message}"


if __name__ == "__main__":
    for each in CASES:
        if each.name.startswith("fail"):
            expected(each).write_text(findings(each), encoding="utf-8", newline="\n")
