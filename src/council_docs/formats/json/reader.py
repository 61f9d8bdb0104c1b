"""Read JSON: `json` parses it, and `cattrs` makes the classes of the model.

An attribute that is added to the model is read without a change here. The hooks are stricter than
those of `cattrs`, which takes the string `"3"` for the number 3 and a string for a tuple.
"""

import datetime as dt
import json
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NoReturn, TypeAlias, Union, get_args, get_origin

import attrs
from cattrs import AttributeValidationNote, ClassValidationError, Converter, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from council_docs import model
from council_docs.errors import ReadError
from council_docs.formats.encoding import decode
from council_docs.formats.json.read_errors import (
    Refused,
    RepeatedKey,
    explain,
    quote,
    refuse_type,
    refuse_value,
)
from council_docs.formats.json.writer import (
    FORMAT,
    MAX_DEPTH,
    TAGS,
    find_lone_surrogate,
    get_marks_keys,
)
from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.model import Document, Provenance
from council_docs.source import Source

_Read: TypeAlias = Callable[[Any, Any], Any]
"""Returns the value of a type for a JSON value."""
_Marks: TypeAlias = tuple[model.Mark, ...]


def read(data: str | bytes, *, name: str, language: str | None) -> Document:
    """Return the document in JSON; bytes are UTF-8. `language` overrides its own.

    Raises ReadError for everything that the contract does not allow, with the path of the value,
    and for what is not JSON with line and column.
    """
    plain = _parse(decode(data, name=name).removeprefix("\ufeff"), name)
    try:
        document = _read_document(plain)
    except (ClassValidationError, Refused) as error:
        raise ReadError(explain(error), source=name) from None
    document = attrs.evolve(document, provenance=Provenance(format="json"))
    return document if language is None else attrs.evolve(document, language=language)


def _read_document(plain: object) -> Document:
    if type(plain) is not dict:
        raise refuse_type("an object", plain)
    if "format" not in plain:
        raise Refused("missing key", subpath=("format",))
    form = plain.pop("format")
    if form != FORMAT:
        raise Refused(f"expected {FORMAT} at", f", found {quote(form)}", subpath=("format",))
    if "kind" not in plain:  # has a default in the model, but is always written
        raise Refused("missing key", subpath=("kind",))
    document: Document = _converter().structure(plain, Document)
    if document.language is not None and document.language not in ALPHA3:
        raise refuse_value(document.language, ALPHA3, subpath=("language",))
    return document


# ------------------------------------------------------------------------------ parsing


def _parse(text: str, name: str) -> Any:  # noqa: ANN401 - any JSON value
    too_deep = ReadError(f"nested deeper than {MAX_DEPTH} levels", source=name)
    try:
        plain = json.loads(text, object_pairs_hook=_make_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        message = error.msg[:1].lower() + error.msg[1:]
        position = Source(text).position(error.pos)
        raise ReadError(f"not JSON: {message}", source=name, position=position) from None
    except Refused as refused:
        raise ReadError(refused.before, source=name) from None
    except RecursionError:
        raise too_deep from None
    except ValueError:  # Python limits the digits of an integer
        raise ReadError("a number has too many digits", source=name) from None
    if _is_too_deep(plain):
        raise too_deep
    return plain


def _make_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else RepeatedKey(pairs)


def _refuse_constant(word: str) -> NoReturn:
    raise Refused(f"not JSON: {word} is no number")


def _is_too_deep(plain: object) -> bool:
    """Return True for values nested deeper than MAX_DEPTH. Does not recurse."""
    level: list[Any] = [[plain]]
    for _ in range(MAX_DEPTH + 1):
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, dict | list)
        ]
    return bool(level)


# ------------------------------------------------------------------------------ the converter


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_structure_hook(str, _read_string)
    converter.register_structure_hook(int, _read_exactly(int, "a whole number"))
    converter.register_structure_hook(bool, _read_exactly(bool, "true or false"))
    converter.register_structure_hook(dt.date, _read_date)
    converter.register_structure_hook(DocumentNumber, _read_number)
    converter.register_structure_hook_factory(attrs.has, _make_class_reader)
    converter.register_structure_hook_factory(
        _has_origin(Literal), lambda literal: _make_word_reader(get_args(literal))
    )
    converter.register_structure_hook_factory(_has_origin(tuple), _make_tuple_reader)
    converter.register_structure_hook_factory(_has_origin(Union, UnionType), _make_union_reader)
    # `_make_class_reader` makes a Text from two keys.
    converter.register_structure_hook(model.Text, lambda text, _: text)
    return converter


