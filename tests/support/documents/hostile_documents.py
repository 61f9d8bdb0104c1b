"""A document with the same hostile string in every place that holds words."""

from council_docs.model import (
    Annex,
    Conclusion,
    Document,
    Header,
    HeaderField,
    NoteMark,
    OfficialJournal,
    Paragraph,
    Point,
    PointList,
    ReferenceMark,
    Section,
    Table,
    TableCell,
    TableRow,
)
from nodes import paragraph, text


def build_hostile(hostile: str) -> Document:
    """Return a document whose words, labels, addresses and values are all `hostile`."""
    reference = ReferenceMark(start=0, end=len(hostile), kind=hostile, target=hostile)
    note = NoteMark(start=0, end=0, label=hostile, body=(paragraph(hostile),))
    words = text(hostile, reference, note)
    cell = TableCell(body=(paragraph(hostile),), heading=True, columns=2, rows=2)
    body = (
        Section(number=hostile, label=hostile, heading=words, body=(Paragraph(text=words),)),
        Section(heading=words),
        Conclusion(number=hostile, label=hostile, body=(Paragraph(text=words),)),
        PointList(intro=words, points=(Point(label=hostile),), wrap_up=words),
        Table(rows=(TableRow(cells=(cell,)),)),
    )
    header = Header(
        place=hostile,
        original_languages=(hostile,),
        subject_codes=(hostile,),
        interinstitutional_files=(hostile,),
        markings=(hostile,),
        type_line=hostile,
        fields=tuple(
            HeaderField(role="subject", label=label, value=words) for label in (hostile, None)
        ),
    )
    return Document(
        language=hostile,
        header=header,
        official_journal=OfficialJournal(celex=hostile, eli=hostile),
        cover=body,
        annexes=(Annex(label=hostile, number=hostile, language=hostile, title=words, body=body),),
    )
