"""How lines begin: numbers, list labels, separators - by string tests, without patterns.

What is recognised here is a candidate; whether `25.` opens a point is decided in `blocks`, by what
stands around it.
"""

from typing import Literal, NamedTuple, TypeAlias

Style: TypeAlias = Literal["number", "roman", "upper", "lower", "digit", "dash", "bullet"]
"""The series that a label belongs to: `1.` is a number, `a)` and `(a)` are lower, `A.` is upper."""

_DASHES = "-–—−"
_BULLETS = "•·▪◦‣*"
_QUOTES = "\"“„«‘'"
_LONGEST_LABEL = 8
_ROMAN = frozenset("ivx")
_ROMAN_LETTERS = "ivxIVX"
_SUFFIXES = ("bis", "ter", "quater")


class Opening(NamedTuple):
    """A label at the start of a line."""

    style: Style
    label: str
    """As printed: `12.`, `(a)`."""
    key: str
    """What is counted: `12`, `a`."""
    extra: int = 0
    """How many more blanks than one are printed in `12  bis.`, whose label has one."""

    @property
    def length(self) -> int:
        """How many characters it takes on its line."""
        return len(self.label) + self.extra

    @property
    def series(self) -> tuple[Style, str]:
        """The series that it belongs to: `(a)` and `a)` are two."""
        return self.style, "" if self.style in ("dash", "bullet") else self.label.replace(
            self.key, ""
        )


def opening(text: str) -> Opening | None:
    """Return the label at the start of a line that is not blank, or None."""
    if text[:3].isalpha() and text[0] not in _ROMAN_LETTERS:
        return None  # a word: only roman numbers are longer than two letters
    head = text.split(None, 1)[0]
    if len(head) > _LONGEST_LABEL:
        return None
    if head[0] in _QUOTES:
        return _quoted(head)
    last = head[-1]
    if last == ".":
        return _dotted(head)
    if last == ")":
        return _bracketed(head)
    if len(head) == 1:
        if head in _DASHES:
            return Opening("dash", head, "–")
        if head in _BULLETS and not is_separator(text):
            return Opening("bullet", head, "•")
    if head.isdecimal() and head.isascii():
        return _with_suffix(text, head)
    return None


def _quoted(head: str) -> Opening | None:
    """Read `"1.`: a quotation that begins with a numbered point."""
    found = _dotted(head[1:]) if head.endswith(".") else None
    return Opening("number", head, found.key) if found and found.style == "number" else None


def _dotted(head: str) -> Opening | None:
    key = head[:-1]
    if _is_number(key):
        return Opening("number", head, key)
    if key.isupper() and set(key.lower()) <= _ROMAN and key.isascii():
        return Opening("roman", head, key)
    if len(key) == 1 and key.isupper():
        return Opening("upper", head, key)
    return None


def _bracketed(head: str) -> Opening | None:
    key = head[:-1].removeprefix("(")
    if key.isdecimal() and key.isascii() and len(key) <= 2:  # noqa: PLR2004 - (12), not (2024)
        return Opening("digit", head, key)
    if not key.isalpha():
        return None
    if len(key) == 1 or set(key) <= _ROMAN:
        return Opening("lower" if key.islower() else "upper", head, key)
    return None


def _is_number(key: str) -> bool:
    """Tell `12` and `1a` from `1.2`."""
    digits = key[:-1] if key[-1:].isalpha() else key
    return digits.isdecimal() and digits.isascii()


def _with_suffix(text: str, head: str) -> Opening | None:
    """Read `12 bis.`, whose label is two words."""
    words = text.split(None, 2)
    if len(words) > 1 and words[1].rstrip(".") in _SUFFIXES and words[1].endswith("."):
        label = f"{head} {words[1]}"
        end = text.index(words[1]) + len(words[1])
        return Opening("number", label, label[:-1], end - len(label))
    return None


def value(key: str) -> int:
    """Return the whole number in the key of a number: 12 for `12`, `12a` and `12 bis`."""
    digits = 0
    while digits < len(key) and key[digits].isdecimal():
        digits += 1
    return int(key[:digits])


def is_separator(text: str) -> bool:
    """Tell whether a line is only a separator: `____`, `* * *`, `o o o`, `∴`."""
    first = text[0]
    if first not in "_*oº°∴":
        return False
    return set(text) <= {first, " "}
