"""Align versions of one document by structure: annex, section, conclusion, point."""

from collections.abc import Sequence

from council_docs.comparison.alignment import Alignment, Difference, Row
from council_docs.comparison.differences import find_differences
from council_docs.comparison.similarity import TRANSLATION_COSTS
from council_docs.comparison.unit_table import UnitTable
from council_docs.comparison.units import list_units
from council_docs.comparison.versions import name_versions
from council_docs.model import Document


def align(documents: Sequence[Document], names: Sequence[str] | None = None) -> Alignment:
    """Align two or more versions of one document, such as its language versions.

    The first one gives the order, and each other one is compared with it. `names` are for reports;
    by default the names of the sources, or else the languages.

    Raises ValueError for fewer than two documents, or for another number of names.
    """
    if len(documents) < 2:  # noqa: PLR2004 - as the message says
        raise ValueError(f"align needs two documents or more, not {len(documents)}")
    versions = name_versions(documents, names)
    table = UnitTable([list_units(document) for document in documents], TRANSLATION_COSTS)
    columns = range(len(versions))
    rows = (
        Row(cells=tuple(table.cell(row, column) for column in columns))
        for row in range(len(table.rows))
    )
    differences = find_differences(table, versions)
    return Alignment(versions=versions, rows=tuple(rows), differences=differences)


def compare(document: Document, reference: Document) -> tuple[Difference, ...]:
    """Return the differences of a document from another version of it, as its diagnostics."""
    return align((reference, document)).differences
