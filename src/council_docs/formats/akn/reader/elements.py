"""The elements of Akoma Ntoso: their groups, and the values of their attributes."""

import datetime as dt
from collections.abc import Iterator

from council_docs.formats.akn.vocabulary import MAX_SPAN, NAMESPACE, OWN_NAMESPACE
from council_docs.formats.xml.tree import Element

_DIGITS = 9
_PREFIX = f"{{{NAMESPACE}}}"
_OWN = f"{{{OWN_NAMESPACE}}}"
_ABSENT = f"{_OWN}absent"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ID = "{http://www.w3.org/XML/1998/namespace}id"

MAX_DEPTH = 100
"""How deep elements are read by their meaning. Deeper ones are read as plain text.

The writer writes nothing deeper.
"""

INLINES = frozenset(
    """
    a abbr affectedDocument argument b change concept courtType date decoration def del docAuthority
    docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage
    docStatus docTitle docType docketNumber embeddedText entity event fillIn i inline ins judge
    lawyer legislature location mmod mod mref neutralCitation object omissis opinion
    organization outcome party person placeholder process quantity quotedText recordedTime ref
    relatedDocument remark rmod role rref session shortTitle signature span sub sup term time u vote
    """.split()
)
"""Elements in running text that hold running text."""

MARKERS = frozenset("br eol eop img marker noteRef".split())
"""Empty elements in running text."""

HIERARCHY = frozenset(
    """
    alinea article book chapter clause division hcontainer indent level list paragraph part point
    proviso rule section subchapter subclause subdivision sublist subparagraph subpart subrule
    subsection subtitle title tome transitional
    """.split()
)
"""Elements that can have a number and a heading."""

NUMBERED = frozenset(("paragraph", "level"))
"""Elements that are conclusions if they have a number and no heading."""

POINTS = frozenset(("point", "indent", "item", "li"))
LISTS = frozenset(("list", "blockList", "ul", "ol"))
INTROS = frozenset(("intro", "listIntroduction"))
WRAP_UPS = frozenset(("wrapUp", "listWrapUp"))

CONTAINERS = frozenset(
    """
    amendmentBody arguments attachments background body citation citations collectionBody
    conclusions container content coverPage debateBody debateSection decision div
    embeddedStructure formula header introduction judgmentBody longTitle mainBody motivation
    portionBody preamble preface quotedStructure recital recitals remedies speech subFlow
    """.split()
)
"""Elements whose blocks are read in their place."""

DOCUMENTS = frozenset(
    """
    act amendment amendmentList bill debate debateReport doc documentCollection judgment
    officialGazette portion statement
    """.split()
)


def get_name(element: Element) -> str:
    """Return the name of an element, with the namespace if it is not Akoma Ntoso."""
    return element.tag.removeprefix(_PREFIX)


def find_child(element: Element, *names: str) -> Element | None:
    """Return the first child with a name, in it the first child with the next name, and so on."""
    for name in names:
        tag = _PREFIX + name
        for child in element:  # a third of the time of `iterchildren`: 4 % of reading
            if child.tag == tag:
                element = child
                break
        else:
            return None
    return element


def find_all(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements with a name inside an element, at any depth."""
    return element.iter(_PREFIX + name)


def get_own(element: Element, attribute: str) -> str | None:
    """Return an attribute in the namespace of this library."""
    return element.get(_OWN + attribute)


def is_absent(element: Element) -> bool:
    """Return True for an element that is there only because the schema requires it."""
    return element.get(_ABSENT) == "true" and not has_words(element)


def preserves_space(element: Element) -> bool:
    """Return True if the white space of an element is part of its text."""
    return element.get(_SPACE) == "preserve"


def get_eid(element: Element) -> str | None:
    """Return the eId, or the `xml:id` that EU documents use instead."""
    return element.get("eId") or element.get(_ID)


def parse_pointer(reference: str | None) -> str:
    """Return the target of a reference: `consil` for `#consil`, `CONSIL` for `~_CONSIL`."""
    return (reference or "").lstrip("#~_")


def has_words(element: Element) -> bool:
    """Return True if an element prints anything."""
    return any(not text.isspace() for text in element.itertext() if text)


def is_running_text(element: Element) -> bool:
    """Return True if an element holds words, or elements of running text."""
    if element.text and not element.text.isspace():
        return True
    return any(
        get_name(inner) in INLINES or (inner.tail and not inner.tail.isspace()) for inner in element
    )


def parse_date(element: Element) -> dt.date | None:
    """Return the date in the attribute `date`; None for an invalid one."""
    try:
        return dt.date.fromisoformat((element.get("date") or "")[:10])
    except ValueError:
        return None


def parse_span(element: Element, attribute: str) -> int:
    """Return the number of columns or rows that a cell spans; 1 for an invalid number."""
    number = parse_number(element.get(attribute))
    return number if number is not None and 1 <= number <= MAX_SPAN else 1


def parse_number(value: str | None) -> int | None:
    """Return a whole number of at most nine digits; None for anything else."""
    is_number = value is not None and value.isascii() and value.isdigit() and len(value) <= _DIGITS
    return int(value) if value and is_number else None
