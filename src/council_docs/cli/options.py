"""The options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TypeAlias

import click

from council_docs import Document, load, loads
from council_docs.batch.inputs import input_name
from council_docs.batch.outputs import STANDARD
from council_docs.cli.console import standard_input
from council_docs.formats import FORMATS
from council_docs.identifiers import ALPHA3

INPUT = click.Path(path_type=Path, readable=False)
"""The type of an argument that names an input or an output; `-` stands for a standard stream.

Nobody looks whether it can be read: one bad file among many must not stop the others.
"""

Reader: TypeAlias = Callable[[Path], Document]
"""Reads an input as the options say."""


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say how to read: `form` and `language`."""
    form = click.option(
        "--from",
        "form",
        type=click.Choice([made.name for made in FORMATS.values() if made.reads]),
        help="The format of the input; told from its name or its content by default.",
    )
    language = click.option(
        "--language",
        type=click.Choice(list(ALPHA3)),
        metavar="XX",
        help="The language of the text (ISO 639-1), where it should not be detected.",
    )
    return form(language(command))


def reads_documents(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command those options as one, `read`: a function that obeys them."""

    @wraps(command)
    def with_reader(*, form: str | None, language: str | None, **options: object) -> None:
        def read(path: Path) -> Document:
            if path != STANDARD:
                return load(path, form, language=language)
            return loads(standard_input(), form or "auto", language=language, name=input_name(path))

        command(read=read, **options)

    return reading_options(with_reader)
