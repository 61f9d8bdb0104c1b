"""Stage 1: control characters are set aside before the lines are read.

The text of a source comes in, a text of the same length without a byte-order mark and control
characters goes out. U+001F, the optional hyphen of Word, disappears from the middle of a word.
"""

import re

from council_docs.diagnostics.reader_diagnostics import CONTROL_CHARACTER, DAMAGED
from council_docs.model import SetAside
from council_docs.recognition.lines import FILLER
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Source, Span

_NAMED = 5
"""How many control characters of a run a message names."""
_REPLACEMENT = "\ufffd"
_BYTE_ORDER_MARK = "\ufeff"
# The characters that XML 1.0 (section 2.2) forbids, without those that end lines, and the
# noncharacters that later stages use themselves. U+001F is the optional hyphen of Word.
_CONTROL_BYTES = bytes([*range(0x01, 0x09), *range(0x0E, 0x1C), 0x1F])
_NONCHARACTERS = ("\ufdd0", "\ufdd1", "\ufffe", "\uffff")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1b\x1f\ufdd0\ufdd1\ufffe\uffff]++")


def replace_control_characters(source: Source, log: ReadingLog) -> str:
    """Return the text with a space for each control character and for a byte-order mark.

    Inside a word a control character becomes a `FILLER`, so that the word stays whole.
    """
    text = source.text
    if text[0] == _BYTE_ORDER_MARK:
        log.set_aside.append(SetAside(span=Span(0, 1), reason="byte-order-mark"))
        text = " " + text[1:]
    _report_damage(text, log)
    if not _has_controls(text):
        return text
    for match in _CONTROLS.finditer(text):
        span = Span(*match.span())
        named = " ".join(f"U+{ord(character):04X}" for character in match[0][:_NAMED])
        log.set_aside.append(SetAside(span=span, reason="control-character"))
        log.report(CONTROL_CHARACTER, span, f"control characters set aside: {named}")
    return _CONTROLS.sub(_choose_replacement, text)


def _choose_replacement(match: re.Match[str]) -> str:
    """Return as many spaces, or fillers inside a word."""
    around = (
        match.string[match.start() - 1 : match.start()]
        + match.string[match.end() : match.end() + 1]
    )
    return (FILLER if len(around) == 2 and around.isalnum() else " ") * len(match[0])  # noqa: PLR2004


def _report_damage(text: str, log: ReadingLog) -> None:
    """Report each run of replacement characters; the text keeps them."""
    if _REPLACEMENT not in text:
        return
    for match in re.finditer(f"{_REPLACEMENT}++", text):
        around = " ".join(text[max(match.start() - 10, 0) : match.end() + 10].split())
        log.report(
            DAMAGED, Span(*match.span()), f"replacement characters in {around!r}: letters are lost"
        )


def _has_controls(text: str) -> bool:
    # Deleting bytes and comparing lengths takes 10 µs for 9 KB, searching for the pattern 100 µs.
    data = text.encode()
    without = data.translate(None, _CONTROL_BYTES)
    return len(without) != len(data) or any(found in text for found in _NONCHARACTERS)
