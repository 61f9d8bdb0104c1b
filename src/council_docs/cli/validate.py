"""`council-docs validate`: what is wrong with documents, and where."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from council_docs.batch.checking import Task, check, lost
from council_docs.batch.inputs import gather
from council_docs.batch.outputs import STANDARD, keep
from council_docs.cli.console import coloured, out, say, say_empty
from council_docs.cli.many import each, exclude_option, jobs_option
from council_docs.cli.options import INPUT, reading_options
from council_docs.cli.settings import Options, Plan
from council_docs.diagnostics import Severity
from council_docs.files import write_file
from council_docs.validation.reports import REPORTS, Style, Write
from council_docs.validation.reports.escaping import visible
from council_docs.validation.reports.messages import failure, plural
from council_docs.validation.results import FileResult, Totals

if TYPE_CHECKING:
    from council_docs.validation.baseline import Baseline


def _split(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given for code in codes.split(","))


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=INPUT, metavar="INPUT...")
@click.option(
    "--select", multiple=True, callback=_split, metavar="CODE,...", help="Report only these codes."
)
@click.option(
    "--ignore", multiple=True, callback=_split, metavar="CODE,...", help="Report all but these."
)
@exclude_option
@click.option(
    "--severity",
    type=click.Choice([str(severity) for severity in Severity]),
    help="The least severity to report; warning by default.",
)
@click.option(
    "--config",
    type=INPUT,
    metavar="FILE",
    help="The configuration; by default the nearest one above each input.",
)
@click.option(
    "--baseline", type=INPUT, metavar="FILE", help="Report only what does not stand in this file."
)
@click.option(
    "--write-baseline",
    type=INPUT,
    metavar="FILE",
    help="Report nothing, but write what is found to this file.",
)
@click.option(
    "--output-format",
    type=click.Choice(["auto", *REPORTS]),
    default="auto",
    show_default=True,
    help="The report to make; auto is github on GitHub, else terminal.",
)
@click.option(
    "-o",
    "--output-file",
    "output",
    type=INPUT,
    default=STANDARD,
    metavar="FILE",
    help="Where to write the report; standard output by default.",
)
@click.option(
    "--against",
    type=INPUT,
    metavar="FILE",
    help="Another version of the document, such as another language, to compare each input to.",
)
@click.option("--statistics", is_flag=True, help="Report how often each code was found.")
@click.option("--explain", is_flag=True, help="Say why each finding matters, and how to mend it.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 where something is found.")
@jobs_option
@click.option("--stdin-filename", metavar="FILE", help="The name to give to standard input.")
@reading_options
def validate(inputs: tuple[Path, ...], **given: Any) -> None:  # noqa: ANN401 - as Options says
    """Check documents; exit with 1 where something is found.

    An input is a file, a directory, a pattern such as `docs/**/*.txt`, or `-` for standard input.
    """
    options = Options(**given)
    found = gather(inputs, exclude=options.exclude)
    for path in found.empty:
        say_empty(path)
    read = filter(None, (*found.files, options.against, options.config))
    keep(read, filter(None, (options.output, options.write_baseline)))
    tasks = list(Plan(options).tasks(found))
    write_report = options.report.write
    totals = Totals()
    results = totals.count(_new(tasks, options))
    if options.write_baseline is not None:
        _write_baseline(results, totals, options.write_baseline)
    else:
        _report(results, write_report, options)
    if totals.failed:
        sys.exit(2)
    if totals.codes and options.write_baseline is None and not options.exit_zero:
        sys.exit(1)


def _new(tasks: "Sequence[tuple[Task, Baseline | None]]", options: Options) -> Iterator[FileResult]:
    """Yield what is found in each file and is not in its baseline; say what cannot be read."""
    work = [task for task, _ in tasks]
    results = each(check, work, jobs=options.jobs, lost=lost)
    for (_, baseline), result in zip(tasks, results, strict=True):
        if result.failure is not None:
            say(failure(result.failure, result.name))
        yield result if baseline is None else baseline.new(result)


def _report(results: Iterable[FileResult], write_report: Write, options: Options) -> None:
    to_file = options.output != STANDARD
    style = Style(explain=options.explain, colour=not to_file and coloured())
    pieces = write_report(results, style)
    if to_file:
        write_file(options.output, "".join(pieces).encode("utf-8", "backslashreplace"))
    else:
        for piece in pieces:
            out(piece, colour=style.colour)


def _write_baseline(results: Iterable[FileResult], totals: Totals, path: Path) -> None:
    from council_docs.validation.baseline import written  # noqa: PLC0415 - most runs write none

    write_file(path, written(results, path.parent).encode("utf-8"))
    say(f"{plural(totals.codes.total(), 'finding')} written to {visible(str(path))}")
