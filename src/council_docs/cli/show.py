"""`council-docs show`: the outline of a document."""

import shutil
import sys
from pathlib import Path

import click

from council_docs.cli.console import is_terminal, out, read_all
from council_docs.cli.options import INPUT, Reader, reads_documents
from council_docs.formats.outline import render_outline

PIPED_WIDTH = 100
"""How long a line of `show` may be where it is not written to a terminal."""


@click.command()
@click.argument("source", type=INPUT, metavar="INPUT")
@reads_documents
def show(source: Path, read: Reader) -> None:
    """Print the outline of a document; `-` is standard input."""
    width = shutil.get_terminal_size().columns if is_terminal(sys.stdout) else PIPED_WIDTH
    for document in read_all([source], read):
        out("".join(f"{line}\n" for line in render_outline(document, width)))
