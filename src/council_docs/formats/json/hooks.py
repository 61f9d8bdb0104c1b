"""How the classes of the model come back from JSON values.

The functions are made by cattrs from the attrs classes: an attribute that is added to the model is
read without a change here.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

import attrs
from cattrs import AttributeValidationNote, ClassValidationError, Converter, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from council_docs import model
from council_docs.formats.json.refusals import Refused, lone_surrogate, quoted, unexpected, unknown
from council_docs.identifiers import DocumentNumber

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
"""What the blocks and the marks say under `type`."""

_Read: TypeAlias = Callable[[Any, Any], Any]
"""From a JSON value and the type that is wanted to a value of that type."""
_Marks: TypeAlias = tuple[model.Mark, ...]


# ------------------------------------------------------------------------------ the converter


@cache
def converter() -> Converter:
    """Return the converter of the model, made when it is first asked for."""
    made = Converter()
    made.register_structure_hook(str, _read_string)
    made.register_structure_hook(int, _exactly(int, "a whole number"))
    made.register_structure_hook(bool, _exactly(bool, "true or false"))
    made.register_structure_hook(dt.date, _read_date)
    made.register_structure_hook(DocumentNumber, _read_number)
    made.register_structure_hook_factory(attrs.has, lambda cls: _class_reader(made, cls))
    made.register_structure_hook_factory(_is(Literal), lambda literal: _one_of(get_args(literal)))
    made.register_structure_hook_factory(_is(tuple), lambda of: _tuple_reader(made, of))
    made.register_structure_hook_factory(_is(Union, UnionType), lambda of: _union_reader(made, of))
    # The class that a Text belongs to makes it, from two keys.
    made.register_structure_hook(model.Text, lambda text, _: text)
    return made


def _is(*origins: object) -> Callable[[Any], bool]:
    return lambda annotation: get_origin(annotation) in origins


def keys_of_marks(cls: type) -> dict[str, str]:
    """Return the names of the attributes that are a Text, with the keys of their marks."""
    return {
        attribute.name: "marks" if attribute.name == "text" else f"{attribute.name}_marks"
        for attribute in attrs.fields(cls)
        if model.Text in (attribute.type, *get_args(attribute.type))
    }


def _overrides(cls: type) -> dict[str, Any]:
    """Return what cattrs must know: places are not written."""
    return {
        attribute.name: override(omit=True) for attribute in attrs.fields(cls) if not attribute.eq
    }


# ------------------------------------------------------------------------------ reading


def _class_reader(made: Converter, cls: type) -> _Read:
    attrs.resolve_types(cls)
    node_of: _Read = make_dict_structure_fn(
        cls,
        made,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **_overrides(cls),
    )
    texts = keys_of_marks(cls)
    read_marks = made.get_structure_hook(_Marks)

    def read(plain: object, _: object) -> object:
        if type(plain) is not dict:
            raise unexpected("an object", plain)
        for name, beside in texts.items():
            if name in plain:
                plain[name] = _text(plain, name, beside, read_marks)
        return node_of(plain, cls)

    return read


def _text(plain: dict[str, Any], name: str, beside: str, read_marks: _Read) -> model.Text:
    """Return the Text whose words stand under `name` and whose marks, taken out, under `beside`."""
    here = name
    try:
        value = _read_string(plain[name], str)
        if beside not in plain:
            return model.Text(value=value)
        here = beside
        marks = read_marks(plain.pop(beside), _Marks)
        _check_places(marks, len(value))
    except (ClassValidationError, Refused) as error:
        error.add_note(AttributeValidationNote("", here, model.Text))
        raise
    return model.Text(value=value, marks=marks)


def _check_places(marks: tuple[model.Mark, ...], length: int) -> None:
    for index, mark in enumerate(marks):
        if not 0 <= mark.start <= mark.end <= length:
            raise Refused(
                "mark outside of its text at",
                f": {mark.start} to {mark.end} of {length} characters",
                inside=(index,),
            )


def _tuple_reader(made: Converter, annotation: object) -> _Read:
    kind = get_args(annotation)[0]
    read_item = made.get_structure_hook(kind)

    def read(plain: object, _: object) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise unexpected("an array", plain)
        items: list[Any] = []
        try:
            for item in plain:
                items.append(read_item(item, kind))  # noqa: PERF401 - the count is the index of a failure
        except (ClassValidationError, Refused) as error:
            error.add_note(IterableValidationNote("", len(items), kind))
            raise
        return tuple(items)

    return read


def _union_reader(made: Converter, union: object) -> _Read:
    """Return the reader of `X | None`, whose None is never written, or of a union of TAGS."""
    kinds = [kind for kind in get_args(union) if kind is not NoneType]
    if len(kinds) == 1:
        return made.get_structure_hook(kinds[0])
    of_tag = {TAGS[kind]: kind for kind in kinds}
    read_tag = _one_of(tuple(of_tag))

    def read(plain: object, _: object) -> object:
        if type(plain) is not dict:
            raise unexpected("an object", plain)
        if "type" not in plain:
            raise Refused("missing key", inside=("type",))
        try:
            kind = of_tag[read_tag(plain.pop("type"), str)]
        except Refused as refused:
            refused.add_note(AttributeValidationNote("", "type", str))
            raise
        return made.get_structure_hook(kind)(plain, kind)

    return read


def _one_of(allowed: tuple[str, ...]) -> _Read:
    def read(plain: object, _: object) -> object:
        word = _read_string(plain, str)
        if word not in allowed:
            raise unknown(word, allowed)
        return word

    return read


def _exactly(kind: type, expected: str) -> _Read:
    def read(plain: object, _: object) -> object:
        if type(plain) is not kind:
            raise unexpected(expected, plain)
        return plain

    return read


def _read_string(plain: object, _: object) -> str:
    if type(plain) is not str:
        raise unexpected("a string", plain)
    if not plain.isascii() and (half := lone_surrogate(plain)) is not None:
        raise Refused("half a surrogate pair at", f": {half}")
    return plain


def _read_date(plain: object, _: object) -> dt.date:
    words = _read_string(plain, str)
    try:
        date = dt.date.fromisoformat(words)
    except ValueError:
        date = None
    # Python reads other ISO forms too: 20240219, 2024-W08-1.
    if date is None or date.isoformat() != words:
        raise Refused("expected a date such as 2024-02-19 at", f", found {quoted(words)}")
    return date


def _read_number(plain: object, _: object) -> DocumentNumber:
    words = _read_string(plain, str)
    try:
        return DocumentNumber.parse(words)
    except ValueError:
        raise Refused(
            "expected a document number such as 9003/26 REV 1 at", f", found {quoted(words)}"
        ) from None
