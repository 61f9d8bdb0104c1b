"""Rows: what each table says of a document, and that its columns are those of the schema."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import attrs
import pyarrow as pa
import pytest

import council_docs
from council_docs.errors import FormatError
from council_docs.tables import (
    TABLES,
    AnyRow,
    DateRow,
    DiagnosticRow,
    DocumentRow,
    FootnoteRow,
    ReferenceRow,
    UnitRow,
    build_error_row,
    build_rows,
    build_schema,
    build_tables,
    identify_input,
)
from council_docs.tables.arrow import import_extra
from council_docs.tables.columns import get_values, list_columns, name_table
from paths import ROOT, SHAPE_TEXTS
from table_documents import write_documents

RowT = TypeVar("RowT", bound=AnyRow)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[AnyRow]:
    (name,) = write_documents(tmp_path_factory.mktemp("rows"), 1)
    return list(build_rows(council_docs.load(name), "a.txt"))


def select(rows: Sequence[AnyRow], row_class: type[RowT]) -> list[RowT]:
    return [row for row in rows if isinstance(row, row_class)]


def test_the_row_of_a_document(rows: list[AnyRow]) -> None:
    (row,) = select(rows, DocumentRow)
    assert rows[0] is row
    assert row == DocumentRow(
        document_id=identify_input("a.txt"),
        work_id="ST-9000-2026-INIT",
        source="a.txt",
        format="text",
        kind="outcome-of-proceedings",
        language="en",
        number="9000/26",
        institution="council",
        place="Brussels",
        date=dt.date(2026, 4, 1),
        adoption_date=None,
        year=2026,
        type_line="OUTCOME OF PROCEEDINGS",
        subject="Council conclusions on the lakes of Ruritania",
        subject_codes="ENV 901",
        celex=None,
        eli=None,
        journal_date=None,
        permalink="https://data.consilium.europa.eu/doc/document/ST-9000-2026-INIT/en/pdf",
        annexes=1,
        conclusions=3,
        units=len(select(rows, UnitRow)),
    )


def test_the_rows_of_units(rows: list[AnyRow], tmp_path: Path) -> None:
    text = Path(write_documents(tmp_path / "d", 1)[0]).read_text("utf-8")
    units = select(rows, UnitRow)
    assert [unit.unit for unit in units] == list(range(len(units)))
    (point,) = (unit for unit in units if unit.address == "annex / conclusion 2 / point b")
    assert (point.label, point.labels, point.conclusion) == ("b)", "ANNEX 2. b)", "2")
    assert point.headings == "Council conclusions on the lakes of Ruritania"
    assert (point.kind, point.language, point.text) == (
        "point",
        "en",
        "to report by 31 March 2027.",
    )
    assert point.eid == "att_1__para_2"
    assert point.permalink is not None
    assert point.permalink.endswith("/ST-9000-2026-INIT/en/pdf#att_1__para_2")
    assert point.parent is not None
    assert units[point.parent].address == "annex / conclusion 2"
    assert text[point.start : point.end] == "b) to report by 31 March 2027."
    assert point.line == text[: point.start].count("\n") + 1
    assert point.page is None


def test_the_rows_of_marks(rows: list[AnyRow]) -> None:
    units = select(rows, UnitRow)
    dates, references = select(rows, DateRow), select(rows, ReferenceRow)
    assert [date.date for date in dates] == [dt.date(2023, 12, 14), dt.date(2027, 3, 31)]
    assert {reference.kind for reference in references} == {"document"}
    marks: list[DateRow | ReferenceRow] = [*dates, *references]
    for row in marks:
        assert (units[row.unit].text or "")[row.start : row.end] == row.text


def test_the_rows_of_footnotes() -> None:
    found: list[FootnoteRow] = []
    for path in SHAPE_TEXTS:
        made = list(build_rows(council_docs.load(path), path.name, diagnose=False))
        units = select(made, UnitRow)
        for row in select(made, FootnoteRow):
            assert 0 <= row.start <= len(units[row.unit].text or "")
            found.append(row)
    assert all(row.label for row in found)
    assert any(row.text for row in found)


def test_the_rows_of_diagnostics(rows: list[AnyRow]) -> None:
    (gap,) = (row for row in select(rows, DiagnosticRow) if row.code == "N001")
    assert (gap.name, gap.severity) == ("numbering-gap", "warning")
    assert gap.message == "conclusion '4.' follows '2.'"
    assert gap.line is not None
    assert gap.start is not None


def test_rules_run_only_where_they_are_wanted() -> None:
    document = council_docs.load(ROOT / "examples" / "st09999-nl.txt")
    assert not select(list(build_rows(document, "a", diagnose=False)), DiagnosticRow)
    assert select(list(build_rows(document, "a")), DiagnosticRow)


def test_a_document_without_a_source_has_no_places(rows: list[AnyRow]) -> None:
    document = council_docs.Document(language="en")
    (row, *others) = build_rows(document, "a.txt")
    assert isinstance(row, DocumentRow)
    assert (row.work_id, row.year, row.permalink) == (row.document_id, None, None)
    assert all(diagnostic.line is None for diagnostic in select(others, DiagnosticRow))
    assert rows


def test_the_year_is_that_of_the_best_source() -> None:
    def year(text: str) -> int | None:
        (row, *_) = build_rows(council_docs.loads(text), "a")
        assert isinstance(row, DocumentRow)
        return row.year

    assert year("Brussels, 3 May 2026\n(OR. en)\n\n9/25\n\nNOTE\nFrom: Presidency\n") == 2026
    assert year("9000/25\n\nNOTE\nFrom: Presidency\nTo: Council\n") in (2025, None)


def test_the_place_in_a_package_is_a_paragraph() -> None:
    made = list(build_rows(council_docs.load(ROOT / "examples" / "st09997-en.docx"), "a.docx"))
    assert all(unit.line for unit in select(made, UnitRow) if unit.kind == "conclusion")


def test_languages_of_one_document_join() -> None:
    text = "Brussels, 3 May 2026\n(OR. en)\n\n9123/26\n\nNOTE\nFrom: Presidency\nTo: Council\n"
    text += "Subject: Council conclusions on Ruritania\n\n1. One.\n\n2. Two.\n"
    one, two = (
        list(build_rows(council_docs.loads(text, language=code), f"{code}.txt"))
        for code in ("en", "nl")
    )
    assert isinstance(one[0], DocumentRow)
    assert isinstance(two[0], DocumentRow)
    assert one[0].work_id == two[0].work_id
    assert one[0].document_id != two[0].document_id
    numbered = [
        {unit.address for unit in select(made, UnitRow) if unit.kind == "conclusion"}
        for made in (one, two)
    ]
    assert numbered[0] == numbered[1]


def test_keys_join_all_tables(rows: list[AnyRow]) -> None:
    (document,) = select(rows, DocumentRow)
    units = {unit.unit for unit in select(rows, UnitRow)}
    for row in rows:
        assert row.document_id == document.document_id
        assert getattr(row, "work_id", document.work_id) == document.work_id
        assert getattr(row, "unit", 0) in units


def test_names_of_any_bytes_are_escaped() -> None:
    row = build_error_row("caf\udce9.txt", ValueError("no"))
    assert (row.source, row.line) == ("caf\\udce9.txt", None)
    assert row.document_id != identify_input("caf\\udce9.txt")
    placed = council_docs.ReadError("no", position=council_docs.Position(3, 4, page=2))
    row = build_error_row("a", placed)
    assert (row.line, row.column, row.page) == (3, 4, 2)


# ------------------------------------------------------------------------------ columns, Arrow


def test_columns_are_those_of_the_classes(rows: list[AnyRow]) -> None:
    for table, row_class in TABLES.items():
        assert [column.name for column in list_columns(table)] == [
            attribute.name for attribute in attrs.fields(row_class)
        ]
    nullable = {column.name: column.nullable for column in list_columns("units")}
    assert (nullable["unit"], nullable["parent"]) == (False, True)
    assert {name_table(row) for row in rows} == set(TABLES) - {"errors", "footnotes"}


def test_arrow_tables_hold_the_rows(rows: list[AnyRow]) -> None:
    error = build_error_row("b.txt", ValueError("no"))
    tables = build_tables([*rows, error])
    assert list(tables) == list(TABLES)
    for name, table in tables.items():
        assert table.schema == build_schema(name)
        assert table.schema.metadata == {
            b"council-docs-table": name.encode(),
            b"council-docs-schema": b"1",
        }
        expected = [get_values(row) for row in [*rows, error] if name_table(row) == name]
        assert [tuple(row.values()) for row in table.to_pylist()] == expected


def test_arrow_types() -> None:
    schema = build_schema("documents")
    assert schema.field("date") == pa.field("date", pa.date32())
    assert schema.field("annexes") == pa.field("annexes", pa.int32(), nullable=False)
    assert schema.field("kind") == pa.field("kind", pa.string(), nullable=False)


def test_a_missing_package_is_named() -> None:
    with pytest.raises(FormatError, match=r"no_such is missing: pip install 'council_docs\[x\]'"):
        import_extra("no_such", "x")
