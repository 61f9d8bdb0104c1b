"""Blocks of HTML in Markdown: their words become the same tokens as those of Markdown."""

import re
from html import unescape
from typing import Literal

from markdown_it.token import Token

from council_docs.formats.markdown.printed_tables import TableTokens

_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<[?!/]?[a-zA-Z][^<>]*>|<[?!][^>]*>", re.DOTALL)
_TAG = re.compile(r"<(?P<end>/)?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^>]*)>")
_SPAN = re.compile(r"\b(?P<name>colspan|rowspan)=[\"']?(?P<number>[0-9]{1,3})")
_BLOCKS = frozenset(
    (
        *("article", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt"),
        *("figcaption", "figure", "footer", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "summary", "ul"),
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))


def expand_html(token: Token) -> list[Token]:
    """Return the tokens of a block of HTML: paragraphs, headings, and tables of cells."""
    start, end = token.map or (0, 0)
    block = _Block(start, end)
    at = 0
    for match in _MARKUP.finditer(token.content):
        block.write_words(token.content[at : match.start()])
        tag = _TAG.fullmatch(match[0])
        if tag is not None:
            block.write_tag(tag)
        at = match.end()
    block.write_words(token.content[at:])
    return block.finish()


class _Block:
    """Writes the tokens of one block."""

    def __init__(self, start: int, end: int) -> None:
        self._tokens: list[Token] = []
        self._children: list[Token] = []
        self._table = TableTokens(self._push)
        self._tables = 0
        """How many tables are open, one in another; only the outermost has cells."""
        self._in_row = self._in_cell = False
        self._heading: str | None = None
        self._lines = start, end

    def _push(self, name: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = Token(name, tag, nesting)
        self._tokens.append(token)
        return token

    def write_words(self, words: str) -> None:
        """Write words; white space around and between them counts as one space."""
        for at, line in enumerate(words.split("\n")):
            text = unescape(line).strip()
            space = at > 0 or line[:1].isspace()
            if space and self._children and self._children[-1].content != " ":
                self._children.append(Token("text", "", 0, content=" "))
            if text:
                self._begin_cell()
                self._children.append(Token("text", "", 0, content=text))
            if text and line[-1:].isspace():
                self._children.append(Token("text", "", 0, content=" "))

    def write_tag(self, tag: re.Match[str]) -> None:
        """Begin or end an element; an unknown one is part of a paragraph."""
        name, ends = tag["name"].lower(), bool(tag["end"])
        if name == "table":
            self._change_tables(ends=ends)
        elif self._tables and name in ("tr", *_CELLS):
            self._write_table_tag(name, tag)
        elif name in _HEADINGS and not self._tables:
            self._end_paragraph()
            self._heading = None if ends else name
        elif name in _BLOCKS or name in _HEADINGS:
            self._end_paragraph()
        else:
            self._children.append(Token("html_inline", "", 0, content=tag[0]))

    def _change_tables(self, *, ends: bool) -> None:
        self._end_paragraph()
        self._heading = None
        if not ends:
            self._tables += 1
            if self._tables == 1:
                self._table.begin()
        elif self._tables:
            self._tables -= 1
            if not self._tables:
                self._end_row()
                self._table.end()

    def _write_table_tag(self, name: str, tag: re.Match[str]) -> None:
        self._end_paragraph()
        if self._tables > 1:
            return
        if name == "tr":
            self._end_row()
        else:
            self._end_cell()
            if not tag["end"]:
                spans = {
                    found["name"]: int(found["number"])
                    for found in _SPAN.finditer(tag["attributes"].lower())
                }
                columns, rows = spans.get("colspan", 1), spans.get("rowspan", 1)
                self._begin_cell(is_head=name == "th", columns=columns, rows=rows)

    def _begin_cell(self, *, is_head: bool = False, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell, in a table where none is open."""
        if not self._tables or self._in_cell:
            return
        if not self._in_row:
            self._table.begin_row()
            self._in_row = True
        self._table.begin_cell(is_head=is_head, columns=max(columns, 1), rows=max(rows, 1))
        self._in_cell = True

    def _end_cell(self) -> None:
        self._end_paragraph()
        if self._in_cell:
            self._table.end_cell()
        self._in_cell = False

    def _end_row(self) -> None:
        self._end_cell()
        if self._in_row:
            self._table.end_row()
        self._in_row = False

    def _end_paragraph(self) -> None:
        children, self._children = self._children, []
        words = "".join(token.content for token in children if token.type == "text")
        if not words.strip():
            return
        if self._heading:
            self._push("heading_open", self._heading, 1)
        self._table.write(words.strip(), *self._lines, children)
        if self._heading:
            self._push("heading_close", self._heading, -1)

    def finish(self) -> list[Token]:
        """Return the tokens."""
        self._end_paragraph()
        while self._tables:
            self._change_tables(ends=True)
        return self._tokens
