"""Handlers: for each element of Formex that is a block, the function that reads it."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

import regex

from council_docs.diagnostics.reader_diagnostics import PART_ABSENT
from council_docs.formats.formex.body import BodyReader, read_body, read_text
from council_docs.formats.formex.elements import DASHES
from council_docs.formats.formex.reader_context import (
    FormexContext,
    Handler,
    get_children,
    get_words,
    has_words_beside,
)
from council_docs.formats.formex.tables import read_corpus, read_notes_apart
from council_docs.formats.xml.tree import Element
from council_docs.model import (
    Conclusion,
    Formula,
    Mark,
    Paragraph,
    Point,
    PointList,
    Section,
)
from council_docs.source import Span

_LONGEST_LABEL = 30
"""The longest label of a section, in characters: `Chapter IV`."""
_NUMBERS = ("NO.P", "NO.PARAG", "PREFIX")
_BARE = regex.compile(r"^[^\p{L}\p{N}]++|[^\p{L}\p{N}]++$")
_DIGIT = regex.compile(r"^\W*+[0-9]")
_NUMERAL = regex.compile(
    r"""
    (?<! [\p{L}\p{N}] )
    (?: [0-9]{1,4}[a-z]? | [IVXLCDM]{1,7} | [A-Z] )
    (?: \s (?: bis | ter | quater | quinquies ) )?
    (?! [\p{L}\p{N}] )
    """,
    regex.VERBOSE,
)
"""A number among other words: in `Article 12a`, `CHAPTER IV`."""


# ------------------------------------------------------------------------------ numbered


def _read_numbered(reader: BodyReader, element: Element) -> None:
    """Read `NP` and `PARAG`: a conclusion if it can be one, else a point."""
    if reader.with_conclusions and element.tag == "NP":
        reader.add(_read_conclusion(reader, element))
    else:
        reader.add_point(_read_point(reader, element))


def _read_conclusion(reader: BodyReader, element: Element) -> Conclusion:
    point = _read_point(reader, element)
    return Conclusion(
        number=_BARE.sub("", point.label),
        label=point.label,
        body=point.body,
        label_span=point.label_span,
        span=point.span,
    )


def _read_point(reader: BodyReader, element: Element) -> Point:
    """Read an element that begins with a number."""
    context = reader.context
    number = next(get_children(element, *_NUMBERS), None)
    label, notes = _read_label(context, number)
    inner = BodyReader(context, (number,))
    inner.add_notes(notes)
    return Point(
        label=label or "",
        body=inner.read(element),
        label_span=_locate(context, number),
        span=context.locate(element),
    )


def _read_label(
    context: FormexContext, number: Element | None
) -> tuple[str | None, tuple[Mark, ...]]:
    """Return the words of a number, and its marks, for which a label has no room."""
    text = None if number is None else read_text(number, context)
    return (text.value, text.marks) if text else (None, ())


def _locate(context: FormexContext, number: Element | None) -> Span | None:
    return None if number is None else context.locate(number)


# ------------------------------------------------------------------------------ lists


def _read_list(reader: BodyReader, element: Element) -> None:
    """Read `LIST`; its items are conclusions if they have their numbers and can be conclusions."""
    items = list(get_children(element, "ITEM", "QUOT.S"))
    if reader.with_conclusions and element.get("TYPE") == "ARAB" and all(map(_is_numbered, items)):
        for item in items:
            reader.add(*(_read_conclusion(reader, number) for number in get_children(item, "NP")))
    else:
        dash = DASHES.get(element.get("TYPE", ""), "")
        points = tuple(_read_item(reader, item, dash) for item in items)
        if points:
            reader.add(PointList(points=points, span=reader.context.locate(element)))
    reader.add_stray(element, read_body(element, reader.context, items))


def _is_numbered(item: Element) -> bool:
    """Return whether an item is a single paragraph with a number."""
    alone = _find_only_paragraph(item)
    number = None if alone is None else alone.find("NO.P")
    return number is not None and bool(_DIGIT.match(get_words(number)))


def _read_item(reader: BodyReader, item: Element, dash: str) -> Point:
    alone = _find_only_paragraph(item)
    if alone is not None:
        return _read_point(reader, alone)
    return Point(label=dash, body=read_body(item, reader.context), span=reader.context.locate(item))


def _find_only_paragraph(item: Element) -> Element | None:
    """Return the numbered paragraph that is the only content of an item."""
    found = list(get_children(item))
    if len(found) != 1 or found[0].tag != "NP" or has_words_beside(found[0]):
        return None
    return found[0]


def _read_definitions(reader: BodyReader, element: Element) -> None:
    """Read `DLIST`: each item is a point with a term and its definition as blocks."""
    items = list(get_children(element, "DLIST.ITEM"))
    points = tuple(_read_point(reader, item) for item in items)
    if points:
        reader.add(PointList(points=points, span=reader.context.locate(element)))
    reader.add_stray(element, read_body(element, reader.context, items))


# ------------------------------------------------------------------------------ sections


def _read_section(reader: BodyReader, element: Element) -> None:
    """Read an element that is a section if it begins with a title."""
    title = next(get_children(element), None)
    if title is None or title.tag not in ("TITLE", "NO.GR.SEQ", "TI.CJT"):
        reader.read_through(element)
        return
    number = title if title.tag == "NO.GR.SEQ" else _find_number(title)
    heading = None if number is title else title
    reader.add(_read_headed(reader, element, number, heading))


def _read_article(reader: BodyReader, element: Element) -> None:
    """Read `ARTICLE`: `Article 1` is the label, the title below it the heading."""
    number = next(get_children(element, "TI.ART"), None)
    heading = next(get_children(element, "STI.ART"), None)
    reader.add(_read_headed(reader, element, number, heading))


def _read_headed(
    reader: BodyReader, element: Element, number: Element | None, title: Element | None
) -> Section:
    context = reader.context
    label, notes = _read_label(context, number)
    heading = None if title is None else read_text(title, context, (number,), notes)
    inner = BodyReader(context, (number, title), with_conclusions=reader.with_conclusions)
    inner.add_notes(() if heading else notes)
    return Section(
        number=None if label is None else _find_numeral(label),
        label=label,
        heading=heading,
        body=inner.read(element),
        label_span=_locate(context, number),
        span=context.locate(element),
    )


def _find_numeral(label: str) -> str | None:
    """Return the number in a label: `I` for `I.` and for `CHAPTER I`; None if there is none."""
    found = _NUMERAL.search(label)
    return found[0] if found else _BARE.sub("", label) or None


def _find_number(title: Element) -> Element | None:
    """Return the number of a title: of its numbered paragraph, or the line above the heading."""
    lines = [line for part in get_children(title, "TI") for line in get_children(part)]
    if len(lines) != 1:
        return None
    if lines[0].tag == "NP":
        return lines[0].find("NO.P")
    above = title.find("STI") is not None and _NUMERAL.search(get_words(lines[0]))
    return lines[0] if above and len(get_words(lines[0])) <= _LONGEST_LABEL else None


def _read_title(reader: BodyReader, element: Element) -> None:
    """Read a title that begins no other block as a section without a body."""
    heading = read_text(element, reader.context)
    if heading is not None:
        reader.add(Section(heading=heading, span=reader.context.locate(element)))


# ------------------------------------------------------------------------------ others


def _read_paragraph(
    reader: BodyReader, element: Element, kind: type[Paragraph | Formula] = Paragraph
) -> None:
    """Read an element that is a single paragraph, such as `TOC.ITEM`."""
    text = read_text(element, reader.context)
    if text is not None:
        reader.add(kind(text=text, span=text.span))


def _read_family(reader: BodyReader, element: Element) -> None:
    """Read `FAM.COMP`: the titles of the acts that a consolidated text consolidates."""
    reader.context.add_set_aside(reader.context.locate(element), "metadata")
    for title in element.iter("TITLE"):
        if next(title.iterancestors("TITLE"), None) is None:
            _read_paragraph(reader, title)


def _read_table(reader: BodyReader, element: Element) -> None:
    """Read `TBL`: its title, other words, the table, and the notes that no cell calls."""
    parts = list(get_children(element, "TITLE", "CORPUS", "GR.NOTES"))
    for part in get_children(element, "TITLE"):
        _read_paragraph(reader, part)
    reader.add(*read_body(element, reader.context, parts))
    for part in get_children(element, "CORPUS"):
        read_corpus(reader, part)
    for part in get_children(element, "GR.NOTES"):
        read_notes_apart(reader, part)


def _read_included(reader: BodyReader, element: Element) -> None:
    """Read `INCL.ELEMENT`: another part of the document stands in its place."""
    file = element.get("FILEREF", "")
    blocks = reader.context.include(file)
    if blocks is None:
        message = f"missing part: {file!r} belongs here"
        reader.context.report(PART_ABSENT, element, message)
    else:
        reader.add(*blocks)
    reader.read_through(element)


HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        **dict.fromkeys(("NP", "PARAG"), _read_numbered),
        **dict.fromkeys(("GR.SEQ", "DIVISION", "SUBDIV", "DIV.CONSID"), _read_section),
        **dict.fromkeys(("INTERNAL.ANNEX", "LETTER"), _read_section),
        **dict.fromkeys(("TITLE", "TI.CJT", "TI.ART", "NO.GR.SEQ"), _read_title),
        "ARTICLE": _read_article,
        "CORPUS": read_corpus,
        "DLIST": _read_definitions,
        "FAM.COMP": _read_family,
        "GR.NOTES": read_notes_apart,
        "INCL.ELEMENT": _read_included,
        "LIST": _read_list,
        "PREAMBLE.INIT": partial(_read_paragraph, kind=Formula),
        "TBL": _read_table,
        "TOC.ITEM": _read_paragraph,
    }
)
"""Handlers by the name of the element."""
