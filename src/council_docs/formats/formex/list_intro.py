"""The words that lead into a list, and those that close its sentence."""

from collections.abc import Sequence

import regex
from attrs import evolve

from council_docs.model import Block, Paragraph, PointList, Text
from council_docs.source import Span

_CLOSED = regex.compile(r"[.;!?…][\"'”’»“)\]]*+$")


def led(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with the paragraphs around each list made part of it, where they are.

    What stands before a list leads into it unless it ends as a sentence does; what follows it
    closes its sentence where that begins with a small letter.
    """
    made: list[Block] = []
    for block in blocks:
        before = made[-1] if made else None
        match before, block:
            case Paragraph(), PointList(intro=None) if _leads(before.text):
                made[-1] = evolve(block, intro=before.text, span=_over(before, block))
            case PointList(wrap_up=None), Paragraph() if _closes(block.text):
                made[-1] = evolve(before, wrap_up=block.text, span=_over(before, block))
            case _:
                made.append(block)
    return tuple(made)


def _leads(text: Text) -> bool:
    return bool(text.value) and not _CLOSED.search(text.value[-_END:])


def _closes(text: Text) -> bool:
    return text.value[:1].islower()


def _over(first: Paragraph | PointList, last: Paragraph | PointList) -> Span | None:
    spans = [block.span for block in (first, last) if block.span is not None]
    return Span(spans[0].start, spans[-1].end) if spans else None


_END = 8
"""How many characters tell whether a sentence is closed."""
