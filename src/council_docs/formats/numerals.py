"""Format numbers as letters and Roman numerals, for the labels of lists and notes."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999


def format_letters(number: int) -> str:
    """Return `a` to `z`, then `aa`, `ab`; decimal digits for a number below 1."""
    if number < 1:
        return str(number)
    letters = ""
    while number:
        number, last = divmod(number - 1, len(_ALPHABET))
        letters = _ALPHABET[last] + letters
    return letters


def format_roman(number: int) -> str:
    """Return a number in small Roman numerals; in decimal digits outside 1 to 3999."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
