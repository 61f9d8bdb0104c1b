"""What alignments and changes are written as: CSV, JSON, TMX, lines."""

import csv
import io
import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from lxml import etree

import council_docs
from comparison_documents import conclusion, document, points, section
from council_docs import FormatError, align, diff
from council_docs.comparison.writers import ALIGNMENT_FORMATS
from council_docs.formats.html.writer.page import read_stylesheet
from council_docs.model import Block, Document
from document_strategies import documents
from page_checks import CheckedPage, check_page

ENGLISH = council_docs.loads(
    "Council conclusions on Ruritania\n\n1. Railways & <lakes>.\n\n2. =1+1\n\n3. The pass.\n",
    name="en.txt",
)
GERMAN = council_docs.loads(
    "Schlussfolgerungen des Rates zu Ruritanien\n\n"
    "1. Bahnen & <Seen>.\n\n3. Der Pass.\n\n4. Ende.\n",
    language="de",
    name="de.txt",
)
BOTH = align([ENGLISH, GERMAN])

# The elements of TMX 1.4 that are written, with the attributes that must stand there.
TMX = etree.DTD(
    io.StringIO(
        """
        <!ELEMENT tmx (header, body)>
        <!ATTLIST tmx version CDATA #FIXED "1.4">
        <!ELEMENT header (note | prop)*>
        <!ATTLIST header
            creationtool CDATA #REQUIRED  creationtoolversion CDATA #REQUIRED
            segtype (block | paragraph | sentence | phrase) #REQUIRED
            o-tmf CDATA #REQUIRED  adminlang CDATA #REQUIRED
            srclang CDATA #REQUIRED  datatype CDATA #REQUIRED>
        <!ELEMENT note (#PCDATA)>
        <!ELEMENT prop (#PCDATA)>
        <!ATTLIST prop type CDATA #REQUIRED>
        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note | prop)*, tuv+)>
        <!ELEMENT tuv ((note | prop)*, seg)>
        <!ATTLIST tuv xml:lang CDATA #REQUIRED>
        <!ELEMENT seg (#PCDATA)>
        """
    )
)


def test_csv_has_a_column_for_each_version() -> None:
    head, *rows = csv.reader(io.StringIO(BOTH.dumps("csv")))

    assert head == ["path", "kind", "en.txt", "de.txt", "differences"]
    assert rows[2:] == [
        ["annex / conclusion 1", "conclusion", "1. Railways & <lakes>.", "1. Bahnen & <Seen>.", ""],
        ["annex / conclusion 2", "conclusion", "2. =1+1", "", "V001 de.txt"],
        ["annex / conclusion 3", "conclusion", "3. The pass.", "3. Der Pass.", ""],
        ["annex / conclusion 4", "conclusion", "", "4. Ende.", "V002 de.txt"],
    ]


def test_a_csv_cell_is_no_formula() -> None:
    made = align([document("=1+1", points("- x"), '+"', "@a"), document("-", "a\nb")])
    table = list(csv.reader(io.StringIO(made.dumps("csv"))))

    assert {row[2] for row in table[3:]} == {"'=1+1", "'- x", "'+\"", "'@a"}
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in table for cell in row)


def test_two_paragraphs_of_one_cell_are_two_lines() -> None:
    one, two = "The railway over the pass is open.", "The ferries of the lake are closed."
    made = align([document(f"{one} {two}"), document(one, two)])

    assert list(csv.reader(io.StringIO(made.dumps("csv"))))[-1] == [
        "annex / paragraph 1",
        "paragraph",
        f"{one} {two}",
        f"{one}\n{two}",
        "V010 en (2)",
    ]


def test_json_holds_the_whole_alignment() -> None:
    made = json.loads(BOTH.dumps("json"))

    assert BOTH.dumps() == BOTH.dumps("json")
    assert list(made) == ["format", "versions", "rows", "differences"]
    assert made["format"] == "council-docs-alignment/1"
    assert made["versions"][1] == {"name": "de.txt", "language": "de", "number": None}
    assert made["rows"][3] == {
        "path": "annex / conclusion 2",
        "kind": "conclusion",
        "cells": [
            [
                {
                    "path": "annex / conclusion 2",
                    "kind": "conclusion",
                    "label": "2.",
                    "text": "=1+1",
                    "position": {"line": 5, "column": 1},
                }
            ],
            [],
        ],
    }
    assert made["differences"][0] == {
        "code": "V001",
        "name": "missing-unit",
        "severity": "warning",
        "message": "annex / conclusion 2 is missing (en.txt:5:1)",
        "version": 1,
        "row": 3,
        "position": {"line": 3, "column": 1},
        "first_position": {"line": 5, "column": 1},
    }


