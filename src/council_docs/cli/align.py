"""`council-docs align`: versions of one document side by side, and where they differ."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from council_docs import Alignment
from council_docs import align as align_documents
from council_docs.batch.inputs import input_name
from council_docs.batch.outputs import STANDARD, keep, plan
from council_docs.cli.console import out, read_all, say
from council_docs.cli.options import INPUT, Reader, reads_documents
from council_docs.comparison.writers import ALIGNMENT_FORMATS
from council_docs.diagnostics import Severity
from council_docs.files import write_file
from council_docs.validation.reports.messages import finding, summary
from council_docs.validation.results import FileResult, Totals, locate


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=INPUT, metavar="FILE...")
@click.option(
    "--to",
    "target_format",
    type=click.Choice(ALIGNMENT_FORMATS),
    help="The format to write; told from the name of -o by default, else csv.",
)
@click.option(
    "-o",
    "output",
    type=INPUT,
    default=STANDARD,
    metavar="FILE",
    help="Where to write; standard output by default.",
)
@click.option("--check", is_flag=True, help="Write no table: only report where versions differ.")
@click.option(
    "--severity",
    type=click.Choice([str(severity) for severity in Severity]),
    default=str(Severity.INFO),
    show_default=True,
    help="The least severity to report.",
)
@reads_documents
def align(  # noqa: PLR0913 - options are given by name
    inputs: tuple[Path, ...],
    target_format: str | None,
    output: Path,
    *,
    check: bool,
    severity: str,
    read: Reader,
) -> None:
    """Line up versions of a document; exit with 1 where they differ from the first."""
    if len(inputs) == 1:
        raise click.UsageError("two files or more can be lined up")
    if check and (target_format or output != STANDARD):
        raise click.UsageError("--check writes no table: it goes with neither --to nor -o")
    target_format = target_format or _told_by(output)
    target = plan(inputs[:1], output, f".{target_format}")[0].target
    keep(inputs, [target])
    alignment = align_documents(read_all(inputs, read), [input_name(path) for path in inputs])
    totals = Totals()
    report = _report(totals.count(_checked(alignment, Severity[severity.upper()])), totals)
    if check:
        out("".join(f"{line}\n" for line in report))
    else:
        _write(alignment, target_format, target)
        for line in report:
            say(line)
    if totals.codes:
        sys.exit(1)


def _told_by(output: Path) -> str:
    suffix = output.suffix.lower().removeprefix(".")
    return suffix if suffix in ALIGNMENT_FORMATS else ALIGNMENT_FORMATS[0]


def _write(alignment: Alignment, target_format: str, target: Path) -> None:
    said = alignment.dumps(target_format)
    if target == STANDARD:
        out(said)
    else:
        write_file(target, said.encode("utf-8", "backslashreplace"))


def _report(results: Iterable[FileResult], totals: Totals) -> Iterator[str]:
    """Yield a line for each difference, and one that counts them."""
    for result in results:
        for found in result.diagnostics:
            yield finding(found, result.name)
    yield summary(totals)


def _checked(alignment: Alignment, least: Severity) -> Iterator[FileResult]:
    """Yield the differences version by version, as a report takes findings."""
    for place, version in enumerate(alignment.versions):
        source = version.document.provenance.source
        findings = tuple(
            locate(found, source)
            for found in alignment.differences
            if found.version == place and found.severity >= least
        )
        yield FileResult(version.name, findings)
