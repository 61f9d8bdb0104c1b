"""The units of a document: neutral addresses, each once, and every word in one of them."""

import datetime as dt

import pytest
from hypothesis import given

from comparison_documents import conclusion, document, paragraph, points, section, text
from council_docs.comparison.labels import normalize_annex_number, normalize_label
from council_docs.comparison.units import Unit, list_units
from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Conclusion,
    Document,
    Formula,
    Header,
    HeaderField,
    Paragraph,
    Point,
    PointList,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
    walk_annexes,
    walk_pieces,
)
from document_strategies import documents
from profiles import examples

LABELS = {
    "12.": "12",
    "12 bis.": "12a",
    "12а": "12a",
    "12a.": "12a",
    "“1.": "1",
    "11.2": "11.2",
    "5-6": "5-6",
    "a)": "a",
    "(a)": "a",
    "а)": "a",
    "α)": "a",
    "в)": "c",
    "στ)": "f",
    "ια)": "k",
    "κη)": "28",
    "щ)": "z",
    "А.": "A",
    "Β.": "B",
    "ΣΤ.": "F",
    "(iv)": "iv",
    "II.": "II",
    "ΙΙ.": "II",
    "ІХ": "IX",
    "Ⅳ.": "IV",
    "–": "–",
    "•": "–",
    "": "",
    " . ": "",
    "Артикул": "артикул",
    "Recommendation number one": "recommendation numbe",
}


@pytest.mark.parametrize(("label", "expected"), LABELS.items())
def test_labels_are_neutral_to_the_script(label: str, expected: str) -> None:
    assert normalize_label(label) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    {"II": "II", "2": "II", "14.": "XIV", "99": "XCIX", "100": "100", "Ι": "I", "B": "B"}.items(),
)
def test_the_number_of_an_annex_is_roman(number: str, expected: str) -> None:
    assert normalize_annex_number(number) == expected


def lines(made: Document) -> list[str]:
    return [f"{unit.path}: {unit.words}" for unit in list_units(made)]


def test_the_header_stands_in_the_order_of_the_roles() -> None:
    fields = (
        HeaderField(role="subject", label="Subject:", value=text("Ruritania", "See 1/26.")),
        HeaderField(role="from", label="From:", value=text("Presidency")),
        HeaderField(role="other", value=text("LIMITE")),
        HeaderField(role="other", value=text("PUBLIC")),
    )
    header = Header(
        institution="council",
        place="Brussels",
        date=dt.date(2026, 4, 21),
        original_languages=("en", "fr"),
        number=DocumentNumber.parse("9998/1/26 REV 1"),
        subject_codes=("ENV 1", "FIN 2"),
        interinstitutional_files=("2025/0360 (COD)",),
        markings=("LIMITE",),
        type_line="NOTE",
        fields=fields,
    )

    assert lines(Document(kind="note", header=header)) == [
        "header / kind: note",
        "header / institution: council",
        "header / place: Brussels",
        "header / date: 2026-04-21",
        "header / original languages: en, fr",
        "header / number: ST-9998-2026-REV-1",
        "header / subject codes: ENV 1, FIN 2",
        "header / interinstitutional files: 2025/0360 (COD)",
        "header / markings: LIMITE",
        "header / type line: NOTE",
        "header / from: From: Presidency",
        "header / subject: Subject: Ruritania",
        "header / subject / note 1: 1 See 1/26.",
        "header / other: LIMITE",
        "header / other [2]: PUBLIC",
    ]


