"""The errors that council_docs raises on purpose.

    CouncilDocsError
    ├── ReadError      the input cannot be read at all
    ├── FormatError    the format is unknown, or cannot do what was asked
    └── RuleError      no rule has that code

Everything short of these is a diagnostic of the document.
"""

from council_docs.diagnostics import Diagnostic
from council_docs.source import Position


class CouncilDocsError(Exception):
    """The base of all errors of this library."""


class ReadError(CouncilDocsError, ValueError):
    """The input cannot be read as a document; the message says what it is, and where.

    `message` is the sentence without its place, `source` the input's name, `position` the place in
    it (None where the whole input is meant), `diagnostics` what was found where `strict` reading
    refused a document.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str = "<string>",
        position: Position | None = None,
        diagnostics: tuple[Diagnostic, ...] = (),
    ) -> None:
        """Build the printed message `source:line:column: message`."""
        place = f"{source}:{position.line}:{position.column}" if position else source
        super().__init__(f"{place}: {message}")
        self.message = message
        self.source = source
        self.position = position
        self.diagnostics = diagnostics


class FormatError(CouncilDocsError, ValueError):
    """A format that is not known, or that cannot do what was asked of it."""


class RuleError(CouncilDocsError, ValueError):
    """A code, or the beginning of one, that no finding has."""
