"""`council-docs align`: versions of one document side by side, and their differences."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from council_docs import Alignment
from council_docs import align as align_documents
from council_docs.batch.inputs import input_name
from council_docs.batch.outputs import STANDARD_STREAM, plan_outputs, refuse_overwriting
from council_docs.cli.console import print_message, print_output
from council_docs.cli.inputs import read_documents
from council_docs.cli.options import PATH, SEVERITY, Reader, add_reader
from council_docs.comparison.writers import ALIGNMENT_FORMATS
from council_docs.diagnostics import Severity
from council_docs.files import write_file
from council_docs.validation.reports.messages import format_diagnostic, format_summary
from council_docs.validation.results import FileResult, Totals, locate


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option(
    "--to",
    "--output-format",
    "target_format",
    type=click.Choice(ALIGNMENT_FORMATS),
    help="Output format. Default: inferred from the output file name, else csv.",
)
@click.option(
    "-o",
    "output",
    type=PATH,
    default=STANDARD_STREAM,
    metavar="FILE",
    help="Output file. Default: standard output.",
)
@click.option("--check", is_flag=True, help="Report the differences, and write no table.")
@click.option(
    "--severity",
    type=SEVERITY,
    default=str(Severity.INFO),
    show_default=True,
    help="Lowest severity to report.",
)
@add_reader
def align(  # noqa: PLR0913 - options are given by name
    inputs: tuple[Path, ...],
    target_format: str | None,
    output: Path,
    *,
    check: bool,
    severity: str,
    read: Reader,
) -> None:
    """Line up versions of a document; exit with 1 if they differ from the first."""
    if len(inputs) == 1:
        raise click.UsageError("align needs two files or more")
    if check and (target_format or output != STANDARD_STREAM):
        raise click.UsageError("--check writes no table: omit --to and -o")
    target_format = target_format or _infer_format(output)
    target = plan_outputs(inputs[:1], output, f".{target_format}")[0].target
    refuse_overwriting(inputs, [target])
    alignment = align_documents(read_documents(inputs, read), [input_name(path) for path in inputs])
    totals = Totals()
    results = totals.count(_list_results(alignment, Severity[severity.upper()]))
    lines = [
        format_diagnostic(located, result.name)
        for result in results
        for located in result.diagnostics
    ]
    lines.append(format_summary(totals))
    if check:
        print_output("".join(f"{line}\n" for line in lines))
    else:
        _write_table(alignment, target_format, target)
        for line in lines:
            print_message(line)
    if totals.codes:
        sys.exit(1)


def _infer_format(output: Path) -> str:
    suffix = output.suffix.lower().removeprefix(".")
    return suffix if suffix in ALIGNMENT_FORMATS else ALIGNMENT_FORMATS[0]


def _write_table(alignment: Alignment, target_format: str, target: Path) -> None:
    table = alignment.dumps(target_format)
    if target == STANDARD_STREAM:
        print_output(table)
    else:
        write_file(target, table.encode("utf-8", "backslashreplace"))


def _list_results(alignment: Alignment, least: Severity) -> Iterator[FileResult]:
    """Yield the differences of each version."""
    for number, version in enumerate(alignment.versions):
        source = version.document.provenance.source
        diagnostics = tuple(
            locate(difference, source)
            for difference in alignment.differences
            if difference.version == number and difference.severity >= least
        )
        yield FileResult(version.name, diagnostics)
