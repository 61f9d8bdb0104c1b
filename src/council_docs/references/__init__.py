"""Citations in running text: what is cited, where it stands, and its address where it is certain.

    >>> text = "zie Verordening (EG) nr. 765/2006 en document ST 11111/20 REV 1"
    >>> for found in find(text, "nl"):
    ...     print(text[found.start : found.end], found.kind, found.target)
    Verordening (EG) nr. 765/2006 act http://data.europa.eu/eli/reg/2006/765/oj
    ST 11111/20 REV 1 document https://data.consilium.europa.eu/doc/document/ST-11111-2020-REV-1/nl/pdf

A wrong address is worse than none: each module says when an address is certain.
"""

import datetime as dt
import re
from collections.abc import Iterator

from council_docs.languages import load_language
from council_docs.languages.language import Language
from council_docs.references import acts, documents, journal, points, treaties
from council_docs.references.reference import Reference, ReferenceKind

__all__ = ["Reference", "ReferenceKind", "find"]

_DIGIT = re.compile("[0-9]")


def find(value: str, words: Language | str | None, day: dt.date | None = None) -> list[Reference]:
    """Return the citations in a text in their order; none overlaps another.

    `words` are those of a language, or its ISO 639-1 code; without them only those are found that
    look the same in all languages. `day` is the day of the text: it tells which treaties were in
    force. Raises ValueError for a code that is not of an official language.
    """
    if isinstance(words, str):
        words = load_language(words)
    if not _DIGIT.search(value):
        return []
    found = list(_all(value, words, day))
    if len(found) < 2:  # noqa: PLR2004 - one needs no order
        return found
    found.sort(key=lambda reference: (reference.start, -reference.end))
    kept: list[Reference] = []
    end = 0
    for reference in found:
        if reference.start >= end:
            kept.append(reference)
            end = reference.end
    return kept


def _all(value: str, words: Language | None, day: dt.date | None) -> Iterator[Reference]:
    """Yield the citations of all kinds; what one takes for a citation may lie inside another."""
    yield from documents.find(value, words)
    if words is not None:
        yield from acts.find(value, words)
        yield from journal.find(value, words)
        yield from treaties.find(value, words, day)
        yield from points.find(value, words)
