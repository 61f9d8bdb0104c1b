"""Labels at line starts: numbers, list labels, separators.

A line comes in, a `Label` goes out: `12.` for `12. The Council invites`, `(a)`, `–`. It is a
candidate only: `body/label_matching` decides by the lines around it whether `25.` opens a point.
"""

import re
from typing import Literal, NamedTuple, TypeAlias

Style: TypeAlias = Literal[
    "number", "decimal", "roman", "upper", "lower", "digit", "dash", "bullet"
]
"""The series of a label: `1.` is a number, `1.1` decimal, `a)` and `(a)` lower, `A.` upper."""

_DASHES = "-–—−‐‑‒―"
_BULLETS = "•·▪◦‣●○■□▫◆◇❖➢➤→►▶✓✔⁃∙★*"
_DOUBTFUL_BULLETS = "o§?>°\ufffd"
"""What extractors make of a bullet: its letter in another typeface, or what is left of it."""
_PRIVATE_USE = "\ue000", "\uf8ff"
"""The range in which symbol typefaces have their bullets."""
_QUOTES = "\"“„«‘'"
_RULES = "_-–—―─━═=‗"
_SHORTEST_RULE = 3
_LONGEST_LABEL = 8
_UNUSUAL = re.compile(
    r"(?P<open>\(?)(?P<key>[0-9]{1,3}|[a-z]|[ivx]{1,4}) ?(?P<close>[.)])(?:(?=[^\W\d_])|(?= )|$)"
)
_ROMAN = frozenset("ivx")
_ROMAN_LETTERS = "ivxIVX"
_SUFFIXES = ("bis", "ter", "quater")


class Label(NamedTuple):
    """A label at the start of a line."""

    style: Style
    text: str
    """As printed: `12.`, `(a)`."""
    key: str
    """The part that counts: `12`, `a`."""
    extra: int = 0
    """How many spaces `12  bis.` has on its line beyond the one in the label."""

    @property
    def length(self) -> int:
        """How many characters the label takes on its line."""
        return len(self.text) + self.extra

    @property
    def series(self) -> tuple[Style, str]:
        """The series of the label: `(a)` and `a)` are different, and so are `1.1` and `2.1`."""
        if self.style in ("dash", "bullet"):
            return self.style, ""
        if self.style == "decimal":
            return self.style, self.key.rpartition(".")[0]
        return self.style, self.text.replace(self.key, "")


def match_label(text: str) -> Label | None:
    """Return the label at the start of a line; None for a line without one."""
    if text[:2].isalpha() and text[0] not in _ROMAN_LETTERS:
        return None  # a word: only roman numbers are longer than a letter
    if not (text[0].isalnum() or text[0] == "("):
        return _match_mark(text)
    head = text.split(None, 1)[0]
    if len(head) > _LONGEST_LABEL:
        return None
    last = head[-1]
    if last == ".":
        return _match_dotted(head)
    if last == ")":
        return _match_bracketed(head)
    if head[0].isdecimal() and head.isascii():
        return _match_number(text, head)
    return None


def _match_mark(text: str) -> Label | None:
    """Return a bullet, a dash, or a number after a quotation mark."""
    head = text.split(None, 1)[0]
    first = head[0]
    if first in _QUOTES:
        return _match_quoted(head) if len(head) <= _LONGEST_LABEL else None
    if len(head) == 1 and first in _DASHES:
        return Label("dash", first, "–")
    glued = first != "*" and head[1:2].isalpha()  # the space after it is lost
    if _is_bullet(first) and (glued or len(head) == 1) and not is_separator(text):
        return Label("bullet", first, "•")
    return None


def match_unusual_label(text: str) -> Label | None:
    """Return what is a label only where one is expected; None for no such shape.

    `1.Text` and `a)text` lost a space, `1 .` and `a )` have one too many, and `l.` looks like `1.`;
    `a.` may be an abbreviation, and `o` a word.
    """
    if text[0] in _DOUBTFUL_BULLETS:
        return Label("bullet", text[0], "•") if text[1:2] == " " else None
    if text[0] in _DASHES:
        return Label("dash", text[0], "–") if text[1:2].isalpha() else None
    found = _UNUSUAL.match(text)
    if found is None or (found["open"] and found["close"] == "."):
        return None
    key, label = found["key"], found[0]
    if key.isdecimal():
        style: Style = "number" if found["close"] == "." else "digit"
        return Label(style, label, key)
    glued = text[found.end() : found.end() + 1].isalpha()
    if key == "l" and label == "l." and not glued:
        return Label("number", label, "1")
    return None if glued and found["close"] == "." else Label("lower", label, key)


