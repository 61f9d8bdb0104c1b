"""`council-docs show`: the outline of a document."""

import shutil
import sys
from pathlib import Path

import click

from council_docs.cli.console import is_terminal, print_output
from council_docs.cli.inputs import read_documents
from council_docs.cli.options import PATH, Reader, add_reader
from council_docs.formats.outline import render_outline

PIPED_WIDTH = 100
"""The longest line of `show` unless standard output is a terminal."""


@click.command()
@click.argument("source", type=PATH, metavar="INPUT")
@add_reader
def show(source: Path, read: Reader) -> None:
    """Print the outline of a document; `-` is standard input."""
    width = shutil.get_terminal_size().columns if is_terminal(sys.stdout) else PIPED_WIDTH
    for document in read_documents([source], read):
        print_output("".join(f"{line}\n" for line in render_outline(document, width)))
