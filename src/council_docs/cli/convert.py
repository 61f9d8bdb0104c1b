"""`council-docs convert`: from any readable format to any writable one."""

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from council_docs.batch import run_tasks
from council_docs.batch.conversion import ConversionTask, convert_file, fail_killed, is_up_to_date
from council_docs.batch.inputs import Inputs, find_inputs
from council_docs.batch.outputs import STANDARD_STREAM, Output, plan_outputs
from council_docs.cli.console import print_message, print_output, show_progress
from council_docs.cli.inputs import open_input, warn_of_empty
from council_docs.cli.options import (
    PATH,
    add_reading_options,
    exclude_option,
    jobs_option,
)
from council_docs.formats import FORMATS, Format, infer_format
from council_docs.validation.reports.messages import (
    format_count,
    format_diagnostic,
    format_failed,
    format_failure,
)


class Options(NamedTuple):
    """The options of the command; None if not given."""

    target_format: str | None
    output: Path
    generated: dt.datetime | None
    keep_suffix: bool
    resume: bool
    exclude: tuple[str, ...]
    jobs: int
    source_format: str | None
    language: str | None
    encoding: str | None


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=PATH, metavar="INPUT...")
@click.option(
    "--to",
    "target_format",
    type=click.Choice([known.name for known in FORMATS.values() if known.writes]),
    help="Output format. Default: inferred from the output file name.",
)
@click.option(
    "-o",
    "output",
    type=PATH,
    default=STANDARD_STREAM,
    metavar="FILE|DIRECTORY",
    help="Output. Default: standard output. Several inputs need a directory.",
)
@click.option(
    "--generated",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Date of generation to write into the output.",
)
@click.option(
    "--keep-suffix",
    is_flag=True,
    help="Name outputs a.pdf.json, not a.json: for a.pdf beside a.txt.",
)
@click.option("--resume", is_flag=True, help="Skip inputs whose output is up to date.")
@exclude_option
@jobs_option
@add_reading_options
def convert(inputs: tuple[Path, ...], **given: Any) -> None:  # noqa: ANN401 - see Options
    """Convert documents; `-` is standard input.

    An input is a file, a directory, a pattern such as `docs/**/*.txt`, or `-`. The outputs of a
    directory keep their subdirectories.
    """
    options = Options(**given)
    found = find_inputs(inputs, exclude=options.exclude, output=options.output)
    for path in found.empty:
        warn_of_empty(path)
    tasks = list(_build_tasks(found, options))
    waiting = [task for task in tasks if not (options.resume and is_up_to_date(task))]
    failed = _run(waiting, options.jobs)
    if len(tasks) != 1:
        _print_summary(tasks, waiting, failed)
    if failed:
        sys.exit(2)


def _build_tasks(found: Inputs, options: Options) -> Iterator[ConversionTask]:
    """Yield a task for each input; raise UsageError or DestinationError."""
    target_format = _get_target_format(options, found)
    if options.generated is not None and not target_format.dated:
        raise click.UsageError(f"the format {target_format.name} has no place for --generated")
    if options.resume and options.output == STANDARD_STREAM:
        raise click.UsageError("--resume needs an output file or directory: -o")
    for source, target in _plan_outputs(found, options, target_format):
        yield ConversionTask(
            file=open_input(source, options.source_format, options.language, options.encoding),
            target=target,
            target_format=target_format.name,
            generated=options.generated.date() if options.generated else None,
        )


def _run(tasks: Sequence[ConversionTask], jobs: int) -> list[str]:
    """Convert files, print warnings and failures, and return the inputs that failed."""
    failed = []
    results = run_tasks(convert_file, tasks, jobs=jobs, on_killed=fail_killed)
    for task, (result, text) in zip(tasks, show_progress(results, len(tasks)), strict=True):
        if result.failure is not None:
            print_message(format_failure(result.failure, result.name))
            failed.append(task.file.name)
        for located in result.diagnostics:
            print_message(format_diagnostic(located, result.name))
        print_output(text)
    return failed


def _print_summary(
    tasks: Sequence[ConversionTask], waiting: Sequence[ConversionTask], failed: Sequence[str]
) -> None:
    converted = f"{len(waiting) - len(failed)} of {format_count(len(tasks), 'file')} converted"
    skipped = len(tasks) - len(waiting)
    up_to_date = f", {skipped} up to date" if skipped else ""
    print_message(f"{converted}{up_to_date}{format_failed(failed)}")


def _get_target_format(options: Options, found: Inputs) -> Format:
    """Return the format of `--to`, or the one that the name of the only output implies."""
    if options.target_format is not None:
        return FORMATS[options.target_format]
    inferred = None if found.need_directory else infer_format(options.output, to_write=True)
    if inferred is None:
        known = ", ".join(each.name for each in FORMATS.values() if each.writes)
        raise click.UsageError(f"name the output format with --to: {known}")
    return inferred


def _plan_outputs(found: Inputs, options: Options, target_format: Format) -> list[Output]:
    outputs = plan_outputs(
        found.files,
        options.output,
        target_format.suffixes[0],
        found.folders,
        keep_suffix=options.keep_suffix,
    )
    if found.need_directory:
        for folder in dict.fromkeys(planned.target.parent for planned in outputs):
            folder.mkdir(parents=True, exist_ok=True)
    return outputs
