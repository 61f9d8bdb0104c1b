"""A reader just good enough to prove that what is written holds all of a document."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

from attrs import evolve
from lxml import etree

from council_docs.formats.akn.eid import bare_number
from council_docs.formats.akn.names import EMPHASIS, FIELD_CONTAINERS, INSTITUTIONS, TYPES
from council_docs.identifiers import ALPHA3, DocumentNumber
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

Element = etree._Element  # noqa: SLF001 - the only name that lxml has for it
NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
CD = "{urn:council-docs:akn}"

ALPHA2 = {three: two for two, three in ALPHA3.items()}
KINDS = {known.name: kind for kind, known in TYPES.items()}
ROLES = {name: role for role, name in FIELD_CONTAINERS.items()}
STYLES = {name: style for style, name in EMPHASIS.items()}


def restore(xml: str) -> Document:
    root = etree.fromstring(xml.encode())[0]
    language = one(root, "meta/identification/FRBRExpression/FRBRlanguage").get("language")
    kind = KINDS[str(root.get("name"))]
    if name(root) == "statement":
        return Document(
            kind=kind,
            language=ALPHA2.get(str(language)),
            header=Header(date=document_date(root)),
            official_journal=official_journal(root),
            annexes=(enclosed(root),),
        )
    return Document(
        kind=kind,
        language=ALPHA2.get(str(language)),
        header=header(root),
        official_journal=official_journal(root),
        cover=main_body(root),
        annexes=annexes(root),
    )


def name(element: Element) -> str:
    return etree.QName(element).localname


def every(element: Element, path: str) -> list[Element]:
    steps = path.split("/")
    return element.findall("/".join(NS + step if step[0] != "." else step for step in steps))


def one(element: Element, path: str) -> Element:
    (found,) = every(element, path)
    return found


def inner(element: Element) -> str:
    return "".join(cast("Iterator[str]", element.itertext()))


def absent(element: Element) -> bool:
    return element.get(f"{CD}absent") == "true"


# ------------------------------------------------------------------------------ identification


def document_date(root: Element) -> dt.date | None:
    dates = every(root, "meta/identification/FRBRWork/FRBRdate")
    named = {str(found.get("name")): str(found.get("date")) for found in dates}
    return dt.date.fromisoformat(named["document"]) if "document" in named else None


def official_journal(root: Element) -> OfficialJournal:
    aliases = every(root, "meta/identification/FRBRWork/FRBRalias")
    named = {str(found.get("name")): found.get("value") for found in aliases}
    made = OfficialJournal(celex=named.get("celex"), eli=named.get("eli"))
    for found in every(root, "meta/publication"):
        year, undated = found.get(f"{CD}year"), found.get(f"{CD}undated")
        made = evolve(
            made,
            series=found.get(f"{CD}series"),
            number=found.get("number"),
            year=None if year is None else int(year),
            date=None if undated else dt.date.fromisoformat(str(found.get("date"))),
            page=found.get(f"{CD}page"),
        )
    return made


# ------------------------------------------------------------------------------ header


def header(root: Element) -> Header:
    cover = root.find(f"{NS}coverPage")
    if cover is None:
        return Header()
    by_name = {str(found.get("name")): found for found in cover}
    made = Header(fields=tuple(fields(by_name.get("docHeader"))))
    if (found := by_name.get("actingEntity")) is not None:
        code = str(one(found, "p/organization").get("refersTo"))[1:].upper()
        institutions = {code: institution for institution, code in INSTITUTIONS.items()}
        made = evolve(made, institution=institutions[code])
    if (found := by_name.get("mainDoc")) is not None:
        made = evolve(made, **main_doc(found))
    if "mainDocReference" in by_name:
        aliases = {str(a.get("name")): str(a.get("value")) for a in root.iter(f"{NS}FRBRalias")}
        made = evolve(made, number=DocumentNumber.parse(aliases["consiliumId"]))
    if (found := by_name.get("docHeader")) is not None:
        types = every(found, "container/p/docType")
        made = evolve(made, type_line=inner(types[0]) if types else None)
    return evolve(
        made,
        markings=lines(by_name.get("marking")),
        interinstitutional_files=lines(by_name.get("procedureIdentifier")),
        subject_codes=lines(by_name.get("subjectMatter")),
    )


def lines(container: Element | None) -> tuple[str, ...]:
    return () if container is None else tuple(inner(line) for line in container)


def main_doc(container: Element) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for found in container.iter(f"{NS}location"):
        values["place"] = inner(found)
    for found in container.iter(f"{NS}docDate"):
        values["date"] = dt.date.fromisoformat(str(found.get("date")))
    languages = container.iter(f"{NS}inline")
    return {**values, "original_languages": tuple(inner(found) for found in languages)}


def fields(doc_header: Element | None) -> Iterator[HeaderField]:
    for container in () if doc_header is None else doc_header:
        if container.get("name") == "typeOfDocument":
            continue
        line = container[0]
        label = None
        if len(line) and line[0].get("name") == "label":
            label = inner(line[0])
            line.text, line[0].tail = (line[0].tail or "")[1:], ""
            line.remove(line[0])
        if len(line) == 1 and name(line[0]) in ("docTitle", "organization"):
            line = line[0]
        yield HeaderField(role=ROLES[str(container.get("name"))], label=label, value=text(line))


# ------------------------------------------------------------------------------ annexes


def annexes(root: Element) -> tuple[Annex, ...]:
    return tuple(annex(found) for found in every(root, "attachments/attachment"))


def annex(attachment: Element) -> Annex:
    heading = attachment.find(f"{NS}heading")
    return evolve(
        enclosed(one(attachment, "statement")),
        label=None if heading is None else inner(heading),
        number=attachment.get(f"{CD}number"),
    )


def enclosed(statement: Element) -> Annex:
    titles = every(statement, "preface/longTitle/p/docTitle")
    return Annex(
        title=text(titles[0]) if titles else None,
        body=main_body(statement),
        annexes=annexes(statement),
    )


def main_body(root: Element) -> tuple[Block, ...]:
    opening = (Formula(text=text(found)) for found in every(root, "preamble/formula/p"))
    return (*opening, *blocks(one(root, "mainBody")))


# ------------------------------------------------------------------------------ blocks


def blocks(parent: Element) -> tuple[Block, ...]:
    return tuple(found for child in parent if not absent(child) for found in block(child))


def block(element: Element) -> Iterator[Block]:
    match name(element):
        case "crossHeading":
            yield Separator(text=text(element))
        case "block":
            flat = Formula if element.get("name") == "formula" else Separator
            yield flat(text=text(element))
        case "p" if len(element) and name(element[0]) == "subFlow":
            yield from blocks(element[0])
        case "p":
            yield Paragraph(text=text(element))
        case "table":
            rows = (row for row in element if not absent(row))
            yield Table(rows=tuple(TableRow(cells=tuple(cells(row))) for row in rows))
        case "list":
            yield point_list(element)
        case "section":
            yield section(element)
        case "paragraph" if every(element, "num"):
            label = inner(one(element, "num"))
            number = element.get(f"{CD}number", bare_number(label))
            yield Conclusion(number=number, label=label, body=blocks(element))
        case "paragraph" | "subparagraph" | "content":
            yield from blocks(element)
        case _:
            assert name(element) in ("num", "heading", "intro", "wrapUp", "point")


def section(element: Element) -> Section:
    label = next((inner(found) for found in every(element, "num")), None)
    number = element.get(f"{CD}number", label and bare_number(label))
    if element.get(f"{CD}unnumbered") == "true":
        number = None
    headings = every(element, "heading")
    return Section(
        number=number,
        label=label,
        heading=text(headings[0]) if headings else None,
        body=blocks(element),
    )


def point_list(element: Element) -> PointList:
    intro, wrap_up = every(element, "intro/p"), every(element, "wrapUp/p")
    return PointList(
        intro=text(intro[0]) if intro else None,
        points=tuple(
            Point(label=inner(one(point, "num")), body=blocks(point))
            for point in every(element, "point")
        ),
        wrap_up=text(wrap_up[0]) if wrap_up else None,
    )


def cells(row: Element) -> Iterator[TableCell]:
    for cell in row:
        if not absent(cell):
            yield TableCell(
                body=blocks(cell),
                heading=name(cell) == "th",
                columns=int(cell.get("colspan", "1")),
                rows=int(cell.get("rowspan", "1")),
            )


# ------------------------------------------------------------------------------ text and marks


def text(element: Element) -> Text:
    found: list[tuple[int | None, Mark]] = []
    value = collect(element, 0, found)
    joined: dict[int, Mark] = {}
    for order, (index, mark) in enumerate(found):
        key = order if index is None else index
        first = joined.setdefault(key, mark)
        joined[key] = evolve(first, end=mark.end)
    return Text(value=value, marks=tuple(joined[key] for key in sorted(joined)))


def collect(element: Element, at: int, found: list[tuple[int | None, Mark]]) -> str:
    """The words of an element; the marks in it are added to `found`, as they begin."""
    value = element.text or ""
    for child in element:
        start = at + len(value)
        place = len(found)
        if name(child) != "authorialNote":
            value += collect(child, start, found)
        index = child.get(f"{CD}mark")
        made = mark(child, start, at + len(value))
        found.insert(place, (int(index) if index else None, made))
        value += child.tail or ""
    return value


def mark(element: Element, start: int, end: int) -> Mark:
    match name(element):
        case "date":
            date = dt.date.fromisoformat(str(element.get("date")))
            return DateMark(start=start, end=end, date=date)
        case "authorialNote":
            label = str(element.get("marker"))
            return NoteMark(start=start, end=start, label=label, body=blocks(element))
        case "ref" | "span":
            target = element.get("href", element.get(f"{CD}target"))
            kind = str(element.get("class"))
            return ReferenceMark(start=start, end=end, kind=kind, target=target)
        case style:
            return EmphasisMark(start=start, end=end, style=cast("Any", STYLES[style]))
