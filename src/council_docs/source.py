"""Where things stand in a source text: the only place where an offset becomes line and column."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of a source text: code-point offsets, `end` exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A place for people: line and column, both counted from 1, columns in code points."""

    line: int
    column: int


class Source:
    """A source text and the name that messages give it.

    Lines end with LF, CR or CR LF, as editors count them; a form feed or U+2028 ends no line here.
    """

    def __init__(self, text: str, name: str = "<string>", parts: tuple[int, ...] = (0,)) -> None:
        """Keep `text` as it is; `name` is a path or a name in angle brackets.

        A text of several files has `parts`: where each begins, and lines are counted anew.
        """
        self.text = text
        self.name = name
        self._parts = parts

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that stand in the text, each once."""
        return frozenset(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        ends = re.finditer(r"\r\n|\r|\n", self.text)
        return [0, *(match.end() for match in ends)]

    def position(self, offset: int) -> Position:
        """Return the line and column of the character at `offset`."""
        starts = self._line_starts
        line = bisect_right(starts, offset)
        part = self._parts[bisect_right(self._parts, offset) - 1]
        before = bisect_right(starts, part) - 1
        return Position(line - before, offset - starts[line - 1] + 1)

    def line_text(self, line: int) -> str:
        """Return the text of a line counted from 1 through all parts, without its line end."""
        starts = self._line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    def line_at(self, offset: int) -> str:
        """Return the text of the line with the character at `offset`, without its line end."""
        return self.line_text(bisect_right(self._line_starts, offset))
