"""`council-docs show`: the outline of a document."""

import shutil
import sys
from pathlib import Path

import click

from council_docs.cli.console import is_terminal, print_output
from council_docs.cli.inputs import read_documents
from council_docs.cli.options import PATH, Reader, add_reader
from council_docs.files import write_file
from council_docs.formats.outline import render_outline

PIPED_WIDTH = 100
"""The longest line of `show` unless standard output is a terminal."""


@click.command()
@click.argument("source", type=PATH, metavar="INPUT")
@click.option(
    "--pages",
    type=PATH,
    metavar="FILE",
    help="Draw what was read onto the pages of a PDF file, as SVG.",
)
@add_reader
def show(source: Path, pages: Path | None, read: Reader) -> None:
    """Print the outline of a document; `-` is standard input."""
    width = shutil.get_terminal_size().columns if is_terminal(sys.stdout) else PIPED_WIDTH
    for document in read_documents([source], read):
        if pages is not None:
            # Not above: few documents are drawn.
            from council_docs.formats.pdf.page_drawing import draw_pages  # noqa: PLC0415

            write_file(pages, draw_pages(document).encode())
            return
        print_output("".join(f"{line}\n" for line in render_outline(document, width)))
