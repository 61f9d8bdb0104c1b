"""The published JSON Schema says what is written: no key more, none less."""

import json
from typing import Any, get_args

import attrs
import jsonschema
import pytest

from council_docs import model
from council_docs.formats.json import write
from council_docs.formats.json.writer import TAGS, write_value
from council_docs.identifiers import ALPHA3, Institution, Kind, Role
from council_docs.model import Document, EmphasisMark, Header, HeaderField, Text
from council_docs.schemas import read_schema
from json_documents import SAMPLE, WRITTEN, nodes

SCHEMA: dict[str, Any] = json.loads(read_schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def written_keys(cls: type) -> set[str]:
    """Return the keys that are written for a class, over all its instances in the sample."""
    return {
        key for node in nodes(SAMPLE) if type(node) is cls for key in json.loads(write_value(node))
    }


def definition(cls: type) -> dict[str, Any]:
    if cls is Document:
        return SCHEMA
    found: dict[str, Any]
    (found,) = (made for made in SCHEMA["$defs"].values() if made.get("title") == cls.__name__)
    return found


IN_SCHEMA = [cls for cls in WRITTEN if cls is not Text]
"""A Text has no object of its own."""

by_class = pytest.mark.parametrize("cls", IN_SCHEMA, ids=lambda cls: cls.__name__)


def test_the_schema_is_valid() -> None:
    VALIDATOR.check_schema(SCHEMA)


def test_the_sample_is_valid() -> None:
    VALIDATOR.validate(json.loads(write(SAMPLE, generated=None)))


@by_class
def test_the_schema_has_the_keys_that_are_written(cls: type) -> None:
    envelope = {"format"} if cls is Document else set()
    assert set(definition(cls)["properties"]) == written_keys(cls) | envelope


@by_class
def test_the_schema_lets_no_other_keys_in(cls: type) -> None:
    assert definition(cls)["additionalProperties"] is False


@by_class
def test_the_schema_requires_what_has_no_default(cls: type) -> None:
    envelope = {"format", "kind"} if cls is Document else set()
    tag = {"type"} if cls in TAGS else set()
    required = {found.name for found in attrs.fields(cls) if found.default is attrs.NOTHING}
    assert set(definition(cls).get("required", ())) == required | envelope | tag


@by_class
def test_the_schema_describes_class_and_keys(cls: type) -> None:
    made = definition(cls)
    assert made["description"]
    for key, value in made["properties"].items():
        target = SCHEMA["$defs"].get(value.get("$ref", "").removeprefix("#/$defs/"), {})
        assert key == "type" or value.get("description") or target["description"], key


@pytest.mark.parametrize("cls", TAGS, ids=lambda cls: cls.__name__)
def test_the_schema_has_the_tags(cls: type) -> None:
    tag = TAGS[cls]
    assert definition(cls)["properties"]["type"] == {"const": tag}
    union = SCHEMA["$defs"]["mark" if cls in get_args(model.Mark) else "block"]
    assert tag in union["properties"]["type"]["enum"]
    (found,) = (
        one["then"]["$ref"]
        for one in union["allOf"]
        if one["if"]["properties"]["type"]["const"] == tag
    )
    assert SCHEMA["$defs"][found.removeprefix("#/$defs/")]["title"] == cls.__name__


@pytest.mark.parametrize(
    ("cls", "key", "allowed"),
    [
        (Document, "kind", get_args(Kind)),
        (Document, "language", tuple(ALPHA3)),
        (Header, "institution", get_args(Institution)),
        (HeaderField, "role", get_args(Role)),
        (EmphasisMark, "style", get_args(attrs.fields(EmphasisMark).style.type)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_schema_has_the_vocabularies(cls: type, key: str, allowed: tuple[str, ...]) -> None:
    assert tuple(definition(cls)["properties"][key]["enum"]) == allowed
