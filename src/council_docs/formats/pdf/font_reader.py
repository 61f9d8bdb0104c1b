"""Read strings in a font: the characters, the width and the face of each glyph."""

import unicodedata
from typing import NamedTuple

from playa.font import CIDFont, Font

REPLACEMENT = "\ufffd"
"""Replaces a glyph without a known character."""

_BOLD = ("bold", "black", "heavy", "demi")
_SLANTED = ("italic", "oblique")
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18
"""Bits 7 and 19 of the flags of a font descriptor (ISO 32000-1, table 123)."""


class Face(NamedTuple):
    """The look of the letters of a font."""

    bold: bool
    italic: bool


class Glyph(NamedTuple):
    """A glyph: its characters, its width in ems, and whether word spacing is added to it."""

    letters: str
    width: float
    is_space: bool


_LONGEST_WORD = 16
"""Strings up to this many bytes are kept: most words come again, which saves 6 % of the time."""


class FontReader:
    """Reads strings in one font. Each glyph, and each word, is looked up once."""

    def __init__(self, font: Font) -> None:
        """Read strings in `font`."""
        self._font = font
        self._glyphs: dict[bytes, Glyph] = {}
        self.widths: dict[str, float] = {}
        """How wide the letters are that were read, in ems."""
        self._strings: dict[bytes, list[Glyph]] = {}
        self._table = getattr(font, "tounicode", None)
        name = font.fontname.lower()
        self.face = Face(
            bold=bool(font.flags & _FORCE_BOLD_FLAG) or any(word in name for word in _BOLD),
            italic=bool(font.flags & _ITALIC_FLAG) or any(word in name for word in _SLANTED),
        )

    def read(self, data: bytes) -> list[Glyph]:
        """Return the glyphs of a string."""
        found = self._strings.get(data)
        if found is None:
            found = self._read(data)
            if len(data) <= _LONGEST_WORD:
                self._strings[data] = found
        return found

    def _read(self, data: bytes) -> list[Glyph]:
        known, font = self._glyphs, self._font
        if not isinstance(font, CIDFont):
            codes = [(bytes((number,)), number) for number in data]
        else:
            codes = list(font.cmap.decode(data))
        return [known.get(code) or self._look_up(code, number) for code, number in codes]

    def _look_up(self, code: bytes, number: int) -> Glyph:
        font = self._font
        found = self._glyphs[code] = Glyph(
            _replace_controls(self._letters(code, number)),
            font.hdisp(number),
            is_space=code == b" " and not font.multibyte,
        )
        self.widths[found.letters] = found.width
        return found

    def _letters(self, code: bytes, number: int) -> str:
        """Return the characters of a glyph; an empty string if the font does not map it."""
        font = self._font
        mapped: str = self._table.bytes2unicode.get(code, "") if self._table is not None else ""
        if mapped:
            return mapped
        if isinstance(font, CIDFont):
            tells = self._table is None and font.unicode_map is not None
            return "".join(letters for _, letters in font.decode(code)) if tells else ""
        encoded = "".join(letters for _, letters in font.decode(code))
        return encoded or _decode_byte(number, font)


def _decode_byte(number: int, font: Font) -> str:
    """Return the character of a byte that the encoding of a font lacks.

    Programs for Windows write line ends and, in fonts without an encoding, their own code page.
    """
    if number in b"\t\n\r":
        return " "
    return "" if font.encoding else bytes((number,)).decode("cp1252", "ignore")


def _replace_controls(letters: str) -> str:
    """Return letters of a font with control characters replaced: they mean unknown glyphs."""
    if letters.isprintable() and letters:
        return letters
    if letters.isspace():
        return " "
    kept = "".join(
        REPLACEMENT if unicodedata.category(letter) in {"Cc", "Cn", "Cs"} else letter
        for letter in letters
    )
    return kept or REPLACEMENT
