"""Writes blocks of Markdown into lists, and keeps footnotes for the end of their part."""

from attrs import define, field

from council_docs.formats.markdown.inline import escape_line_start, render_call, render_text
from council_docs.formats.rendering import flatten_blocks
from council_docs.model import NoteMark, Text

_DEEPEST_LIST = 6
"""Each list takes two of the nested elements that renderers allow; the strictest allows 20."""
_DEEPEST_HEADING = 6
_INDENT = "  "
_MARKER = "- "
_RULE = "---"


@define
class BlockWriter:
    """Collects the blocks of a document in Markdown."""

    _lines: list[str] = field(factory=list)
    _notes: list[NoteMark] = field(factory=list)
    _open_point: int | None = None
    """The depth of the outermost point without a block so far."""
    _in_list: bool = False
    """Whether the last block belongs to a list."""

    def begin_point(self, depth: int) -> None:
        """Begin a point of a list; its first block gets the marker."""
        depth = min(depth, _DEEPEST_LIST)
        self._open_point = depth if self._open_point is None else min(depth, self._open_point)

    def write_block(self, markdown: str, depth: int = 0) -> None:
        """Write a non-empty block at its depth in lists."""
        depth = min(depth, _DEEPEST_LIST)
        points = 0 if self._open_point is None else max(depth - self._open_point + 1, 0)
        if self._lines and not (points and self._in_list):
            self._lines.append("")
        margin = _INDENT * depth
        first_margin = _INDENT * (depth - points) + _MARKER * points
        self._lines += (
            f"{margin if number else first_margin}{line}".rstrip()
            for number, line in enumerate(markdown.split("\n"))
        )
        self._open_point, self._in_list = None, depth > 0

    def write_paragraph(self, label: str, text: Text, depth: int = 0) -> None:
        """Write a paragraph after its label, which is Markdown; nothing if both are empty."""
        if markdown := escape_line_start(f"{label} {self.render(text)}"):
            self.write_block(markdown, depth)

    def write_heading(self, markdown: str, level: int, depth: int = 0) -> None:
        """Write a heading; nothing if it is empty."""
        if markdown.strip():
            self.write_block(f"{'#' * min(level, _DEEPEST_HEADING)} {markdown.strip()}", depth)

    def render(self, text: Text) -> str:
        """Return a text as Markdown, and keep its footnotes for `write_notes`."""
        self._notes += (mark for mark in text.marks if isinstance(mark, NoteMark))
        return render_text(text)

    def write_notes(self) -> None:
        """Write the kept footnotes below a rule, then the footnotes that they call."""
        if self._notes:
            self.write_block(_RULE)
        for note in self._notes:  # grows by the footnotes of footnotes
            paragraphs = [self.render(flatten_blocks((block,))) for block in note.body]
            lines = map(escape_line_start, (render_call(note), *paragraphs))
            label, first, *others = (*lines, "")
            self.write_block(
                "\\\n".join(line for line in (f"{label} {first}".strip(), *others) if line)
            )
        self._notes.clear()

    def to_string(self) -> str:
        """Return all blocks."""
        return "".join(f"{line}\n" for line in self._lines)
