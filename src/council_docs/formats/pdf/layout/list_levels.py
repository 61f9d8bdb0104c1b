"""How deep lists are inside each other, by the indents of their labels.

    –  the goats            1
       –  their kids        2
    –  the bridges          1

The tree of a tagged file has the nesting of the word processor, which is often another one.
"""

from council_docs.formats.pdf.layout.printed_lines import (
    COLUMNS,
    RAISED,
    PrintedLine,
    height_of,
)
from council_docs.recognition.labels import match_label, match_unusual_label

_STEP = 0.75
"""The least indent of the labels of an inner list, in ems."""


class ListLevels:
    """Follows the labels of a file from line to line."""

    def __init__(self) -> None:
        """Start without a list."""
        self._indents: list[float] = []
        """How far the labels of the lists are from the margin that contain each other."""

    def find_depth(self, line: PrintedLine, text: str, margin: float) -> int | None:
        """Return how many lists contain a line; None for a line without a label.

        `margin` is the left edge of the text of the page.
        """
        if _is_of_footnote(line) or not (line.label or _begins_with_label(text)):
            return None
        indent = line.left - (line.column.left if line.column is not None else margin)
        step = _STEP * line.size
        while self._indents and indent < self._indents[-1] - step:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + step:
            self._indents.append(indent)
        return len(self._indents)


def find_bullet(text: str) -> int:
    """Return 1 for a line that begins with a letter or sign as a bullet, else 0.

    Symbol fonts have their bullets in place of letters: `o the goats`.
    """
    found = match_unusual_label(text) if text[1:].startswith(COLUMNS) else None
    return int(found is not None and found.style == "bullet")


def _is_of_footnote(line: PrintedLine) -> bool:
    """Return whether a line is in a footnote, or begins with a raised label as footnotes do.

    The lists of the text continue below the footnotes of a page.
    """
    is_tagged = line.block is not None and line.block.note is not None
    return is_tagged or height_of(line.runs[0], line) > RAISED


def _begins_with_label(text: str) -> bool:
    return match_label(text) is not None or find_bullet(text) == 1
