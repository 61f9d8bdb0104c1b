"""Words of documents and names of files where a terminal, a log or XML must not obey them."""

import json
import unicodedata
from functools import cache

import regex

_UNSEEN = r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]"
_COMMAND = r"(?<=#)#(?=[a-z]*+\[)"
"""Pipelines take `##[error]` for a command wherever it stands, `::error::` where a line begins."""
_BYTES = range(0xDC80, 0xDD00)
"""What stands in a file name for the bytes that are not UTF-8."""


@cache
def _unseen() -> regex.Pattern[str]:
    return regex.compile(_UNSEEN)


@cache
def _obeyed() -> regex.Pattern[str]:
    return regex.compile(rf"{_UNSEEN}|(?<=^\s*):(?=:|\Z)|{_COMMAND}")


@cache
def _unpaired() -> regex.Pattern[str]:
    return regex.compile(r"\p{Cs}")


@cache
def _obeyed_in_json() -> regex.Pattern[str]:
    return regex.compile(rf"[\x7F-\x9F\p{{Cf}}\p{{Cs}}\p{{Zl}}\p{{Zp}}]|{_COMMAND}")


def seen(text: str) -> str:
    r"""Return text with escapes such as `\x1b` for characters that are not seen but obeyed."""
    return _unseen().sub(_escape, text)


def visible(text: str) -> str:
    """Return text with such escapes, also in what a pipeline takes for a command."""
    return _obeyed().sub(_escape, text)


def sentence(message: str) -> str:
    """Return a message on one line, with escapes."""
    return visible(" ".join(message.split()))


def encodable(text: str) -> str:
    r"""Return text with escapes such as `\xeb` for what UTF-8 has no place for."""
    return _unpaired().sub(_escape, text)


def json_text(value: object, indent: int | None = None) -> str:
    """Return a value as JSON in which nothing is obeyed either, with the escapes of JSON."""
    said = json.dumps(value, ensure_ascii=False, indent=indent)
    return _obeyed_in_json().sub(_escape_in_json, said)


def width(text: str) -> int:
    """Return how many columns of a terminal a line takes."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me") else 1


def _escape(match: regex.Match[str]) -> str:
    code = ord(match[0])
    if code in _BYTES:
        code -= 0xDC00
    if code < 0x100:  # noqa: PLR2004 - what two digits can say
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x1_0000 else f"\\U{code:08x}"  # noqa: PLR2004


def _escape_in_json(match: regex.Match[str]) -> str:
    if _unpaired().fullmatch(match[0]):  # not every reader takes the half of a pair
        return f"\\{_escape(match)}"
    return json.dumps(match[0])[1:-1] if match[0] != "#" else r"\u0023"
