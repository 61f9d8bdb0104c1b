"""Texts with a broken part are read as far as they go."""

import pytest
from attrs import evolve

import council_docs
from council_docs import (
    Document,
    Formula,
    NoteMark,
    Paragraph,
    PointList,
    ReferenceMark,
    Section,
    Separator,
)
from council_docs.languages import load_language
from council_docs.model import Fact, FactName, Mark, render_lines
from council_docs.recognition import lexicon, segmentation
from council_docs.recognition.body.inline import InlineBuilder
from council_docs.recognition.body.paragraphs import split_paragraphs
from council_docs.recognition.body.tables import build_table
from council_docs.recognition.header import value_parsing
from council_docs.recognition.lines import index_lines
from council_docs.recognition.reading_log import ReadingLog
from council_docs.source import Span
from paths import DATA

HEADER = "OUTCOME OF PROCEEDINGS\nFrom: a\nTo: b\nSubject: Council conclusions\n\n"
FULL = (
    "The Council recalls what it has said about the lakes of Ruritania in its conclusions on part"
)
TITLE = "Council conclusions on Ruritania\n\n"


def _enclosed(text: str) -> Document:
    document = council_docs.loads(TITLE + text)
    assert council_docs.check_fidelity(document).proved
    return document


def test_days_at_line_starts_are_no_labels() -> None:
    document = council_docs.loads(
        "Conclusies van de Raad over Ruritanië\n\n1. De Raad komt bijeen op\n"
        "25 februari 2024.\n2. februari is koud.\n3 miljoen EUR is genoeg.\n2. De Raad sluit.\n"
    )

    assert [found.number for found in document.conclusions] == ["1", "2"]


def test_labels_with_too_few_words_leave_the_first_one_empty() -> None:
    document = _enclosed("1.\n\n2.\n\nThe Council met.\n\n3.\n\nThe Council left.\n")

    assert [(found.number, found.text) for found in document.conclusions] == [
        ("1", ""),
        ("2", "The Council met."),
        ("3", "The Council left."),
    ]


def test_days_sharing_a_month_are_no_labels() -> None:
    document = _enclosed("1. The Council met on\n2 and 3 June.\n2. The Council left.\n")

    assert [found.number for found in document.conclusions] == ["1", "2"]


def test_a_place_before_several_days_is_no_value_of_the_header() -> None:
    document = council_docs.loads(
        "EUCO 1/26\nStrelsau, 18/19 March 2026\nNOTE\nFrom: a\nTo: b\nSubject: Ruritania\n"
    )

    assert (document.header.place, document.header.date) == (None, None)
    assert [str(found.value) for found in document.header.fields][:1] == [
        "Strelsau, 18/19 March 2026"
    ]


@pytest.mark.parametrize("before", ["lakes.", "lakes),", "in 2019", "“lakes”", "90 %"])
def test_footnote_calls_are_found(before: str) -> None:
    document = _enclosed(f"1. The Council recalls the {before}1 again.\n\n1 The note.\n")

    (label,) = [str(mark.label) for mark in _marks(document) if isinstance(mark, NoteMark)]
    assert label == "1"


@pytest.mark.parametrize("before", ["3.", "§", "1719"])
def test_other_numbers_are_no_footnote_calls(before: str) -> None:
    document = _enclosed(f"1. The Council recalls the {before}1 again.\n\n1 The note.\n")

    assert _marks(document) == []


def _marks(document: Document) -> list[Mark]:
    bodies = (found.body for found in document.conclusions)
    return [
        mark
        for body in bodies
        for block in body
        if isinstance(block, Paragraph)
        for mark in block.text.marks
    ]


