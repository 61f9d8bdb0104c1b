"""Explain what the contract does not allow: one message, with the path of the value."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType, NoneType
from typing import Any

from cattrs import AttributeValidationNote, ClassValidationError, IterableValidationNote
from cattrs.errors import ForbiddenExtraKeysError

_TYPE_NAMES: Mapping[type, str] = MappingProxyType(
    {
        dict: "an object",
        list: "an array",
        str: "a string",
        int: "a number",
        float: "a decimal number",
        bool: "a boolean",
        NoneType: "null",
    }
)
_MAX_QUOTE = 60


class Refused(ValueError):  # noqa: N818 - readers turn it into a ReadError
    """A value that the contract does not allow.

    `before` and `after` are the words around its path. The path begins with the notes that the
    hooks add; `subpath` is the rest of it, below the value that the last hook reads.
    """

    def __init__(self, before: str, after: str = "", subpath: tuple[str | int, ...] = ()) -> None:
        """Keep the three parts."""
        super().__init__(before, after, subpath)
        self.before, self.after, self.subpath = before, after, subpath


class RepeatedKey(dict[str, Any]):
    """An object with a repeated key. No hook accepts its type."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        """Keep the pairs, and the first repeated key."""
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.key = next(key for key, count in counts.items() if count > 1)


def refuse_type(expected: str, found: object) -> Refused:
    """Return the error for a JSON value of a wrong type."""
    if isinstance(found, RepeatedKey):
        return Refused("duplicate key", subpath=(found.key,))
    return Refused(f"expected {expected} at", f", found {_TYPE_NAMES[type(found)]}")


def refuse_value(found: str, allowed: Iterable[str], subpath: tuple[str, ...] = ()) -> Refused:
    """Return the error for a word that is not in a closed vocabulary."""
    return Refused(f"unknown value {quote(found)} at", f"; allowed: {', '.join(allowed)}", subpath)


def quote(found: object) -> str:
    """Return a JSON value for a message: in ASCII, and short."""
    text = json.dumps(found)
    return text if len(text) <= _MAX_QUOTE else text[:_MAX_QUOTE] + "..."


def explain(error: Exception) -> str:
    """Return the message for the first error in what the converter raised."""
    path: list[str | int] = []
    while True:
        path.extend(_steps(error))
        if not isinstance(error, ClassValidationError):
            break
        # A mistyped key is both missing and unknown: the unknown one says more.
        error = min(error.exceptions, key=lambda one: not isinstance(one, ForbiddenExtraKeysError))
    match error:
        case ForbiddenExtraKeysError():
            return f"unknown key {_format_path([*path, min(error.extra_fields)])}"
        case KeyError():
            return f"missing key {_format_path(path)}"
        case Refused():
            return f"{error.before} {_format_path([*path, *error.subpath])}{error.after}"
        case _:  # pragma: no cover - a fault of our own, not of the input
            raise error


def _steps(error: Exception) -> list[str | int]:
    """Return the steps of the path that hooks noted on an error, the outermost first."""
    return [
        note.name if isinstance(note, AttributeValidationNote) else note.index
        for note in reversed(getattr(error, "__notes__", []))
        if isinstance(note, AttributeValidationNote | IterableValidationNote)
    ]


def _format_path(path: list[str | int]) -> str:
    def format_step(step: str | int) -> str:
        if isinstance(step, int):
            return f"[{step}]"
        return f".{step}" if step.isascii() and step.isidentifier() else f".{quote(step)}"

    return "".join(map(format_step, path)).removeprefix(".") or "the top level"
