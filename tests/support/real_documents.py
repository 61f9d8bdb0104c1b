"""The real documents beside the project, and what is found in them, for a person to read."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import council_docs
from council_docs import Document, Severity
from paths import CORPUS, DATA

EXTRACTORS = ("pypdf", "pymupdf", "pdfminer", "pdftotext", "pdftotext-layout")
SNAPSHOT = DATA / "rules" / "corpus.txt"
"""Each line names a document, a code, and where it is found: `line:column`, `-` for the whole
document. Warnings and errors only."""


@cache
def load_once(path: Path) -> Document:
    """Read a document that many tests look at."""
    return council_docs.load(path)


def load_versions(name: str) -> dict[str, Document]:
    """Return what each extractor leaves of one document."""
    return {extractor: load_once(CORPUS / f"{name}.{extractor}.txt") for extractor in EXTRACTORS}


def snapshot(paths: Iterable[Path]) -> str:
    return "".join(f"{path.name} {line}\n" for path in paths for line in _lines(path))


def _lines(path: Path) -> list[str]:
    document = load_once(path)
    source = document.provenance.source
    places: dict[str, list[str]] = {}
    for said in council_docs.validate(document):
        if said.severity >= Severity.WARNING:
            place = source.position(said.span.start) if source and said.span else None
            at = f"{place.line}:{place.column}" if place else "-"
            places.setdefault(f"{said.severity} {said.code} {said.name}", []).append(at)
    return [f"{code} {' '.join(found)}" for code, found in sorted(places.items())]
