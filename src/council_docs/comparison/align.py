"""Versions of one document side by side, by structure: annex, section, conclusion, point."""

from collections.abc import Sequence

from council_docs.comparison.alignment import Alignment, Row, Version
from council_docs.comparison.differences import differences as found_in
from council_docs.comparison.items import TRANSLATIONS
from council_docs.comparison.table import Table
from council_docs.comparison.units import units
from council_docs.diagnostics import Diagnostic
from council_docs.model import Document

_FEWEST = 2


def align(documents: Sequence[Document], names: Sequence[str] | None = None) -> Alignment:
    """Line up two or more versions of one document, such as its language versions.

    The first one gives the order, and the others are compared to it. `names` are what reports call
    the versions; by default the names of their sources, or their languages.

    Raises ValueError for fewer than two documents, or for another number of names.
    """
    if len(documents) < _FEWEST:
        raise ValueError("two documents or more can be lined up")
    versions = named(documents, names)
    table = Table([units(document) for document in documents], TRANSLATIONS)
    rows = (
        Row(cells=tuple(table.units(row, version) for version in range(len(versions))))
        for row in range(len(table.rows))
    )
    return Alignment(versions=versions, rows=tuple(rows), differences=found_in(table, versions))


def differences(document: Document, reference: Document) -> tuple[Diagnostic, ...]:
    """Return in what a document is not like another version of it, as findings about it."""
    return tuple(found.diagnostic for found in align((reference, document)).differences)


def named(documents: Sequence[Document], names: Sequence[str] | None) -> tuple[Version, ...]:
    """Return documents with names to report them by, no two the same."""
    if names is None:
        names = [_name(document, place) for place, document in enumerate(documents, 1)]
    if len(names) != len(documents):
        raise ValueError(f"{len(documents)} documents need as many names, not {len(names)}")
    taken: dict[str, int] = {}
    versions = []
    for document, name in zip(documents, names, strict=True):
        count = taken[name] = taken.get(name, 0) + 1
        versions.append(
            Version(name=name if count == 1 else f"{name} ({count})", document=document)
        )
    return tuple(versions)


def _name(document: Document, place: int) -> str:
    source = document.provenance.source
    if source is not None and not source.name.startswith("<"):
        return source.name
    return document.language or f"version {place}"
