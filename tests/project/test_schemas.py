"""Each JSON that is written has its schema: what is written is valid, and nothing else is."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

import council_docs
from command_line import put, run
from comparison_pairs import PAIRS
from council_docs import Severity
from council_docs.comparison.diff import ChangeKind
from council_docs.comparison.units import UnitKind
from council_docs.comparison.word_diff import Fate
from council_docs.schemas import SCHEMAS, read_schema
from council_docs.validation import baseline
from council_docs.validation.reports import ReportOptions
from council_docs.validation.reports import json as report
from report_samples import PAGED

pytestmark = pytest.mark.usefixtures("empty_directory")

READ: dict[str, dict[str, Any]] = {name: json.loads(read_schema(name)) for name in SCHEMAS}
OTHERS = [name for name in SCHEMAS if name not in ("document", "tables")]
"""The schemas of documents and of tables have tests of their own."""

DRAFT = "Council conclusions on Ruritania\n\n1. One.\n\n3. Three.\n"


def judged(name: str, written: str) -> dict[str, Any]:
    """Return what is written, which must be valid and must know its format."""
    found: dict[str, Any] = json.loads(written)
    jsonschema.Draft202012Validator(READ[name]).validate(found)
    assert found["format"] == SCHEMAS[name]
    return found


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Yield each object of a schema that describes an object."""
    if isinstance(value, dict):
        if "properties" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)


@pytest.mark.parametrize("name", OTHERS)
def test_every_schema_is_valid_and_described(name: str) -> None:
    made = READ[name]
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["title"] == made["properties"]["format"]["const"] == SCHEMAS[name]
    for node in nodes(made):
        assert node["description"]
        assert node["additionalProperties"] is False
        assert set(node["required"]) <= set(node["properties"])
        assert all(value["description"] for value in node["properties"].values())


def test_an_unknown_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown schema 'x'; the schemas are document, report"):
        read_schema("x")


def test_schemas_name_the_written_formats() -> None:
    assert (SCHEMAS["report"], SCHEMAS["baseline"]) == (report.FORMAT, baseline.FORMAT)


@pytest.mark.parametrize("options", [(), ("--explain",)])
def test_a_report_is_valid(options: tuple[str, ...]) -> None:
    names = [put("draft.txt", DRAFT), put("bad.json", "{\n}}"), "missing.txt", put("a.txt", "")]
    result = run("validate", *names, "--severity", "info", "--output-format", "json", *options)
    files = judged("report", result.stdout)["files"]
    keys = {key for file in files for found in file.get("diagnostics", ()) for key in found}

    assert {frozenset(file["failure"]) for file in files[1:]} == {
        frozenset({"message", "line", "column"}),
        frozenset({"message"}),
    }
    shown = READ["report"]["$defs"]["diagnostic"]["properties"]
    assert keys == set(shown) - {"page", "part"} - ({"why", "fix"} if not options else set())


def test_a_report_on_pages_and_parts_is_valid() -> None:
    written = "".join(report.write(iter(PAGED), ReportOptions()))
    pdf, docx, refused = judged("report", written)["files"]

    assert pdf["diagnostics"][0]["page"] == 3
    assert docx["diagnostics"][0]["part"] == "word/document.xml"
    assert refused["failure"]["page"] == 4


def test_a_baseline_is_valid() -> None:
    run("validate", put("draft.txt", DRAFT), "--write-baseline", "known.json")

    assert judged("baseline", Path("known.json").read_text("utf-8"))["files"]["draft.txt"]


@pytest.mark.parametrize("pair", PAIRS)
def test_comparisons_are_valid(pair: str) -> None:
    one, other, _ = PAIRS[pair]

    judged("alignment", council_docs.align([one, other]).dumps("json"))
    judged("diff", council_docs.diff(one, other).dumps("json"))


def test_comparisons_of_texts_have_positions() -> None:
    one = council_docs.loads(DRAFT, name="one.txt")
    other = council_docs.loads(DRAFT.replace("3. Three", "4. Three or four"), name="other.txt")
    aligned = judged("alignment", council_docs.align([one, other]).dumps("json"))
    (change,) = judged("diff", council_docs.diff(one, other).dumps("json"))["changes"]

    assert aligned["differences"][0]["position"] == {"line": 5, "column": 1}
    assert change["kinds"] == ["renumbered", "reworded"]
    assert change["words"]
    assert change["after"][0]["position"] == {"line": 5, "column": 1}


def test_vocabularies_match_the_library() -> None:
    for name in ("alignment", "diff"):
        assert READ[name]["$defs"]["kind"]["enum"] == list(get_args(UnitKind))
    changes = READ["diff"]["$defs"]
    assert changes["change"]["properties"]["kinds"]["items"]["enum"] == list(get_args(ChangeKind))
    assert changes["run"]["properties"]["fate"]["enum"] == list(get_args(Fate))
    severities = [str(severity) for severity in Severity]
    assert READ["report"]["$defs"]["diagnostic"]["properties"]["severity"]["enum"] == severities
    assert READ["alignment"]["$defs"]["difference"]["properties"]["severity"]["enum"] == severities


@pytest.mark.parametrize("name", OTHERS)
def test_incomplete_values_are_invalid(name: str) -> None:
    refuse = jsonschema.Draft202012Validator(READ[name])

    for wrong in ({}, {"format": SCHEMAS[name]}, {"format": SCHEMAS["document"]}):
        assert not refuse.is_valid(wrong)
