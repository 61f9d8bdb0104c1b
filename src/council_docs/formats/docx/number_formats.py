"""How Word prints a number: ST_NumberFormat of ECMA-376, part 1, 17.18.59."""

from collections.abc import Callable, Mapping

from council_docs.formats.numerals import format_roman

_MOST_LETTERS = 30
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_CHICAGO = "*†‡§"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def _format_letters(number: int, alphabet: str) -> str:
    """Return `a` to `z`, then `aa`, `bb`: Word repeats the letter."""
    times, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * (times + 1) if 0 <= times < _MOST_LETTERS else str(number)


def _format_ordinal(number: int) -> str:
    ending = "th" if number % 100 in _TEENS else _ORDINALS.get(number % 10, "th")
    return f"{number}{ending}"


def _format_circled(number: int) -> str:
    return _CIRCLED[number - 1] if 0 < number <= len(_CIRCLED) else str(number)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "lowerLetter": lambda number: _format_letters(number, _LATIN),
    "upperLetter": lambda number: _format_letters(number, _LATIN).upper(),
    "lowerRoman": format_roman,
    "upperRoman": lambda number: format_roman(number).upper(),
    "russianLower": lambda number: _format_letters(number, _RUSSIAN),
    "russianUpper": lambda number: _format_letters(number, _RUSSIAN).upper(),
    "ordinal": _format_ordinal,
    "numberInDash": "- {} -".format,
    "chicago": lambda number: _format_letters(number, _CHICAGO),
    "decimalEnclosedCircle": _format_circled,
    "none": lambda _: "",
}


def format_number(number: int, style: str) -> str:
    """Return a number as Word prints it; in decimal figures for an unknown format."""
    return _FORMATS.get(style, str)(number)
