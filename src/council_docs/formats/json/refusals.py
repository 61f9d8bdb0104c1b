"""What is said about JSON that the contract does not allow: one message, with a path."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType, NoneType
from typing import Any

from cattrs import AttributeValidationNote, ClassValidationError, IterableValidationNote
from cattrs.errors import ForbiddenExtraKeysError

_NAMES: Mapping[type, str] = MappingProxyType(
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


class Refused(ValueError):  # noqa: N818 - readers turn it into a ReadError
    """A value that the contract does not allow.

    `before` and `after` are the words around the value's path. The path begins with what the hooks
    noted on the way out; `inside` is the rest of it, below the value that the last hook looked at.
    """

    def __init__(self, before: str, after: str = "", inside: tuple[str | int, ...] = ()) -> None:
        """Keep the three parts."""
        super().__init__(before, after, inside)
        self.before, self.after, self.inside = before, after, inside


class Repeated(dict[str, Any]):
    """An object in which a key stood twice; no hook accepts its type."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        """Keep the pairs, and the first key that is there twice."""
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.key = next(key for key, count in counts.items() if count > 1)


def unexpected(expected: str, found: object) -> Refused:
    """Return the refusal of a JSON value that is of another type than `expected` says."""
    if isinstance(found, Repeated):
        return Refused("duplicate key", inside=(found.key,))
    return Refused(f"expected {expected} at", f", found {_NAMES[type(found)]}")


def unknown(found: str, allowed: Iterable[str], inside: tuple[str, ...] = ()) -> Refused:
    """Return the refusal of a word that is not in a closed vocabulary."""
    return Refused(f"unknown value {quoted(found)} at", f"; allowed: {', '.join(allowed)}", inside)


def quoted(found: object) -> str:
    """Return a JSON value of the input as a message can hold it: in ASCII, and short."""
    longest = 60
    said = json.dumps(found)
    return said if len(said) <= longest else said[:longest] + "..."


def lone_surrogate(words: str) -> str | None:
    """Return the first half of a surrogate pair that lacks its other half, such as `U+D800`."""
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"U+{ord(words[error.start]):04X}"
    return None


def explain(error: Exception) -> str:
    """Return the message for the first refusal in what the converter raised."""
    path: list[str | int] = []
    while True:
        path.extend(_steps(error))
        if not isinstance(error, ClassValidationError):
            break
        # A mistyped key is both missing and unknown: the unknown one says more.
        error = min(error.exceptions, key=lambda one: not isinstance(one, ForbiddenExtraKeysError))
    match error:
        case ForbiddenExtraKeysError():
            return f"unknown key {_printed([*path, min(error.extra_fields)])}"
        case KeyError():
            return f"missing key {_printed(path)}"
        case Refused():
            return f"{error.before} {_printed([*path, *error.inside])}{error.after}"
        case _:  # pragma: no cover - a fault of our own, not of the input
            raise error


def _steps(error: Exception) -> list[str | int]:
    """Return the steps that were noted on an error on its way out, the outermost first."""
    return [
        note.name if isinstance(note, AttributeValidationNote) else note.index
        for note in reversed(getattr(error, "__notes__", []))
        if isinstance(note, AttributeValidationNote | IterableValidationNote)
    ]


def _printed(path: list[str | int]) -> str:
    def step(part: str | int) -> str:
        if isinstance(part, int):
            return f"[{part}]"
        return f".{part}" if part.isascii() and part.isidentifier() else f".{quoted(part)}"

    return "".join(map(step, path)).removeprefix(".") or "the top level"
