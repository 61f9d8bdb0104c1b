"""Documents as typed rows: documents, units, references, dates, footnotes, diagnostics.

`builder` makes the rows of a document, `chunks` cuts it into citable pieces for retrieval, `arrow`
makes Arrow tables, and `export` writes many documents to Parquet, DuckDB, JSON Lines or CSV.
"""
