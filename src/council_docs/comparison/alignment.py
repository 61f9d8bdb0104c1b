"""What `align` returns: versions of a document side by side, and their differences."""

from typing import TypeAlias

from attrs import frozen

from council_docs.comparison.units import Unit, UnitKind
from council_docs.comparison.versions import Version
from council_docs.comparison.writers import ALIGNMENT_FORMATS, import_writer
from council_docs.diagnostics import Diagnostic
from council_docs.source import Span

Cell: TypeAlias = tuple[Unit, ...]
"""The units of one version in a row: none, one, or several that are one in another version."""


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


@frozen(kw_only=True)
class Difference(Diagnostic):
    """A diagnostic about a version: where it differs from the first one.

    Where something is missing, `span` is that of the unit before it.
    """

    version: int
    """The index of the version in `Alignment.versions`."""
    row: int
    """The index of the row in `Alignment.rows`."""
    first_span: Span | None = None
    """Where in the first version."""


@frozen(kw_only=True)
class Alignment:
    """Versions of one document, aligned by structure."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    """In the order of the first version."""
    differences: tuple[Difference, ...]
    """Between the first version and each other one, in the order of the rows."""

    def dumps(self, format: str = "json") -> str:  # noqa: A002 - as `council_docs.dumps`
        """Return the rows as `csv`, `json` or `tmx`.

        Raises FormatError for another format, and where TMX cannot hold the versions.
        """
        return str(import_writer(format, ALIGNMENT_FORMATS).write_alignment(self))
