"""How the values of the model become JSON: each class has a writer, made from its attributes.

An attribute that is added to the model is written without a change here.
"""

import datetime as dt
import json
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any, NamedTuple, TypeAlias

import attrs

from council_docs.errors import FormatError
from council_docs.formats.json.hooks import TAGS, keys_of_marks
from council_docs.formats.json.refusals import lone_surrogate
from council_docs.identifiers import DocumentNumber
from council_docs.model import Document

MAX_DEPTH = 100
"""How deep arrays and objects may lie inside each other: 24 lists inside lists."""

_DEEPEST = len("\n") + len("  ") * MAX_DEPTH
"""The length of a line's end with the indentation of what is deepest."""

_Write: TypeAlias = Callable[[Any, str], str]
"""From a value, and the line end with the indentation of what it stands in, to its JSON."""


def written(value: object, newline: str = "\n") -> str:
    """Return a value of the model as JSON, indented by 2; a Text is written by what holds it.

    Strings are made from the inside out, without a tree of dictionaries between: this takes a
    third of the instructions of `json.dumps`, whose encoder in C does not indent.
    """
    return _WRITERS[type(value)](value, newline)


class _Writers(dict[type, _Write]):
    """The writer of each class, made when a value of it is first written."""

    def __missing__(self, kind: type) -> _Write:
        self[kind] = made = _class_writer(kind) if attrs.has(kind) else _other
        return made


class _Member(NamedTuple):
    """An attribute of a class."""

    name: str
    default: object
    key: str
    """As it is written, with its colon."""
    key_of_marks: str | None
    """The same for the marks of a Text."""


def _members(cls: type) -> list[_Member]:
    """Return what is written of a class: places are not, the document's kind always is."""
    texts = keys_of_marks(cls)
    return [
        _Member(
            name=found.name,
            default=attrs.NOTHING if (cls, found.name) == (Document, "kind") else _default(found),
            key=f'"{found.name}": ',
            key_of_marks=f'"{texts[found.name]}": ' if found.name in texts else None,
        )
        for found in attrs.fields(cls)
        if found.eq
    ]


def _default(attribute: "attrs.Attribute[Any]") -> object:
    factory = getattr(attribute.default, "factory", None)
    return attribute.default if factory is None else factory()


def _class_writer(cls: type) -> _Write:
    members, tag = _members(cls), TAGS.get(cls)
    tagged = [] if tag is None else [f'"type": "{tag}"']

    def write(node: object, newline: str) -> str:
        inside = _deeper(newline)
        parts = tagged.copy()
        for name, default, key, key_of_marks in members:
            value = getattr(node, name)
            if value is default or value == default:
                continue
            if key_of_marks is None:
                parts.append(key + _WRITERS[type(value)](value, inside))
                continue
            parts.append(key + _string(value.value, inside))
            if value.marks:
                parts.append(key_of_marks + _array(value.marks, inside))
        return _closed("{", parts, "}", inside, newline)

    return write


def _array(values: tuple[object, ...], newline: str) -> str:
    inside = _deeper(newline)
    parts = [_WRITERS[type(value)](value, inside) for value in values]
    return _closed("[", parts, "]", inside, newline)


def _closed(begin: str, parts: list[str], end: str, inside: str, newline: str) -> str:
    """Return an array or an object with its parts, each on lines of its own."""
    if not parts:
        return begin + end
    return f"{begin}{inside}{f',{inside}'.join(parts)}{newline}{end}"


def _deeper(newline: str) -> str:
    if len(newline) >= _DEEPEST:
        raise FormatError(f"the document is nested deeper than the {MAX_DEPTH} levels of JSON")
    return newline + "  "


def _string(value: str, _: str) -> str:
    if not value.isascii() and (half := lone_surrogate(value)) is not None:
        raise FormatError(f"the document has half a surrogate pair: {half}")
    return encode_basestring(value)


def _number(number: DocumentNumber, newline: str) -> str:
    printed = str(number)
    try:
        same = DocumentNumber.parse(printed) == number
    except ValueError:
        same = False
    if not same:
        raise FormatError(f"{number!r} cannot be told from its printed form {printed!r}")
    return _string(printed, newline)


def _other(value: object, _: str) -> str:
    return json.dumps(value)


_WRITERS = _Writers(
    {
        str: _string,
        int: lambda value, _: str(value),
        tuple: _array,
        dt.date: lambda value, _: f'"{value.isoformat()}"',
        DocumentNumber: _number,
    }
)
