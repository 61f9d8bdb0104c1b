"""`council-docs rules`: all codes, and what each means."""

from collections.abc import Iterable
from itertools import groupby

import click

from council_docs.cli.console import print_output
from council_docs.errors import RuleError
from council_docs.validation.catalogue import CATALOGUE, CatalogueEntry
from council_docs.validation.selection import select_codes


@click.command()
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """List the rules, or explain one, by its CODE or its name.

    A prefix of codes lists all codes that begin with it.
    """
    for entry in CATALOGUE.values():
        if code in (entry.kind.code, entry.kind.name):
            print_output(entry.page)
            return
    try:
        codes = select_codes([code] if code is not None else [])
    except RuleError as error:
        raise click.UsageError(str(error)) from None
    print_output(_format_list(entry for entry in CATALOGUE.values() if entry.kind.code in codes))


def _format_list(entries: Iterable[CatalogueEntry]) -> str:
    """Return one line for each entry, below the name of its family."""
    lines: list[str] = []
    for family, members in groupby(entries, lambda entry: entry.family):
        listed = list(members)
        lines.append(f"{listed[0].kind.code[0]}: {family}\n")
        for entry in listed:
            kind, summary = entry.kind, entry.explanation.summary
            lines.append(f"  {kind.code} {kind.severity!s:<7} {kind.name}: {summary}\n")
    return "".join(lines)
