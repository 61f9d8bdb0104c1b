"""Numbers and letters of any script as the Latin ones: `а)`, `α)` and `(a)` are all `a`."""

import unicodedata

DASH = "–"
"""What every dash and bullet is: such points are told apart by their order."""

_AROUND = " \t\u00a0().[]:;,\"'“”„«»‘’"
_DASHES = frozenset("-–—−‐‑•·▪◦‣*")
_BULGARIAN = "абвгдежзийклмнопрстуфхцчшщ"
_GREEK = {letter: value for value, letter in enumerate("αβγδεϛζηθ", 1)} | {"ι": 10, "κ": 20}
_ROMAN = str.maketrans({"Ι": "I", "Χ": "X", "І": "I", "Х": "X", "Ѵ": "V"})
"""Greek and Cyrillic capitals that are printed in roman numbers."""
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_SUFFIXES = {"bis": "a", "ter": "b", "quater": "c", "quinquies": "d", "sexies": "e"}
_LONGEST = 20
"""A label that is longer is words; so many characters tell it from others."""


def neutral(label: str) -> str:
    """Return the number or letter in a label: `12a` for `12 bis.`, `b` for `β)`, `II` for `II.`."""
    key = unicodedata.normalize("NFKC", label).strip(_AROUND)
    if not key:
        return ""
    if set(key) <= _DASHES:
        return DASH
    digits = len(key) - len(key.lstrip("0123456789"))
    if digits:
        return (key[:digits] + _suffix(key[digits:].strip()))[:_LONGEST]
    return _letters(key)[:_LONGEST]


def annex_number(number: str) -> str:
    """Return the number of an annex, which some languages print as `2` and others as `II`."""
    key = neutral(number)
    if key.isdecimal() and len(key) <= 2:  # noqa: PLR2004 - up to 99
        return _TENS[int(key) // 10] + _ONES[int(key) % 10]
    return key


def _suffix(key: str) -> str:
    folded = key.casefold()
    return _SUFFIXES.get(folded) or (_letters(folded) if folded.isalpha() else folded)


def _letters(key: str) -> str:
    if key.isupper():
        roman = key.translate(_ROMAN)
        return roman if set(roman) <= set("IVX") else _latin(key.lower()).upper()
    return _latin(key)


def _latin(key: str) -> str:
    """Return the Latin letter with the place in its alphabet that letters of another script say."""
    if len(key) == 1 and key in _BULGARIAN:
        return _letter(_BULGARIAN.index(key) + 1)
    values = [_GREEK.get(letter, 0) for letter in key.replace("στ", "ϛ")]
    return _letter(sum(values)) if all(values) else key.casefold()


def _letter(place: int) -> str:
    return chr(ord("a") + place - 1) if place <= 26 else str(place)  # noqa: PLR2004 - a to z
