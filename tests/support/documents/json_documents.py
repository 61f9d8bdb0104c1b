"""A document with a value in every attribute of the model, which JSON must hold."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs

from council_docs import model
from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Formula,
    Header,
    HeaderField,
    NoteMark,
    OfficialJournal,
    Point,
    PointList,
    Provenance,
    ReferenceMark,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
)
from nodes import paragraph, text

BOLD = EmphasisMark(start=0, end=1, style="bold")
NOTE = NoteMark(start=9, end=9, label="1", body=(paragraph("OJ L 1, 2.1.2026."),))

SAMPLE = Document(
    kind="outcome-of-proceedings",
    language="en",
    header=Header(
        institution="council",
        place="Brussels",
        date=dt.date(2026, 2, 20),
        original_languages=("en", "fr"),
        number=DocumentNumber.parse("9999/1/26 REV 1"),
        subject_codes=("COEST 7",),
        interinstitutional_files=("2026/0001 (NLE)",),
        markings=("LIMITE",),
        type_line="OUTCOME OF PROCEEDINGS",
        fields=(
            HeaderField(role="to", label="To:", value=text("Delegations")),
            HeaderField(role="subject", value=text("Ruritania", BOLD)),
        ),
    ),
    official_journal=OfficialJournal(
        celex="52026XG09999",
        eli="http://data.europa.eu/eli/C/2026/9999/oj",
        series="C",
        number="9999",
        year=2026,
        date=dt.date(2026, 3, 2),
        page="1",
    ),
    cover=(
        paragraph(
            "Delegations will find the conclusions of 19 February 2026.",
            DateMark(start=41, end=57, date=dt.date(2026, 2, 19)),
        ),
    ),
    annexes=(
        Annex(
            label="ANNEX I",
            number="I",
            language="fr",
            title=text("Conclusions on “Ruritania”", BOLD),
            body=(
                Formula(text=text("THE COUNCIL OF THE EUROPEAN UNION,", BOLD)),
                Section(
                    number="II",
                    label="II.",
                    heading=text("Trade", BOLD),
                    body=(
                        Conclusion(
                            number="1",
                            label="1.",
                            body=(
                                PointList(
                                    intro=text("CALLS on:", NOTE),
                                    points=(Point(label="–", body=(paragraph("Strelsau;"),)),),
                                    wrap_up=text("to act.", BOLD),
                                ),
                            ),
                        ),
                    ),
                ),
                Separator(text=text("* * *", EmphasisMark(start=2, end=3, style="superscript"))),
            ),
            annexes=(
                Annex(
                    body=(
                        Table(
                            rows=(
                                TableRow(
                                    cells=(
                                        TableCell(
                                            body=(paragraph("Zenda"),),
                                            heading=True,
                                            columns=2,
                                            rows=3,
                                        ),
                                        TableCell(),
                                    )
                                ),
                            )
                        ),
                        paragraph(
                            "See point 1.",
                            ReferenceMark(start=4, end=11, kind="point", target="#point_1"),
                        ),
                    )
                ),
            ),
        ),
    ),
)

_OUTSIDE = {Provenance, model.SetAside, model.Fact}
"""What a reader tells about its work, which is not written."""

WRITTEN = [
    found
    for found in vars(model).values()
    if attrs.has(found) and found.__module__ == model.__name__ and found not in _OUTSIDE
]


def nodes(node: object) -> Iterator[Any]:
    """Yield a node of the model and all nodes inside it."""
    if isinstance(node, tuple):
        for child in node:
            yield from nodes(child)
    cls: Any = type(node)
    if cls in WRITTEN:
        yield node
        for attribute in attrs.fields(cls):
            yield from nodes(getattr(node, attribute.name))
