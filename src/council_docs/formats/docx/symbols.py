"""Map characters of symbol fonts to Unicode characters of the same look."""

from collections.abc import Mapping

_CODES = range(0x20, 0xFFFE)
_PRIVATE_USE = 0xF000
_SYMBOL: Mapping[int, str] = {
    0x2D: "−", 0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε", 0x67: "γ", 0x6C: "λ", 0x6D: "μ",
    0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣",
    0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD6: "√",
    0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_WINGDINGS: Mapping[int, str] = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆",
    0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS: Mapping[str, Mapping[int, str]] = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def map_symbol(code: str, font: str) -> str:
    """Return the character for the hexadecimal code of `w:sym`.

    An unknown character stays in the private use area, where recognition knows bullets. Returns
    U+FFFD for an invalid code.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    return _map(number, font) if number in _CODES and not _is_half(number) else "\ufffd"


def map_symbols(text: str, font: str | None) -> str:
    """Return a text with the private characters of a symbol font mapped to Unicode."""
    if not font or text.isascii() or font.lower() not in _FONTS:
        return text
    return "".join(_map(ord(it), font) if _is_private(ord(it)) else it for it in text)


def _map(number: int, font: str) -> str:
    low = number - _PRIVATE_USE if _is_private(number) else number
    return _FONTS.get(font.lower(), {}).get(low, chr(number))


def _is_private(number: int) -> bool:
    return _PRIVATE_USE <= number <= _PRIVATE_USE + 0xFF


def _is_half(number: int) -> bool:
    """Return whether a number is a surrogate, one half of a character."""
    return 0xD800 <= number <= 0xDFFF  # noqa: PLR2004
