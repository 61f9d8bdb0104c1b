"""Fictional documents about Ruritania, with the Akoma Ntoso of each in `akn/`."""

import datetime as dt

from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    DateMark,
    Document,
    EmphasisMark,
    Formula,
    Header,
    HeaderField,
    NoteMark,
    OfficialJournal,
    PointList,
    ReferenceMark,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
)
from nodes import conclusion, paragraph, point, text


def cell(value: str, *, heading: bool = False) -> TableCell:
    return TableCell(body=(paragraph(value),), heading=heading)


_NOTE = NoteMark(start=60, end=60, label="1", body=(paragraph("Doc. 11111/20."),))

_FIRST_ANNEX = Annex(
    label="BIJLAGE I",
    number="I",
    title=text("Conclusies van de Raad over Ruritanië"),
    body=(
        Formula(text=text("DE RAAD VAN DE EUROPESE UNIE,")),
        PointList(
            intro=text("HERINNEREND AAN:"),
            points=(
                point("–", paragraph("zijn conclusies van 12 oktober 2020;")),
                point("–", paragraph("het verdrag met Ruritanië,")),
            ),
        ),
        Section(
            number="I",
            label="I.",
            heading=text("Inleiding"),
            body=(
                conclusion(
                    "1",
                    paragraph(
                        "De Raad bevestigt zijn steun voor de bevolking van Ruritanië.",
                        EmphasisMark(start=8, end=17, style="italic"),
                        _NOTE,
                    ),
                    paragraph("De EU & Ruritanië <staan> klaar."),
                ),
                Separator(text=text("o o o")),
            ),
        ),
        Section(
            heading=text("Volgende stappen"),
            body=(
                conclusion(
                    "2",
                    paragraph("De Raad is bezorgd."),
                    PointList(
                        intro=text("De Raad verzoekt de lidstaten:"),
                        points=(
                            point(
                                "a)",
                                paragraph(
                                    "uitvoering te geven aan Verordening (EG) nr. 765/2006;",
                                    ReferenceMark(
                                        start=24,
                                        end=53,
                                        kind="act",
                                        target="http://data.europa.eu/eli/reg/2006/765/oj",
                                    ),
                                ),
                            ),
                            point(
                                "b)",
                                PointList(
                                    intro=text("verslag uit te brengen over:"),
                                    points=(point("i)", paragraph("de rechtsstaat,")),),
                                ),
                            ),
                        ),
                        wrap_up=text("en de Raad op de hoogte te houden."),
                    ),
                ),
                conclusion(
                    "3",
                    paragraph(
                        "De Raad komt hierop terug (zie punt 2 en punt 9).",
                        ReferenceMark(
                            start=31, end=37, kind="point", target="#att_1__sec_nn_1__para_2"
                        ),
                        ReferenceMark(start=41, end=47, kind="point", target="#att_1__para_9"),
                    ),
                ),
            ),
        ),
    ),
    annexes=(
        Annex(
            label="AANHANGSEL",
            body=(
                Table(
                    rows=(
                        TableRow(cells=(cell("jaar", heading=True), cell("bedrag", heading=True))),
                        TableRow(cells=(cell("2024"), cell("3 miljard"))),
                    )
                ),
            ),
        ),
    ),
)

FULL = Document(
    kind="outcome-of-proceedings",
    language="nl",
    header=Header(
        institution="council",
        place="Brussel",
        date=dt.date(2024, 3, 11),
        original_languages=("en",),
        number=DocumentNumber.parse("9999/24 REV 1"),
        subject_codes=("COEST 99", "CFSP/PESC 199"),
        interinstitutional_files=("2024/0001 (NLE)",),
        markings=("LIMITE",),
        type_line="RESULTAAT BESPREKINGEN",
        fields=(
            HeaderField(
                role="from",
                label="van:",
                value=text("het secretariaat-generaal van de Raad"),
            ),
            HeaderField(role="to", label="aan:", value=text("de delegaties")),
            HeaderField(role="previous-document", label="nr. vorig doc.:", value=text("9998/24")),
            HeaderField(
                role="subject",
                label="Betreft:",
                value=text("Conclusies van de Raad over Ruritanië"),
            ),
        ),
    ),
    cover=(
        paragraph(
            "Voor de delegaties gaan hierbij de op 8 maart 2024 goedgekeurde conclusies.",
            DateMark(start=38, end=50, date=dt.date(2024, 3, 8)),
        ),
    ),
    annexes=(
        _FIRST_ANNEX,
        Annex(label="BIJLAGE II", number="II", body=(paragraph("Verklaring van Ruritanië."),)),
    ),
)

SPARSE = Document(
    kind="outcome-of-proceedings",
    header=Header(fields=(HeaderField(role="other", value=text("Ruritania")),)),
    annexes=(Annex(body=(conclusion("1", paragraph("The Council  supports Ruritania. ")),)),),
)
"""Neither number nor date nor language, no cover, an annex without a label."""

ALONE = Document(
    kind="conclusions",
    language="en",
    header=Header(date=dt.date(2026, 3, 2)),
    official_journal=OfficialJournal(
        celex="52026XG09999",
        eli="http://data.europa.eu/eli/C/2026/9999/oj",
        series="C",
        number="9999",
        year=2026,
        date=dt.date(2026, 3, 9),
        page="1",
    ),
    annexes=(
        Annex(
            title=text("Council conclusions on Ruritania"),
            body=(conclusion("1", paragraph("The Council supports Ruritania.")),),
            annexes=(Annex(label="ANNEX", body=(paragraph("Its rivers."),)),),
        ),
    ),
)
"""The text of conclusions as the Official Journal has it: nothing transmits it."""

DOCUMENTS = {"full": FULL, "sparse": SPARSE, "alone": ALONE}
