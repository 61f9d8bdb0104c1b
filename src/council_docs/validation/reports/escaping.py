"""Text of documents and names of files, escaped so that no terminal, log or XML obeys them."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_INVISIBLE = r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]"
_COMMAND = r"(?<=#)#(?=[a-z]*+\[)"
"""Pipelines obey `##[error]` anywhere, and `::error::` at the start of a line."""
_NOT_UTF8 = range(0xDC80, 0xDD00)
"""The surrogates that stand for bytes that are not UTF-8 in a file name."""


@cache
def _invisible() -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415 - most text needs none of these patterns

    return regex.compile(_INVISIBLE)


@cache
def _obeyed() -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415

    return regex.compile(rf"{_INVISIBLE}|(?<=^\s*):(?=:|\Z)|{_COMMAND}")


@cache
def _obeyed_in_json() -> "regex.Pattern[str]":
    import regex  # noqa: PLC0415

    return regex.compile(rf"[\x7F-\x9F\p{{Cf}}\p{{Cs}}\p{{Zl}}\p{{Zp}}]|{_COMMAND}")


@cache
def _surrogate() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def escape_invisible(text: str) -> str:
    r"""Return text with escapes such as `\x1b` for control and format characters."""
    return _invisible().sub(_escape, text)


def escape_line(text: str) -> str:
    """Return text with escapes for invisible characters and for commands of a pipeline."""
    if text.isprintable() and "##" not in text and text.lstrip()[:1] != ":":
        return text
    return _obeyed().sub(_escape, text)


def escape_message(message: str) -> str:
    """Return a message on one line, escaped."""
    return escape_line(" ".join(message.split()))


def escape_surrogates(text: str) -> str:
    r"""Return text with escapes such as `\xeb` for what UTF-8 cannot encode."""
    return _surrogate().sub(_escape, text)


def format_json(value: object, indent: int | None = None) -> str:
    """Return a value as JSON, with JSON's escapes for what a terminal or a pipeline obeys."""
    import json  # noqa: PLC0415 - three reports need it

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _obeyed_in_json().sub(_escape_in_json, text)


def measure_width(text: str) -> int:
    """Return how many columns of a terminal a line takes."""
    return sum(map(_measure_character, text))


def _measure_character(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me") else 1


def _escape(match: "regex.Match[str] | re.Match[str]") -> str:
    code = ord(match[0])
    if code in _NOT_UTF8:
        code -= 0xDC00
    if code < 0x100:  # noqa: PLR2004 - two digits
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x1_0000 else f"\\U{code:08x}"  # noqa: PLR2004


def _escape_in_json(match: "regex.Match[str]") -> str:
    import json  # noqa: PLC0415

    if _surrogate().fullmatch(match[0]):  # some readers refuse half a pair
        return f"\\{_escape(match)}"
    return json.dumps(match[0])[1:-1] if match[0] != "#" else r"\u0023"
