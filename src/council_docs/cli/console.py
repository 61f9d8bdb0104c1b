"""What the commands say and where: standard output, standard error, one input after the other."""

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn, TextIO

import click

from council_docs.batch.inputs import input_name
from council_docs.batch.outputs import STANDARD
from council_docs.errors import CouncilDocsError
from council_docs.model import Document
from council_docs.validation.reports.escaping import visible
from council_docs.validation.reports.messages import failure
from council_docs.validation.results import describe_failure

_SIGINT, _SIGPIPE = 130, 141
"""The statuses of a shell for programs that these signals end."""


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


@contextmanager
def ends_well() -> Iterator[None]:
    """End the process with a line and a status, not with a traceback, for whatever is foreseen."""
    try:
        yield
    except KeyboardInterrupt:
        say("interrupted")
        sys.exit(_SIGINT)
    except OutputClosed as closed:
        _give_up_output(closed.__cause__)
    except OSError as error:
        if error.filename is None:  # of what click prints by itself
            _give_up_output(error)
        raise Unusable(f"{visible(str(error.filename))}: {error.strerror}") from None
    except CouncilDocsError as error:
        raise Unusable(visible(str(error))) from None


def _give_up_output(cause: BaseException | None) -> NoReturn:
    # What is still in the buffer would fail again when the interpreter ends.
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(cause, BrokenPipeError):
        sys.exit(_SIGPIPE)
    raise Unusable(f"standard output: {getattr(cause, 'strerror', None) or cause}")


def out(text: str, *, colour: bool = False) -> None:
    """Write to standard output, adding nothing; raise OutputClosed where it takes no more."""
    try:
        click.echo(text, file=_stream(sys.stdout), nl=False, color=colour)
    except OSError as error:
        raise OutputClosed from error


def standard_input() -> bytes:
    """Return what stands on standard input; raise OSError, with its name, where it has no end."""
    try:
        return _stream(sys.stdin).buffer.read()
    except OSError as error:
        raise OSError(error.errno, error.strerror, input_name(STANDARD)) from None


def _stream(stream: TextIO | None) -> TextIO:
    """Return a standard stream; raise OSError where the process was begun without it."""
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return stream


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a standard stream is a terminal; None where the process has no such stream."""
    return stream is not None and stream.isatty()


def coloured() -> bool:
    """Return whether to write colours: on a terminal, unless the environment says otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(sys.stdout)


def say(message: str) -> None:
    """Write a line to standard error, over the progress bar where there is one."""
    erase = "\r\x1b[K" if is_terminal(sys.stderr) else ""
    click.echo(erase + message, err=True)


def say_empty(folder: Path) -> None:
    """Warn of a directory in which there is nothing to read."""
    say(f"Warning: {visible(str(folder))}: no documents in this directory")


def read_all(paths: Sequence[Path], read: Callable[[Path], Document]) -> list[Document]:
    """Return the documents; say which cannot be read, and end with 2 where there is one."""
    documents: list[Document] = []
    for path in paths:
        try:
            documents.append(read(path))
        except (CouncilDocsError, OSError) as error:
            name = getattr(error, "filename", None) or input_name(path)
            say(failure(describe_failure(error), str(name)))
    if len(documents) < len(paths):
        sys.exit(2)
    return documents
