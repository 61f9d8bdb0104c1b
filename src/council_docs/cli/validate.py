"""`council-docs validate`: what is wrong with documents, and where."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click
from attrs import define, field

from council_docs.api import load
from council_docs.batch import run_tasks
from council_docs.batch.inputs import Inputs, find_inputs, input_name
from council_docs.batch.outputs import STANDARD_STREAM, refuse_overwriting
from council_docs.batch.validation import ValidationTask, fail_killed, validate_file
from council_docs.cli.console import (
    InvalidArguments,
    print_message,
    print_output,
    use_colour,
)
from council_docs.cli.inputs import open_input, warn_of_empty
from council_docs.cli.options import (
    PATH,
    SEVERITY,
    add_reading_options,
    exclude_option,
    jobs_option,
)
from council_docs.diagnostics import Severity
from council_docs.files import write_file
from council_docs.formats import infer_format
from council_docs.validation.configuration import (
    Configuration,
    ConfigurationFinder,
    read_configuration,
)
from council_docs.validation.reports import (
    REPORTS,
    STATISTICS,
    Report,
    ReportOptions,
    ReportWriter,
)
from council_docs.validation.reports.escaping import escape_line
from council_docs.validation.reports.messages import format_count, format_failure
from council_docs.validation.results import FileResult, Totals
from council_docs.validation.selection import select_codes

if TYPE_CHECKING:
    from council_docs.validation.baseline import Baseline


class Options(NamedTuple):
    """The options of the command; None or empty if not given."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    severity: str | None
    config: Path | None
    baseline: Path | None
    write_baseline: Path | None
    output_format: str
    output: Path
    statistics: bool
    explain: bool
    exit_zero: bool
    jobs: int
    stdin_filename: str | None
    against: Path | None
    source_format: str | None
    language: str | None
    encoding: str | None

    def get_report(self) -> Report:
        """Return the requested report; raise InvalidArguments if there are two."""
        if self.statistics:
            if self.output_format != "auto":
                raise InvalidArguments("--statistics is a report: omit --output-format")
            return STATISTICS
        if self.output_format != "auto":
            return REPORTS[self.output_format]
        on_github = os.environ.get("GITHUB_ACTIONS") == "true" and self.output == STANDARD_STREAM
        return REPORTS["github" if on_github else "terminal"]