def test_json_without_a_source_has_no_positions() -> None:
    made = json.loads(align([document("x 1"), document("x 2")]).dumps("json"))

    assert made["differences"][0]["position"] is None
    assert made["rows"][-1]["cells"][0][0]["position"] is None


def test_tmx_holds_units_of_two_languages() -> None:
    root = etree.fromstring(BOTH.dumps("tmx").encode())

    assert TMX.validate(root), TMX.error_log
    assert root.xpath("string(header/@srclang)") == "en"
    assert [list(unit.itertext("prop", "seg", with_tail=False)) for unit in root.iter("tu")] == [
        ["annex", "Council conclusions on Ruritania", "Schlussfolgerungen des Rates zu Ruritanien"],
        ["annex / conclusion 1", "Railways & <lakes>.", "Bahnen & <Seen>."],
        ["annex / conclusion 3", "The pass.", "Der Pass."],
    ]
    languages = [tuv.attrib.values() for tuv in root.iter("tuv")]
    assert languages == 3 * [["en"], ["de"]]


def test_tmx_joins_split_units() -> None:
    one, two = "The railway over the pass is open.", "The ferries of the lake are closed."
    made = align([document(f"{one} {two}"), document(one, two, language="nl")])

    assert made.dumps("tmx").count(f"<seg>{one} {two}</seg>") == 2


@pytest.mark.parametrize(
    ("documents", "reason"),
    [
        ([document("x"), document("y")], "TMX holds one version per language, not en, en"),
        ([document("x"), document("y", language=None)], "TMX needs the language of version 2"),
        (
            [document("x"), document("\x02", language="nl")],
            r"XML cannot hold the character U\+0002",
        ),
    ],
)
def test_unsuitable_versions_are_refused_for_tmx(documents: list[Document], reason: str) -> None:
    with pytest.raises(FormatError, match=reason):
        align(documents).dumps("tmx")


def test_unknown_formats_are_refused() -> None:
    with pytest.raises(
        FormatError, match="unknown format 'xlsx'; known formats: csv, json, tmx, html"
    ):
        BOTH.dumps("xlsx")
    with pytest.raises(FormatError, match="unknown format 'xlsx'; known formats: text, json, html"):
        diff(ENGLISH, GERMAN).dumps("xlsx")


@pytest.mark.parametrize("name", ALIGNMENT_FORMATS)
def test_the_same_versions_give_the_same_bytes(name: str) -> None:
    assert align([ENGLISH, GERMAN]).dumps(name) == BOTH.dumps(name)


NEAR = [f"word{number}" for number in range(22, 39)]
LONG = " ".join(f"word{number}" for number in range(60))


def test_changes_are_printed_as_lines() -> None:
    one, two = "The railway over the pass is open.", "The ferries of the lake are closed."
    before = document(
        conclusion("1", LONG),
        conclusion("2", "Gone \x1b[31m words."),
        conclusion("3", one, two, "Moves."),
        section(None, "A heading of some words", conclusion("4", "Stays.")),
    )
    after = document(
        conclusion("1", LONG.replace("word30", "new")),
        conclusion("2", f"{one} {two}"),
        "A heading of some words",
        conclusion("4", "Stays."),
        "Moves.",
        conclusion("5", "More.", points("a) x")),
    )

    assert diff(before, after, ["a.txt", "b.txt"]).dumps().splitlines() == [
        "--- a.txt",
        "+++ b.txt",
        "annex / conclusion 1: reworded",
        f"    … {' '.join(NEAR[:8])} [-word30-] {{+new+}} {' '.join(NEAR[9:])} …",
        "annex / conclusion 2: removed",
        "    [-2. Gone [31m words.-]",
        "annex / conclusion 2: renumbered (was 3.), restructured (was 2 paragraphs)",
        "    2. The railway over the pass is open. …",
        "annex / paragraph 1: restructured (was section)",
        "    A heading of some words",
        "annex / paragraph 2: moved (was annex / conclusion 3 / paragraph 3)",
        "    Moves.",
        "annex / conclusion 5: added",
        "    {+5. More.+}",
        "    {+a) x+}",
    ]


def test_a_split_paragraph_is_one_change() -> None:
    one, two = "The railway over the pass is open.", "The ferries of the lake are closed."
    lines = diff(document(f"{one} {two}"), document(one, two)).dumps().splitlines()

    assert lines[2] == "annex / paragraph 1: restructured (was one paragraph)"


