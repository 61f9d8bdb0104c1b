"""`council-docs diff`: what changed between two documents."""

import sys
from pathlib import Path

import click

from council_docs import diff as compared
from council_docs.batch.inputs import input_name
from council_docs.cli.console import coloured, out, read_all
from council_docs.cli.options import INPUT, Reader, reads_documents
from council_docs.comparison.word_diff import Fate
from council_docs.comparison.writers import DIFF_FORMATS
from council_docs.comparison.writers.text import format_lines
from council_docs.validation.reports.escaping import visible

_COLOURS: dict[Fate, str] = {"removed": "red", "added": "green"}


@click.command()
@click.argument("before", type=INPUT, metavar="A")
@click.argument("after", type=INPUT, metavar="B")
@click.option(
    "--to",
    "target_format",
    type=click.Choice(DIFF_FORMATS),
    default=DIFF_FORMATS[0],
    show_default=True,
    help="What to write: lines for people, or JSON.",
)
@reads_documents
def diff(before: Path, after: Path, target_format: str, read: Reader) -> None:
    """Print what changed from A to B; exit with 1 where something did."""
    inputs = (before, after)
    first, second = read_all(inputs, read)
    found = compared(first, second, [input_name(path) for path in inputs])
    if target_format == "text":
        colour = coloured()
        style = _coloured if colour else _plain
        out("".join(f"{line}\n" for line in format_lines(found, style)), colour=colour)
    else:
        out(found.dumps(target_format))
    if found.changes:
        sys.exit(1)


def _coloured(words: str, fate: Fate) -> str:
    return click.style(visible(words), fg=_COLOURS[fate]) if fate in _COLOURS else visible(words)


def _plain(words: str, _: Fate) -> str:
    return visible(words)
