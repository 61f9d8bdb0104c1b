"""Normalize labels of any script to Latin letters and numbers: `а)`, `α)` and `(a)` to `a`."""

import unicodedata

DASH = "–"
"""The normalized form of every dash and bullet."""

_PUNCTUATION = " \t\u00a0().[]:;,\"'“”„«»‘’"
_DASHES = frozenset("-–—−‐‑•·▪◦‣*")
_BULGARIAN = "абвгдежзийклмнопрстуфхцчшщ"
_GREEK = {letter: value for value, letter in enumerate("αβγδεϛζηθ", 1)} | {"ι": 10, "κ": 20}
_ROMAN = str.maketrans({"Ι": "I", "Χ": "X", "І": "I", "Х": "X", "Ѵ": "V"})
"""Greek and Cyrillic capitals that occur in printed Roman numerals."""
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_SUFFIXES = {"bis": "a", "ter": "b", "quater": "c", "quinquies": "d", "sexies": "e"}
_MAX_LENGTH = 20
"""A longer label is words; its first characters distinguish it from others."""


def normalize_label(label: str) -> str:
    """Return the number or letter in a label: `12a` for `12 bis.`, `b` for `β)`, `II` for `II.`."""
    key = unicodedata.normalize("NFKC", label).strip(_PUNCTUATION)
    if not key:
        return ""
    if set(key) <= _DASHES:
        return DASH
    suffix = key.lstrip("0123456789")
    if suffix != key:
        number = key.removesuffix(suffix)
        return (number + _normalize_suffix(suffix.strip()))[:_MAX_LENGTH]
    return _normalize_letters(key)[:_MAX_LENGTH]


def normalize_annex_number(number: str) -> str:
    """Return the number of an annex in Roman numerals: some languages print `2`, others `II`."""
    key = normalize_label(number)
    if key.isdecimal() and len(key) <= 2:  # noqa: PLR2004 - up to 99
        return _TENS[int(key) // 10] + _ONES[int(key) % 10]
    return key


def _normalize_suffix(key: str) -> str:
    folded = key.casefold()
    return _SUFFIXES.get(folded) or (_normalize_letters(folded) if folded.isalpha() else folded)


def _normalize_letters(key: str) -> str:
    if key.isupper():
        roman = key.translate(_ROMAN)
        return roman if set(roman) <= set("IVX") else _to_latin(key.lower()).upper()
    return _to_latin(key)


def _to_latin(key: str) -> str:
    """Return the Latin letter for the Bulgarian letter of that index, or for Greek numerals."""
    if len(key) == 1 and key in _BULGARIAN:
        return _nth_letter(_BULGARIAN.index(key) + 1)
    values = [_GREEK.get(letter, 0) for letter in key.replace("στ", "ϛ")]
    return _nth_letter(sum(values)) if all(values) else key.casefold()


def _nth_letter(number: int) -> str:
    return chr(ord("a") + number - 1) if number <= 26 else str(number)  # noqa: PLR2004 - a to z
