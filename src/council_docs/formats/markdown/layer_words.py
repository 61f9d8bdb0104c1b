"""Write the words of tokens into a layer, and record the source offset of each."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from council_docs.formats.layer_writer import LayerWriter, Mark
from council_docs.formats.markdown.footnotes import NoteLabels
from council_docs.formats.markdown.parser import Token
from council_docs.model import Style
from council_docs.recognition.text_layer import LayerLink
from council_docs.source import Position, Source, Span

_WEB = ("http://", "https://", "mailto:")
_SMART = re.compile(r"---?|\.\.\.|(?<=\w)'")
_SIGNS: Mapping[str, str] = MappingProxyType({"---": "—", "--": "–", "...": "…", "'": "’"})
_STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "strong": "bold",
        "em": "italic",
        "b": "bold",
        "i": "italic",
        "u": "underline",
        "ins": "underline",
        "sup": "superscript",
        "sub": "subscript",
    }
)
_TAG = re.compile(r"<(?P<end>/)?(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^>]*>")
_WINDOW = 2000
"""How far ahead in the source words are searched."""


class LayerWords:
    """The words of a layer, with emphasis, links and calls."""

    def __init__(self, source: Source, notes: NoteLabels, *, is_smart: bool = False) -> None:
        """Start without words; superscript digits call the footnotes `notes`.

        `is_smart` says that `--` is a dash, `...` an ellipsis, `'` in a word an apostrophe.
        """
        self.writer = LayerWriter(collapses=False)
        self.links: list[LayerLink] = []
        self.calls: list[tuple[str, Span]] = []
        """The footnotes that are called, and where."""
        self.returns: list[Span] = []
        """The arrows from footnotes to their calls."""
        self._notes = notes
        self._is_smart = is_smart
        self._source = source
        self._line_starts = [0, *(found.end() for found in re.finditer("\r\n?|\n", source.text))]
        self._cursor = 0
        self._anchors: list[tuple[int, int]] = []
        """Offsets of the layer, and where the same characters stand in the source."""
        self._open_link: tuple[Mark, str] | None = None
        self._open_tags: list[str] = []

    def move_to(self, line: int) -> None:
        """Continue in a line of the source, counted from 0."""
        self._cursor = max(self._cursor, self._line_starts[min(line, len(self._line_starts) - 1)])

    def line_at(self, line: int) -> str:
        """Return a line of the source, counted from 0."""
        return self._source.line_text(line + 1)

    def write(self, words: str, *, shown: str | None = None) -> Span:
        """Write words of the source, or `shown` in their place; return their span."""
        sought = words.strip()
        found = self._source.text.find(sought, self._cursor, self._cursor + _WINDOW + len(sought))
        at = self._cursor if found < 0 else found
        mark = self.writer.begin_mark()
        self.writer.write(words if shown is None else shown)
        span = self.writer.end_mark(mark) or Span(self.writer.offset, self.writer.offset)
        self._anchors.append((span.start, at))
        self._cursor = at if found < 0 else found + len(sought)
        return span

    def locate(self, offset: int) -> Position:
        """Return the line and the column of a character of the layer."""
        at = bisect_right(self._anchors, offset, key=lambda anchor: anchor[0]) - 1
        shown, place = self._anchors[at] if at >= 0 else (offset, 0)
        return self._source.position(min(place + offset - shown, len(self._source.text)))

    # ------------------------------------------------------------------ tokens

    def write_inline(self, tokens: Sequence[Token], *, is_filled: bool = False) -> None:
        """Write the words of a paragraph, a heading or a cell.

        `is_filled` says that its lines end where the next word does not fit.
        """
        for token in self._notes.join_brackets(tokens):
            match token.type:
                case "text" if self._is_smart:
                    self._write_smart(token.content)
                case "text" | "text_special" | "code_inline":
                    self._write_with_calls(token.content)
                case "softbreak" | "hardbreak":
                    self.writer.break_line(continues=is_filled and token.type == "softbreak")
                case "html_inline":
                    self._write_tag(token.content)
                case "return":
                    self.returns.append(self.write(token.content))
                case "footnote_ref":
                    self._write_call(token.content, token.content)
                case _:
                    self._write_mark(token)
        while self._open_tags:
            self._open_tags.pop()
            self.writer.end_style()

    def _write_mark(self, token: Token) -> None:
        """Begin or end emphasis or a link."""
        match token.type:
            case "strong_open" | "em_open" | "span_open" if token.tag in _STYLES:
                self.writer.begin_style(_STYLES[token.tag])
            case "strong_close" | "em_close" | "span_close" if token.tag in _STYLES:
                self.writer.end_style()
            case "link_open" if str(token.attrs["href"]).startswith(_WEB):
                self._open_link = self.writer.begin_mark(), str(token.attrs["href"])
            case "link_close":
                self._end_link()

    def _write_with_calls(self, words: str) -> None:
        for part, is_call in self._notes.split_calls(
            words, begins_line=not self.writer.is_within_line
        ):
            if is_call:
                self._write_call(part, self._notes.take())
            else:
                self.write(part)

    def _write_smart(self, words: str) -> None:
        """Write words with the signs that pandoc writes as `--`, `...` and `'`."""
        at = 0
        for match in _SMART.finditer(words):
            self._write_with_calls(words[at : match.start()])
            self.write(match[0], shown=_SIGNS[match[0]])
            at = match.end()
        self._write_with_calls(words[at:])

    def _write_call(self, words: str, label: str) -> None:
        self.calls.append((label, self.write(words, shown=label)))

    def _write_tag(self, markup: str) -> None:
        """Apply an HTML tag: a line break, or emphasis; ignore other tags."""
        found = _TAG.fullmatch(markup)
        name = found["name"].lower() if found else ""
        if name == "br":
            self.writer.break_line()
        elif name in _STYLES and found and not found["end"]:
            self._open_tags.append(name)
            self.writer.begin_style(_STYLES[name])
        elif found and found["end"] and self._open_tags[-1:] == [name]:
            self._open_tags.pop()
            self.writer.end_style()

    def _end_link(self) -> None:
        if self._open_link is not None:
            mark, address = self._open_link
            span = self.writer.end_mark(mark)
            self._open_link = None
            if span is not None:
                self.links.append(LayerLink(span, address))
