"""`council-docs schema`: the JSON Schemas of all JSON that the library writes."""

import click

from council_docs.cli.console import print_output
from council_docs.schemas import SCHEMAS, read_schema


@click.command()
@click.argument("name", type=click.Choice(list(SCHEMAS)), default="document")
def schema(name: str) -> None:
    """Print a JSON Schema: of documents, reports, baselines, comparisons or tables."""
    print_output(read_schema(name))
