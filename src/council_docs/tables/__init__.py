"""Documents as typed rows: documents, units, references, dates, footnotes, diagnostics.

`build_rows` makes the rows of a document, `build_tables` makes Arrow tables of rows, `split_chunks`
cuts a document into citable pieces for retrieval, and `export_tables` writes many documents to
Parquet, DuckDB, JSON Lines or CSV.
"""

from council_docs.errors import ExportError
from council_docs.tables.arrow import build_schema, build_tables
from council_docs.tables.builder import build_error_row, build_rows, identify_input
from council_docs.tables.chunks import Chunk, split_chunks
from council_docs.tables.export import ExportResult, export_tables
from council_docs.tables.parts import ReadingOptions
from council_docs.tables.rows import (
    SCHEMA_VERSION,
    TABLES,
    AnyRow,
    DateRow,
    DiagnosticRow,
    DocumentRow,
    ErrorRow,
    FootnoteRow,
    ReferenceRow,
    UnitRow,
)

__all__ = [
    "SCHEMA_VERSION",
    "TABLES",
    "AnyRow",
    "Chunk",
    "DateRow",
    "DiagnosticRow",
    "DocumentRow",
    "ErrorRow",
    "ExportError",
    "ExportResult",
    "FootnoteRow",
    "ReadingOptions",
    "ReferenceRow",
    "UnitRow",
    "build_error_row",
    "build_rows",
    "build_schema",
    "build_tables",
    "export_tables",
    "identify_input",
    "split_chunks",
]
