"""Parse CommonMark with tables, footnotes and what pandoc adds into tokens."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from council_docs.errors import ReadError
from council_docs.formats.limits import Limits
from council_docs.formats.markdown import pandoc, printed_tables
from council_docs.formats.markdown.html_blocks import expand_html
from council_docs.source import Source

__all__ = ["Token", "parse"]

DEEPEST = 100
"""The parser recurses for each level: Python has room for about 250."""
_DEEPEST_INLINE = 20
"""The depth of emphasis and links; deeper ones are text. Each bracket costs time by level."""
_MOST_BRACKETS = 20_000
"""That take some seconds; a document of a thousand pages has fewer."""
PAGE_END = re.compile(r"\s*<!--[^>]{0,80}\bpage\b[^>]{0,80}-->\s*", re.IGNORECASE)
"""A comment that says where a page ends."""
_CALL = re.compile(r"\[\^([^\]\s\[]{1,100})\]")


def parse(source: Source, limits: Limits) -> list[Token]:
    """Return the tokens of a text, those of its paragraphs as children.

    Raises ReadError for a text that goes beyond the limits.
    """
    text = source.text
    if text.count("[") > min(limits.markup, _MOST_BRACKETS):
        raise ReadError(f"more than {_MOST_BRACKETS} brackets", source=source.name)
    depth = DEEPEST if limits.depth is None else min(limits.depth, DEEPEST)
    env: dict[str, object] = {}
    try:
        tokens = _blocks(depth).parse(text, env)
    except RecursionError:  # called from far down
        raise ReadError("lists nest deeper than there is room for", source=source.name) from None
    found: list[Token] = []
    for token in tokens:
        if token.level >= depth - 1:
            raise ReadError(f"lists nest deeper than {depth} levels", source=source.name)
        if token.type == "inline":
            token.children = []
            _inline().inline.parse(token.content, _inline(), env, token.children)
        if token.type == "html_block" and not PAGE_END.fullmatch(token.content):
            found += expand_html(token)
        else:
            found.append(token)
    return found


@cache
def _blocks(depth: int) -> MarkdownIt:
    """Return a parser that leaves the words of paragraphs unparsed.

    What is indented is no code: pandoc indents the points of a list, others whole pages.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": depth}).enable("table")
    parser.disable(["inline", "code"])
    pandoc.add_rules(parser)
    printed_tables.add_rules(parser)
    return parser.use(footnote_plugin, inline=False, move_to_end=False)


@cache
def _inline() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_INLINE, "html": True})
    parser.inline.ruler.before("link", "footnote_ref", _read_call)
    pandoc.add_inline_rules(parser)
    return parser


def _read_call(state: StateInline, silent: bool) -> bool:
    """Read a footnote call, `[^1]`; the rule of the plug-in takes quadratic time."""
    found = _CALL.match(state.src, state.pos)
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = found[1]
    state.pos = found.end()
    return True
