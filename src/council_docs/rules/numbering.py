"""What the rules on numbering share: the numbered conclusions of an annex in their order."""

from typing import NamedTuple

import regex

from council_docs.model import Annex, Conclusion, walk

_NUMBER = r"(?P<digits>[0-9]{1,9})\s?(?P<suffix>[^\W\d_]*)"
"""12   1a   12 bis; compiled, and kept by `regex`, when the first number is read."""


class Numbered(NamedTuple):
    """A conclusion and what its number says."""

    conclusion: Conclusion
    number: int
    suffix: str
    """`a` in `1a`, `bis` in `12 bis`, else empty."""


def numbered(annex: Annex) -> list[Numbered]:
    """Return the conclusions of one annex whose numbers can be read, in the order of the text."""
    return [
        Numbered(block, int(match["digits"]), match["suffix"])
        for block in walk(annex.body)
        if isinstance(block, Conclusion) and (match := regex.fullmatch(_NUMBER, block.number))
    ]
