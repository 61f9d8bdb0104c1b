"""Words of documents and names of files where a terminal, a log or XML must not obey them."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_UNSEEN = r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]"
COMMAND = r"(?<=#)#(?=[a-z]*+\[)"
"""Pipelines take `##[error]` for a command wherever it stands, `::error::` where a line begins."""
_BYTES = range(0xDC80, 0xDD00)
"""What stands in a file name for the bytes that are not UTF-8."""


@cache
def _unseen() -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415 - most words need none of these

    return regex.compile(_UNSEEN)


@cache
def _obeyed() -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415

    return regex.compile(rf"{_UNSEEN}|(?<=^\s*):(?=:|\Z)|{COMMAND}")


@cache
def unpaired() -> re.Pattern[str]:
    """Return the pattern of the halves of surrogate pairs, which no encoding has a place for."""
    return re.compile("[\ud800-\udfff]")


def seen(text: str) -> str:
    r"""Return text with escapes such as `\x1b` for characters that are not seen but obeyed."""
    return _unseen().sub(escape, text)


def visible(text: str) -> str:
    """Return text with such escapes, also in what a pipeline takes for a command."""
    if text.isprintable() and "##" not in text and text.lstrip()[:1] != ":":
        return text
    return _obeyed().sub(escape, text)


def sentence(message: str) -> str:
    """Return a message on one line, with escapes."""
    return visible(" ".join(message.split()))


def encodable(text: str) -> str:
    r"""Return text with escapes such as `\xeb` for what UTF-8 has no place for."""
    return unpaired().sub(escape, text)


def width(text: str) -> int:
    """Return how many columns of a terminal a line takes."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me") else 1


def escape(match: "regex.Match[str] | re.Match[str]") -> str:
    """Return the escape for the character that was found."""
    code = ord(match[0])
    if code in _BYTES:
        code -= 0xDC00
    if code < 0x100:  # noqa: PLR2004 - what two digits can say
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x1_0000 else f"\\U{code:08x}"  # noqa: PLR2004