@pytest.mark.parametrize(
    ("above", "fields"),
    [
        (
            "des\nGeneralsekretariats des Rates\nfür die\nDelegationen\nBetr.:\nRuritanien\n",
            [("from", "des"), ("to", "für die"), ("subject", "Betr.:")],
        ),
        (
            "des Generalsekretariats des Rates\nfür die Delegationen\nBetr.: Ruritanien\n",
            [("from", "des"), ("to", "für die"), ("subject", "Betr.:")],
        ),
        (
            "Vorsitz\n(Ruritanien)\nDelegationen\nRuritanien\n",
            [("from", None), ("to", None), ("subject", None)],
        ),
        (
            "Eilt sehr!\nVorsitz\nVorsitz\nDelegationen\nRuritanien\n",
            [("other", None), ("from", None), ("to", None), ("subject", None)],
        ),
    ],
)
def test_senders_without_labels_are_fields(
    above: str, fields: list[tuple[str, str | None]]
) -> None:
    document = council_docs.loads(
        f"Rat der Europäischen Union\n9998/08\nÜBERMITTLUNGSVERMERK\n{above}\n"
        "Die Delegationen erhalten anbei die Schlussfolgerungen des Rates.\n"
    )

    assert [(found.role, found.label) for found in document.header.fields] == fields
    assert council_docs.check_fidelity(document).proved


def test_one_phrase_is_not_certain() -> None:
    text = "9998/26\nBetreft: Ruritania\n"
    document = council_docs.loads(text)
    named = council_docs.loads(text, language="nl")

    assert document.language == named.language == "nl"
    assert "language-unsure" in [found.name for found in document.provenance.diagnostics]
    assert "language-unsure" not in [found.name for found in named.provenance.diagnostics]


def test_irish_capitals_are_headings() -> None:
    document = council_docs.loads(
        "Conclúidí ón gComhairle maidir leis an Rúratáin\n\n1. Tá an Chomhairle sásta.\n\n"
        "TORADH NA nIMEACHTAÍ AGUS NA bhFREAGRAÍ\n\n2. Tá an Chomhairle réidh.\n"
    )

    (section,) = [block for block in document.annexes[0].body if isinstance(block, Section)]
    assert str(section.heading) == "TORADH NA nIMEACHTAÍ AGUS NA bhFREAGRAÍ"


def test_a_formula_on_two_lines_is_one() -> None:
    document = _enclosed(
        "THE EUROPEAN PARLIAMENT AND\nTHE COUNCIL OF THE EUROPEAN UNION,\n\n1. A.\n"
    )

    formula = document.annexes[0].body[0]
    assert isinstance(formula, Formula)
    assert str(formula.text).endswith("AND THE COUNCIL OF THE EUROPEAN UNION,")


def test_a_roman_number_alone_or_above_a_long_paragraph() -> None:
    long = "The Council recalls that " + "the ferries of the lake run in winter and " * 6
    document = _enclosed(f"I.\n\n1. The Council met.\n\nII. {long}\n")

    first, second = document.annexes[0].body
    assert isinstance(first, Section)
    assert isinstance(second, Section)
    assert (first.heading, len(first.body)) == (None, 1)
    assert (second.heading, len(second.body)) == (None, 1)


def test_list_nesting_is_limited() -> None:
    labels = ["a)", "(1)", "–", "•", "A.", "(a)", "1)", "(A)", "B)", "a)"]
    points = "".join(f"{label} here follow:\n" for label in labels)
    document = _enclosed(f"1. The Council invites:\n{points}")

    (conclusion,) = document.conclusions
    lists = [block for block in conclusion.body if isinstance(block, PointList)]
    assert len(lists) > 1
    assert " ".join(render_lines(conclusion.body)).count("here follow:") == len(labels)


def test_a_point_out_of_order_stays_in_its_list() -> None:
    document = _enclosed("1. The Council invites:\na) one;\nc) three;\nb) two.\n")

    (points,) = document.conclusions[0].body
    assert isinstance(points, PointList)
    assert [point.label for point in points.points] == ["a)", "c)", "b)"]


def test_an_annex_with_only_a_label_is_read() -> None:
    document = council_docs.loads(f"{HEADER}Delegations will find attached the text.\n\nANNEX I\n")

    (annex,) = document.annexes
    assert (annex.label, annex.number, annex.title, annex.body) == ("ANNEX I", "I", None, ())


def test_a_field_without_a_value_is_read() -> None:
    document = council_docs.loads(
        "OUTCOME OF PROCEEDINGS\nFrom: a\nTo: b\nSubject:\n\nANNEX\n\nText."
    )

    assert document.header.subject == ""
    assert len(document.annexes) == 1


def test_a_known_sender_without_a_subject() -> None:
    text = (
        "European Council\nBrussels, 26 June 2025\nEUCO 9/25\nGeneral Secretariat of the Council\n"
        "Delegations will find attached the conclusions.\n"
    )

    fields = council_docs.loads(text).header.fields
    assert [(field.role, field.label, str(field.value)) for field in fields] == [
        ("from", None, "General Secretariat of the Council")
    ]


