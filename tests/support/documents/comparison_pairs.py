"""Pairs of documents that compare as equal or not, each with the differences that are found."""

import datetime as dt

from attrs import evolve

from comparison_documents import conclusion, document, paragraph, points, section, text
from council_docs.model import (
    Annex,
    DateMark,
    Document,
    Formula,
    Header,
    HeaderField,
    Mark,
    Paragraph,
    ReferenceMark,
    Separator,
    Table,
    TableCell,
    TableRow,
    Text,
)

WELCOMES = "The Council welcomes the railway over the pass, which connects both valleys."
RECALLS = "It recalls that the ferries of the lake are open to all who live in the villages."
INVITES = "The Commission is invited to report on timetables and to keep the accounts open."
WILL = "The Council will come back to this matter when the pass is free of snow."


def marked(words: str, *marks: tuple[str, Mark]) -> Paragraph:
    """Return a paragraph with marks over pieces of its words."""
    placed = []
    for piece, mark in marks:
        start = words.index(piece)
        placed.append(evolve(mark, start=start, end=start + len(piece)))
    ordered = sorted(placed, key=lambda mark: mark.start)
    return Paragraph(text=Text(value=words, marks=tuple(ordered)))


def dated(words: str, piece: str, day: dt.date) -> Paragraph:
    return marked(words, (piece, DateMark(start=0, end=0, date=day)))


def cites(words: str, piece: str, target: str | None = None, kind: str = "act") -> Paragraph:
    return marked(words, (piece, ReferenceMark(start=0, end=0, kind=kind, target=target)))


MAY, JUNE = dt.date(2026, 5, 3), dt.date(2026, 6, 3)
ELI = "http://data.europa.eu/eli/reg/2026/7/oj"
IN_A_LANGUAGE = (
    "https://data.consilium.europa.eu/doc/document/ST-9998-2026-INIT/{}/pdf",
    "https://eur-lex.europa.eu/legal-content/{}/AUTO/?uri=OJ:L:2026:007:TOC",
    "http://data.europa.eu/eli/reg/2026/7/oj/{}",
)

