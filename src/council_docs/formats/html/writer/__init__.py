"""Writes the reading view: one HTML page for people, without scripts and without a network."""

from council_docs.formats.html.writer.document import write

__all__ = ["write"]
