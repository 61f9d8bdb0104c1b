"""How lines begin."""

import pytest

from council_docs.recognition.labels import (
    is_separator,
    match_label,
    match_unusual_label,
    parse_number,
)

OPENINGS = [
    ("1. The Council", "number", "1.", "1"),
    ("12.", "number", "12.", "12"),
    ("2024. The Council", "number", "2024.", "2024"),
    ("1a. The Council", "number", "1a.", "1a"),
    ("12 bis. The Council", "number", "12 bis.", "12 bis"),
    ("a) improve", "lower", "a)", "a"),
    ("(a) improve", "lower", "(a)", "a"),
    ("(iii) improve", "lower", "(iii)", "iii"),
    ("A) improve", "upper", "A)", "A"),
    ("A. improve", "upper", "A.", "A"),
    ("IV. SECURITY", "roman", "IV.", "IV"),
    ("(1) improve", "digit", "(1)", "1"),
    ("12) improve", "digit", "12)", "12"),
    ("– improve", "dash", "–", "–"),
    ("- improve", "dash", "-", "–"),
    ("• improve", "bullet", "•", "•"),
    ("-", "dash", "-", "–"),
    ("― improve", "dash", "―", "–"),
    ("● improve", "bullet", "●", "•"),
    ("\uf0b7 improve", "bullet", "\uf0b7", "•"),
    ("•improve", "bullet", "•", "•"),
    ("1.- improve", "number", "1.-", "1"),
]
UNUSUAL = [
    ("1.Improve", "number", "1.", "1"),
    ("12 . Improve", "number", "12 .", "12"),
    ("1)Improve", "digit", "1)", "1"),
    ("(1)Improve", "digit", "(1)", "1"),
    ("l. Improve", "number", "l.", "1"),
    ("a. improve", "lower", "a.", "a"),
    ("a ) improve", "lower", "a )", "a"),
    ("a)improve", "lower", "a)", "a"),
    ("(iv)improve", "lower", "(iv)", "iv"),
    ("o improve", "bullet", "o", "•"),
    ("? improve", "bullet", "?", "•"),
    ("–improve", "dash", "–", "–"),
]
NOT_EVEN_UNUSUAL = [
    "1.2 words",
    "12 words",
    "a.m. words",
    "(a. words",
    "often",
    "–1 %",
    "S. 12",
    "*",
]
NO_OPENINGS = [
    "The Council",
    "25 februari 2024. De EU betreurt",
    "3 miljard EUR",
    "1.2. The Council",
    "(EU) 2019/452",
    "(2024) and",
    "etc. and",
    "*",
    "12 bis",
    "12",
    "١. words",
    "word) and",
    "*improve",
    "1/2-",
    "“word",
    "--- words",
]


@pytest.mark.parametrize(("text", "style", "label", "key"), OPENINGS)
def test_labels_are_recognised(text: str, style: str, label: str, key: str) -> None:
    found = match_label(text)

    assert found is not None
    assert (found.style, found.text, found.key) == (style, label, key)
    assert found.length == len(label)


@pytest.mark.parametrize(("text", "style", "label", "key"), UNUSUAL)
def test_unusual_labels_are_recognised(text: str, style: str, label: str, key: str) -> None:
    found = match_unusual_label(text)

    assert found is not None
    assert (found.style, found.text, found.key) == (style, label, key)


@pytest.mark.parametrize("text", NOT_EVEN_UNUSUAL)
def test_other_words_are_no_unusual_labels(text: str) -> None:
    assert match_unusual_label(text) is None


def test_blanks_inside_a_label_count_for_its_length() -> None:
    found = match_label("12  bis. The Council")

    assert found is not None
    assert (found.text, found.length) == ("12 bis.", len("12  bis."))


@pytest.mark.parametrize("text", NO_OPENINGS)
def test_other_words_are_no_labels(text: str) -> None:
    assert match_label(text) is None


@pytest.mark.parametrize(("key", "expected"), [("12", 12), ("12a", 12), ("12 bis", 12)])
def test_label_values_are_read(key: str, expected: int) -> None:
    assert parse_number(key) == expected


@pytest.mark.parametrize("text", ["____", "* * *", "o o o", "*", "∴", "o", "º º º"])
def test_separators_are_recognised(text: str) -> None:
    assert is_separator(text)


@pytest.mark.parametrize("text", ["of", "* a note", "The", "oo *", "_x_"])
def test_other_lines_are_no_separators(text: str) -> None:
    assert not is_separator(text)