PAIRS: dict[str, tuple[Document, Document, list[str]]] = {
    "the same": (document(WELCOMES), document(WELCOMES), []),
    "labels in two scripts": (
        document(conclusion("1", points("a) one", "b) two", "– three"))),
        document(conclusion("1", points("α) ένα", "β) δύο", "- τρία"), points()), language="el"),
        [],
    ),
    "a label is lost": (
        document(conclusion("1", points("a) " + WELCOMES, "b) " + RECALLS, intro=WILL))),
        document(conclusion("1", WILL, WELCOMES, points("b) " + RECALLS))),
        [
            "V003 annex / conclusion 1 / paragraph 2: label '' instead of 'a)'",
            "V010 annex / conclusion 1 / paragraph 2: paragraph instead of point",
        ],
    ),
    "a paragraph in the middle is missing": (
        document(conclusion("1", WELCOMES, RECALLS, INVITES), conclusion("2", WILL)),
        document(conclusion("1", WELCOMES, INVITES), conclusion("2", WILL)),
        ["V001 annex / conclusion 1 / paragraph 2 is missing"],
    ),
    "a conclusion is missing with all in it": (
        document(conclusion("1", WELCOMES), conclusion("2", RECALLS, points("a) x", "b) y")), WILL),
        document(conclusion("1", WELCOMES), WILL),
        ["V001 annex / conclusion 2 is missing"],
    ),
    "a section is missing, but not what is in it": (
        document(section("I.", "Railways", conclusion("1", WELCOMES), conclusion("2", RECALLS))),
        document(conclusion("2", RECALLS)),
        [
            "V001 annex / section I is missing",
            "V001 annex / section I / conclusion 1 is missing",
        ],
    ),
    "a heading is a paragraph": (
        document(section(None, "Railways and lakes", conclusion("1", WELCOMES), conclusion("2"))),
        document("Railways and lakes", conclusion("1", WELCOMES), conclusion("2")),
        ["V010 annex / paragraph 1: paragraph instead of section"],
    ),
    "numbers begin again in each section": (
        document(
            section("I.", "A", conclusion("1", WELCOMES), conclusion("2", RECALLS)),
            section("II.", "B", conclusion("1", INVITES), conclusion("2", WILL)),
        ),
        document(
            section("I.", "A", conclusion("1", WELCOMES)),
            section("II.", "B", conclusion("1", INVITES), conclusion("2", WILL)),
        ),
        ["V001 annex / section I / conclusion 2 is missing"],
    ),
    "the number of a conclusion, and the points in it stay": (
        document(conclusion("1", WILL), conclusion("2", WELCOMES, points("a) x", "b) y"))),
        document(conclusion("1", WILL), conclusion("7", WELCOMES, points("a) x", "b) y"))),
        ["V003 annex / conclusion 7: label '7.' instead of '2.'"],
    ),
    "a number stands twice": (
        document(conclusion("1", WILL), conclusion("2", WELCOMES), conclusion("3", RECALLS)),
        document(conclusion("1", WILL), conclusion("3", WELCOMES), conclusion("3", RECALLS)),
        ["V003 annex / conclusion 3: label '3.' instead of '2.'"],
    ),
    "two paragraphs are one": (
        document(conclusion("1", WELCOMES, RECALLS), INVITES, WILL),
        document(conclusion("1", f"{WELCOMES} {RECALLS}"), f"{INVITES} {WILL}"),
        [
            "V010 annex / conclusion 1: 1 paragraph instead of 2",
            "V010 annex / paragraph 1: 1 paragraph instead of 2",
        ],
    ),
    "one paragraph is two": (
        document(conclusion("1", points(f"a) {WELCOMES} {RECALLS}", "b) x"))),
        document(conclusion("1", points(f"a) {WELCOMES}"), RECALLS, points("b) x"))),
        ["V010 annex / conclusion 1 / point a: 2 paragraphs instead of 1"],
    ),
    "a footnote is missing": (
        document(conclusion("1", paragraph(WELCOMES, "See 1/26.", "See 2/26."), RECALLS)),
        document(conclusion("1", paragraph(WELCOMES, "See 2/26."), RECALLS)),
        ["V006 annex / conclusion 1 / note 1 is missing"],
    ),
    "a footnote says another number": (
        document(conclusion("1", paragraph(WELCOMES, "See 1/26."))),
        document(conclusion("1", paragraph(WELCOMES, "See 3/26."))),
        ["V009 annex / conclusion 1 / note 1: figures 3 instead of 1"],
    ),
    "an annex has no label": (
        Document(annexes=(Annex(label="ANNEX I", number="I", body=(conclusion("1", WILL),)),)),
        Document(annexes=(Annex(body=(conclusion("1", WILL),)),)),
        ["V003 annex: label '' instead of 'ANNEX I'"],
    ),
    "annexes in two countings": (
        Document(
            annexes=(Annex(label="ANNEX I", number="I"), Annex(label="ANNEX II", number="II"))
        ),
        Document(
            annexes=(
                Annex(label="1. MELLÉKLET", number="1"),
                Annex(label="2. MELLÉKLET", number="2"),
            )
        ),
        [],
    ),
    "separators stand beside separators": (
        document(WELCOMES, Separator(text=text("* * *")), WILL),
        document(WELCOMES, Formula(text=text("o o o")), WILL),
        ["V001 annex / separator 1 is missing", "V002 annex / formula 1 is extra"],
    ),
    "cells": (
        document(Table(rows=(TableRow(cells=(TableCell(body=(paragraph("1"),)), TableCell())),))),
        document(Table(rows=(TableRow(cells=(TableCell(body=(paragraph("2"),)), TableCell())),))),
        ["V009 annex / table 1 / cell 1.1: figures 2 instead of 1"],
    ),
    "the order of the header": (
        Document(
            header=Header(
                fields=(
                    HeaderField(role="from", label="From:", value=text("Presidency")),
                    HeaderField(role="subject", label="Subject:", value=text("Lakes")),
                )
            )
        ),
        Document(
            header=Header(
                fields=(
                    HeaderField(role="subject", label="Betreft:", value=text("Meren")),
                    HeaderField(role="from", label="van:", value=text("voorzitterschap")),
                )
            )
        ),
        [],
    ),
    "values of the header": (
        Document(kind="note", header=Header(date=MAY, place="Brussels", type_line="NOTE")),
        Document(kind="note", header=Header(date=JUNE, subject_codes=("ENV 1",), type_line="NOTA")),
        [
            "V001 header / place is missing",
            "V008 header / date: '2026-06-03' instead of '2026-05-03'",
            "V008 header / subject codes is extra",
        ],
    ),
    "another date": (
        document(dated("On 3 May 2026.", "3 May 2026", MAY)),
        document(dated("Op 3 juni 2026.", "3 juni 2026", JUNE)),
        ["V004 annex / paragraph 1: dates 2026-06-03 instead of 2026-05-03"],
    ),
    "a date that only one reader saw": (
        document(dated("On 3 May 2026.", "3 May 2026", MAY)),
        document("3. května 2026."),
        [],
    ),
    "a date is missing": (
        document(dated("On 3 May 2026.", "3 May 2026", MAY)),
        document("In May."),
        ["V004 annex / paragraph 1: no dates instead of 2026-05-03"],
    ),
    "a date is printed in another way": (
        document(dated("On 3 May 2026.", "3 May 2026", MAY)),
        document(dated("Am 3.5.2026.", "3.5.2026", MAY)),
        [],
    ),
    "another act": (
        document(cites("See Regulation 7/2026.", "Regulation 7/2026")),
        document(cites("Siehe Verordnung 8/2026.", "Verordnung 8/2026")),
        ["V005 annex / paragraph 1: references act 8 2026 instead of act 7 2026"],
    ),
    "the same digits, another act": (
        document(cites("See Regulation 2026/7.", "Regulation 2026/7", ELI)),
        document(cites("Zie Besluit 2026/7.", "Besluit 2026/7", ELI.replace("reg", "dec"))),
        [f"V005 annex / paragraph 1: references {ELI.replace('reg', 'dec')} instead of {ELI}"],
    ),
    "the same document in two languages": (
        document(*(cites("See 9998/26.", "9998/26", to.format("en")) for to in IN_A_LANGUAGE)),
        document(*(cites("Zie 9998/26.", "9998/26", to.format("NLD")) for to in IN_A_LANGUAGE)),
        [],
    ),
    "an address that only one reader knew": (
        document(cites("See Regulation 2026/7.", "Regulation 2026/7", ELI)),
        document(cites("Zie Verordening 2026/7.", "Verordening 2026/7")),
        [],
    ),
    "a reference that only one reader saw": (
        document(cites("See Regulation 2026/7.", "Regulation 2026/7", ELI)),
        document("Zie Verordening 2026/7."),
        [],
    ),
    "a date inside a reference": (
        document(
            marked(
                "Decision 7 of 3 May 2026.",
                ("Decision 7 of 3 May 2026", ReferenceMark(start=0, end=0, kind="act")),
                ("3 May 2026", DateMark(start=0, end=0, date=MAY)),
            )
        ),
        document(
            marked(
                "Besluit 7 van 3 mei 2026.",
                ("Besluit 7 van 3 mei 2026", ReferenceMark(start=0, end=0, kind="act")),
                ("3 mei 2026", DateMark(start=0, end=0, date=MAY)),
            )
        ),
        [],
    ),
    "a number that is a word": (
        document("To light 3 of 12 tunnels."),
        document("Om drie van de twaalf tunnels te verlichten.", language="nl"),
        ["V011 annex / paragraph 1: no figures instead of 12, 3"],
    ),
    "a word that is a number": (
        document("To light three tunnels and 7 bridges."),
        document("Om 3 tunnels en 7 bruggen te verlichten.", language="nl"),
        ["V011 annex / paragraph 1: figures 3 instead of none"],
    ),
    "a number that is no word": (
        document("To light 3 % of them.", "At 3.5 degrees.", "EUR 3 000 and 4.", "In 21 towns."),
        document("Om ze te verlichten.", "Tot graden.", "EUR en 4.", "In steden."),
        [
            "V009 annex / paragraph 1: no figures instead of 3",
            "V009 annex / paragraph 2: no figures instead of 35",
            "V009 annex / paragraph 3: no figures instead of 3000",
            "V009 annex / paragraph 4: no figures instead of 21",
        ],
    ),
    "another small number": (
        document("To light 3 tunnels."),
        document("Om 4 tunnels te verlichten.", language="nl"),
        ["V009 annex / paragraph 1: figures 4 instead of 3"],
    ),
    "figures as each language prints them": (
        document("EUR 1,500 and 2.5 % of 3,000,000 at 10:30."),
        document("1.500 EUR und 2,5 % von 3 000 000 um 10.30 Uhr.", language="de"),
        [],
    ),
}
