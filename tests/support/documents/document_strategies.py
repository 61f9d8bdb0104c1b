"""Random documents: a hypothesis strategy for every class of the model.

They hold whatever the model's own words allow, and only characters that XML can hold.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import TypeVar, get_args

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from council_docs.identifiers import ALPHA3, DocumentNumber, Institution, Kind, Role
from council_docs.model import (
    Annex,
    Block,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Formula,
    Header,
    HeaderField,
    Mark,
    NoteMark,
    OfficialJournal,
    Paragraph,
    Point,
    PointList,
    ReferenceMark,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
    Text,
)

DEPTH = 3
"""How many blocks stand inside each other at most."""

_STYLES = ("bold", "italic", "underline", "superscript", "subscript")
_KINDS = ("document", "act", "official-journal", "treaty-article", "point")
_PREFIXES = ("ST", "EUCO", "SN", "CM", "CONV", "PE-CONS", "XT", "WK", "DS")
_LABELS = ("1.", "2.", "12 bis.", "a)", "(ii)", "–", "•", "II.", "11.2", "", " 3 .", "ANNEX II")
_TARGETS = (
    "http://data.europa.eu/eli/reg/2006/765/oj",
    "https://data.consilium.europa.eu/doc/document/ST-11111-2020-INIT/nl/pdf",
    "http://ruritania.example:8080/a%20b?c=d&e=f#g",
    "http://ruritania.example:port/",
    "http://[broken",
    "urn:lex:ruritania",
    "/akn/eu/doc/NOTE/CONSIL/2024-03-11/nn",
    "//host/path",
    "not an address",
    "%zz",
    "1:2",
    "~tilde",
    "#att_1__para_1",
    "#para_nn_1",
    "#att_1__list_1",
    "#att_1__para_nn_1",
    "#sec_I__para_1",
    "#coverPage",
    "#nowhere",
    "# two words",
    "#",
    "",
)

_ODD = "ab1 .<>&\"'\u00a0\t\n\r\u0085\u2028\u200b\ufeff–é\u0301\U0001f1ea]]>"

characters = st.sampled_from(_ODD) | st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"
)
words: SearchStrategy[str] = st.text(characters, max_size=12)
labels: SearchStrategy[str] = st.sampled_from(_LABELS) | words
dates: SearchStrategy[dt.date] = st.dates()
languages: SearchStrategy[str] = st.sampled_from(sorted(ALPHA3))


T = TypeVar("T")


def tuples_of(strategy: SearchStrategy[T], most: int = 3) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


numbers = st.builds(
    DocumentNumber,
    number=st.integers(1, 99999),
    year=st.integers(1952, 2051),
    prefix=st.sampled_from(_PREFIXES),
    suffixes=tuples_of(
        st.tuples(st.sampled_from(("REV", "ADD", "COR", "DCL", "EXT")), st.integers(1, 99))
    ),
    with_prefix=st.booleans(),
    with_revision=st.booleans(),
)


# ------------------------------------------------------------------------------ text and marks

date_marks = st.builds(DateMark, start=st.just(0), end=st.just(0), date=dates)
emphasis_marks = st.builds(
    EmphasisMark, start=st.just(0), end=st.just(0), style=st.sampled_from(_STYLES)
)
reference_marks = st.builds(
    ReferenceMark,
    start=st.just(0),
    end=st.just(0),
    kind=st.sampled_from(_KINDS) | words,
    target=st.none() | st.sampled_from(_TARGETS) | words,
)


@cache
def note_marks(depth: int = DEPTH) -> SearchStrategy[NoteMark]:
    body = bodies(depth - 1)
    return st.builds(NoteMark, start=st.just(0), end=st.just(0), label=labels, body=body)


@st.composite
def placed(draw: st.DrawFn, mark: Mark, length: int) -> Mark:
    """The same mark somewhere in a text of that length."""
    start = draw(st.integers(0, length))
    end = start if isinstance(mark, NoteMark) else draw(st.integers(start, length))
    return evolve(mark, start=start, end=end)


@cache
def texts(depth: int = DEPTH) -> SearchStrategy[Text]:
    plain = date_marks | emphasis_marks | reference_marks
    marks = tuples_of(plain | note_marks(depth) if depth else plain, most=4)
    return st.tuples(words, marks).flatmap(_marked)


def _marked(parts: tuple[str, tuple[Mark, ...]]) -> SearchStrategy[Text]:
    value, marks = parts
    somewhere = st.tuples(*(placed(mark, len(value)) for mark in marks))
    ordered = somewhere.map(lambda found: tuple(sorted(found, key=lambda mark: mark.start)))
    return st.builds(Text, value=st.just(value), marks=ordered)


# ------------------------------------------------------------------------------ blocks


@cache
def bodies(depth: int = DEPTH) -> SearchStrategy[tuple[Block, ...]]:
    return tuples_of(blocks(depth)) if depth > 0 else st.just(())


@cache
def blocks(depth: int = DEPTH) -> SearchStrategy[Block]:
    flat = paragraphs(depth) | formulas(depth) | separators(depth)
    return flat | conclusions(depth) | sections(depth) | point_lists(depth) | tables(depth)


@cache
def paragraphs(depth: int = DEPTH) -> SearchStrategy[Paragraph]:
    return st.builds(Paragraph, text=texts(depth - 1))


@cache
def formulas(depth: int = DEPTH) -> SearchStrategy[Formula]:
    return st.builds(Formula, text=texts(depth - 1))


@cache
def separators(depth: int = DEPTH) -> SearchStrategy[Separator]:
    return st.builds(Separator, text=texts(depth - 1))


@cache
def conclusions(depth: int = DEPTH) -> SearchStrategy[Conclusion]:
    return st.builds(Conclusion, number=labels, label=labels, body=bodies(depth - 1))


@cache
def sections(depth: int = DEPTH) -> SearchStrategy[Section]:
    return st.builds(
        Section,
        number=st.none() | labels,
        label=st.none() | labels,
        heading=st.none() | texts(depth - 1),
        body=bodies(depth - 1),
    )


@cache
def points(depth: int = DEPTH) -> SearchStrategy[Point]:
    return st.builds(Point, label=labels, body=bodies(depth - 1))


@cache
def point_lists(depth: int = DEPTH) -> SearchStrategy[PointList]:
    return st.builds(
        PointList,
        intro=st.none() | texts(depth - 1),
        points=tuples_of(points(depth)),
        wrap_up=st.none() | texts(depth - 1),
    )


@cache
def table_cells(depth: int = DEPTH) -> SearchStrategy[TableCell]:
    spans = st.integers(1, 3)
    return st.builds(
        TableCell, body=bodies(depth - 1), heading=st.booleans(), columns=spans, rows=spans
    )


@cache
def table_rows(depth: int = DEPTH) -> SearchStrategy[TableRow]:
    return st.builds(TableRow, cells=tuples_of(table_cells(depth), most=2))


@cache
def tables(depth: int = DEPTH) -> SearchStrategy[Table]:
    return st.builds(Table, rows=tuples_of(table_rows(depth), most=2))


# ------------------------------------------------------------------------------ the document


@cache
def annexes(depth: int = 2) -> SearchStrategy[Annex]:
    return st.builds(
        Annex,
        label=st.none() | labels,
        number=st.none() | labels,
        language=st.none() | st.sampled_from(sorted(ALPHA3)),
        title=st.none() | texts(),
        body=bodies(),
        annexes=tuples_of(annexes(depth - 1), most=2) if depth > 1 else st.just(()),
    )


header_fields = st.builds(
    HeaderField, role=st.sampled_from(get_args(Role)), label=st.none() | labels, value=texts()
)
full_headers = st.builds(
    Header,
    institution=st.none() | st.sampled_from(get_args(Institution)),
    place=st.none() | st.just("Brussels") | words,
    date=st.none() | dates,
    original_languages=tuples_of(languages, most=2),
    number=st.none() | numbers,
    subject_codes=tuples_of(st.just("ENV 373") | words),
    interinstitutional_files=tuples_of(words, most=2),
    markings=tuples_of(words, most=2),
    type_line=st.none() | words,
    fields=tuples_of(header_fields, most=4),
)
headers = st.just(Header()) | full_headers
official_journals = st.just(OfficialJournal()) | st.builds(
    OfficialJournal,
    celex=st.none() | st.just("52024XG01804") | words,
    eli=st.none() | st.just("http://data.europa.eu/eli/C/2024/1804/oj") | words,
    series=st.none() | st.just("C") | words,
    number=st.none() | st.just("1804") | words,
    year=st.none() | st.integers(1952, 2051),
    date=st.none() | dates,
    page=st.none() | st.just("1") | words,
)
transmitted = st.builds(
    Document,
    kind=st.sampled_from(get_args(Kind)),
    language=st.none() | languages,
    header=headers,
    official_journal=official_journals,
    cover=bodies(),
    annexes=tuples_of(annexes(), most=2),
)
alone = st.builds(
    Document,
    kind=st.sampled_from(("conclusions", "resolution")),
    language=st.none() | languages,
    header=st.builds(Header, date=st.none() | dates),
    official_journal=official_journals,
    annexes=st.tuples(annexes().map(lambda annex: evolve(annex, label=None, number=None))),
)
"""Texts without a cover page."""
documents = transmitted | alone

STRATEGIES: Mapping[type, SearchStrategy[object]] = {
    Annex: annexes(),
    Conclusion: conclusions(),
    DateMark: date_marks,
    Document: documents,
    EmphasisMark: emphasis_marks,
    Formula: formulas(),
    Header: headers,
    HeaderField: header_fields,
    NoteMark: note_marks(),
    OfficialJournal: official_journals,
    Paragraph: paragraphs(),
    Point: points(),
    PointList: point_lists(),
    ReferenceMark: reference_marks,
    Section: sections(),
    Separator: separators(),
    Table: tables(),
    TableCell: table_cells(),
    TableRow: table_rows(),
    Text: texts(),
}
"""For every class of the model but those of provenance, which is never part of equality."""
