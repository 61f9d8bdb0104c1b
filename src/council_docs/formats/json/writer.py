"""Write JSON. Each class of the model has a writer, made from its attributes.

The strings are made from the inside out, without a tree of dictionaries. `cattrs` with `json.dumps`
takes three times as long, because the encoder in C does not indent: 0.22 instead of 0.07 ms for
conclusions of 14 kB, and 12 ms for the import of `cattrs`.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias, get_args

import attrs

from council_docs import model
from council_docs.errors import FormatError
from council_docs.identifiers import DocumentNumber

FORMAT = "council-docs/1"
"""The value of the first key of every document."""

TAGS: Mapping[type, str] = MappingProxyType(
    {
        model.Paragraph: "paragraph",
        model.Conclusion: "conclusion",
        model.Section: "section",
        model.PointList: "list",
        model.Formula: "formula",
        model.Separator: "separator",
        model.Table: "table",
        model.DateMark: "date",
        model.EmphasisMark: "emphasis",
        model.ReferenceMark: "reference",
        model.NoteMark: "note",
    }
)
"""The `type` of blocks and marks."""

MAX_DEPTH = 100
"""How deep arrays and objects may nest: 24 lists inside lists."""

_MAX_NEWLINE = len("\n") + len("  ") * MAX_DEPTH

_Write: TypeAlias = Callable[[Any, str], str]
"""Returns a value as JSON; the string is a line break with the indentation of its parent."""


def write(document: model.Document, *, generated: dt.date | None) -> str:  # noqa: ARG001 - has no place
    """Return a document as JSON, indented by 2, with a final newline.

    Raises FormatError for documents that could not be read again: nested deeper than MAX_DEPTH,
    with half a surrogate pair, or with a number whose printed form stands for another number.
    """
    body = write_value(document).removeprefix("{")
    return f'{{\n  "format": "{FORMAT}",{body}\n'


def write_value(value: object, newline: str = "\n") -> str:
    """Return a value of the model as JSON. The object that holds a Text writes it."""
    return _WRITERS[type(value)](value, newline)


def get_marks_keys(cls: type) -> dict[str, str]:
    """Return the keys of the marks of a class, by the names of its attributes that are a Text."""
    return {
        attribute.name: "marks" if attribute.name == "text" else f"{attribute.name}_marks"
        for attribute in attrs.fields(cls)
        if model.Text in (attribute.type, *get_args(attribute.type))
    }


def find_lone_surrogate(text: str) -> str | None:
    """Return the first half of a surrogate pair that lacks its other half, such as `U+D800`."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"U+{ord(text[error.start]):04X}"
    return None


class _Writers(dict[type, _Write]):
    """The writers by class. Each is made when a value of its class is first written."""

    def __missing__(self, cls: type) -> _Write:
        self[cls] = writer = _make_writer(cls) if attrs.has(cls) else _write_other
        return writer


class _Member(NamedTuple):
    """An attribute of a class."""

    name: str
    default: object
    key: str
    """The key with its colon."""
    marks_key: str | None
    """The key of the marks of a Text, with its colon."""


def _members(cls: type) -> list[_Member]:
    marks_keys = get_marks_keys(cls)
    members: list[_Member] = []
    for attribute in attrs.fields(cls):
        name, default = attribute.name, attribute.default
        if isinstance(default, attrs.Factory):  # type: ignore[arg-type] # a class, for mypy a function
            default = default.factory()
        if (cls, name) == (model.Document, "kind"):
            default = attrs.NOTHING
        marks_key = f'"{marks_keys[name]}": ' if name in marks_keys else None
        if attribute.eq:
            members.append(_Member(name, default, f'"{name}": ', marks_key))
    return members


def _make_writer(cls: type) -> _Write:
    members, tag = _members(cls), TAGS.get(cls)
    tagged = [] if tag is None else [f'"type": "{tag}"']

    def write_object(node: object, newline: str) -> str:
        inner = _indent(newline)
        parts = tagged.copy()
        for name, default, key, marks_key in members:
            value = getattr(node, name)
            if value is default or value == default:
                continue
            if marks_key is None:
                parts.append(key + _WRITERS[type(value)](value, inner))
                continue
            parts.append(key + _write_string(value.value, inner))
            if value.marks:
                parts.append(marks_key + _write_array(value.marks, inner))
        return _join("{", parts, "}", inner, newline)

    return write_object


def _write_array(values: tuple[object, ...], newline: str) -> str:
    inner = _indent(newline)
    parts = [_WRITERS[type(value)](value, inner) for value in values]
    return _join("[", parts, "]", inner, newline)


def _join(start: str, parts: list[str], end: str, inner: str, newline: str) -> str:
    """Return an array or an object with its parts, each on a line of its own."""
    if not parts:
        return start + end
    return f"{start}{inner}{f',{inner}'.join(parts)}{newline}{end}"


def _indent(newline: str) -> str:
    if len(newline) >= _MAX_NEWLINE:
        raise FormatError(f"the document is nested deeper than the {MAX_DEPTH} levels of JSON")
    return newline + "  "


def _write_string(value: str, _: str) -> str:
    if not value.isascii() and (half := find_lone_surrogate(value)) is not None:
        raise FormatError(f"the document has half a surrogate pair: {half}")
    return encode_basestring(value)


def _write_number(number: DocumentNumber, newline: str) -> str:
    printed = str(number)
    try:
        is_same = DocumentNumber.parse(printed) == number
    except ValueError:
        is_same = False
    if not is_same:
        raise FormatError(f"{number!r} is not the number that its printed form {printed!r} gives")
    return _write_string(printed, newline)


def _write_other(value: object, _: str) -> str:
    return json.dumps(value)


_WRITERS = _Writers(
    {
        str: _write_string,
        int: lambda value, _: str(value),
        tuple: _write_array,
        dt.date: lambda value, _: f'"{value.isoformat()}"',
        DocumentNumber: _write_number,
    }
)
