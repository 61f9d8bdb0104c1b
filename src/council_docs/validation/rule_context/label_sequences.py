"""The sequences that label lists, sections and annexes: a b c, i ii iii, 1 2 3, α β γ."""

import re
from collections.abc import Iterator

_PUNCTUATION = " ().:[]\"'“„«‘"
_GREEK = {letter: at for at, letter in enumerate("αβγδεζηθικλμνξοπρστυφχψω", 1)}
_GREEK_NUMERALS = dict(
    zip(("α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ", "ι"), range(1, 11), strict=True)
)
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъьюя"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def follows(previous: str, label: str) -> bool:
    """Return True for a label that is the next one in any sequence."""
    places = set(_find_places(previous))
    return any((sequence, place - 1) in places for sequence, place in _find_places(label))


def is_first(label: str) -> bool:
    """Return True for the first label of a sequence."""
    return any(place == 1 for _, place in _find_places(label))


def is_counted(label: str) -> bool:
    """Return True for a label of any sequence; dashes and bullets belong to none."""
    return any(True for _ in _find_places(label))


def _find_places(printed: str) -> Iterator[tuple[str, int]]:
    """Yield each sequence that a printed label may belong to, and its place in it."""
    label = printed.strip(_PUNCTUATION).casefold()
    if label.isdecimal() and label.isascii():
        yield "digit", int(label[:9])
        return
    if roman := _parse_roman(label):
        yield "roman", roman
    if label in _GREEK_NUMERALS:
        yield "greek-numeral", _GREEK_NUMERALS[label]
    if len(label) == 1:
        yield from _find_places_of_letter(label)
    elif len(label) == 2 and label.isascii() and label.isalpha():  # noqa: PLR2004 - aa, ab or aa, bb
        yield "letter", 26 + ord(label[1]) - ord("a") + 1
        if label[0] == label[1]:
            yield "doubled", 26 + ord(label[0]) - ord("a") + 1


def _find_places_of_letter(letter: str) -> Iterator[tuple[str, int]]:
    if "a" <= letter <= "z":
        place = ord(letter) - ord("a") + 1
        yield "letter", place
        yield "doubled", place
    elif letter in _GREEK:
        yield "greek", _GREEK[letter]
    elif letter in _CYRILLIC:
        place = _CYRILLIC.index(letter) + 1
        yield "cyrillic", place
        # Some lists omit the short i.
        yield "cyrillic-short", place - (letter > "й")


def _parse_roman(label: str) -> int:
    if not label or not re.fullmatch(r"l?x{0,3}(?:ix|iv|v?i{0,3})", label):
        return 0
    values = [_ROMAN[letter] for letter in label]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
