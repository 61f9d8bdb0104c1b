"""`council-docs convert`: from any format that can be read to any that can be written."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from council_docs import Severity, dumps
from council_docs.cli.console import Unusable, for_each, out, say
from council_docs.cli.options import INPUT, Reader, reads_documents
from council_docs.destinations import STANDARD, Job, plan, write
from council_docs.findings import located
from council_docs.formats import FORMATS, Format, by_suffix
from council_docs.inputs import input_name
from council_docs.reports.plain import visible
from council_docs.reports.sentences import failed_inputs, finding, plural
from council_docs.rules import date_unknown


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=INPUT, metavar="INPUT...")
@click.option(
    "--to",
    "target_format",
    type=click.Choice([made.name for made in FORMATS.values() if made.writes]),
    help="The format to write; told from the name of -o by default.",
)
@click.option(
    "-o",
    "output",
    type=INPUT,
    default=STANDARD,
    metavar="FILE|DIRECTORY",
    help="Where to write; standard output by default. Several inputs need a directory.",
)
@click.option(
    "--generated",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day that the output names as the day on which it was made.",
)
@reads_documents
def convert(
    inputs: tuple[Path, ...],
    target_format: str | None,
    output: Path,
    generated: dt.datetime | None,
    read: Reader,
) -> None:
    """Convert documents; `-` is standard input."""
    made = _target_format(target_format, output)
    if generated is not None and not made.dated:
        raise click.UsageError(f"the format {made.name} has no place for --generated")
    jobs = _jobs(inputs, output, made)

    def work(job: Job) -> None:
        document = read(job.source)
        said = dumps(document, made.name, generated=generated.date() if generated else None)
        if job.target == STANDARD:
            out(said)
        else:
            write(job.target, said.encode("utf-8"))
        doubts = list(document.provenance.diagnostics)
        if made.dated:
            doubts += date_unknown.check(document)  # a placeholder stands in its place
        source, name = document.provenance.source, input_name(job.source)
        for found in doubts:
            if found.severity >= Severity.WARNING:
                say(finding(located(found, source), name))

    failed = for_each(jobs, work, bar=True)
    if len(jobs) > 1:
        done = f"{len(jobs) - len(failed)} of {plural(len(jobs), 'file')} converted"
        say(done + failed_inputs([input_name(path) for path in failed]))
    if failed:
        sys.exit(2)


def _target_format(name: str | None, output: Path) -> Format:
    if name is not None:
        return FORMATS[name]
    made = by_suffix(output)
    if made is None or not made.writes:
        known = ", ".join(made.name for made in FORMATS.values() if made.writes)
        raise click.UsageError(f"name the format to write with --to: {known}")
    return made


def _jobs(inputs: Sequence[Path], output: Path, made: Format) -> list[Job]:
    try:
        jobs = plan(inputs, output, made.suffixes[0])
        if len(jobs) > 1:
            output.mkdir(parents=True, exist_ok=True)
    except ValueError as error:
        raise click.UsageError(visible(str(error))) from None
    except OSError as error:
        raise Unusable(f"{visible(str(output))}: {error.strerror}") from None
    return jobs
