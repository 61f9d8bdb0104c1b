"""What `align` gives: versions of a document side by side, and where they differ."""

from importlib import import_module
from typing import TypeAlias, cast

from attrs import field, frozen

from council_docs.comparison.unit import Unit, UnitKind
from council_docs.diagnostics import Diagnostic, Severity
from council_docs.errors import FormatError
from council_docs.model import Document
from council_docs.source import Span

FORMATS = ("csv", "json", "tmx")
"""What an alignment can be written as; each has a module, which is imported when it is used."""

Cell: TypeAlias = tuple[Unit, ...]
"""What one version has in a row: nothing, a unit, or several units that are one in another."""


@frozen(kw_only=True)
class Version:
    """One of the documents that stand side by side."""

    name: str
    """What reports call it."""
    document: Document = field(repr=False)

    @property
    def language(self) -> str | None:
        """ISO 639-1; None where it could not be told."""
        return self.document.language

    def place(self, span: Span | None) -> str:
        """Return `name:line:column`, `name:page 3`, or the name where there is no such place."""
        source = self.document.provenance.source
        if source is None or span is None:
            return self.name
        return f"{self.name}:{source.position(span.start)}"


@frozen(kw_only=True)
class Row:
    """What belongs together: a cell for each version."""

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
        """What the unit is."""
        return self.first.kind


@frozen(kw_only=True)
class Difference:
    """Something in which a version is not like the first one."""

    code: str
    name: str
    severity: Severity
    message: str
    """One sentence that says where it is, what it is, and where the first version has it."""
    version: int
    """Which version: its place in `Alignment.versions`."""
    row: int
    """Which row: its place in `Alignment.rows`."""
    span: Span | None = None
    """Where in this version; where something is missing, what it should follow."""
    first_span: Span | None = None
    """Where in the first version."""

    @property
    def diagnostic(self) -> Diagnostic:
        """The same as a finding about this version."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=self.message,
            span=self.span,
        )


@frozen(kw_only=True)
class Alignment:
    """Versions of one document, lined up by structure."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    """In the order of the first version."""
    differences: tuple[Difference, ...]
    """From the first version, in the order of the rows."""

    def dumps(self, format: str = "json") -> str:  # noqa: A002 - as `council_docs.dumps`
        """Return the rows as text in the format of that name: `csv`, `json` or `tmx`.

        Raises FormatError for another name, and where TMX cannot hold the versions.
        """
        if format not in FORMATS:
            known = ", ".join(FORMATS)
            raise FormatError(f"unknown format {format!r}; versions are written as {known}")
        return cast("str", import_module(f"council_docs.comparison.as_{format}").write(self))
