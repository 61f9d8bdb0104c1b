"""The errors that council_docs raises.

    CouncilDocsError
    ├── ReadError      the input cannot be read at all
    ├── FormatError    the format is unknown, or cannot do what was asked
    ├── RuleError      no rule has that code
    └── ExportError    the tables cannot be written to this output

Everything else that is wrong with a document is a diagnostic.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command line needs the errors to print its help
    from council_docs.diagnostics import Diagnostic
    from council_docs.source import Position


class CouncilDocsError(Exception):
    """The base of all errors of this library."""


class ReadError(CouncilDocsError, ValueError):
    """The input cannot be read as a document.

    `message` is the message without its place, `source` the name of the input, `position` the place
    in it (None for the whole input), `diagnostics` the reasons of a refusal by `strict` reading.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str = "<string>",
        position: "Position | None" = None,
        diagnostics: "tuple[Diagnostic, ...]" = (),
    ) -> None:
        """Format the printed message: `source:position: message`."""
        place = f"{source}:{position}" if position else source
        super().__init__(f"{place}: {message}")
        self.message = message
        self.source = source
        self.position = position
        self.diagnostics = diagnostics


class FormatError(CouncilDocsError, ValueError):
    """A format that is not known, or that cannot do what was asked of it."""


class RuleError(CouncilDocsError, ValueError):
    """A prefix of no code."""


class ExportError(CouncilDocsError, ValueError):
    """Tables that cannot be written to this output: it is something else, or in use."""
