"""Renders texts as inline Markdown, and escapes what a renderer would interpret.

That is CommonMark and the extensions of GitHub: tables, strikethrough, formulas, bare addresses.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from council_docs.formats.rendering import replace_line_ends
from council_docs.model import DateMark, EmphasisMark, NoteMark, ReferenceMark, Text

_DELIMITERS: Mapping[str, str] = MappingProxyType({"bold": "**", "italic": "*"})
"""CommonMark has none for the other styles."""
_SUPERSCRIPT = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")

_Span: TypeAlias = EmphasisMark | ReferenceMark


@cache
def _special_pattern() -> re.Pattern[str]:
    """Match what has a meaning anywhere; `://` and `www.` make an address a link."""
    return re.compile(r"[\\`*_\[\]<>&#|~$@^]|:(?=//)|(?<=www)\.", re.IGNORECASE)


@cache
def _line_start_pattern() -> re.Pattern[str]:
    """Match what has a meaning at the start of a line: list markers, the rule under a heading."""
    return re.compile(r"[0-9]{0,9}(?P<sign>(?<=[0-9])[.)]|(?<![0-9])[-+=:])")


@cache
def _address_pattern() -> re.Pattern[str]:
    """Match an absolute web address that holds nothing at which Markdown would end it."""
    return re.compile(
        r"https?://[a-z0-9](?:[a-z0-9.-]*+)(?::[0-9]{1,5})?+(?:[/?#][-a-z0-9._~:/?#@!$&'()*+,;=%]*+)?+",
        re.IGNORECASE,
    )


def escape(words: str) -> str:
    """Return words with a backslash before each character that a renderer would interpret."""
    return _special_pattern().sub(r"\\\g<0>", replace_line_ends(words))


def escape_line_start(markdown: str) -> str:
    """Return escaped words for the start of a line, without white space around them."""
    markdown = markdown.strip()
    found = _line_start_pattern().match(markdown)
    if found is None:
        return markdown
    at = found.start("sign")
    return f"{markdown[:at]}\\{markdown[at:]}"


def render_call(note: NoteMark) -> str:
    """Return the label of a footnote, in superscript where Unicode has such characters."""
    return escape(note.label.translate(_SUPERSCRIPT))


def render_text(text: Text) -> str:
    """Return a text with the calls of its footnotes, emphasis, and links for known targets.

    Of overlapping marks only the first is rendered; no words are lost.
    """
    value = text.value
    cuts = [(mark.start, 0, render_call(mark)) for mark in text.marks if isinstance(mark, NoteMark)]
    for mark in _select_marks(text):
        before, after = _find_delimiters(mark)
        cuts += ((mark.start, 1, before), (mark.end, -1, after))
    parts: list[str] = []
    at = 0
    for offset, _, delimiter in sorted(cuts, key=lambda cut: cut[:2]):
        parts += (escape(value[at:offset]), delimiter)
        at = offset
    return "".join((*parts, escape(value[at:])))


def _find_delimiters(mark: _Span) -> tuple[str, str]:
    if isinstance(mark, EmphasisMark):
        return _DELIMITERS[mark.style], _DELIMITERS[mark.style]
    target = (mark.target or "").replace("&", "\\&")
    return "[", f"](<{target}>)"


def _select_marks(text: Text) -> Iterator[_Span]:
    """Yield the marks that Markdown can express; none touches another one."""
    calls = {mark.start for mark in text.marks if isinstance(mark, NoteMark)}
    end = -1
    for mark in sorted(text.marks, key=lambda mark: mark.start):
        if isinstance(mark, NoteMark | DateMark) or mark.start <= end:
            continue
        if _is_link(mark, text.value) or _is_emphasis(mark, text.value, calls):
            yield mark
            end = mark.end


def _is_link(mark: _Span, value: str) -> bool:
    return (
        isinstance(mark, ReferenceMark)
        and mark.target is not None
        and _address_pattern().fullmatch(mark.target) is not None
        and _is_tight(value[mark.start : mark.end])
    )


def _is_emphasis(mark: _Span, value: str, calls: Collection[int]) -> bool:
    """Return whether Markdown can express a mark as emphasis; `calls` are offsets of footnotes."""
    words = value[mark.start : mark.end]
    if not (isinstance(mark, EmphasisMark) and mark.style in _DELIMITERS and _is_tight(words)):
        return False
    before = "¹" if mark.start in calls else value[: mark.start][-1:]
    after = "¹" if mark.end in calls else value[mark.end :][:1]
    return _flanks(before, words[0]) and _flanks(after, words[-1])


def _is_tight(words: str) -> bool:
    return words != "" and words == words.strip()


def _flanks(outside: str, inside: str) -> bool:
    """Return whether asterisks between two characters delimit emphasis of the inner one.

    CommonMark 6.2: beside a letter always; beside punctuation only with white space outside.
    """
    return unicodedata.category(inside)[0] in "LN" or not outside or outside.isspace()