def test_every_unit_has_an_address() -> None:
    table = Table(
        rows=(
            TableRow(cells=(TableCell(body=(paragraph("left"),)), TableCell())),
            TableRow(cells=(TableCell(body=(paragraph("a"), paragraph("b"))),)),
        )
    )
    body = (
        Formula(text=text("THE COUNCIL,")),
        "Words.",
        section("II.", "Railways", conclusion("1", "One.", "Two."), conclusion("1", "Again.")),
        section(
            None,
            "Lakes",
            conclusion(
                "12 bis",
                points(
                    "а) first", "– dash", "– other", "б) second", intro="Invites:", wrap_up="so."
                ),
            ),
        ),
        conclusion("13"),
        Separator(text=text("* * *")),
        table,
    )
    made = document(*body)
    second = Annex(label="II LISA", number="II", title=text("More"), annexes=(Annex(),))

    assert lines(Document(kind="note", cover=(paragraph("See annex."),), annexes=(second,))) == [
        "header / kind: note",
        "cover / paragraph 1: See annex.",
        "annex II: II LISA More",
        "annex II / annex: ",
    ]
    assert lines(made)[1:] == [
        "annex: ",
        "annex / formula 1: THE COUNCIL,",
        "annex / paragraph 1: Words.",
        "annex / section II: II. Railways",
        "annex / section II / conclusion 1: 1. One.",
        "annex / section II / conclusion 1 / paragraph 2: Two.",
        "annex / section II / conclusion 1 [2]: 1. Again.",
        "annex / heading 1: Lakes",
        "annex / heading 1 / conclusion 12a: 12 bis. Invites:",
        "annex / heading 1 / conclusion 12a / point a: а) first",
        "annex / heading 1 / conclusion 12a / indent 1: – dash",
        "annex / heading 1 / conclusion 12a / indent 2: – other",
        "annex / heading 1 / conclusion 12a / point b: б) second",
        "annex / heading 1 / conclusion 12a / paragraph 2: so.",
        "annex / conclusion 13: 13.",
        "annex / separator 1: * * *",
        "annex / table 1 / cell 1.1: left",
        "annex / table 1 / cell 1.2: ",
        "annex / table 1 / cell 2.1: a",
        "annex / table 1 / cell 2.1 / paragraph 2: b",
    ]


def test_a_list_that_follows_words_keeps_its_intro() -> None:
    made = document("Words.", points("a) first", intro="Invites:"), points("– x", intro="And:"))

    assert lines(made)[2:] == [
        "annex / paragraph 1: Words.",
        "annex / paragraph 2: Invites:",
        "annex / point a: a) first",
        "annex / paragraph 3: And:",
        "annex / indent 1: – x",
    ]


def test_footnotes_follow_the_words_that_call_them() -> None:
    body = (paragraph("One.", "First note.", "Second note."), paragraph("Two."))
    made = document(Conclusion(number="1", label="1.", body=body))

    assert lines(made)[2:] == [
        "annex / conclusion 1: 1. One.",
        "annex / conclusion 1 / note 1: 1 First note.",
        "annex / conclusion 1 / note 2: 2 Second note.",
        "annex / conclusion 1 / paragraph 2: Two.",
    ]


def deep(depth: int) -> Document:
    body: tuple[Section | Paragraph | PointList | Table, ...] = (paragraph("The deepest words."),)
    for level in range(depth):
        match level % 3:
            case 0:
                body = (Section(body=body),)
            case 1:
                body = (PointList(points=(Point(label="a)", body=body),)),)
            case _:
                body = (Table(rows=(TableRow(cells=(TableCell(body=body),)),)),)
    return document(*body)


def test_depth_does_not_change_addresses() -> None:
    found = list_units(deep(6000))

    assert found[-1].words.endswith("The deepest words.")
    assert max(len(unit.steps) for unit in found) == 65
    assert len({unit.path for unit in found}) == len(found)


@examples(40)
@given(documents)
def test_every_word_is_in_one_unit(made: Document) -> None:
    found = list_units(made)

    assert len({unit.steps for unit in found}) == len(found)
    assert all(unit.parent is None or unit.parent < at for at, unit in enumerate(found))
    assert sorted(_words(found)) == sorted(_printed(made))


def _words(found: tuple[Unit, ...]) -> list[str]:
    return [
        unit.text.value
        for unit in found
        if unit.text and (unit.steps[0] != "header" or len(unit.steps) > 2)
    ]


def _printed(made: Document) -> list[str]:
    """Return the texts of a document by another way than that of the units."""
    texts = [field.value for field in made.header.fields]
    texts += [annex.title for annex in walk_annexes(made.annexes) if annex.title]
    found = [
        piece.words
        for part in texts
        for piece in list(walk_pieces((Paragraph(text=part),), notes=True))
        if not piece.is_label
    ]
    for part in made.header.fields:
        found.remove(part.value.value)
    bodies = [made.cover, *(annex.body for annex in walk_annexes(made.annexes))]
    return found + [
        piece.words
        for body in bodies
        for piece in walk_pieces(body, notes=True)
        if not piece.is_label
    ]
