"""Order the runs of a page into lines, columns, tables, paragraphs and footnotes."""
