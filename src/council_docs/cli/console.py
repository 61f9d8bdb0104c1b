"""What the commands say and where: standard output, standard error, one input after the other."""

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from council_docs.destinations import STANDARD, Job
from council_docs.errors import CouncilDocsError
from council_docs.findings import because
from council_docs.inputs import input_name
from council_docs.model import Document
from council_docs.reports.sentences import failure

_SIGPIPE = 141


class Unusable(click.ClickException):
    """The arguments cannot be obeyed, for a reason that click does not know of."""

    exit_code = 2


class OutputClosed(Exception):  # noqa: N818 - never leaves the command line
    """Standard output takes no more; the cause says why."""


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a file name that is not UTF-8 is written with escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def give_up_output(cause: BaseException | None) -> NoReturn:
    """End the process because standard output takes no more."""
    # What is still in the buffer would fail again when the interpreter ends.
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(cause, BrokenPipeError):
        sys.exit(_SIGPIPE)
    raise Unusable(f"standard output: {cause}")


def out(text: str, *, colour: bool = False) -> None:
    """Write to standard output, adding nothing; raise OutputClosed where it takes no more."""
    try:
        click.echo(text, nl=False, color=colour)
    except OSError as error:
        raise OutputClosed from error


def coloured() -> bool:
    """Return whether to write colours: on a terminal, unless the environment says otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def say(message: str) -> None:
    """Write a line to standard error, over the progress bar where there is one."""
    erase = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(erase + message, err=True)


def for_each(jobs: Sequence[Job], work: Callable[[Job], None]) -> list[Path]:
    """Do the work for each job; say on standard error which inputs fail, and return those."""
    failed = []
    for job in jobs:
        try:
            work(job)
        except (CouncilDocsError, OSError) as error:
            name = getattr(error, "filename", None) or input_name(job.source)
            say(failure(because(error), str(name)))
            failed.append(job.source)
    return failed


def read_all(paths: Sequence[Path], read: Callable[[Path], Document]) -> list[Document]:
    """Return the documents; end with 2 where there is one that cannot be read."""
    documents: list[Document] = []
    if for_each(
        [Job(path, STANDARD) for path in paths], lambda job: documents.append(read(job.source))
    ):
        sys.exit(2)
    return documents
