"""The elements of Akoma Ntoso as the reader sees them: what kind each is, and what it says."""

import datetime as dt
from collections.abc import Iterator

from council_docs.formats.akn.vocabulary import MAX_SPAN, NAMESPACE, OWN_NAMESPACE
from council_docs.formats.xml.tree import Element

_PREFIX = f"{{{NAMESPACE}}}"
_LENGTH = len(_PREFIX)
_OWN = f"{{{OWN_NAMESPACE}}}"
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
"""What stands inside running text and holds running text."""

MARKERS = frozenset("br eol eop img marker noteRef".split())
"""What stands inside running text and is empty."""

HIERARCHY = frozenset(
    """
    alinea article book chapter clause division hcontainer indent level list paragraph part point
    proviso rule section subchapter subclause subdivision sublist subparagraph subpart subrule
    subsection subtitle title tome transitional
    """.split()
)
"""What can have a number and a heading."""

NUMBERED = frozenset(("paragraph", "level"))
"""What is a numbered conclusion where it has a number and no heading."""

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
"""What has no words of its own: the blocks in it stand where it stands."""

DOCUMENTS = frozenset(
    """
    act amendment amendmentList bill debate debateReport doc documentCollection judgment
    officialGazette portion statement
    """.split()
)


def name(element: Element) -> str:
    """Return the name of an element; of other namespaces with the namespace."""
    tag = element.tag
    return tag[_LENGTH:] if tag.startswith(_PREFIX) else tag


def child(element: Element, *names: str) -> Element | None:
    """Return the first child of the first name, of it the first of the second name, and so on."""
    found: Element | None = element
    for step in names:
        if found is not None:
            found = next(found.iterchildren(_PREFIX + step), None)  # `find` looks for a path
    return found


def every(element: Element, named: str) -> Iterator[Element]:
    """Yield the elements of a name inside an element, at any depth."""
    return element.iter(_PREFIX + named)


def own(element: Element, attribute: str) -> str | None:
    """Return an attribute in the namespace of this library."""
    return element.get(_OWN + attribute)


def absent(element: Element) -> bool:
    """Tell whether an element stands only because the schema demands it."""
    return own(element, "absent") == "true" and not has_words(element)


def preserved(element: Element) -> bool:
    """Tell whether the blanks of an element are part of its text."""
    return element.get(_SPACE) == "preserve"


def identifier(element: Element) -> str | None:
    """Return the eId, or what stands for it in the practice of the EU."""
    return element.get("eId") or element.get(_ID)


def pointed(reference: str | None) -> str:
    """Return what a reference points at: `consil` for `#consil`, `CONSIL` for `~_CONSIL`."""
    return (reference or "").lstrip("#~_")


def has_words(element: Element) -> bool:
    """Tell whether anything is printed in an element."""
    return any(not text.isspace() for text in element.itertext() if text)


def is_running(element: Element) -> bool:
    """Tell whether an element holds words, or what stands only between words."""
    if element.text and not element.text.isspace():
        return True
    return any(
        name(inner) in INLINES or (inner.tail and not inner.tail.isspace()) for inner in element
    )


def iso_date(element: Element) -> dt.date | None:
    """Return the date in an attribute; None where it is none."""
    try:
        return dt.date.fromisoformat((element.get("date") or "")[:10])
    except ValueError:
        return None


def count(element: Element, attribute: str) -> int:
    """Return how many columns or rows a cell spans."""
    said = element.get(attribute) or ""
    is_number = said.isascii() and said.isdigit() and len(said) <= len(str(MAX_SPAN))
    return max(int(said), 1) if is_number else 1
