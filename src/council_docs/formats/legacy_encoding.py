"""Read text in the encodings before Unicode: the one that is declared, or the one that fits.

Several of them give letters for any bytes, so what decides is the language: the encoding in which
nearly all characters beyond ASCII are letters of the language that the words are in.
"""

import codecs
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from council_docs.diagnostics import Diagnostic
from council_docs.diagnostics.reader_diagnostics import LEGACY_ENCODING
from council_docs.formats.encoding import decode, find_byte_order_mark
from council_docs.languages import load_language
from council_docs.languages.detection import detect_by_function_words, detect_language

_ENCODINGS = (
    *("windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1257"),
    *("iso-8859-15", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-13", "iso-8859-3"),
    "iso-8859-4",
)
"""Where two give the same text, the first is named."""
_MARKS = frozenset("\xa0\xad§°ºª€£«»‹›–—‐‑‒―‘’‚“”„•…·×±²³µ½¼¾")
"""Characters that occur in texts in any language."""
_MOST_FOREIGN = 0.1
"""The largest share of other characters beyond ASCII: letters of foreign names."""
_HEAD_LINES = 100
_HEAD = 4096


@cache
def _declaration() -> re.Pattern[bytes]:
    return re.compile(
        rb"""<meta\s[^>]{0,200}?charset\s*+=\s*+["']?+\s*+(?P<name>[A-Za-z0-9._:-]{1,40})
        | <\?xml\s[^>]{0,100}?encoding\s*+=\s*+["'](?P<xml_name>[A-Za-z0-9._-]{1,40})""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"<(?:script|style)(?:[^<]++|<(?!/(?:script|style)))*+|<[^>]*+>", re.IGNORECASE
    )


@cache
def _compile_known_names() -> re.Pattern[str]:
    return re.compile(r"iso-?8859-?[0-9]{1,2}|(?:windows-|cp)125[0-9]|koi8-[ru]|latin-?[0-9]")


class DecodedText(NamedTuple):
    """The decoded text of an input, and the reader's decisions about it."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


class _Candidate(NamedTuple):
    """An input decoded in one encoding."""

    encoding: str
    text: str
    foreign: float
    """The share of characters beyond ASCII that the language of the words does not have."""


def decode_text(data: str | bytes, *, name: str) -> DecodedText:
    """Return an input as text: UTF-8, what a byte-order mark says, or a legacy encoding.

    A legacy encoding leaves a diagnostic. Raises ReadError as `decode` does, and for bytes that fit
    no legacy encoding, or several.
    """
    if isinstance(data, str) or find_byte_order_mark(data) or b"\0" in data or _is_utf8(data):
        return DecodedText(decode(data, name=name))
    found = _choose(data)
    if found is None:
        return DecodedText(decode(data, name=name))  # which raises: the input is no UTF-8
    text = decode(found.text, name=name)
    message = f"read as {found.encoding}: the bytes are not UTF-8"
    return DecodedText(text, (LEGACY_ENCODING.diagnose(None, message),))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _choose(data: bytes) -> _Candidate | None:
    """Return the candidate that fits: the declared one, else the one that fits best."""
    declared = _find_declared(data)
    candidates = sorted(_decode_all(data, declared), key=lambda one: one.foreign)
    fitting = [one for one in candidates if one.foreign <= _MOST_FOREIGN]
    for one in fitting:
        if one.encoding == declared:
            return one
    if not fitting or (len(fitting) > 1 and fitting[0].foreign == fitting[1].foreign):
        return None
    return fitting[0]


def _find_declared(data: bytes) -> str | None:
    """Return the legacy encoding that a page declares, by the name used here."""
    found = _declaration().search(data[:_HEAD])
    declared = (found["name"] or found["xml_name"]).decode("ascii").lower() if found else ""
    if not _compile_known_names().fullmatch(declared):
        return None
    try:
        codec = codecs.lookup(declared).name
    except LookupError:
        return None
    if codec == "iso8859-1":
        return "windows-1252"  # as browsers do: WHATWG Encoding, 4.2
    return next((name for name in _ENCODINGS if codecs.lookup(name).name == codec), declared)


def _decode_all(data: bytes, declared: str | None) -> Iterator[_Candidate]:
    """Yield the different texts that bytes can be, where their language is recognised."""
    seen: set[str] = set()
    for encoding in dict.fromkeys((*filter(None, (declared,)), *_ENCODINGS)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text not in seen:
            seen.add(text)
            foreign = _measure_foreign(text)
            if foreign is not None:
                yield _Candidate(encoding, text, foreign)


def _measure_foreign(text: str) -> float | None:
    """Return the share of characters beyond ASCII that are foreign to the language of a text.

    None where the language is uncertain.
    """
    words = _markup().sub(" ", text)
    code = detect_by_function_words(words)
    code = code or detect_language(words.split("\n")[:_HEAD_LINES], words).language
    if code is None:
        return None
    letters = load_language(code).letters
    own = {*letters, *letters.upper(), *_MARKS}
    beyond = [character for character in text if not character.isascii()]
    return sum(character not in own for character in beyond) / max(len(beyond), 1)