def _has_origin(*origins: object) -> Callable[[Any], bool]:
    return lambda annotation: get_origin(annotation) in origins


def _make_class_reader(cls: type, converter: Converter) -> _Read:
    attrs.resolve_types(cls)
    spans = {found.name: override(omit=True) for found in attrs.fields(cls) if not found.eq}
    read_attributes: _Read = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **spans,  # type: ignore[arg-type]
    )
    marks_keys = get_marks_keys(cls)
    read_marks = converter.get_structure_hook(_Marks)

    def read_object(plain: object, _: object) -> object:
        if type(plain) is not dict:
            raise refuse_type("an object", plain)
        for name, marks_key in marks_keys.items():
            if name in plain:
                plain[name] = _read_text(plain, name, marks_key, read_marks)
        return read_attributes(plain, cls)

    return read_object


def _read_text(plain: dict[str, Any], name: str, marks_key: str, read_marks: _Read) -> model.Text:
    """Return the Text under `name`, and remove its marks under `marks_key`."""
    key = name
    try:
        value = _read_string(plain[name], str)
        if marks_key not in plain:
            return model.Text(value=value)
        key = marks_key
        marks = read_marks(plain.pop(marks_key), _Marks)
        _check_marks(marks, len(value))
    except (ClassValidationError, Refused) as error:
        error.add_note(AttributeValidationNote("", key, model.Text))
        raise
    return model.Text(value=value, marks=marks)


def _check_marks(marks: tuple[model.Mark, ...], length: int) -> None:
    for index, mark in enumerate(marks):
        if not 0 <= mark.start <= mark.end <= length:
            raise Refused(
                "mark outside of its text at",
                f": {mark.start} to {mark.end} of {length} characters",
                subpath=(index,),
            )


def _make_tuple_reader(annotation: object, converter: Converter) -> _Read:
    item_type = get_args(annotation)[0]
    read_item = converter.get_structure_hook(item_type)

    def read_array(plain: object, _: object) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise refuse_type("an array", plain)
        items: list[Any] = []
        try:
            for item in plain:
                items.append(read_item(item, item_type))  # noqa: PERF401 - the note needs the index
        except (ClassValidationError, Refused) as error:
            error.add_note(IterableValidationNote("", len(items), item_type))
            raise
        return tuple(items)

    return read_array


def _make_union_reader(union: object, converter: Converter) -> _Read:
    """Return the reader of `X | None`, whose None is never written, or of a union of TAGS."""
    classes = [cls for cls in get_args(union) if cls is not NoneType]
    if len(classes) == 1:
        return converter.get_structure_hook(classes[0])
    by_tag = {TAGS[cls]: cls for cls in classes}
    read_tag = _make_word_reader(tuple(by_tag))

    def read_tagged(plain: object, _: object) -> object:
        if type(plain) is not dict:
            raise refuse_type("an object", plain)
        if "type" not in plain:
            raise Refused("missing key", subpath=("type",))
        try:
            cls = by_tag[read_tag(plain.pop("type"), str)]
        except Refused as refused:
            refused.add_note(AttributeValidationNote("", "type", str))
            raise
        return converter.get_structure_hook(cls)(plain, cls)

    return read_tagged


def _make_word_reader(allowed: tuple[str, ...]) -> _Read:
    def read_word(plain: object, _: object) -> object:
        word = _read_string(plain, str)
        if word not in allowed:
            raise refuse_value(word, allowed)
        return word

    return read_word


def _read_exactly(cls: type, expected: str) -> _Read:
    def read_value(plain: object, _: object) -> object:
        if type(plain) is not cls:
            raise refuse_type(expected, plain)
        return plain

    return read_value


def _read_string(plain: object, _: object) -> str:
    if type(plain) is not str:
        raise refuse_type("a string", plain)
    if not plain.isascii() and (half := find_lone_surrogate(plain)) is not None:
        raise Refused("half a surrogate pair at", f": {half}")
    return plain


def _read_date(plain: object, _: object) -> dt.date:
    text = _read_string(plain, str)
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        date = None
    # Python reads other ISO forms too: 20240219, 2024-W08-1.
    if date is None or date.isoformat() != text:
        raise Refused("expected a date such as 2024-02-19 at", f", found {quote(text)}")
    return date


def _read_number(plain: object, _: object) -> DocumentNumber:
    text = _read_string(plain, str)
    try:
        return DocumentNumber.parse(text)
    except ValueError:
        expected = "expected a document number such as 9003/26 REV 1 at"
        raise Refused(expected, f", found {quote(text)}") from None
