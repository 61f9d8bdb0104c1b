"""`council-docs rules`: which codes there are, and what each means."""

from collections.abc import Iterable

import click

from council_docs.cli.console import out
from council_docs.errors import RuleError
from council_docs.validation.catalogue import CATALOGUE, FAMILIES, CatalogueEntry
from council_docs.validation.selection import selected


@click.command()
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """List the rules, or explain one, by its CODE or its name.

    The beginning of a code lists those that begin with it.
    """
    for entry in CATALOGUE.values():
        if code in (entry.kind.code, entry.kind.name):
            out(entry.page)
            return
    try:
        codes = selected([code] if code is not None else [])
    except RuleError as error:
        raise click.UsageError(str(error)) from None
    out(_listed(entry for entry in CATALOGUE.values() if entry.kind.code in codes))


def _listed(entries: Iterable[CatalogueEntry]) -> str:
    """Return one line for each entry, below the names of the families."""
    lines: list[str] = []
    family = ""
    for entry in entries:
        kind = entry.kind
        if kind.code[0] != family:
            family = kind.code[0]
            lines.append(f"{family}: {FAMILIES[family]}\n")
        summary = entry.explanation.summary
        lines.append(f"  {kind.code} {kind.severity!s:<7} {kind.name}: {summary}\n")
    return "".join(lines)
