"""`council-docs schema`: the contract of the JSON format."""

import click

from council_docs.cli.console import out
from council_docs.schemas import schema as schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    out(schema_text())
