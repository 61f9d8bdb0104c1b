"""What the rules on brackets and quotation marks share: which marks of a unit have no partner.

A unit is what is balanced in itself: the body of an annex, the cover, a footnote. A mark looks for
its partner in its own paragraph first, then in the others of the unit.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from council_docs.model import Piece
from council_docs.validation.rule_context.context import DocumentContext


class Single(NamedTuple):
    """A mark without its partner."""

    piece: Piece
    at: int
    opens: bool


Scan: TypeAlias = Callable[[str], Iterable[tuple[int, bool]]]
"""Returns where the marks of one paragraph stand that have no partner in it, and which open."""


def singles(context: DocumentContext, marks: str, scan: Scan) -> Iterator[Single]:
    """Yield those of some marks that have no partner in their unit."""
    printed = [mark for mark in marks if mark in context.words]
    if printed:
        for unit in context.units:
            # Most paragraphs hold none, and to look for a character costs next to nothing.
            held = [piece for piece in unit if any(mark in piece.words for mark in printed)]
            yield from _left(held, scan)


def _left(unit: Iterable[Piece], scan: Scan) -> list[Single]:
    """Return the marks that are left when those of different paragraphs found each other."""
    left: list[Single] = []
    for piece in unit:
        for at, opens in scan(piece.words):
            if not opens and left and left[-1].opens:
                left.pop()
            else:
                left.append(Single(piece, at, opens))
    return left
