"""The published schema of the tables is that of the rows, and every row is valid against it."""

import json
from pathlib import Path

import jsonschema
import pytest

import tables_page
from council_docs.schemas import read_schema
from council_docs.tables import TABLES, export_tables
from table_documents import write_documents


def test_the_page_and_the_schema_are_up_to_date() -> None:
    command = "run: python tests/tools/regenerate.py tables"
    assert tables_page.PAGE.read_text("utf-8") == tables_page.page(), command
    assert read_schema("tables") == tables_page.schema(), command


def test_every_column_is_described() -> None:
    schema = json.loads(read_schema("tables"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(schema["$defs"]) == list(TABLES)
    for table in schema["$defs"].values():
        assert all(column["description"] for column in table["properties"].values())


@pytest.mark.usefixtures("empty_directory")
def test_every_line_is_valid() -> None:
    schema = json.loads(read_schema("tables"))
    export_tables([*write_documents(Path("documents"), 2), "gone.txt"], "out", to="jsonl")
    for table in TABLES:
        own = jsonschema.Draft202012Validator(
            {"$ref": f"#/$defs/{table}", "$defs": schema["$defs"]},
            format_checker=jsonschema.FormatChecker(),
        )
        for line in Path("out", f"{table}.jsonl").read_text("utf-8").splitlines():
            own.validate(json.loads(line))
            jsonschema.validate(json.loads(line), schema)
            assert not own.is_valid({**json.loads(line), "more": 1})
