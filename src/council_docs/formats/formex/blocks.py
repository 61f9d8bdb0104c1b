"""The elements of Formex that are blocks: each with the function that reads it into a flow."""

from collections.abc import Mapping
from types import MappingProxyType

import regex

from council_docs.diagnostics.reader_diagnostics import PART_ABSENT, STRAY_WORDS
from council_docs.formats.formex.elements import DASHES
from council_docs.formats.formex.flow import Flow, body_of, text_of
from council_docs.formats.formex.reader_context import (
    FormexContext,
    Handler,
    children,
    words_beside,
    words_in,
)
from council_docs.formats.formex.tables import notes_apart, table
from council_docs.formats.xml.tree import Element
from council_docs.model import Conclusion, Formula, Mark, Paragraph, Point, PointList, Section
from council_docs.source import Span

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
"""A number among other words: that of `Article 12a` and `CHAPTER IV`."""


# ------------------------------------------------------------------------------ numbered


def _numbered(flow: Flow, element: Element) -> None:
    """Read `NP` and `PARAG`: a conclusion where it can be one, else a point."""
    if flow.conclusive and element.tag == "NP":
        flow.add(_conclusion(flow, element))
    else:
        flow.add_point(_point(flow, element))


def _conclusion(flow: Flow, element: Element) -> Conclusion:
    point = _point(flow, element)
    return Conclusion(
        number=_BARE.sub("", point.label),
        label=point.label,
        body=point.body,
        label_span=point.label_span,
        span=point.span,
    )


def _point(flow: Flow, element: Element) -> Point:
    """Read an element in which a number stands first."""
    context = flow.context
    number = next(children(element, *_NUMBERS), None)
    label, notes = _label(context, number)
    inner = Flow(context, _only(number))
    inner.add_notes(notes)
    return Point(
        label=label or "",
        body=inner.read(element),
        label_span=_place(context, number),
        span=context.locate(element),
    )


def _label(context: FormexContext, number: Element | None) -> tuple[str | None, tuple[Mark, ...]]:
    """Return the words of a number and, as a label is a plain string, the notes called in it."""
    text = None if number is None else text_of(number, context)
    return (text.value, text.marks) if text else (None, ())


def _place(context: FormexContext, number: Element | None) -> Span | None:
    return None if number is None else context.locate(number)


# ------------------------------------------------------------------------------ lists


def _list(flow: Flow, element: Element) -> None:
    """Read `LIST`; where it is all there is to the numbers of conclusions, it is these."""
    items = list(children(element, "ITEM", "QUOT.S"))
    if flow.conclusive and element.get("TYPE") == "ARAB" and all(map(_is_numbered, items)):
        for item in items:
            flow.add(*(_conclusion(flow, number) for number in children(item, "NP")))
    else:
        dash = DASHES.get(element.get("TYPE", ""), "")
        points = tuple(_item(flow, item, dash) for item in items)
        if points:
            flow.add(PointList(points=points, span=flow.context.locate(element)))
    _rest(flow, element, items)


def _is_numbered(item: Element) -> bool:
    """Tell whether an item is one paragraph with a number."""
    alone = _numbered_alone(item)
    number = None if alone is None else alone.find("NO.P")
    return number is not None and bool(_DIGIT.match(words_in(number)))


def _item(flow: Flow, item: Element, dash: str) -> Point:
    alone = _numbered_alone(item)
    if alone is not None:
        return _point(flow, alone)
    return Point(label=dash, body=body_of(item, flow.context), span=flow.context.locate(item))


def _numbered_alone(item: Element) -> Element | None:
    """Return the numbered paragraph that is all there is in an item."""
    found = list(children(item))
    if len(found) != 1 or found[0].tag != "NP" or words_beside(found[0]):
        return None
    return found[0]


def _rest(flow: Flow, element: Element, known: list[Element]) -> None:
    """Keep words in a list or a table that stand in none of its parts."""
    left = body_of(element, flow.context, frozenset(known))
    if left:
        message = f"words in {element.tag} that are in none of its parts stand behind it"
        flow.context.report(STRAY_WORDS, element, message)
        flow.add(*left)


def _definitions(flow: Flow, element: Element) -> None:
    """Read `DLIST`: each term is a paragraph, and what it means follows it."""
    items = list(children(element, "DLIST.ITEM"))
    points = tuple(_point(flow, item) for item in items)
    if points:
        flow.add(PointList(points=points, span=flow.context.locate(element)))
    _rest(flow, element, items)


# ------------------------------------------------------------------------------ sections


def _section(flow: Flow, element: Element) -> None:
    """Read an element that a title may open; without one it is no section."""
    title = next(children(element), None)
    if title is None or title.tag not in ("TITLE", "NO.GR.SEQ", "TI.CJT"):
        flow.through(element)
        return
    number = title if title.tag == "NO.GR.SEQ" else _number_in(title)
    heading = None if number is title else title
    flow.add(_headed(flow, element, number, heading))


