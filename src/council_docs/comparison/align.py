"""Align versions of one document by structure: annex, section, conclusion, point."""

from collections.abc import Sequence

from attrs import frozen

from council_docs.comparison.differences import Difference, find_differences
from council_docs.comparison.similarity import TRANSLATION_COSTS
from council_docs.comparison.unit_table import UnitTable
from council_docs.comparison.units import Cell, Unit, UnitKind, list_units
from council_docs.comparison.versions import Version, count, join_names, name_versions
from council_docs.comparison.writers import ALIGNMENT_FORMATS, import_writer
from council_docs.model import Document


@frozen(kw_only=True)
class Row:
    """Matching units: a cell for each version."""

    cells: tuple[Cell, ...]

    @property
    def first(self) -> Unit:
        """The unit of the first version that has one."""
        return next(cell[0] for cell in self.cells if cell)

    @property
    def path(self) -> str:
        """The address: `annex II / conclusion 12 / point b`."""
        return self.first.path

    @property
    def kind(self) -> UnitKind:
        """The kind of the unit."""
        return self.first.kind


@frozen(kw_only=True, repr=False)
class Alignment:
    """Versions of one document, aligned by structure."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    """In the order of the first version."""
    differences: tuple[Difference, ...]
    """Between the first version and each other one, in the order of the rows."""

    def dumps(self, format: str = "json") -> str:  # noqa: A002 - as `council_docs.dumps`
        """Return the rows as `csv`, `json`, `tmx` or `html`.

        Raises FormatError for another format, and where TMX cannot hold the versions.
        """
        return str(import_writer(format, ALIGNMENT_FORMATS).write_alignment(self))

    def __repr__(self) -> str:
        """Return the names of the versions, and counts."""
        counts = f"{count(len(self.rows), 'row')}, {count(len(self.differences), 'difference')}"
        return f"<Alignment {join_names(self.versions)}: {counts}>"

    def _repr_html_(self) -> str:
        return str(import_writer("html", ALIGNMENT_FORMATS).show_alignment(self))


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
