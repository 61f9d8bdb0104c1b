"""`council-docs schema`: the contracts of all JSON that is written."""

import click

from council_docs.cli.console import out
from council_docs.schemas import SCHEMAS, read_schema


@click.command()
@click.argument("name", type=click.Choice(list(SCHEMAS)), default="document")
def schema(name: str) -> None:
    """Print a JSON Schema: of documents, or of reports and comparisons."""
    out(read_schema(name))
