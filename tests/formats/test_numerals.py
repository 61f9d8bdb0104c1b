"""Numbers as letters and Roman numerals."""

import pytest

from council_docs.formats.numerals import format_letters, format_roman


@pytest.mark.parametrize(
    ("number", "letters", "numeral"),
    [
        (-1, "-1", "-1"),
        (0, "0", "0"),
        (1, "a", "i"),
        (26, "z", "xxvi"),
        (27, "aa", "xxvii"),
        (49, "aw", "xlix"),
        (703, "aaa", "dcciii"),
        (3999, "ewu", "mmmcmxcix"),
        (4000, "ewv", "4000"),
    ],
)
def test_letters_and_numerals(number: int, letters: str, numeral: str) -> None:
    assert (format_letters(number), format_roman(number)) == (letters, numeral)
