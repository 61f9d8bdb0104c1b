"""Read Markdown into a text layer: labels as written, and marks as evidence about lines."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, islice, takewhile

from attrs import evolve

from council_docs.errors import ReadError
from council_docs.fidelity.proof import Fidelity
from council_docs.formats.layer_writer import begins_with_label, drop_calls_in_footnotes
from council_docs.formats.legacy_encoding import decode_text
from council_docs.formats.limits import Limits
from council_docs.formats.markdown.certain_letters import find_missing_letters
from council_docs.formats.markdown.filled_lines import FilledLines
from council_docs.formats.markdown.footnotes import (
    Footnote,
    NoteLabels,
    bind_footnotes,
    convert_linked_footnotes,
    lower_digits,
)
from council_docs.formats.markdown.layer_words import LayerWords
from council_docs.formats.markdown.pandoc import is_by_pandoc
from council_docs.formats.markdown.parser import Token, parse
from council_docs.formats.markdown.table_reader import TableReader, arranges_labels
from council_docs.languages.folding import compose
from council_docs.model import Document, SetAside
from council_docs.recognition import prove as prove_recognition
from council_docs.recognition import recognize
from council_docs.recognition.pages.footnote_calls import begins_like_footnote
from council_docs.recognition.text_layer import LayerTable, TextLayer
from council_docs.source import Source, Span

_BULLETS = {"-": "-", "*": "•", "+": "•"}
_MARKS = re.compile(r"[*_\\]+")
_RULES = {"*": "* * *", "_": "_" * 17}
_FIELD_LABEL = re.compile(r"(?P<mark>\*\*|__)[^*_]{1,80}(?::(?P=mark)|(?P=mark) ?:)")
_ATTRIBUTES = re.compile(r"[ \t]*\{[#.][^{}]*\}$")
"""Pandoc writes it after a heading: `{#anchor .class}`."""
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?=\w)(?:(?:[\w-]{1,40}:|[ \t-])[^\n]*\n){1,100}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
"""YAML between lines of dashes, as pandoc and site generators put it first."""


def read(data: str | bytes, limits: Limits, *, name: str, language: str | None) -> Document:
    """Return the document in a text; raises the errors of `council_docs.formats.markdown.read`."""
    if len(data) > limits.size:
        raise ReadError(f"the input is larger than {limits.size} bytes", source=name)
    decoded = decode_text(data, name=name)
    source = Source(compose(decoded.text).removeprefix("\ufeff"), name)
    layer = evolve(read_layer(source, limits), diagnostics=decoded.diagnostics)
    if not layer.source.text.strip():
        raise ReadError("the text shows no words", source=name)
    return recognize(layer, language=language)


def prove(document: Document, text: str) -> Fidelity:
    """Prove that a text layer is in a document, and contains what its source shows."""
    source = document.provenance.source
    found = prove_recognition(document, text)
    if source is None or not isinstance(source.original, str):
        return found
    return evolve(found, unread=find_missing_letters(source.original, text))


def read_layer(source: Source, limits: Limits) -> TextLayer:
    """Return the text layer of a text in Markdown; raise ReadError for one beyond the limits."""
    found = _FRONT_MATTER.match(source.text)
    above = found[0] if found else ""
    # Blank lines instead, so that all others keep their numbers.
    below = "\n" * above.count("\n") + source.text[len(above) :]
    tokens = parse(Source(below, source.name), limits)
    convert_linked_footnotes(tokens)
    reader = _Reader(source, NoteLabels.find(tokens), FilledLines(source, tokens))
    reader.write_front_matter(above)
    reader.write(tokens)
    return reader.finish()


class _Reader:
    """Writes the blocks of a text into a layer."""

    def __init__(self, source: Source, notes: NoteLabels, filled: FilledLines) -> None:
        self._source = source
        self._filled, self._notes = filled, notes
        self._words = LayerWords(source, notes, is_smart=is_by_pandoc(source.text))
        self._writer = self._words.writer
        self._tables: list[LayerTable] = []
        self._table: TableReader | None = None
        self._footnotes: list[Footnote] = []
        self._rules: list[Span] = []
        """Rules that are no separators."""
        self._first_heading = 0
        self._field_lists: list[bool] = []
        """For each open list whether it is one of header fields, which show no bullets.

        That is a list with bold labels, and one above the first heading.
        """

    def write_front_matter(self, text: str) -> None:
        """Set aside the metadata above a text."""
        self._writer.begin_aside()
        self._write_lines(text.splitlines())
        self._writer.end_aside()

    def write(self, tokens: Sequence[Token]) -> None:
        """Write all blocks."""
        headings = (at for at, token in enumerate(tokens) if token.type == "heading_open")
        self._first_heading = next(headings, 0)
        for at, token in enumerate(tokens):
            if token.map is not None:
                self._words.move_to(token.map[0])
            match token.type:
                case "inline":
                    self._write_paragraph(token)
                case "fence":
                    self._write_lines(token.content.splitlines())
                case "html_block":
                    self._writer.continue_block()
                case "hr":
                    self._write_rule(token, tokens[at + 1 : at + 3])
                case "table_open":
                    self._writer.release()
                    self._writer.end_block()
                    self._table = TableReader(
                        self._words, arranges_labels(islice(tokens, at, None))
                    )
                case "table_close":
                    self._end_table()
                case _ if self._table is not None:
                    self._table.write(token)
                case _:
                    self._write_block(token, tokens, at)

    def _write_block(self, token: Token, tokens: Sequence[Token], at: int) -> None:
        writer = self._writer
        match token.type:
            case "heading_open":
                writer.end_block()
                writer.heading = int(token.tag[1:])
            case "heading_close":
                writer.end_block()
                writer.heading = None
            case "bullet_list_open" | "ordered_list_open":
                self._begin_list(tokens, at)
            case "bullet_list_close" | "ordered_list_close":
                writer.release()
                writer.end_block()
                writer.list_depth -= not self._field_lists.pop()
            case "list_item_open":
                self._begin_item(token, tokens[at : at + 3])
            case "footnote_reference_open":
                self._begin_footnote(str(token.meta["label"]), str(token.meta["label"]))
            case "footnote_reference_close":
                self._end_footnote()
            case _:
                writer.end_block()

    def _write_paragraph(self, token: Token) -> None:
        label = token.meta.get("note")
        children = token.children or []
        if children and self._writer.heading is not None:
            children[-1].content = _ATTRIBUTES.sub("", children[-1].content)
        is_single = self._table is not None or self._writer.heading is not None
        is_filled = is_single or self._filled.contain(token)
        if label is None:
            self._words.write_inline(children, is_filled=is_filled)
            return
        self._begin_footnote(label, lower_digits(label))
        tokens = _without_label(children, label)
        for is_break, paragraph in groupby(tokens, lambda token: token.type == "hardbreak"):
            if is_break:
                self._writer.end_block()
            else:
                self._words.write_inline(list(paragraph), is_filled=is_filled)
        self._end_footnote()

    def _write_lines(self, lines: Sequence[str]) -> None:
        """Write lines without marks."""
        self._writer.end_block()
        for line in lines:
            self._words.write(line)
            self._writer.break_line()
        self._writer.end_block()

    def _write_rule(self, token: Token, following: Sequence[Token]) -> None:
        """Write a rule of asterisks or underscores as a separator; dashes are none.

        Set it aside above a footnote: html2text writes all rules with asterisks.
        """
        first = len(self._writer.lines)
        self._write_lines([_RULES.get(token.markup[0], "")])
        words = next((one.content for one in following if one.type == "inline"), "")
        if begins_like_footnote(words) or any(map(_is_footnote, following)):
            self._rules += self._writer.lines[first:]

    # ------------------------------------------------------------------ lists and footnotes

    def _begin_list(self, tokens: Sequence[Token], at: int) -> None:
        self._writer.end_block()
        inside = islice(tokens, at + 1, None)
        is_above = at < self._first_heading and not self._field_lists
        self._field_lists.append(is_above or _lists_fields(inside, tokens[at].level))
        self._writer.list_depth += not self._field_lists[-1]

    def _begin_item(self, token: Token, following: Sequence[Token]) -> None:
        """Begin an item with its label as written; a label in its words replaces it."""
        writer = self._writer
        writer.release()
        writer.end_block()
        label = f"{token.info}{token.markup}"
        words = next((one.content for one in following if one.type == "inline"), "")
        if token.info or not (self._field_lists[-1] or begins_with_label(_MARKS.sub("", words))):
            writer.begin_label()
            self._words.write(label, shown=label if token.info else _BULLETS[label])
            writer.end_label(is_certain=bool(token.markup))

    def _begin_footnote(self, label: str, shown: str) -> None:
        writer = self._writer
        writer.begin_label()
        span = self._words.write(label, shown=shown)
        writer.end_label(is_certain=False)
        self._footnotes.append(Footnote(shown, span, len(writer.lines)))

    def _end_footnote(self) -> None:
        self._writer.release()
        self._writer.end_block()
        self._footnotes[-1].lines = self._writer.lines[self._footnotes[-1].first_line :]

    def _end_table(self) -> None:
        table = self._table.finish() if self._table is not None else None
        self._table = None
        if table is not None:
            self._tables.append(table)

    def finish(self) -> TextLayer:
        """Return the layer."""
        text = self._writer.finish()
        source = Source(
            text, self._source.name, locate=self._words.locate, original=self._source.text
        )
        return TextLayer(
            source=source,
            format="markdown",
            evidence=self._writer.evidence,
            tables=tuple(self._tables),
            footnotes=drop_calls_in_footnotes(
                bind_footnotes(self._words.calls, self._footnotes, text)
            ),
            emphasis=tuple(self._writer.emphasis),
            links=tuple(self._words.links),
            set_aside=(
                *(SetAside(span=span, reason="metadata") for span in self._writer.set_aside),
                *(
                    SetAside(span=span, reason="page-furniture")
                    for span in (*self._rules, *self._words.returns)
                ),
            ),
            finds_footnotes=bool(self._footnotes) and self._notes.all_are_known,
        )


def _lists_fields(tokens: Iterable[Token], level: int) -> bool:
    """Return whether an item of the list around tokens begins with a bold label."""
    inside = takewhile(lambda token: token.level > level, tokens)
    return any(token.type == "inline" and _FIELD_LABEL.match(token.content) for token in inside)


def _is_footnote(token: Token) -> bool:
    """Return whether a footnote begins that is the item of a list."""
    is_item = token.type == "list_item_open"
    return token.type == "footnote_reference_open" or (is_item and not token.markup)


def _without_label(tokens: Sequence[Token], label: str) -> Sequence[Token]:
    """Return the tokens of a footnote without those of its label."""
    for token in tokens:
        while label and token.content.startswith(label[0]):
            token.content, label = token.content[1:], label[1:]
    return tokens
