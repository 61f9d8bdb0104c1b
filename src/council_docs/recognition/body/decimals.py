"""Decimal numbering: points inside points, `1.`, `1.1.`, `1.1.1`; `A.1`, `I.2`, `(1.a)`."""

import re

from council_docs.recognition.labels import Label, is_next_key

_DECIMAL = re.compile(
    r"\(?(?P<key>(?:[0-9]{1,3}|[A-Z]|[IVX]{1,5})(?:\.[0-9]{1,3}){1,4}|[0-9]{1,3}\.[a-z])[.)]{0,2}(?=\s|$)"
)
_FIRST = ("1", "a")
_TWO_LEVELS = 2


def match_decimal_label(text: str) -> Label | None:
    """Return the decimal number at the start of a line, or None; `1.2 million` is one as well."""
    found = _DECIMAL.match(text)
    if found is None or text.startswith("(") != found[0].endswith(")"):
        return None
    return Label("decimal", found[0], found["key"])


class DecimalSequence:
    """Which decimal numbers may come next in one segment.

    A decimal number opens a point only where it is the next one: the first below the last number
    (`1.1` after `1.`), or the next on the level of one of its parents (`1.2` or `2.1` after
    `1.1.3`). So `1.2 million` at the start of a line opens none.
    """

    def __init__(self) -> None:
        """Begin a segment, before its first number."""
        self._last: tuple[str, ...] = ()
        self._numbered = False

    def follow_number(self, key: str) -> None:
        """Take the key of a plain number or of a numbered section: `1`, `A`, `II`."""
        self._last = (key,)
        self._numbered = self._numbered or key[:1].isdecimal()

    def accepts(self, label: Label) -> bool:
        """Return whether a decimal number is one that may come next."""
        parts = tuple(label.key.split("."))
        if parts[:-1] == self._last:
            return parts[-1] in _FIRST
        if not self._last:
            return len(parts) == _TWO_LEVELS and parts[-1] == "1"
        level = len(parts) - 1
        if parts[:level] == self._last[:level] and level < len(self._last):
            return is_next_key(self._last[level], parts[-1])
        opens_next = level == 1 and parts[-1] in _FIRST and not self._numbered
        return opens_next and is_next_key(self._last[0], parts[0])

    def follow(self, label: Label) -> Label:
        """Take a decimal number as the last one; return its label.

        Where no plain numbers count the points, the numbers of two levels do: `A.1`, `A.2`, `B.1`.
        """
        self._last = tuple(label.key.split("."))
        if len(self._last) == _TWO_LEVELS and not self._numbered:
            return label._replace(style="number")
        return label
