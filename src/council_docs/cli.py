"""The command line: `council-docs convert`, `show`, `validate`, `schema`.

Exit status: 0 fine, 1 `validate` found something, 2 unusable arguments or an input that cannot be
read, 141 the reader of standard output went away.
"""

import datetime as dt
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import click

from council_docs import (
    CouncilDocsError,
    Diagnostic,
    Document,
    Severity,
    __version__,
    dumps,
    load,
    loads,
)
from council_docs import validate as diagnose
from council_docs.destinations import STANDARD, Job, plan, write
from council_docs.formats import FORMATS, Format, by_suffix
from council_docs.identifiers import ALPHA3
from council_docs.outline import one_line, outline
from council_docs.reporting import failed_inputs, failure, finding, input_name, plural, tally
from council_docs.rules import date_unknown
from council_docs.schemas import schema as schema_text

PIPED_WIDTH = 100
"""How long a line of `show` may be where it is not written to a terminal."""

_SIGPIPE = 141

_Reader: TypeAlias = Callable[[Path], Document]


class _Unusable(click.ClickException):
    exit_code = 2


class _OutputClosed(Exception):  # noqa: N818 - never leaves this module
    """Standard output takes no more; the cause says why."""


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as in click
        _speak_utf8()
        try:
            return super().invoke(ctx)
        except _OutputClosed as closed:
            _give_up_output(closed.__cause__)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a file name that is not UTF-8 is written with escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _give_up_output(cause: BaseException | None) -> NoReturn:
    # What is still in the buffer would fail again when the interpreter ends.
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(cause, BrokenPipeError):
        sys.exit(_SIGPIPE)
    raise _Unusable(f"standard output: {cause}")


def _out(text: str) -> None:
    try:
        click.echo(text, nl=False)
    except OSError as error:
        raise _OutputClosed from error


# ------------------------------------------------------------------------------ options

_INPUT = click.Path(path_type=Path)


def _reads_documents(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say how to read, and `read`, a function that obeys them."""

    @click.option(
        "--from",
        "form",
        type=click.Choice([made.name for made in FORMATS.values() if made.reads]),
        help="The format of the input; told from its name or its content by default.",
    )
    @click.option(
        "--language",
        type=click.Choice(list(ALPHA3)),
        metavar="XX",
        help="The language of the text (ISO 639-1), where it should not be detected.",
    )
    @wraps(command)
    def with_reader(*, form: str | None, language: str | None, **options: object) -> None:
        def read(path: Path) -> Document:
            if path != STANDARD:
                return load(path, form, language=language)
            data = sys.stdin.buffer.read()
            return loads(data, form or "auto", language=language, name=input_name(path))

        command(read=read, **options)

    return with_reader


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="council-docs")
def main() -> None:
    """Read, check and convert documents of the Council of the European Union."""


# ------------------------------------------------------------------------------ one by one


def _for_each(jobs: Sequence[Job], work: Callable[[Job], None], *, bar: bool = False) -> list[Path]:
    """Do the work for each job; say on standard error which inputs fail, and return those."""
    failed = []
    with _progress(jobs, bar=bar) as moving:
        for job in moving:
            try:
                work(job)
            except (CouncilDocsError, OSError) as error:
                _say(failure(job.source, error))
                failed.append(job.source)
    return failed


def _progress(jobs: Sequence[Job], *, bar: bool) -> AbstractContextManager[Iterable[Job]]:
    if bar and len(jobs) > 1 and sys.stderr.isatty():
        return click.progressbar(jobs, file=sys.stderr)
    return nullcontext(jobs)


def _say(message: str) -> None:
    """Write a line to standard error, over the progress bar where there is one."""
    erase = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(erase + message, err=True)


# ------------------------------------------------------------------------------ convert


@main.command()
@click.argument("inputs", nargs=-1, required=True, type=_INPUT, metavar="INPUT...")
@click.option(
    "--to",
    "target_format",
    type=click.Choice([made.name for made in FORMATS.values() if made.writes]),
    help="The format to write; told from the name of -o by default.",
)
@click.option(
    "-o",
    "output",
    type=_INPUT,
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
@_reads_documents
def convert(
    inputs: tuple[Path, ...],
    target_format: str | None,
    output: Path,
    generated: dt.datetime | None,
    read: _Reader,
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
            _out(said)
        else:
            write(job.target, said.encode("utf-8"))
        doubts = list(document.provenance.diagnostics)
        if made.dated:
            doubts += date_unknown.check(document)  # a placeholder stands in its place
        for found in doubts:
            if found.severity >= Severity.WARNING:
                _say(finding(found, document, job.source))

    failed = _for_each(jobs, work, bar=True)
    if len(jobs) > 1:
        done = f"{len(jobs) - len(failed)} of {plural(len(jobs), 'file')} converted"
        _say(done + failed_inputs(failed))
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
        raise click.UsageError(one_line(str(error))) from None
    except OSError as error:
        raise _Unusable(f"{one_line(str(output))}: {error.strerror}") from None
    return jobs


# ------------------------------------------------------------------------------ show


@main.command()
@click.argument("source", type=_INPUT, metavar="INPUT")
@_reads_documents
def show(source: Path, read: _Reader) -> None:
    """Print the outline of a document; `-` is standard input."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH

    def work(job: Job) -> None:
        document = read(job.source)
        _out("".join(f"{line}\n" for line in outline(document, width)))

    if _for_each([Job(source, STANDARD)], work):
        sys.exit(2)


# ------------------------------------------------------------------------------ validate


@main.command()
@click.argument("inputs", nargs=-1, required=True, type=_INPUT, metavar="INPUT...")
@click.option(
    "--severity",
    type=click.Choice([str(severity) for severity in Severity]),
    default=str(Severity.WARNING),
    show_default=True,
    help="The least severity to report.",
)
@_reads_documents
def validate(
    inputs: tuple[Path, ...],
    severity: str,
    read: _Reader,
) -> None:
    """Check documents; exit with 1 where something is found. `-` is standard input."""
    threshold = Severity[severity.upper()]
    found: list[Diagnostic] = []

    def work(job: Job) -> None:
        document = read(job.source)
        own = [one for one in diagnose(document) if one.severity >= threshold]
        _out("".join(f"{finding(one, document, job.source)}\n" for one in own))
        found.extend(own)

    failed = _for_each([Job(path, STANDARD) for path in inputs], work)
    _out(f"{tally(found)} in {plural(len(inputs) - len(failed), 'file')}{failed_inputs(failed)}\n")
    if failed:
        sys.exit(2)
    if found:
        sys.exit(1)


# ------------------------------------------------------------------------------ schema


@main.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    _out(schema_text())