def test_three_colons_are_no_labels() -> None:
    document = council_docs.loads(
        "OUTCOME OF PROCEEDINGS\nFrom: a: b: c: d\nTo: x\nSubject: z\n\nA text.\n"
    )

    assert document.header.values("from") == ("a: b: c: d",)


def test_a_note_on_conclusions_with_points_of_its_own_encloses_nothing() -> None:
    note = HEADER.replace("OUTCOME OF PROCEEDINGS", "NOTE")
    for cover in ("1. The Presidency submits the draft.\n\f2. It asks.\n", "The draft follows.\n"):
        assert council_docs.loads(note + cover).annexes == ()


def test_a_text_that_only_names_the_council_is_read() -> None:
    document = council_docs.loads("Last week the European Council met.\nNobody else did.\n")

    assert len(document.annexes) == 1


def test_a_value_between_two_labels_that_belongs_above_them() -> None:
    text = HEADER.replace("To: b\n", "LIMITE\nENV 1 FIN 2\nmore of a\nTo: b\n")
    document = council_docs.loads(text)

    assert document.header.markings == ("LIMITE",)
    assert document.header.subject_codes == ("ENV 1", "FIN 2")
    assert document.header.values("from") == ("a more of a",)
    assert council_docs.check_fidelity(document).proved


# What is printed is no value of that name, or not the one that the header holds.
@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("institution", "Parliament"),
        ("place-and-date", "Brussels, 31 February 2026"),
        ("original-languages", "(OR. xx)"),
        ("number", "9998"),
        ("subject-codes", "ENV 373 and"),
        ("interinstitutional-files", "COM(2025) 1"),
        ("markings", "SECRET"),
        ("language", "NL"),
    ],
)
def test_other_words_are_no_values(name: FactName, printed: str) -> None:
    assert value_parsing.parse_value(name, printed, load_language("en")) is None
    document = Document(language="en")
    assert not value_parsing.states_value(Fact(name=name, span=Span(0, 1)), printed, document)


def test_a_numeral_before_the_annex_word() -> None:
    swapped = evolve(load_language("en"), annex=("LISA",), annex_number_position="before")
    parts = segmentation.segment(
        index_lines("Council conclusions\n\nText.\n\nI LISA\n\nMore.\n"), swapped
    )

    assert [(annex.number, len(annex.body)) for annex in parts.annexes] == [(None, 1), ("I", 1)]


def test_only_labelled_items_have_a_label() -> None:
    first, second = split_paragraphs(
        index_lines("Some words here.\n\n1. A point."), None, ReadingLog()
    )

    assert second.known_label.key == "1"
    with pytest.raises(LookupError, match="'text' without label"):
        assert first.known_label


def test_a_text_of_labels_only_is_read() -> None:
    document = _enclosed("".join(f"{n}.\n" for n in range(1, 30)))

    assert len(document.conclusions) == 29
    assert not any(found.body for found in document.conclusions)


def test_a_text_of_page_furniture_only_is_read() -> None:
    document = council_docs.loads("EUCO 1/24\nEN\n")

    assert council_docs.check_fidelity(document).proved
    assert (document.cover, document.conclusions) == ((), ())


def test_a_final_point_without_words_is_read() -> None:
    document = _enclosed("1. The Council invites:\na) one;\nb)\n")

    (points,) = document.conclusions[0].body
    assert isinstance(points, PointList)
    assert [len(point.body) for point in points.points] == [1, 0]


def test_an_impossible_header_date_is_reported() -> None:
    document = council_docs.loads(f"Brussels, 31 February 2026\n{HEADER}Text.")

    assert (document.header.date, document.header.place) == (None, None)
    assert document.header.values("other") == ("Brussels, 31 February 2026",)
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize(
    ("code", "line", "expected"),
    [
        ("en", "Article 12a", True),
        ("fi", "12 artikla", True),
        ("hu", "12. cikk", True),
        ("en", "Article", False),
        ("en", "Articles 1 and 2", False),
        ("en", "1 Particle", False),
        ("en", "Article 12 of the Treaty on the Union", False),
        ("en", "Something short", False),
    ],
)
def test_article_headings_are_recognised(code: str, line: str, *, expected: bool) -> None:
    assert lexicon.is_article(line, load_language(code)) is expected


