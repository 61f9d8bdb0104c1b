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
_MOST_REPORTED = 20
"""How many unpaired marks of one unit are reported one by one."""
_MOST_PAIRED = 5000
"""A unit with more marks than this is damaged, and pairing would take many times its memory."""


class _UnpairedMark(NamedTuple):
    piece: Piece
    at: int
    opens: bool


FindUnpaired: TypeAlias = Callable[[str], Iterable[tuple[int, bool]]]
"""Returns the offset of each unpaired mark of a paragraph, and whether it opens."""


def diagnose_unpaired(
    context: DocumentContext, kind: DiagnosticKind, noun: str, marks: str, find: FindUnpaired
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each of `marks` that has no counterpart in its unit.

    Of many in one unit the first are reported, then how many more there are.
    """
    used = [mark for mark in marks if mark in context.words]
    for unit in context.units if used else ():
        # Most paragraphs hold no mark, and this check is cheap.
        held = [piece for piece in unit if any(mark in piece.words for mark in used)]
        if not held:
            continue
        count = sum(piece.words.count(mark) for piece in held for mark in used)
        if count > _MOST_PAIRED:
            message = f"{count:,} {noun}s in one part; more than {_MOST_PAIRED:,} are not paired"
            yield kind.diagnose(held[0].span, message)
            continue
        unpaired = _pair_across(held, find)
        for piece, at, opens in unpaired[:_MOST_REPORTED]:
            quote = piece.words[max(at - _QUOTED, 0) : at + _QUOTED]
            message = f"{'unclosed' if opens else 'unopened'} {noun} {piece.words[at]} in {quote!r}"
            yield kind.diagnose(context.locate(piece, at, at + 1), message)
        if len(unpaired) > _MOST_REPORTED:
            piece, at, _ = unpaired[_MOST_REPORTED]
            message = f"{len(unpaired) - _MOST_REPORTED} more unpaired {noun}s in this part"
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
