"""Standard input, standard output and standard error of the commands, and how they exit."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn, TextIO, TypeVar

import click

from council_docs.errors import CouncilDocsError

R = TypeVar("R")

_SIGINT, _SIGPIPE = 130, 141
"""The exit status that a shell gives a program that these signals end."""


class InvalidArguments(click.ClickException):
    """The arguments are invalid for a reason that click does not know."""

    exit_code = 2


class OutputClosed(Exception):  # noqa: N818 - never leaves the command line
    """Standard output accepts no more; the cause is the OSError."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale, with escapes for what it cannot encode."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def exit_cleanly() -> Iterator[None]:
    """Turn every expected exception into a message and an exit status."""
    try:
        yield
    except KeyboardInterrupt:
        print_message("interrupted")
        sys.exit(_SIGINT)
    except OutputClosed as closed:
        _abandon_output(closed.__cause__)
    except OSError as error:
        if error.filename is None:  # from click's own output
            _abandon_output(error)
        raise InvalidArguments(f"{_escape(str(error.filename))}: {error.strerror}") from None
    except CouncilDocsError as error:
        raise InvalidArguments(_escape(str(error))) from None


def _escape(text: str) -> str:
    # `--version` and `--help` start in half the time without the package of reports.
    from council_docs.validation.reports.escaping import escape_line  # noqa: PLC0415

    return escape_line(text)


def _abandon_output(cause: BaseException | None) -> NoReturn:
    # The interpreter would fail again to write what is still in the buffer.
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(cause, BrokenPipeError):
        sys.exit(_SIGPIPE)
    raise InvalidArguments(f"standard output: {getattr(cause, 'strerror', None) or cause}")


def print_output(text: str, *, colour: bool = False) -> None:
    """Write text to standard output; raise OutputClosed if it accepts no more."""
    try:
        click.echo(text, file=require_stream(sys.stdout), nl=False, color=colour)
    except OSError as error:
        raise OutputClosed from error


def print_message(message: str) -> None:
    """Write a line to standard error, over a progress bar."""
    erase = "\r\x1b[K" if is_terminal(sys.stderr) else ""
    click.echo(erase + message, err=True)


def require_stream(stream: TextIO | None) -> TextIO:
    """Return a standard stream; raise OSError if the process has none."""
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return stream


def is_terminal(stream: TextIO | None) -> bool:
    """Return True for a standard stream that is a terminal."""
    return stream is not None and stream.isatty()


def use_colour() -> bool:
    """Return True on a terminal, unless the environment variables for colour decide."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(sys.stdout)


def show_progress(results: Iterator[R], length: int) -> Iterator[R]:
    """Yield results; show a progress bar on a terminal if there are several."""
    if length <= 1 or not is_terminal(sys.stderr):
        yield from results
        return
    with click.progressbar(results, length=length, file=sys.stderr) as counted:
        yield from counted
