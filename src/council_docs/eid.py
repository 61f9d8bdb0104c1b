"""The eIds of elements by the naming convention: AKN-NC 1.0, 5.4 `[prefix__]element_ref[_number]`.

Every eId carries the whole chain of its containers, so it is unique however the numbers run. They
are what a citation inside a document points at.
"""

import re
from collections.abc import Iterator

from council_docs.identifiers import Kind
from council_docs.model import Annex, Block, Conclusion, Document, Header, Section, walk_annexes

_OUTER = " \t\r\n\u00a0.,:;()[]"
_INNER = re.compile(r"[\W_]+")

# An eId stands in the eIds of all that the element holds: a freak label must not multiply.
_LONGEST = 40

_ALONE: frozenset[Kind] = frozenset({"conclusions", "resolution"})
"""The kinds whose text can stand without a document that transmits it."""


def strip_punctuation(label: str) -> str:
    """Return a printed number without its brackets and final punctuation: `12 bis.`, `(a)`."""
    return label.strip(_OUTER)


def format_number_part(label: str) -> str:
    """Return what an eId takes from a printed number: `11.2 bis.` gives `11-2bis`.

    AKN-NC 1.0, 5.4: no final punctuation, no brackets, no blanks; separators inside become `-`.
    Empty for a label without letters and digits, such as a dash.
    """
    bare = "".join(strip_punctuation(label).split())[:_LONGEST]
    return bare if bare.isalnum() else _INNER.sub("-", bare).strip("-")


class EIdRegister:
    """Gives out eIds and knows which are taken."""

    def __init__(self) -> None:
        """Begin with none taken."""
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def __contains__(self, eid: str) -> bool:
        """Tell whether an element has this eId."""
        return eid in self._taken

    def take(self, eid: str) -> str:
        """Take and return the eId of an element that stands at most once in its parent."""
        self._taken.add(eid)
        return eid

    def take_counted(self, stem: str) -> str:
        """Return the next eId of elements that are counted: `…__list_1`, `…__list_2`.

        Nothing else can have taken it: the numbers in other eIds hold no underscore.
        """
        number = self._counts[stem] = self._counts.get(stem, 0) + 1
        return self.take(f"{stem}_{number}")

    def take_numbered(self, stem: str, label: str | None) -> str:
        """Return an eId with the printed number: `…__para_12`, and `…__para_12_2` for its twin.

        Elements without a number are counted apart: `…__para_nn_1` never meets `…__para_1`.
        """
        part = format_number_part(label or "")
        if not part:
            return self.take_counted(f"{stem}_nn")
        eid = f"{stem}_{part}"
        if eid not in self._taken:
            return self.take(eid)
        self._counts.setdefault(eid, 1)
        return self.take_counted(eid)


def is_standalone(document: Document) -> bool:
    """Tell whether the one enclosed text is all there is: then it is the root of the output.

    A date needs no cover page: it stands among those of the Work.
    """
    return (
        document.kind in _ALONE
        and document.header == Header(date=document.header.date)
        and not document.cover
        and len(document.annexes) == 1
        and document.annexes[0].label is None
        and document.annexes[0].number is None
        and document.annexes[0].language is None
    )


def walk_conclusions(document: Document) -> Iterator[tuple[Annex, Conclusion, str]]:
    """Yield the conclusions that stand in annexes and their sections, each with its eId."""
    ids = EIdRegister()
    annexes = walk_annexes(document.annexes)
    for annex, prefix in zip(annexes, _prefixes(document, ids), strict=True):
        waiting: list[tuple[str, Block]] = [(prefix, block) for block in reversed(annex.body)]
        while waiting:
            above, block = waiting.pop()
            if isinstance(block, Conclusion):
                yield annex, block, ids.take_numbered(f"{above}para", block.label)
            elif isinstance(block, Section):
                eid = ids.take_numbered(f"{above}sec", block.label)
                waiting.extend((f"{eid}__", child) for child in reversed(block.body))


def _prefixes(document: Document, ids: EIdRegister) -> Iterator[str]:
    """Yield what the eIds in each annex begin with, in the order of `walk_annexes`."""
    waiting = [("", annex) for annex in reversed(document.annexes)]
    alone = is_standalone(document)
    while waiting:
        above, annex = waiting.pop()
        prefix = "" if alone else f"{ids.take_counted(f'{above}att')}__"
        alone = False
        yield prefix
        waiting.extend((prefix, inner) for inner in reversed(annex.annexes))
