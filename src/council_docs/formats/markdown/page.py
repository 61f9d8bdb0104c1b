"""A page of Markdown: blocks in lists, and footnotes that wait for the end of a part."""

from attrs import define, field

from council_docs.formats.markdown.inline import call, inline, line
from council_docs.formats.rendering import flat
from council_docs.model import NoteMark, Text

_DEEPEST_LIST = 6
"""Renderers stop at a depth of their own, the strictest known after 20 elements; a list is two."""
_DEEPEST_HEADING = 6
_INDENT = "  "
_MARKER = "- "
_RULE = "---"


@define
class Page:
    """Collects the blocks of a text."""

    _written: list[str] = field(factory=list)
    _notes: list[NoteMark] = field(factory=list)
    _begun: int | None = None
    """The depth of the outermost point that has no words yet."""
    _in_list: bool = False
    """Whether the last block belongs to a list."""

    def begin_point(self, depth: int) -> None:
        """Begin a point of a list; its first block brings the marker."""
        depth = min(depth, _DEEPEST_LIST)
        self._begun = depth if self._begun is None else min(depth, self._begun)

    def block(self, markdown: str, depth: int = 0) -> None:
        """Write a block that is not empty at its depth in lists."""
        depth = min(depth, _DEEPEST_LIST)
        begun = 0 if self._begun is None else max(depth - self._begun + 1, 0)
        if self._written and not (begun and self._in_list):
            self._written.append("")
        margin = _INDENT * depth
        first = _INDENT * (depth - begun) + _MARKER * begun
        self._written += (
            f"{margin if at else first}{words}".rstrip()
            for at, words in enumerate(markdown.split("\n"))
        )
        self._begun, self._in_list = None, depth > 0

    def words(self, before: str, text: Text, depth: int = 0) -> None:
        """Write a paragraph: what stands before a text, in Markdown, and the text."""
        if words := line(f"{before} {self.inline(text)}"):
            self.block(words, depth)

    def heading(self, words: str, level: int, depth: int = 0) -> None:
        """Write a heading."""
        if words.strip():
            self.block(f"{'#' * min(level, _DEEPEST_HEADING)} {words.strip()}", depth)

    def inline(self, text: Text) -> str:
        """Return a text in Markdown; its footnotes wait for the end of the part."""
        self._notes += (mark for mark in text.marks if isinstance(mark, NoteMark))
        return inline(text)

    def end_notes(self) -> None:
        """Write the footnotes that wait below a rule; those to a footnote follow the others."""
        if self._notes:
            self.block(_RULE)
        for note in self._notes:  # it grows
            self.words(call(note), flat(note.body))
        self._notes.clear()

    def text(self) -> str:
        """Return all that was written."""
        return "".join(f"{words}\n" for words in self._written)