def test_a_label_of_two_words_with_wide_blanks() -> None:
    document = _enclosed("1. The Council met.\n1  bis.  It met again.\n2. It closed.\n")

    assert [(found.label, found.number) for found in document.conclusions] == [
        ("1.", "1"),
        ("1 bis.", "1 bis"),
        ("2.", "2"),
    ]


def test_the_halves_of_a_name_that_another_name_holds_too() -> None:
    document = council_docs.loads(
        "European\nBrussels, 26 June 2026\nCouncil\nEUCO 5/26\n"
        "NOTE\nFrom: A\nTo: B\nSubject: Lakes\n"
    )

    assert document.header.institution == "european-council"
    assert document.header.date is not None
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize("between", ["\n", " "], ids=["lines", "one line"])
def test_a_cover_sentence_above_the_header(between: str) -> None:
    fields = ("From: General Secretariat of the Council", "To: Delegations", "Subject: Lakes")
    document = council_docs.loads(
        "Delegations will find attached the conclusions.\nEuropean Council\n"
        f"Brussels, 26 June 2026\nCOVER NOTE\n{between.join(fields)}\n\nThe Council met.\n"
    )

    assert [str(found.value) for found in document.header.fields] == [
        "General Secretariat of the Council",
        "Delegations",
        "Lakes",
    ]
    assert list(render_lines(document.cover)) == [
        "Delegations will find attached the conclusions.",
        "The Council met.",
    ]
    assert council_docs.check_fidelity(document).proved


def test_blanks_of_several_kinds_between_two_columns() -> None:
    document = council_docs.loads(
        "Delegations will find attached   \u00a0   the conclusions\nCOVER NOTE\n"
        "From: General Secretariat of the Council To: Delegations Subject: Lakes\n"
    )

    assert list(render_lines(document.cover)) == ["Delegations will find attached the conclusions"]


def test_a_line_between_two_values_whose_labels_were_lost() -> None:
    document = council_docs.loads(
        "Council of the European Union\nBrussels, 26 June 2026\n9999/26\nOUTCOME OF PROCEEDINGS\n"
        "General Secretariat of the Council\nUnit for lakes\nDelegations\nFerries\n\n"
        "Delegations will find attached the conclusions.\n"
    )

    assert [(found.role, str(found.value)) for found in document.header.fields] == [
        ("from", "General Secretariat of the Council Unit for lakes"),
        ("to", "Delegations"),
        ("subject", "Ferries"),
    ]
    assert council_docs.check_fidelity(document).proved


MASTHEAD = "Council of the European Union\nBrussels, 26 June 2026\n9999/26\n"
COVER = "\n\nDelegations will find attached a text.\n"
UNKNOWN_LABELS = {
    "above the first field": "NOTE\nVenue:\nFrom:\nTo:\nSubject:\nRoom 4\nA\nB\nLakes",
    "below the last field": "NOTE\nFrom:\nTo:\nSubject:\nVenue:\nA\nB\nLakes\nRoom 4",
    "above the type line": "Venue:\nRoom 4\nNOTE\nFrom: A\nTo: B\nSubject: Lakes",
}


@pytest.mark.parametrize("fields", UNKNOWN_LABELS.values(), ids=UNKNOWN_LABELS)
def test_a_label_that_no_list_knows_keeps_its_value(fields: str) -> None:
    document = council_docs.loads(MASTHEAD + fields + COVER)

    found = {made.label: str(made.value) for made in document.header.fields}
    assert found == {"Venue:": "Room 4", "From:": "A", "To:": "B", "Subject:": "Lakes"}


def test_a_number_after_a_full_line_is_no_label() -> None:
    document = _enclosed(f"1. {FULL}\n{FULL}\n2. Of that text, and\nin winter.\n")

    assert [found.number for found in document.conclusions] == ["1"]


def test_a_list_that_begins_again_without_an_introduction() -> None:
    document = _enclosed(
        "1. The Council:\n\n(a) met;\n\n(b) left.\n\n(a) It came;\n\n(b) it went.\n"
    )

    (point,) = document.conclusions
    lists = [block for block in point.body if isinstance(block, PointList)]
    assert [[each.label for each in made.points] for made in lists] == [["(a)", "(b)"]] * 2