def test_an_added_label_is_a_change() -> None:
    lines = diff(document("The pass."), document(conclusion("1", "The pass."))).dumps().splitlines()

    assert lines[2] == "annex / conclusion 1: renumbered, restructured (was paragraph)"


def test_no_changes_print_nothing() -> None:
    assert diff(ENGLISH, ENGLISH).dumps() == ""


def test_changes_as_json() -> None:
    made = json.loads(diff(document("a b"), document("a b c d")).dumps("json"))

    unit = {"path": "annex / paragraph 1", "kind": "paragraph", "label": None, "position": None}
    assert made == {
        "format": "council-docs-diff/1",
        "versions": [
            {"name": "en", "language": "en", "number": None},
            {"name": "en (2)", "language": "en", "number": None},
        ],
        "changes": [
            {
                "path": "annex / paragraph 1",
                "kinds": ["reworded"],
                "before": [{**unit, "text": "a b"}],
                "after": [{**unit, "text": "a b c d"}],
                "words": [{"fate": "kept", "words": "a b"}, {"fate": "added", "words": "c d"}],
            }
        ],
    }


# ------------------------------------------------------------------------------ HTML


def page_of(written: str) -> CheckedPage:
    return check_page(written, read_stylesheet())


def rows_of(written: str) -> list[list[str]]:
    """The words in the cells of each row."""
    root = etree.fromstring(written, etree.HTMLParser())
    return [["".join(map(str, cell.itertext())) for cell in row] for row in root.iter("tr")]


def test_a_page_has_a_column_for_each_version() -> None:
    written = BOTH.dumps("html")

    assert rows_of(written)[3:] == [
        ["annex / conclusion 1", "1.Railways & <lakes>.", "1.Bahnen & <Seen>."],
        [
            "annex / conclusion 2",
            "2.=1+1",
            "V001 annex / conclusion 2 is missing (en.txt:5:1)",
        ],
        ["annex / conclusion 3", "3.The pass.", "3.Der Pass."],
        ["annex / conclusion 4", "", "4.Ende.V002 annex / conclusion 4 is extra (en.txt:7:1)"],
    ]
    assert '<td lang="de" dir="ltr">' in written
    assert {"#row_3", "#row_5"} <= set(page_of(written).links)


def test_an_alignment_without_differences_has_no_list_of_them() -> None:
    written = align([document("x"), document("x")]).dumps("html")

    assert "<nav" not in written
    assert "2 versions, 3 rows, 0 differences" in written


FERRIES = "The ferries of the lake run on every day of the year"
ROAD = "A road of the valley leads to the pass."
REVISIONS: Mapping[str, tuple[tuple[Block | str, ...], tuple[Block | str, ...]]] = {
    "<del>year.</del> <ins>year, also at night.</ins>": (
        (FERRIES + ".", ROAD),
        (FERRIES + ", also at night.", ROAD),
    ),
    '<span class="cd-label"><del>1.</del> <ins>3.</ins></span>The road.': (
        (conclusion("1", "The road."), ROAD),
        (conclusion("3", "The road."), ROAD),
    ),
    '<span class="cd-label"><ins>b)</ins></span><ins>sand</ins>': (
        (ROAD,),
        (ROAD, points("b) sand")),
    ),
    f"<p><del>{FERRIES}</del></p>": ((ROAD, FERRIES), (ROAD,)),
    "moved (was annex / conclusion 1 / paragraph 2)": (
        (conclusion("1", ROAD, "One.", "Two."), conclusion("2", ROAD, "Three.", "Four.")),
        (conclusion("1", ROAD, "Two."), conclusion("2", ROAD, "Three.", "Four.", "One.")),
    ),
}


@pytest.mark.parametrize("shown", REVISIONS)
def test_a_page_shows_a_change_in_its_place(shown: str) -> None:
    before, after = REVISIONS[shown]
    written = diff(document(*before), document(*after), ["a", "b"]).dumps("html")
    page_of(written)

    assert shown in written
    assert "<del>a</del> to <ins>b</ins>" in written


def test_no_changes_give_the_plain_document() -> None:
    written = diff(document("x"), document("x")).dumps("html")

    assert "0 changes" in written
    assert "<ins>" not in written.partition("</h1>")[2]


@settings(max_examples=30)
@given(documents, documents)
def test_nothing_in_random_documents_can_run(one: Document, two: Document) -> None:
    page_of(diff(one, two).dumps("html"))
    page_of(align([one, two, one]).dumps("html"))
