"""The options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeAlias

import click

from council_docs import Document
from council_docs.cli.inputs import open_input
from council_docs.diagnostics import Severity
from council_docs.formats import FORMATS
from council_docs.identifiers import ALPHA3

PATH = click.Path(path_type=Path, readable=False)
"""The type of an argument that names a file; `-` stands for a standard stream.

Click does not check it: one unreadable file must not stop the others.
"""
SEVERITY = click.Choice([str(severity) for severity in Severity])

Reader: TypeAlias = Callable[[Path], Document]
"""Reads an input according to the options."""
_Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

exclude_option: _Decorator = click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help="Skip these files in directories. Repeatable.",
)
jobs_option: _Decorator = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Number of processes. Default: 0, which stands for one per core.",
)
_from_option: _Decorator = click.option(
    "--from",
    "source_format",
    type=click.Choice([known.name for known in FORMATS.values() if known.reads]),
    help="Input format. Default: inferred from the file name or the content.",
)
_language_option: _Decorator = click.option(
    "--language",
    type=click.Choice(list(ALPHA3), case_sensitive=False),
    metavar="XX",
    help="Language of the text (ISO 639-1). Default: detected.",
)


def _check_encoding(_context: click.Context, _option: object, name: str | None) -> str | None:
    """Return the name of an encoding; raise BadParameter for an unknown one."""
    try:
        "".encode(name or "utf-8")
    except LookupError:
        raise click.BadParameter(f"unknown encoding {name!r}") from None
    return name


_encoding_option: _Decorator = click.option(
    "--encoding",
    callback=_check_encoding,
    metavar="NAME",
    help="Encoding of the input, such as cp1250. Default: declared, UTF-8 or detected.",
)


def add_reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options `source_format`, `language` and `encoding`."""
    return _from_option(_language_option(_encoding_option(command)))


def add_reader(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options as one parameter, `read`: a function that applies them."""

    @wraps(command)
    def with_reader(
        *, source_format: str | None, language: str | None, encoding: str | None, **options: object
    ) -> None:
        def read(path: Path) -> Document:
            return open_input(path, source_format, language, encoding).read()

        command(read=read, **options)

    return add_reading_options(with_reader)
