"""Positions in a source: the only module where an offset becomes a line, page or part."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of a source text: code-point offsets, `end` exclusive."""

    start: int
    end: int


class Box(NamedTuple):
    """A rectangle on a page, in points from the left and the top edge of the page."""

    left: float
    top: float
    right: float
    bottom: float


class Position(NamedTuple):
    """A place for people, counted from 1.

    `line` and `column` (in code points) are those of the text or the markup that was read. A
    position in a PDF also has a `page` and the `box` of its line; one in a package also has a
    `part` (`word/document.xml`), whose paragraphs are its lines.
    """

    line: int
    column: int
    page: int | None = None
    box: Box | None = None
    part: str | None = None

    def __repr__(self) -> str:
        """Return the fields that have a value."""
        values = [f"{name}={it!r}" for name, it in self._asdict().items() if it is not None]
        return f"Position({', '.join(values)})"

    def __str__(self) -> str:
        """Return `12:5` (line and column), `page 3`, or `word/document.xml, paragraph 12`."""
        if self.page is not None:
            return f"page {self.page}"
        if self.part is not None:
            return f"{self.part}, paragraph {self.line}"
        return f"{self.line}:{self.column}"


class Source:
    """A source text and the name that messages give it.

    Lines end with LF, CR or CR LF, as editors count them; a form feed or U+2028 ends no line here.
    """

    def __init__(
        self,
        text: str,
        name: str = "<string>",
        parts: tuple[int, ...] = (0,),
        *,
        locate: Callable[[int], Position] | None = None,
        original: bytes | str | None = None,
    ) -> None:
        """Keep `text` as it is; `name` is a path or a name in angle brackets.

        A text of several files has `parts`: where each begins, and lines are counted anew. A text
        layer of another file (PDF, HTML, DOCX) has `locate`, which finds an offset in that file,
        and `original`, the file itself, for the proof.
        """
        self.text = text
        self.name = name
        self.original = original
        self._parts = parts
        self._locate = locate

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that stand in the text, each once."""
        return frozenset(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        ends = re.finditer(r"\r\n|\r|\n", self.text)
        return [0, *(match.end() for match in ends)]

    def position(self, offset: int) -> Position:
        """Return where the character at `offset` stands in the file that was read."""
        if self._locate is not None:
            return self._locate(offset)
        line, column = self._line_and_column(offset)
        part = self._parts[bisect_right(self._parts, offset) - 1]
        before = bisect_right(self._line_starts, part) - 1
        return Position(line - before, column)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line of the text, through all parts, and the column, counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def column(self, offset: int) -> int:
        """Return the column of the character at `offset` in its line of the text, from 1."""
        return self._line_and_column(offset)[1]

    def line_text(self, line: int) -> str:
        """Return the text of a line counted from 1 through all parts, without its line end."""
        starts = self._line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    def line_at(self, offset: int) -> str:
        """Return the text of the line with the character at `offset`, without its line end."""
        return self.line_text(bisect_right(self._line_starts, offset))
