"""Fields: an instruction, which is not printed, and its result, which is."""

import re

from attrs import define, field

from council_docs.source import Span

_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"\s]+)"', re.IGNORECASE)


@define(eq=False)
class Field:
    """One complex field that is open."""

    instruction: list[str] = field(factory=list)
    prints: bool = False
    """Whether its result has begun."""
    paragraph: object = None
    """The paragraph in which its result begins."""
    start: int = 0
    """The offset there."""

    @property
    def address(self) -> str | None:
        """The address that a link points at."""
        found = _ADDRESS.match("".join(self.instruction))
        return found[1] if found else None


@define(eq=False)
class Fields:
    """The fields that are open, the innermost last."""

    _open: list[Field] = field(factory=list)
    _unprinted: int = 0
    """How many of them have no result yet."""

    @property
    def print_now(self) -> bool:
        """Whether characters are printed here."""
        return not self._unprinted

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].prints:
            self._open[-1].instruction.append(text)

    def begin(self) -> None:
        """Open a field."""
        self._open.append(Field())
        self._unprinted += 1

    def separate(self, paragraph: object, at: int) -> None:
        """End the instruction of the innermost field."""
        if self._open and not self._open[-1].prints:
            self._unprinted -= 1
            self._open[-1].prints = True
            self._open[-1].paragraph, self._open[-1].start = paragraph, at

    def end(self, paragraph: object, at: int) -> tuple[Span, str] | None:
        """Close the innermost field; return the words of a link within a paragraph."""
        if not self._open:
            return None
        found = self._open.pop()
        self._unprinted -= not found.prints
        address = found.address
        if address is None or found.paragraph is not paragraph or at <= found.start:
            return None
        return Span(found.start, at), address