def _split(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given for code in codes.split(","))


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=PATH, metavar="INPUT...")
@click.option(
    "--select", multiple=True, callback=_split, metavar="CODE,...", help="Report only these codes."
)
@click.option(
    "--ignore", multiple=True, callback=_split, metavar="CODE,...", help="Ignore these codes."
)
@exclude_option
@click.option("--severity", type=SEVERITY, help="Lowest severity to report. Default: warning.")
@click.option(
    "--config",
    type=PATH,
    metavar="FILE",
    help="Configuration file. Default: the nearest one above each input.",
)
@click.option(
    "--baseline",
    type=PATH,
    metavar="FILE",
    help="Report only diagnostics that are not in this file.",
)
@click.option(
    "--write-baseline",
    type=PATH,
    metavar="FILE",
    help="Write all diagnostics to this file instead of a report.",
)
@click.option(
    "--output-format",
    type=click.Choice(["auto", *REPORTS]),
    default="auto",
    show_default=True,
    help="Report format. auto: github on GitHub, else terminal.",
)
@click.option(
    "-o",
    "--output-file",
    "output",
    type=PATH,
    default=STANDARD_STREAM,
    metavar="FILE",
    help="Report file. Default: standard output.",
)
@click.option(
    "--against",
    type=PATH,
    metavar="FILE",
    help="Compare each input with this version, such as another language.",
)
@click.option("--statistics", is_flag=True, help="Count the diagnostics of each code.")
@click.option(
    "--explain", is_flag=True, help="Explain why each diagnostic matters and how to fix it."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are diagnostics.")
@jobs_option
@click.option("--stdin-filename", metavar="FILE", help="File name of standard input.")
@add_reading_options
def validate(inputs: tuple[Path, ...], **given: Any) -> None:  # noqa: ANN401 - see Options
    """Check documents; exit with 1 if there are diagnostics.

    An input is a file, a directory, a pattern such as `docs/**/*.txt`, or `-` for standard input.
    """
    options = Options(**given)
    found = find_inputs(inputs, exclude=options.exclude)
    for path in found.empty:
        warn_of_empty(path)
    read = filter(None, (*found.files, options.against, options.config))
    refuse_overwriting(read, filter(None, (options.output, options.write_baseline)))
    tasks = list(_TaskBuilder(options).build(found))
    write_report = options.get_report().load_writer()
    totals = Totals()
    results = totals.count(_run(tasks, options))
    if options.write_baseline is not None:
        _write_baseline(results, totals, options.write_baseline)
    else:
        _write_report(results, write_report, options)
    if totals.failed:
        sys.exit(2)
    if totals.codes and options.write_baseline is None and not options.exit_zero:
        sys.exit(1)


@define
class _TaskBuilder:
    """Builds the task of each file from the options and its configuration; options win."""

    options: Options
    _fixed: Configuration | None = None
    _finder: ConfigurationFinder = field(factory=ConfigurationFinder)
    _baselines: "dict[Path, Baseline]" = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Check the codes, and read the files that the options name."""
        if named := (*self.options.select, *self.options.ignore):
            select_codes(named)
        if self.options.against is not None:
            load(self.options.against)  # fail once, not for each input
        if self.options.config is not None:
            self._fixed = read_configuration(self.options.config) or Configuration()

    def build(self, found: Inputs) -> "Iterator[tuple[ValidationTask, Baseline | None]]":
        """Yield the task and the baseline of each file; raise CouncilDocsError or OSError."""
        for path in found.files:
            name = path
            if path == STANDARD_STREAM and self.options.stdin_filename is not None:
                name = Path(self.options.stdin_filename)
            configuration = self._fixed or self._finder.find(name)
            # `--exclude` replaces the key `exclude`.
            is_excludable = path in found.folders and not self.options.exclude
            if not (is_excludable and configuration.excludes(path)):
                yield self._build(path, name, configuration), self._get_baseline(configuration)

    def _build(self, path: Path, name: Path, configuration: Configuration) -> ValidationTask:
        options, severity = self.options, configuration.severity
        if options.severity is not None:
            severity = Severity[options.severity.upper()]
        source_format = options.source_format
        if path == STANDARD_STREAM and source_format is None:
            inferred = infer_format(name)
            source_format = inferred.name if inferred is not None else None
        return ValidationTask(
            file=open_input(
                path, source_format, options.language, options.encoding, input_name(name)
            ),
            severity=severity or Severity.WARNING,
            select=options.select or configuration.select,
            ignore=options.ignore or configuration.ignore,
            ignored_codes=configuration.ignored_codes(name),
            against=None if options.against is None else str(options.against),
            with_view=options.write_baseline is None and options.get_report().shows_documents,
        )

    def _get_baseline(self, configuration: Configuration) -> "Baseline | None":
        path = self.options.baseline or configuration.baseline
        if path is None or self.options.write_baseline is not None:
            return None
        if path not in self._baselines:
            from council_docs.validation.baseline import read_baseline  # noqa: PLC0415 - often none

            self._baselines[path] = read_baseline(path)
        return self._baselines[path]


def _run(
    tasks: "Sequence[tuple[ValidationTask, Baseline | None]]", options: Options
) -> Iterator[FileResult]:
    """Yield the result of each file without known diagnostics; print failures."""
    work = [task for task, _ in tasks]
    results = run_tasks(validate_file, work, jobs=options.jobs, on_killed=fail_killed)
    for (_, baseline), result in zip(tasks, results, strict=True):
        if result.failure is not None:
            print_message(format_failure(result.failure, result.name))
        yield result if baseline is None else baseline.remove_known(result)


def _write_report(
    results: Iterable[FileResult], write_report: ReportWriter, options: Options
) -> None:
    to_file = options.output != STANDARD_STREAM
    style = ReportOptions(explain=options.explain, colour=not to_file and use_colour())
    pieces = write_report(results, style)
    if to_file:
        write_file(options.output, "".join(pieces).encode("utf-8", "backslashreplace"))
    else:
        for piece in pieces:
            print_output(piece, colour=style.colour)


def _write_baseline(results: Iterable[FileResult], totals: Totals, path: Path) -> None:
    from council_docs.validation.baseline import format_baseline  # noqa: PLC0415 - often none

    write_file(path, format_baseline(results, path.parent).encode("utf-8"))
    count = format_count(totals.codes.total(), "diagnostic")
    print_message(f"{count} written to {escape_line(str(path))}")
