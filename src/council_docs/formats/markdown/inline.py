"""The words of a text in Markdown: what a renderer would interpret is escaped.

CommonMark, and the extensions of GitHub: tables, strikethrough, formulas, addresses as links.
"""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

import regex

from council_docs.model import DateMark, EmphasisMark, NoteMark, ReferenceMark, Text

_SIGNS: Mapping[str, str] = MappingProxyType({"bold": "**", "italic": "*"})
"""What stands on both sides; CommonMark has no sign for the other styles."""
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
# All that ends a line somewhere.
_BREAKS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")

_Span: TypeAlias = EmphasisMark | ReferenceMark


@cache
def _special() -> "regex.Pattern[str]":
    """Return what means something anywhere: at `://` and after `www`, that is an address."""
    return regex.compile(r"[\\`*_\[\]<>&#|~$@]|:(?=//)|(?<=www)\.", regex.IGNORECASE)


@cache
def _opening() -> "regex.Pattern[str]":
    """Return what means something at the start of a line: a list, the rule under a heading."""
    return regex.compile(r"(?P<digits>[0-9]{0,9})(?P<sign>(?<=[0-9])[.)]|(?<![0-9])[-+=:])")


@cache
def _address() -> "regex.Pattern[str]":
    """Return an absolute address of the web, and nothing in it that Markdown could end at."""
    return regex.compile(
        r"https?://[a-z0-9](?:[a-z0-9.-]*+)(?::[0-9]{1,5})?+(?:[/?#][-a-z0-9._~:/?#@!$&'()*+,;=%]*+)?+",
        regex.IGNORECASE,
    )


def line(words: str) -> str:
    """Return escaped words as they stand at the start of a line, without blanks around them."""
    words = words.strip()
    opened = _opening().match(words)
    if opened is None:
        return words
    at = opened.start("sign")
    return f"{words[:at]}\\{words[at:]}"


def plain(words: str) -> str:
    """Return words with a backslash before each character that a renderer would interpret."""
    return _special().sub(r"\\\g<0>", words.translate(_BREAKS))


def call(note: NoteMark) -> str:
    """Return the label of a footnote, raised as far as Unicode has raised characters."""
    return plain(note.label.translate(_RAISED))


def inline(text: Text) -> str:
    """Return a text with the calls of its footnotes, emphasis, and links where a target is known.

    Where marks overlap, the first one is kept; the words are there in any case.
    """
    value = text.value
    cuts = [(mark.start, 0, call(mark)) for mark in text.marks if isinstance(mark, NoteMark)]
    for mark in _apart(text):
        before, after = _signs(mark)
        cuts += ((mark.start, 1, before), (mark.end, -1, after))
    parts: list[str] = []
    at = 0
    for place, _, sign in sorted(cuts, key=lambda cut: cut[:2]):
        parts += (plain(value[at:place]), sign)
        at = place
    return "".join((*parts, plain(value[at:])))


def _signs(mark: _Span) -> tuple[str, str]:
    if isinstance(mark, EmphasisMark):
        return _SIGNS[mark.style], _SIGNS[mark.style]
    target = (mark.target or "").replace("&", "\\&")
    return "[", f"](<{target}>)"


def _apart(text: Text) -> Iterator[_Span]:
    """Yield the marks that Markdown can show, none of which touches another one."""
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
        and _address().fullmatch(mark.target) is not None
        and _is_tight(value[mark.start : mark.end])
    )


def _is_emphasis(mark: _Span, value: str, calls: Collection[int]) -> bool:
    """Tell whether a mark becomes emphasis; `calls` are the places of footnotes."""
    words = value[mark.start : mark.end]
    if not (isinstance(mark, EmphasisMark) and mark.style in _SIGNS and _is_tight(words)):
        return False
    before = "¹" if mark.start in calls else value[: mark.start][-1:]
    after = "¹" if mark.end in calls else value[mark.end :][:1]
    return _flanks(before, words[0]) and _flanks(after, words[-1])


def _is_tight(words: str) -> bool:
    return words != "" and words == words.strip()


def _flanks(outside: str, inside: str) -> bool:
    """Tell whether asterisks between two characters are read as emphasis of the one inside.

    CommonMark 6.2: always beside a letter; beside a punctuation mark, where a blank stands outside.
    """
    return unicodedata.category(inside)[0] in "LN" or not outside or outside.isspace()
