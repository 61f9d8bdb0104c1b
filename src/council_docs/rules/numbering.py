"""What the rules on numbering share: the numbered conclusions of an annex in their order."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from council_docs.model import Annex, Conclusion, Document, walk

# 12   1a   12 bis
_NUMBER = regex.compile(r"(?P<digits>[0-9]{1,9})\s?(?P<suffix>[^\W\d_]*)")


class Numbered(NamedTuple):
    """A conclusion and what its number says."""

    conclusion: Conclusion
    number: int
    suffix: str
    """`a` in `1a`, `bis` in `12 bis`, else empty."""


def annexes(document: Document) -> Iterator[Annex]:
    """Yield every annex, those inside another one after it."""
    waiting = list(reversed(document.annexes))
    while waiting:
        annex = waiting.pop()
        yield annex
        waiting.extend(reversed(annex.annexes))


def numbered(annex: Annex) -> list[Numbered]:
    """Return the conclusions of one annex whose numbers can be read, in the order of the text."""
    return [
        Numbered(block, int(match["digits"]), match["suffix"])
        for block in walk(annex.body)
        if isinstance(block, Conclusion) and (match := _NUMBER.fullmatch(block.number))
    ]
