"""What the rules on brackets and quotation marks share: which marks of a unit have no partner.

A unit is what is balanced in itself: the body of an annex, the cover, a footnote. A mark looks for
its partner in its own paragraph first, then in the others of the unit.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from council_docs.model import Document, NoteMark, Paragraph, Piece, pieces, walk_annexes
from council_docs.rules.places import every_text


class Single(NamedTuple):
    """A mark without its partner."""

    piece: Piece
    at: int
    opens: bool


Scan: TypeAlias = Callable[[str], Iterable[tuple[int, bool]]]
"""Returns where the marks of one paragraph stand that have no partner in it, and which open."""


def singles(document: Document, scan: Scan) -> Iterator[Single]:
    """Yield the marks of a document that have no partner in their unit."""
    for unit in _units(document):
        yield from _left(unit, scan)


def _left(unit: Iterable[Piece], scan: Scan) -> list[Single]:
    """Return the marks that are left when those of different paragraphs found each other."""
    left: list[Single] = []
    for piece in unit:
        if piece.is_label:
            continue
        for at, opens in scan(piece.words):
            if not opens and left and left[-1].opens:
                left.pop()
            else:
                left.append(Single(piece, at, opens))
    return left


def _units(document: Document) -> Iterator[Iterable[Piece]]:
    for found in document.header.fields:
        yield pieces((Paragraph(text=found.value),))
    yield pieces(document.cover)
    for annex in walk_annexes(document.annexes):
        if annex.title is not None:
            yield pieces((Paragraph(text=annex.title),))
        yield pieces(annex.body)
    for text in every_text(document):
        yield from (pieces(mark.body) for mark in text.marks if isinstance(mark, NoteMark))
