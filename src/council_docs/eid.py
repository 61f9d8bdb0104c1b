"""The eIds of Akoma Ntoso by AKN-NC 1.0, 5.4: `[prefix__]element_ref[_number]`.

An eId begins with those of its containers, so it is unique even if numbers repeat. Citations inside
a document point at eIds.
"""

import re
from collections.abc import Iterator

from council_docs.identifiers import Kind
from council_docs.model import Annex, Block, Conclusion, Document, Header, Section

_OUTER = " \t\r\n\u00a0.,:;()[]"
_INNER = re.compile(r"[\W_]+")

_MAX_NUMBER = 40
"""Characters of a number in an eId: every element inside repeats them."""

_STANDALONE: frozenset[Kind] = frozenset({"conclusions", "resolution"})
"""The kinds of texts that need no transmitting document."""


def strip_punctuation(label: str) -> str:
    """Return a label without brackets and final punctuation: `12 bis` for `12 bis.`."""
    return label.strip(_OUTER)


def format_number_part(label: str) -> str:
    """Return the number in an eId for a label: `11-2bis` for `11.2 bis.`.

    AKN-NC 1.0, 5.4: no final punctuation, brackets and spaces; inner separators become `-`. Empty
    for a label without letters and digits, such as a dash.
    """
    bare = "".join(strip_punctuation(label).split())[:_MAX_NUMBER]
    return bare if bare.isalnum() else _INNER.sub("-", bare).strip("-")


class EIdRegister:
    """The eIds that are taken, and the next free ones."""

    def __init__(self) -> None:
        """Start without eIds."""
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def __contains__(self, eid: str) -> bool:
        """Return True if an element has this eId."""
        return eid in self._taken

    def take(self, eid: str) -> str:
        """Take and return the eId of an element that its parent has at most once."""
        self._taken.add(eid)
        return eid

    def take_counted(self, stem: str) -> str:
        """Take and return the next eId of counted elements: `…__list_1`, `…__list_2`.

        It is always free: numbers in other eIds hold no underscore.
        """
        number = self._counts[stem] = self._counts.get(stem, 0) + 1
        return self.take(f"{stem}_{number}")

    def take_numbered(self, stem: str, label: str | None) -> str:
        """Take and return an eId with a number: `…__para_12`, `…__para_12_2` if it is taken.

        Elements without a number are counted apart: `…__para_nn_1`.
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
    """Return True for a document that is only an enclosed text: then this is the root element.

    It may have a date, which needs no cover page: it is a date of the Work.
    """
    return (
        document.kind in _STANDALONE
        and document.header == Header(date=document.header.date)
        and not document.cover
        and len(document.annexes) == 1
        and document.annexes[0].label is None
        and document.annexes[0].number is None
        and document.annexes[0].language is None
    )


def walk_conclusions(document: Document) -> Iterator[tuple[Annex, Conclusion, str]]:
    """Yield the conclusions in annexes and their sections: annex, conclusion, eId."""
    ids = EIdRegister()
    for annex, prefix in _walk_annexes(document, ids):
        waiting: list[tuple[str, Block]] = [(prefix, block) for block in reversed(annex.body)]
        while waiting:
            above, block = waiting.pop()
            if isinstance(block, Conclusion):
                yield annex, block, ids.take_numbered(f"{above}para", block.label)
            elif isinstance(block, Section):
                eid = ids.take_numbered(f"{above}sec", block.label)
                waiting.extend((f"{eid}__", child) for child in reversed(block.body))


def _walk_annexes(document: Document, ids: EIdRegister) -> Iterator[tuple[Annex, str]]:
    """Yield annexes, each before its own annexes, with the prefix of the eIds in it."""
    waiting = [("", annex) for annex in reversed(document.annexes)]
    alone = is_standalone(document)
    while waiting:
        above, annex = waiting.pop()
        prefix = "" if alone else f"{ids.take_counted(f'{above}att')}__"
        alone = False
        yield annex, prefix
        waiting.extend((prefix, inner) for inner in reversed(annex.annexes))
