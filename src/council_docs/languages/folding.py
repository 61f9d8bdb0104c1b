"""Folds texts for comparison: without case, accents apart, or variants of one character."""

import re
import unicodedata

# Characters that are printed in several ways: quotes, spaces, hyphens (some typefaces of PDF give a
# soft one), signs, the i of Turkish capitals, the old letters of Romanian, and the Greek vowels,
# which have no accents in capitals.
_VARIANTS = {
    "i": "İı",
    "'": "’‘‛′ʼ´",
    '"': "“”„‟«»",
    " ": "\u00a0\u2007\u202f",
    "-": "\u00ad\u2010\u2011",
    "°": "º",
    "μ": "µ",
    "ș": "ş",
    "ț": "ţ",
    "α": "ά",
    "ε": "έ",
    "η": "ή",
    "ι": "ίϊΐ",
    "ο": "ό",
    "υ": "ύϋΰ",
    "ω": "ώ",
    "σ": "ς",
}
_FOLDED = {
    letter: folded
    for folded, variants in _VARIANTS.items()
    for variant in variants
    for letter in (variant, variant.upper())
    if len(letter) == 1
}
_VARIANT = re.compile(f"[{''.join(_FOLDED)}]")
_LATIN = re.compile("[a-z]")
_OTHER_SCRIPT = re.compile("[\u0370-\u04ff]")
# A Latin letter in a Greek or Cyrillic word: its capital looks the same.
_STRAY_LATIN = re.compile(
    "(?<![a-z])[a-z]++(?=(?P<after>[\u0370-\u04ff]))|(?<=(?P<before>[\u0370-\u04ff]))[a-z]++"
)
_GREEK = str.maketrans("abehikmnoptxyz", "αβεηικμνορτχυζ")
_CYRILLIC = str.maketrans("abcehkmoptxy", "авсенкмортху")
_LAST_GREEK = "\u03ff"


def fold(text: str) -> str:
    """Return a text for comparison as a whole: folded characters, single spaces, `ss` for `ß`."""
    return " ".join(fold_characters(text).split()).replace(" :", ":").replace("ß", "ss")


def fold_characters(text: str) -> str:
    """Return a text without case and with plain quotes and spaces; offsets stay the same.

    Patterns match against such a text, so that they need not list how a word may be printed.
    """
    if text.isascii():
        return text.lower()
    # `str.translate` takes five times as long: a tenth of reading a page in English.
    folded = _VARIANT.sub(_fold_variant, text).lower()
    if _OTHER_SCRIPT.search(folded) and _LATIN.search(folded):
        return _STRAY_LATIN.sub(_transliterate, folded)
    return folded


def _fold_variant(variant: re.Match[str]) -> str:
    return _FOLDED[variant[0]]


def _transliterate(stray: re.Match[str]) -> str:
    """Return Latin letters as those of the script beside them."""
    beside = stray["after"] or stray["before"]
    return stray[0].translate(_GREEK if beside <= _LAST_GREEK else _CYRILLIC)


def compose(text: str) -> str:
    """Return a text in NFC, in which the words of the languages are written.

    Programs on macOS write `e` and an accent for `é`. Only texts with such pairs change.
    """
    # In UTF-8, every combining accent begins with one of these bytes.
    data = text.encode()
    if b"\xcc" not in data and b"\xcd" not in data:
        return text
    return unicodedata.normalize("NFC", text)


def strip_accents(text: str) -> str:
    """Return a text without the accents of its letters; it may become shorter."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
