"""JSON that the contract does not allow: every refusal is one ReadError that says where."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from council_docs.errors import ReadError
from council_docs.formats.json import read, write
from council_docs.formats.json.writer import MAX_DEPTH
from council_docs.schemas import read_schema
from council_docs.source import Position
from paths import DATA

SAMPLE = (DATA / "json" / "sample.json").read_text("utf-8")
INVALID_CHANGES: list[dict[str, str]] = json.loads(
    (DATA / "json" / "invalid_changes.json").read_text("utf-8")
)
"""What to replace in the sample, and what is said about it then."""

VALIDATOR = jsonschema.Draft202012Validator(json.loads(read_schema()))


def refusal(data: str | bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data, name="x.json", language=None)
    return caught.value


# ------------------------------------------------------------------------------ not JSON

NOT_JSON: dict[str, tuple[str | bytes, str]] = {
    "words": ("Conclusions", "x.json:1:1: not JSON: expecting value"),
    "no end": ('{\n "format"', "x.json:2:10: not JSON: expecting ':' delimiter"),
    "two values": ("{} {}", "x.json:1:4: not JSON: extra data"),
    "carriage returns": ("[1,\r2,\r,]", "x.json:3:1: not JSON: expecting value"),
    "not a number": ('{"format": NaN}', "x.json: not JSON: NaN is no number"),
    "infinity": ("[-Infinity]", "x.json: not JSON: -Infinity is no number"),
    "digits": ("[" + "9" * 5000 + "]", "x.json: a number has too many digits"),
    "arrays": ("[" * 100_000, "x.json: nested deeper than 100 levels"),
    "objects": ('{"a":' * 100_000, "x.json: nested deeper than 100 levels"),
    "a level too deep": (
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "x.json: nested deeper than 100 levels",
    ),
    "as deep as may be": (
        "[" * MAX_DEPTH + "]" * MAX_DEPTH,
        "x.json: expected an object at the top level, found an array",
    ),
}


@pytest.mark.parametrize(("data", "message"), NOT_JSON.values(), ids=NOT_JSON.keys())
def test_invalid_json_is_refused(data: str | bytes, message: str) -> None:
    assert str(refusal(data)) == message


@pytest.mark.parametrize(
    "data", ["", b"", b"%PDF-1.4", "{\n Ruritanië".encode("latin-1"), "\ud800"]
)
def test_undecodable_bytes_are_refused(data: str | bytes) -> None:
    assert str(refusal(data)).startswith("x.json:")


def test_a_syntax_error_has_a_position() -> None:
    error = refusal('{"format":\n  "council-docs/1",}')
    assert error.source == "x.json"
    assert error.position == Position(2, 20)


# ------------------------------------------------------------------------------ not a document

HEAD = '{"format": "council-docs/1", "kind": "note"'
BLOCKS = "paragraph, conclusion, section, list, formula, separator, table"
LANGUAGES = (
    "allowed: bg, cs, da, de, el, en, es, et, fi, fr, ga, hr, hu, it, lt, lv, mt, nl, pl, pt, ro, "
    "sk, sl, sv"
)
KINDS = (
    "allowed: outcome-of-proceedings, note, item-note, cover-note, information-note, conclusions, "
    "european-council-conclusions, resolution, other"
)

NOT_A_DOCUMENT: list[tuple[str, str]] = [
    ("3", "expected an object at the top level, found a number"),
    ('"x"', "expected an object at the top level, found a string"),
    ("{}", "missing key format"),
    ('{"format": null}', "expected council-docs/1 at format, found null"),
    ('{"format": "council-docs/2"}', 'expected council-docs/1 at format, found "council-docs/2"'),
    ('{"format": "council-docs/1"}', "missing key kind"),
    ('{"format": "council-docs/1", "kind": []}', "expected a string at kind, found an array"),
    ('{"format": "council-docs/1", "kind": "memo"}', f'unknown value "memo" at kind; {KINDS}'),
    (HEAD + ', "language": "xx"}', f'unknown value "xx" at language; {LANGUAGES}'),
    (HEAD + ', "kind": "note"}', "duplicate key kind"),
    (HEAD + ', "provenance": {}}', "unknown key provenance"),
    (HEAD + ', "a b": 1}', 'unknown key "a b"'),
    (HEAD + ', "\\ud800": 1}', 'unknown key "\\ud800"'),
    (HEAD + ', "' + "k" * 99 + '\\n": 1}', 'unknown key "' + "k" * 59 + "..."),
    (HEAD + ', "cover": {}}', "expected an array at cover, found an object"),
    (HEAD + ', "cover": "x"}', "expected an array at cover, found a string"),
    (HEAD + ', "cover": ["x"]}', "expected an object at cover[0], found a string"),
    (HEAD + ', "annexes": ["x"]}', "expected an object at annexes[0], found a string"),
    (HEAD + ', "header": ["x"]}', "expected an object at header, found an array"),
    (HEAD + ', "cover": [{}]}', "missing key cover[0].type"),
    (HEAD + ', "cover": [{"type": 1}]}', "expected a string at cover[0].type, found a number"),
    (
        HEAD + ', "cover": [{"type": "date"}]}',
        f'unknown value "date" at cover[0].type; allowed: {BLOCKS}',
    ),
    (HEAD + ', "cover": [{"type": "formula"}]}', "missing key cover[0].text"),
    (
        HEAD + ', "cover": [{"type": "table", "rows": [{"cells": [{"columns": true}]}]}]}',
        "expected a whole number at cover[0].rows[0].cells[0].columns, found a boolean",
    ),
    (
        HEAD + ', "cover": [{"type": "table", "rows": [{"cells": [{"heading": 1}]}]}]}',
        "expected true or false at cover[0].rows[0].cells[0].heading, found a number",
    ),
    (HEAD + ', "header": {"place": null}}', "expected a string at header.place, found null"),
    (
        HEAD + ', "header": {"original_languages": ["en", 2]}}',
        "expected a string at header.original_languages[1], found a number",
    ),
    (
        HEAD + ', "header": {"date": "20260219"}}',
        'expected a date such as 2024-02-19 at header.date, found "20260219"',
    ),
    (
        HEAD + ', "header": {"number": "9999"}}',
        'expected a document number such as 9003/26 REV 1 at header.number, found "9999"',
    ),
]


@pytest.mark.parametrize(("data", "message"), NOT_A_DOCUMENT)
def test_other_json_is_refused(data: str, message: str) -> None:
    assert str(refusal(data)) == f"x.json: {message}"


@pytest.mark.parametrize(
    "change", INVALID_CHANGES, ids=lambda change: change["new"] or change["old"]
)
def test_an_invalid_change_of_the_sample_is_refused(change: dict[str, str]) -> None:
    assert SAMPLE.count(change["old"]) == 1
    changed = SAMPLE.replace(change["old"], change["new"])
    assert str(refusal(changed)) == f"x.json: {change['message']}"


def test_there_are_invalid_changes() -> None:
    assert INVALID_CHANGES


# ------------------------------------------------------------------------------ anything at all

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.sampled_from(["paragraph", "list", "date", "2026-02-19", "council-docs/1"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "marks", "body", "label"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)

UNSAYABLE = ("mark outside", "expected a date", "expected a document number", "expected a whole")
"""The refusals of what a JSON Schema cannot say, or says in another way (1.0 is an integer)."""


def read_or_refuse(data: str | bytes) -> str | None:
    """Return the message of a refusal; what is read must be written and read again unchanged."""
    try:
        document = read(data, name="x", language=None)
    except ReadError as error:
        return str(error).removeprefix("x: ")
    written = write(document, generated=None)
    assert read(written, name="x", language=None) == document
    return None


@given(st.text() | st.text('{}[]",:0-\\ud8tn') | st.binary())
def test_any_text_and_any_bytes_are_refused(data: str | bytes) -> None:
    assert read_or_refuse(data) is not None


@given(VALUES)
def test_any_value_is_refused(value: object) -> None:
    assert read_or_refuse(json.dumps(value)) is not None


def containers(value: object) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for child in value.values() if isinstance(value, dict) else value:
            yield from containers(child)


@given(st.data())
def test_a_changed_sample_is_read_if_and_only_if_the_schema_allows_it(data: st.DataObject) -> None:
    plain = json.loads(SAMPLE)
    parent = data.draw(st.sampled_from(list(containers(plain))))
    keys: list[Any] = list(parent if isinstance(parent, dict) else range(len(parent)))
    if data.draw(st.booleans()) and keys:
        del parent[data.draw(st.sampled_from(keys))]
    elif isinstance(parent, dict):
        key = data.draw(st.sampled_from([*keys, "type", "text", "marks", "body", "rows"]))
        parent[key] = data.draw(VALUES)
    else:
        parent.append(data.draw(VALUES))
    message = read_or_refuse(json.dumps(plain))
    if message is None:
        VALIDATOR.validate(plain)
    elif not message.startswith((*UNSAYABLE, "half a surrogate", "not JSON: ")):
        assert not VALIDATOR.is_valid(plain), message
