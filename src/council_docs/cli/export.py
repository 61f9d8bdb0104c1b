"""`council-docs export`: the tables of many documents, for analysis."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import click

from council_docs.batch.inputs import find_inputs
from council_docs.batch.outputs import STANDARD_STREAM, refuse_overwriting
from council_docs.cli.console import is_terminal, print_message
from council_docs.cli.inputs import warn_of_empty
from council_docs.cli.options import PATH, add_reading_options, exclude_option, jobs_option
from council_docs.errors import ExportError
from council_docs.source import Position
from council_docs.tables.arrow import import_extra
from council_docs.tables.export import export_tables
from council_docs.tables.outputs import OUTPUTS
from council_docs.tables.parts import ReadingOptions
from council_docs.tables.rows import ErrorRow
from council_docs.validation.reports.messages import format_count, format_failed, format_failure
from council_docs.validation.results import Failure


class Options(NamedTuple):
    """The options of the command; None if not given."""

    output: Path
    target_format: str | None
    no_diagnostics: bool
    dask: str | None
    exclude: tuple[str, ...]
    jobs: int
    source_format: str | None
    language: str | None
    encoding: str | None


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=PATH, metavar="INPUT...")
@click.option(
    "-o",
    "output",
    type=PATH,
    required=True,
    metavar="OUTPUT",
    help="Output: a file for duckdb, a directory for the others.",
)
@click.option(
    "--to",
    "target_format",
    type=click.Choice(list(OUTPUTS)),
    help="Output format. Default: duckdb for a name in .duckdb, else parquet.",
)
@click.option("--no-diagnostics", is_flag=True, help="Leave the table of diagnostics empty.")
@click.option(
    "--dask",
    metavar="ADDRESS",
    help="Read the documents on a Dask cluster: tcp://scheduler:8786.",
)
@exclude_option
@jobs_option
@add_reading_options
def export(inputs: tuple[Path, ...], **given: Any) -> None:  # noqa: ANN401 - see Options
    """Export documents as tables: documents, units, references and more.

    An input is a file, a directory or a pattern such as `docs/**/*.txt`. An export to an output
    that exists updates it. An interrupted one goes on where it stopped.
    """
    options = Options(**given)
    if STANDARD_STREAM in (*inputs, options.output):
        raise click.UsageError("export has no use for standard input and output")
    found = find_inputs(inputs, exclude=options.exclude, output=options.output)
    for path in found.empty:
        warn_of_empty(path)
    refuse_overwriting(found.files, [options.output])
    names = [str(path) for path in found.files]
    errors = _run(names, options)
    for row in errors:
        print_message(format_failure(Failure(row.message, _get_position(row)), row.source))
    count = f"{len(names) - len(errors):,} of {format_count(len(names), 'document')} exported"
    print_message(f"{count}{format_failed([row.source for row in errors])}")
    if errors:
        sys.exit(2)


def _run(names: Sequence[str], options: Options) -> tuple[ErrorRow, ...]:
    """Write the output, and return the inputs that were not read."""
    implied = "duckdb" if options.output.suffix == ".duckdb" else "parquet"
    with _connect(options.dask) as executor, _show_progress(len(names)) as on_progress:
        result = export_tables(
            names,
            options.output,
            to=options.target_format or implied,
            executor=executor,
            jobs=options.jobs,
            options=ReadingOptions(
                format=options.source_format,
                language=options.language,
                encoding=options.encoding,
                diagnose=not options.no_diagnostics,
            ),
            on_progress=on_progress,
        )
    return result.errors


@contextmanager
def _connect(address: str | None) -> Iterator[Executor | None]:
    """Yield the executor of a Dask cluster; None without an address."""
    if address is None:
        yield None
        return
    distributed = import_extra("distributed", "dask")
    try:
        client = distributed.Client(address)
    except (OSError, ValueError) as error:
        raise ExportError(f"no Dask scheduler at {address}: {error}") from None
    with client:
        yield client.get_executor()


@contextmanager
def _show_progress(length: int) -> Iterator[Callable[[int], object] | None]:
    """Show a progress bar on a terminal; yield the function that moves it on."""
    if not is_terminal(sys.stderr):
        yield None
        return
    with click.progressbar(length=length, file=sys.stderr) as bar:
        yield bar.update


def _get_position(row: ErrorRow) -> Position | None:
    return Position(row.line, row.column or 1, row.page) if row.line is not None else None
