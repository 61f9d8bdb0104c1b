"""`council-docs validate`: what is wrong with documents, and where."""

import sys
from pathlib import Path

import click

from council_docs import Diagnostic, Severity
from council_docs import validate as diagnose
from council_docs.cli.console import for_each, out
from council_docs.cli.options import INPUT, Reader, reads_documents
from council_docs.destinations import STANDARD, Job
from council_docs.reporting import failed_inputs, finding, plural, tally


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=INPUT, metavar="INPUT...")
@click.option(
    "--severity",
    type=click.Choice([str(severity) for severity in Severity]),
    default=str(Severity.WARNING),
    show_default=True,
    help="The least severity to report.",
)
@reads_documents
def validate(inputs: tuple[Path, ...], severity: str, read: Reader) -> None:
    """Check documents; exit with 1 where something is found. `-` is standard input."""
    threshold = Severity[severity.upper()]
    found: list[Diagnostic] = []

    def work(job: Job) -> None:
        document = read(job.source)
        own = [one for one in diagnose(document) if one.severity >= threshold]
        out("".join(f"{finding(one, document, job.source)}\n" for one in own))
        found.extend(own)

    failed = for_each([Job(path, STANDARD) for path in inputs], work)
    out(f"{tally(found)} in {plural(len(inputs) - len(failed), 'file')}{failed_inputs(failed)}\n")
    if failed:
        sys.exit(2)
    if found:
        sys.exit(1)
