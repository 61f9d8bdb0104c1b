"""`council-docs convert`: from any format that can be read to any that can be written."""

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from council_docs.batch.converting import Order, is_done, lost
from council_docs.batch.converting import convert as converted
from council_docs.batch.inputs import Gathered, gather, input_name
from council_docs.batch.outputs import STANDARD, Job, plan
from council_docs.cli.console import out, say, say_empty, standard_input
from council_docs.cli.many import each, exclude_option, jobs_option, progress
from council_docs.cli.options import INPUT, reading_options
from council_docs.formats import FORMATS, Format, infer_format
from council_docs.validation.reports.messages import failed_inputs, failure, finding, plural


class Options(NamedTuple):
    """The options of the command; None where they were not given."""

    target_format: str | None
    output: Path
    generated: dt.datetime | None
    resume: bool
    exclude: tuple[str, ...]
    jobs: int
    form: str | None
    language: str | None


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
@click.option(
    "--resume", is_flag=True, help="Leave out inputs whose output is there and is not older."
)
@exclude_option
@jobs_option
@reading_options
def convert(inputs: tuple[Path, ...], **given: Any) -> None:  # noqa: ANN401 - as Options says
    """Convert documents; `-` is standard input.

    An input is a file, a directory, a pattern such as `docs/**/*.txt`, or `-`. What is made of a
    directory lies below that of -o as the inputs lie below theirs.
    """
    options = Options(**given)
    found = gather(inputs, exclude=options.exclude, passed_over=options.output)
    for path in found.empty:
        say_empty(path)
    orders = list(_orders(found, options))
    waiting = [order for order in orders if not (options.resume and is_done(order))]
    failed = _run(waiting, options.jobs)
    if len(orders) != 1:
        _say_what_was_done(orders, waiting, failed)
    if failed:
        sys.exit(2)


def _orders(found: Gathered, options: Options) -> Iterator[Order]:
    """Yield what to make of each input; raise UsageError or DestinationError for what cannot be."""
    made = _target_format(options.target_format, None if found.are_several else options.output)
    if options.generated is not None and not made.dated:
        raise click.UsageError(f"the format {made.name} has no place for --generated")
    if options.resume and options.output == STANDARD:
        raise click.UsageError("--resume needs files that may be there already: -o")
    for source, target in _plan(found, options.output, made):
        yield Order(
            source=source,
            target=target,
            made=made.name,
            data=standard_input() if source == STANDARD else None,
            format=options.form,
            language=options.language,
            generated=options.generated.date() if options.generated else None,
        )


def _run(orders: Sequence[Order], jobs: int) -> list[str]:
    """Convert files; say what is doubted and what fails, and return the names of what fails."""
    failed = []
    results = progress(each(converted, orders, jobs=jobs, lost=lost), len(orders))
    for order, (doubts, text) in zip(orders, results, strict=True):
        if doubts.failure is not None:
            say(failure(doubts.failure, doubts.name))
            failed.append(input_name(order.source))
        for found in doubts.diagnostics:
            say(finding(found, doubts.name))
        out(text)
    return failed


def _say_what_was_done(
    orders: Sequence[Order], waiting: Sequence[Order], failed: Sequence[str]
) -> None:
    before = len(orders) - len(waiting)
    done = f"{len(waiting) - len(failed)} of {plural(len(orders), 'file')} converted"
    there = f", {before} there already" if before else ""
    say(f"{done}{there}{failed_inputs(failed)}")


def _target_format(name: str | None, file: Path | None) -> Format:
    """Return the format of that name, or the one that the name of the only output tells."""
    if name is not None:
        return FORMATS[name]
    made = infer_format(file, to_write=True) if file is not None else None
    if made is None:
        known = ", ".join(made.name for made in FORMATS.values() if made.writes)
        raise click.UsageError(f"name the format to write with --to: {known}")
    return made


def _plan(found: Gathered, output: Path, made: Format) -> list[Job]:
    jobs = plan(found.files, output, made.suffixes[0], found.folders)
    if found.are_several:
        for folder in dict.fromkeys(job.target.parent for job in jobs):
            folder.mkdir(parents=True, exist_ok=True)
    return jobs