def test_a_footnote_whose_call_is_missing() -> None:
    document = _enclosed("1. The Council met.\n\n1 Report of the Lake Commission.\n")

    assert "R012" in {said.code for said in document.provenance.diagnostics}


def test_a_numbered_text_above_a_document_number_is_no_header() -> None:
    document = _enclosed(f"1. {FULL}\nmet.\n2. The Council left.\n9999/26 JV/ES 2\n")

    assert [found.number for found in document.conclusions] == ["1", "2"]
    assert not document.provenance.set_aside


def test_a_number_above_many_codes_is_no_foot_of_a_page() -> None:
    codes = "ENV\nAGRI\nPECHE\nSAN\nTRANS\nCOMPET\nRECH\nENER"
    document = council_docs.loads(f"{MASTHEAD}{codes}\nNOTE\nFrom: A\nTo: B\nSubject: Lakes{COVER}")

    assert str(document.header.number) == "9999/26"
    assert not document.provenance.set_aside


def test_a_few_words_without_a_sentence_have_no_header() -> None:
    document = council_docs.loads("About the Council of the European Union\nand lakes\n")

    assert document.header.fields == ()
    assert council_docs.check_fidelity(document).proved


# ------------------------------------------------------------------------------ a paragraph a line

WHOLE = f"{FULL} and in its report. It recalls the ferries, their crews and their lamps as well."


def test_no_line_continues_in_a_text_of_whole_paragraphs() -> None:
    document = _enclosed(f"1. {WHOLE}\n2. {WHOLE}\n3. One day\nand another\n5. in the end\n")

    assert [(found.number, len(found.body)) for found in document.conclusions] == [
        ("1", 1),
        ("2", 1),
        ("3", 2),
        ("5", 1),
    ]


def test_wide_lines_among_wrapped_ones_are_no_whole_paragraphs() -> None:
    wrapped = f"{FULL}\n" * 12
    document = _enclosed(f"1. {wrapped}and so on.\n2. {WHOLE}\n3. {WHOLE}\n")

    assert [len(found.body) for found in document.conclusions] == [1, 1, 1]


def test_a_heading_above_a_whole_paragraph() -> None:
    document = _enclosed(f"Ferries\n{WHOLE}\nTrains\n{WHOLE}\n")

    assert [type(block) for block in document.annexes[0].body] == [Section, Section]


def test_a_torn_separator_below_words_without_a_full_stop() -> None:
    document = _enclosed("1. The Council met.\n2. The Council left\no\no\no\n")

    assert isinstance(document.annexes[0].body[-1], Separator)


def test_a_label_that_a_blank_line_sets_off_from_the_last_value_is_no_field() -> None:
    document = council_docs.loads(
        "OUTCOME OF PROCEEDINGS\nFrom: a\nTo: b\nSubject: Council conclusions\n\nVenue:\nEuropa\n"
    )

    assert [field.label for field in document.header.fields] == ["From:", "To:", "Subject:"]


def test_an_annex_label_is_no_title_above_the_next_one() -> None:
    document = council_docs.loads(
        f"{HEADER}Delegations will find attached the text.\n\f"
        "ANNEX I\nOne title\n\nANNEX II\n\nText.\n"
    )

    assert [annex.label for annex in document.annexes] == ["ANNEX I", "ANNEX II"]


def test_an_annex_in_another_language_cites_its_own_points() -> None:
    text = (DATA / "rules/R035-enclosed-language/fail-annex-in-english.txt").read_text("utf-8")
    cited = text.replace("b) draw up", "b) draw up, as point 1 of these conclusions says,")
    document = council_docs.loads(cited)
    (points,) = (block for block in document.conclusions[1].body if isinstance(block, PointList))
    (paragraph,) = points.points[1].body
    assert isinstance(paragraph, Paragraph)
    targets = [mark.target for mark in paragraph.text.marks if isinstance(mark, ReferenceMark)]

    assert document.annexes[0].language == "en"
    assert targets == ["#att_1__para_1"]


def test_lines_without_a_table_make_none() -> None:
    inline = InlineBuilder("Some words.", None, ReadingLog())

    with pytest.raises(LookupError, match="without a table"):
        list(build_table(index_lines("Some words."), inline))
