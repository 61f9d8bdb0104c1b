"""The command line: `council-docs COMMAND`, one module of this package for each command.

Exit status: 0 success, 1 a check or a comparison found something, 2 invalid arguments or an
unreadable input, 130 interrupted, 141 the reader of standard output went away.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from council_docs._version import __version__
from council_docs.cli.console import exit_cleanly, use_utf8

COMMANDS = {
    "convert": "Convert documents; `-` is standard input.",
    "show": "Print the outline of a document; `-` is standard input.",
    "validate": "Check documents; exit with 1 if there are diagnostics.",
    "align": "Line up versions of a document; exit with 1 if they differ.",
    "diff": "Print the changes from A to B; exit with 1 if there are any.",
    "export": "Export documents as tables: documents, units, references and more.",
    "rules": "List the rules, or explain one, by its CODE or its name.",
    "schema": "Print a JSON Schema.",
}
"""The commands, and how the help describes each: the start of its own help.

The module of a command has its name and is imported to run the command. `--help` imports none of
them, which takes a third of the time.
"""


# The interpreter collects all cycles when it ends: 5 % of `convert`, 8 % of `--help`.
atexit.register(gc.freeze)


@contextmanager
def _pause_garbage_collection() -> Iterator[None]:
    """Collect no cycles: `convert` of one document takes 7 % less time.

    `batch.run_tasks` resumes the collection for several documents.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Commands(click.Group):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        use_utf8()
        with exit_cleanly():  # --help and --version print here
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as in click
        with exit_cleanly(), _pause_garbage_collection():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as in click
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"council_docs.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None


_SETTINGS = {
    "help_option_names": ["-h", "--help"],
    # Measuring the terminal would import shutil, bz2 and lzma: 4 % of `--help`.
    "terminal_width": 78,
}


@click.group(cls=_Commands, context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="council-docs")
def main() -> None:
    """Read, check and convert documents of the Council of the European Union."""