def parse_certain_label(label: str) -> Label:
    """Return the label that a format marks as one, in any shape.

    A label of no known series is a bullet, because its list has no order.
    """
    found = match_label(label) or match_unusual_label(label)
    if found is not None and found.length == len(label):
        return found
    return Label("bullet", label, "•")


def _is_bullet(character: str) -> bool:
    return character in _BULLETS or _PRIVATE_USE[0] <= character <= _PRIVATE_USE[1]


def _match_quoted(head: str) -> Label | None:
    """Return the label in `"1.`: a quotation that begins with a numbered point."""
    found = _match_dotted(head[1:]) if head.endswith(".") else None
    return Label("number", head, found.key) if found and found.style == "number" else None


def _match_dotted(head: str) -> Label | None:
    key = head[:-1]
    if _is_number(key):
        return Label("number", head, key)
    if key.isupper() and set(key.lower()) <= _ROMAN and key.isascii():
        return Label("roman", head, key)
    if len(key) == 1 and key.isupper():
        return Label("upper", head, key)
    return None


def _match_bracketed(head: str) -> Label | None:
    key = head[:-1].removeprefix("(")
    if key.isdecimal() and key.isascii() and len(key) <= 2:  # noqa: PLR2004 - (12), not (2024)
        return Label("digit", head, key)
    if not key.isalpha():
        return None
    if len(key) == 1 or set(key) <= _ROMAN:
        return Label("lower" if key.islower() else "upper", head, key)
    return None


def _is_number(key: str) -> bool:
    """Return whether a key is `12` or `1a`, and not `1.2`."""
    digits = key[:-1] if key[-1:].isalpha() else key
    return digits.isdecimal() and digits.isascii()


def _match_number(text: str, head: str) -> Label | None:
    """Return the label in `12 bis.`, which is two words, and in `12.-`."""
    if not head.isdecimal():
        return (
            Label("number", head, head[:-2])
            if _is_number(head[:-2]) and head.endswith(".-")
            else None
        )
    words = text.split(None, 2)
    if len(words) > 1 and words[1].rstrip(".") in _SUFFIXES and words[1].endswith("."):
        label = f"{head} {words[1]}"
        end = text.index(words[1]) + len(words[1])
        return Label("number", label, label[:-1], end - len(label))
    return None


def parse_number(key: str) -> int:
    """Return the integer in a key: 12 for `12`, `12a` and `12 bis`."""
    if key.isdecimal():
        return int(key)
    digits = 0
    while digits < len(key) and key[digits].isdecimal():
        digits += 1
    return int(key[:digits])


def is_separator(text: str) -> bool:
    """Return whether a line is only a separator: `____`, `* * *`, `o o o`, `∴`, `———`."""
    first = text[0]
    if first not in "_*oº°∴":
        return is_rule(text)
    return set(text) <= {first, " ", "\u00a0"}


def is_rule(text: str) -> bool:
    """Return whether a line is only a rule: `____`, `———`."""
    return text[0] in _RULES and len(text) >= _SHORTEST_RULE and text == text[0] * len(text)


def is_next_key(last: str, key: str) -> bool:
    """Return whether a key follows another: as a number, a letter or a Roman numeral."""
    if "." in last or "." in key:
        last_level, _, last = last.rpartition(".")
        level, _, key = key.rpartition(".")
        return level == last_level and is_next_key(last, key)
    if last.isdecimal() or key.isdecimal():
        return last.isdecimal() and key.isdecimal() and int(key) == int(last) + 1
    if len(last) == len(key) == 1 and ord(key) == ord(last) + 1:
        return True
    return _parse_roman(key) == _parse_roman(last) + 1 > 1


def _parse_roman(key: str) -> int:
    """Return the value of a Roman numeral of i, v and x; 0 for other letters."""
    values = [{"i": 1, "v": 5, "x": 10}.get(letter, 0) for letter in key.lower()]
    if not all(values):
        return 0
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
