"""Markdown, for people."""

from council_docs.formats.markdown.writer import write

__all__ = ["write"]
