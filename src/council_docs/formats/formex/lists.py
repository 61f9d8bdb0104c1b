"""Finds what belongs to a list: the introduction, and words after it that end its sentence."""

from collections.abc import Sequence

import regex
from attrs import evolve

from council_docs.model import Block, Paragraph, Point, PointList, Text
from council_docs.source import Span

_END = 8
"""How many characters decide whether a sentence has ended."""
_CLOSED = regex.compile(r"[.;!?…][\"'”’»“)\]]*+$")


def attach_intros(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with the paragraphs around each list as its `intro` and `wrap_up`.

    A paragraph before a list is its introduction unless it ends a sentence. A paragraph after it
    wraps it up if it begins with a small letter.
    """
    result: list[Block] = []
    for block in blocks:
        before = result[-1] if result else None
        match before, block:
            case Paragraph(), PointList(intro=None) if _is_intro(before.text):
                result[-1] = evolve(block, intro=before.text, span=cover((before, block)))
            case PointList(wrap_up=None), Paragraph() if _is_wrap_up(block.text):
                result[-1] = evolve(before, wrap_up=block.text, span=cover((before, block)))
            case _:
                result.append(block)
    return tuple(result)


def _is_intro(text: Text) -> bool:
    return bool(text.value) and not _CLOSED.search(text.value[-_END:])


def _is_wrap_up(text: Text) -> bool:
    return text.value[:1].islower()


def cover(pieces: Sequence[Block | Point]) -> Span | None:
    """Return the span from the first piece to the last; None if none has a span."""
    spans = [piece.span for piece in pieces if piece.span is not None]
    return Span(spans[0].start, spans[-1].end) if spans else None
