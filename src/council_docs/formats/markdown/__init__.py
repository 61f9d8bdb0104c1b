"""Markdown, for people: the writer."""

from council_docs.formats.markdown.write import write

__all__ = ["write"]
