"""Decimal numbers: which of `1.1.`, `1.1.1`, `A.1`, `(1.a)` opens a point.

A line comes in, its label goes out if it is the next one: `1.1` after `1.`, but no `1.2 million`.
"""

import re

from council_docs.recognition.labels import Label, is_next_key

_DECIMAL = re.compile(
    r"\(?(?P<key>(?:[0-9]{1,3}|[A-Z]|[IVX]{1,5})(?:\.[0-9]{1,3}){1,4}|[0-9]{1,3}\.[a-z])[.)]{0,2}(?=\s|$)"
)
_FIRST = ("1", "a")
_TWO_LEVELS = 2
_LONGEST_FIRST_LEVEL = len("(XVIII.")


def match_decimal_label(text: str) -> Label | None:
    """Return the decimal number at the start of a line, also of `1.2 million`; else None."""
    found = _DECIMAL.match(text) if "." in text[:_LONGEST_FIRST_LEVEL] else None
    if found is None or text.startswith("(") != found[0].endswith(")"):
        return None
    return Label("decimal", found[0], found["key"])


class DecimalSequence:
    """The decimal numbers of one segment, in their order.

    A decimal number opens a point only if it is the next one: the first below the last number
    (`1.1` after `1.`), or the next on the level of one of its parents (`1.2` or `2.1` after
    `1.1.3`).
    """

    def __init__(self) -> None:
        """Create the sequence of a segment, before its first number."""
        self._last: tuple[str, ...] = ()
        self._numbered = False

    def follow_number(self, key: str) -> None:
        """Continue with the key of a plain number or a numbered section: `1`, `A`, `II`."""
        self._last = (key,)
        self._numbered = self._numbered or key[:1].isdecimal()

    def accepts(self, label: Label) -> bool:
        """Return whether a decimal number may come next."""
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
        """Continue with a decimal number; return its label.

        Without plain numbers, the numbers of two levels count the points: `A.1`, `A.2`, `B.1`.
        """
        self._last = tuple(label.key.split("."))
        if len(self._last) == _TWO_LEVELS and not self._numbered:
            return label._replace(style="number")
        return label
