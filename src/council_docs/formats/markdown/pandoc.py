"""What pandoc adds to Markdown: divisions, spans with attributes, raised and lowered characters."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

# ::: annex   ::::: {#x .annex}   :::
_FENCE = re.compile(r":{3,}+[ \t]*+(?:(?:\{[^{}]*+\}|[^\s{}:]{1,100}+)[ \t]*+:*+)?+[ \t]*+$")
# {.underline}   {#x .a key="b"}
_ATTRIBUTES = re.compile(r"\{(?:[.#][^\s{}]|[a-zA-Z][\w:-]{0,60}=)[^{}]{0,2000}\}")
_RAISED = re.compile(r"\^(?P<words>(?:[^\s^\\]|\\.){1,100})\^")
_LOWERED = re.compile(r"~(?P<words>(?:[^\s~\\]|\\.){1,100})~(?!~)")
_BEFORE_ATTRIBUTES = ("image", "link_close", "code_inline")
_MARKS = re.compile(
    r"^:{3,}|\][{][.#a-z]|^[ \t]*\+[-=]+\+|^[ ]*-{2,}(?: +-{2,})+[ ]*$|(?<!\\)\\(?:['\"]|\.\.\.)",
    re.MULTILINE,
)
_LONG_RULE = re.compile(r"^-{72}$", re.MULTILINE)
_UNDERLINE = re.compile(r"\.(?:underline|ul)\b")


def is_by_pandoc(text: str) -> bool:
    """Return whether a text is Markdown as only pandoc writes it.

    Then `--` is a dash, `...` an ellipsis and `'` an apostrophe: others are escaped. For GitHub,
    pandoc writes the same rules, but keeps all signs.
    """
    if _MARKS.search(text) is not None:
        return True
    return _LONG_RULE.search(text) is not None and not any(map(text.__contains__, "–—…’"))


def add_rules(parser: MarkdownIt) -> None:
    """Let a parser read the divisions of pandoc."""
    parser.block.ruler.before(
        "fence", "division", _read_fence, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def add_inline_rules(parser: MarkdownIt) -> None:
    """Let a parser read the inline marks of pandoc."""
    parser.inline.ruler.after("link", "span", _read_span)
    parser.inline.ruler.push("raised", _read_raised)
    parser.inline.ruler.push("attributes", _skip_attributes)


def _read_fence(state: StateBlock, start: int, _: int, silent: bool) -> bool:
    """Read a line that opens or closes a division, which is no words."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", begin):
        return False
    if not _FENCE.match(state.src[begin : state.eMarks[start]]):
        return False
    if not silent:
        state.push("division", "div", 0).map = [start, start + 1]
        state.line = start + 1
    return True


def _read_span(state: StateInline, silent: bool) -> bool:
    """Read `[words]{.underline}`: other attributes mean nothing here.

    Who looks for the end of a link counts the brackets: `[[words]{.underline}](address)`.
    """
    if silent or state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    found = _ATTRIBUTES.match(state.src, end + 1, state.posMax) if end >= 0 else None
    if found is None:
        return False
    _push_words(state, "u" if _UNDERLINE.search(found[0]) else "span", state.pos + 1, end)
    state.pos = found.end()
    return True


def _read_raised(state: StateInline, silent: bool) -> bool:
    """Read `^1^` and `~2~`."""
    pattern = {"^": _RAISED, "~": _LOWERED}.get(state.src[state.pos])
    found = pattern.match(state.src, state.pos, state.posMax) if pattern else None
    if found is None or state.src[state.pos - 1 : state.pos] == "~":
        return False
    if not silent:
        _push_words(state, "sup" if found[0][0] == "^" else "sub", *found.span("words"))
    state.pos = found.end()
    return True


def _push_words(state: StateInline, tag: str, start: int, end: int) -> None:
    """Push the tokens of some words between those of a tag."""
    most = state.posMax
    state.push("span_open", tag, 1)
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.push("span_close", tag, -1)
    state.posMax = most


def _skip_attributes(state: StateInline, _: bool) -> bool:
    """Skip the attributes of a picture, a link or code."""
    if state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    found = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if found is None or state.tokens[-1].type not in _BEFORE_ATTRIBUTES:
        return False
    state.pos = found.end()
    return True
