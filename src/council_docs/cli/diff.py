"""`council-docs diff`: the changes between two documents."""

import sys
from pathlib import Path

import click

from council_docs import diff as diff_documents
from council_docs.batch.inputs import input_name
from council_docs.cli.console import print_output, use_colour
from council_docs.cli.inputs import read_documents
from council_docs.cli.options import PATH, Reader, add_reader
from council_docs.comparison.word_diff import Fate
from council_docs.comparison.writers import DIFF_FORMATS
from council_docs.comparison.writers.text import format_lines
from council_docs.validation.reports.escaping import escape_line

_COLOURS: dict[Fate, str] = {"removed": "red", "added": "green"}


@click.command()
@click.argument("before", type=PATH, metavar="A")
@click.argument("after", type=PATH, metavar="B")
@click.option(
    "--to",
    "--output-format",
    "target_format",
    type=click.Choice(DIFF_FORMATS),
    default=DIFF_FORMATS[0],
    show_default=True,
    help="Output format: lines or a page for people, or JSON.",
)
@add_reader
def diff(before: Path, after: Path, target_format: str, read: Reader) -> None:
    """Print the changes from A to B; exit with 1 if there are any."""
    inputs = (before, after)
    first, second = read_documents(inputs, read)
    found = diff_documents(first, second, [input_name(path) for path in inputs])
    if target_format == "text":
        colour = use_colour()
        paint = _paint if colour else _escape
        print_output("".join(f"{line}\n" for line in format_lines(found, paint)), colour=colour)
    else:
        print_output(found.dumps(target_format))
    if found.changes:
        sys.exit(1)


def _paint(words: str, fate: Fate) -> str:
    text = escape_line(words)
    return click.style(text, fg=_COLOURS[fate]) if fate in _COLOURS else text


def _escape(words: str, _: Fate) -> str:
    return escape_line(words)