def _article(flow: Flow, element: Element) -> None:
    """Read `ARTICLE`: `Article 1` is its label, the title below that its heading."""
    number = next(children(element, "TI.ART"), None)
    heading = next(children(element, "STI.ART"), None)
    flow.add(_headed(flow, element, number, heading))


def _headed(flow: Flow, element: Element, number: Element | None, title: Element | None) -> Section:
    context = flow.context
    label, notes = _label(context, number)
    heading = None if title is None else text_of(title, context, _only(number), notes)
    inner = Flow(context, _only(number, title), conclusive=flow.conclusive)
    inner.add_notes(() if heading else notes)
    return Section(
        number=None if label is None else _numeral(label),
        label=label,
        heading=heading,
        body=inner.read(element),
        label_span=_place(context, number),
        span=context.locate(element),
    )


def _numeral(label: str) -> str | None:
    """Return the number in a label: `I` of `I.` and of `CHAPTER I`; None where there is none."""
    found = _NUMERAL.search(label)
    return found[0] if found else _BARE.sub("", label) or None


def _number_in(title: Element) -> Element | None:
    """Return the number of a title: of a numbered paragraph, or a line above the heading."""
    lines = [line for part in children(title, "TI") for line in children(part)]
    if len(lines) != 1:
        return None
    if lines[0].tag == "NP":
        return lines[0].find("NO.P")
    above = title.find("STI") is not None and _NUMERAL.search(words_in(lines[0]))
    return lines[0] if above and len(words_in(lines[0])) <= _LONGEST_LABEL else None


_LONGEST_LABEL = 30
"""Of a section: `Chapter IV`."""


def _title(flow: Flow, element: Element) -> None:
    """Read a title that opens nothing."""
    heading = text_of(element, flow.context)
    if heading is not None:
        flow.add(Section(heading=heading, span=flow.context.locate(element)))


# ------------------------------------------------------------------------------ others


def _formula(flow: Flow, element: Element) -> None:
    """Read `PREAMBLE.INIT`."""
    text = text_of(element, flow.context)
    if text is not None:
        flow.add(Formula(text=text, span=text.span))


def _line(flow: Flow, element: Element) -> None:
    """Read a line of a table of contents."""
    text = text_of(element, flow.context)
    if text is not None:
        flow.add(Paragraph(text=text, span=text.span))


def _family(flow: Flow, element: Element) -> None:
    """Read `FAM.COMP`: of the acts that a consolidated text is made from, their titles."""
    flow.context.add_set_aside(flow.context.locate(element), "metadata")
    for title in element.iter("TITLE"):
        if next(title.iterancestors("TITLE"), None) is None:
            _line(flow, title)


def _table(flow: Flow, element: Element) -> None:
    """Read `TBL`: its title, the table, and the notes that no cell calls."""
    parts = list(children(element, "TITLE", "CORPUS", "GR.NOTES"))
    for part in parts:
        if part.tag == "TITLE":
            _line(flow, part)
    flow.add(*body_of(element, flow.context, frozenset(parts)))
    for part in parts:
        if part.tag == "CORPUS":
            _corpus(flow, part)
    for part in parts:
        if part.tag == "GR.NOTES":
            _notes_apart(flow, part)


def _corpus(flow: Flow, element: Element) -> None:
    made, left = table(element, flow.context)
    flow.add(made)
    if left:
        message = f"words in {element.tag} that are in none of its cells stand behind it"
        flow.context.report(STRAY_WORDS, element, message)
        flow.add(*left)


def _notes_apart(flow: Flow, element: Element) -> None:
    flow.add(*notes_apart(element, flow.context))


def _included(flow: Flow, element: Element) -> None:
    """Read `INCL.ELEMENT`, in whose place another part of the document stands."""
    file = element.get("FILEREF", "")
    blocks = flow.context.include(file)
    if blocks is None:
        message = f"{file!r} belongs here, and is not there to be read"
        flow.context.report(PART_ABSENT, element, message)
    else:
        flow.add(*blocks)
    flow.through(element)


HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        **dict.fromkeys(("NP", "PARAG"), _numbered),
        **dict.fromkeys(("GR.SEQ", "DIVISION", "SUBDIV", "DIV.CONSID"), _section),
        **dict.fromkeys(("INTERNAL.ANNEX", "LETTER"), _section),
        **dict.fromkeys(("TITLE", "TI.CJT", "TI.ART", "NO.GR.SEQ"), _title),
        "ARTICLE": _article,
        "CORPUS": _corpus,
        "DLIST": _definitions,
        "FAM.COMP": _family,
        "GR.NOTES": _notes_apart,
        "INCL.ELEMENT": _included,
        "LIST": _list,
        "PREAMBLE.INIT": _formula,
        "TBL": _table,
        "TOC.ITEM": _line,
    }
)
"""By the name of the element."""


def _only(*elements: Element | None) -> frozenset[Element]:
    return frozenset(element for element in elements if element is not None)
