"""Brackets and quotation marks without their counterparts.

Each unit must balance: the body of an annex, the cover, a footnote. A mark looks for its
counterpart in its own paragraph first, then in the other paragraphs of the unit.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from council_docs.diagnostics import Diagnostic, DiagnosticKind
from council_docs.model import Piece
from council_docs.validation.rule_context.context import DocumentContext

_QUOTED = 20
"""How many characters a message quotes on each side of a mark."""


class _UnpairedMark(NamedTuple):
    piece: Piece
    at: int
    opens: bool


FindUnpaired: TypeAlias = Callable[[str], Iterable[tuple[int, bool]]]
"""Returns the offset of each unpaired mark of a paragraph, and whether it opens."""


def diagnose_unpaired(
    context: DocumentContext, kind: DiagnosticKind, noun: str, marks: str, find: FindUnpaired
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each of `marks` that has no counterpart in its unit."""
    used = [mark for mark in marks if mark in context.words]
    for unit in context.units if used else ():
        # Most paragraphs hold no mark, and this check is cheap.
        held = [piece for piece in unit if any(mark in piece.words for mark in used)]
        for piece, at, opens in _pair_across(held, find):
            quote = piece.words[max(at - _QUOTED, 0) : at + _QUOTED]
            message = f"{'unclosed' if opens else 'unopened'} {noun} {piece.words[at]} in {quote!r}"
            yield kind.diagnose(context.locate(piece, at, at + 1), message)


def _pair_across(unit: Iterable[Piece], find: FindUnpaired) -> list[_UnpairedMark]:
    """Return the marks that are still unpaired after pairing across paragraphs."""
    left: list[_UnpairedMark] = []
    for piece in unit:
        for at, opens in find(piece.words):
            if not opens and left and left[-1].opens:
                left.pop()
            else:
                left.append(_UnpairedMark(piece, at, opens))
    return left
