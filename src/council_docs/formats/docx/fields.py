"""Fields: an instruction, which is not printed, and its result, which is."""

import re

from attrs import define, field

from council_docs.formats.docx.paragraph import Paragraph

_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"\s]+)"', re.IGNORECASE)


@define(eq=False)
class _Field:
    """One field that is open."""

    instruction: list[str] = field(factory=list)
    prints: bool = False
    """Whether its result has begun."""
    paragraph: Paragraph | None = None
    """The paragraph in which its result begins."""
    start: int = 0
    """The offset there."""


@define(eq=False)
class Fields:
    """The fields that are open, the innermost last."""

    _open: list[_Field] = field(factory=list)
    _unprinted: int = 0
    """How many of them have no result yet."""

    @property
    def prints_here(self) -> bool:
        """Whether characters here are printed."""
        return not self._unprinted

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].prints:
            self._open[-1].instruction.append(text)

    def begin(self) -> None:
        """Open a field."""
        self._open.append(_Field())
        self._unprinted += 1

    def separate(self, paragraph: Paragraph | None) -> None:
        """End the instruction of the innermost field."""
        if self._open and not self._open[-1].prints:
            self._unprinted -= 1
            innermost = self._open[-1]
            innermost.prints, innermost.paragraph = True, paragraph
            innermost.start = paragraph.length if paragraph else 0

    def end(self, paragraph: Paragraph | None) -> None:
        """Close the innermost field; a link with its result in one paragraph is added there."""
        if not self._open:
            return
        closed = self._open.pop()
        self._unprinted -= not closed.prints
        address = _ADDRESS.match("".join(closed.instruction))
        if address and paragraph is not None and closed.paragraph is paragraph:
            paragraph.add_link(closed.start, address[1])
