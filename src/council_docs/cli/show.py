"""`council-docs show`: the outline of a document."""

import shutil
import sys
from pathlib import Path

import click

from council_docs.cli.console import for_each, out
from council_docs.cli.options import INPUT, Reader, reads_documents
from council_docs.destinations import STANDARD, Job
from council_docs.outline import outline

PIPED_WIDTH = 100
"""How long a line of `show` may be where it is not written to a terminal."""


@click.command()
@click.argument("source", type=INPUT, metavar="INPUT")
@reads_documents
def show(source: Path, read: Reader) -> None:
    """Print the outline of a document; `-` is standard input."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH

    def work(job: Job) -> None:
        document = read(job.source)
        out("".join(f"{line}\n" for line in outline(document, width)))

    if for_each([Job(source, STANDARD)], work):
        sys.exit(2)
