"""Finds citations in running text: the kind of what is cited, its place, and its address.

    >>> text = "zie Verordening (EG) nr. 765/2006 en document ST 11111/20 REV 1"
    >>> for found in find_references(text, "nl"):
    ...     print(text[found.start : found.end], found.kind, found.target)
    Verordening (EG) nr. 765/2006 act http://data.europa.eu/eli/reg/2006/765/oj
    ST 11111/20 REV 1 document https://data.consilium.europa.eu/doc/document/ST-11111-2020-REV-1/nl/pdf

A wrong address is worse than none: each module says when an address is certain.
"""

import datetime as dt
from collections.abc import Iterator

from council_docs.languages import load_language
from council_docs.languages.language import Language
from council_docs.references.acts import find_acts
from council_docs.references.documents import find_documents
from council_docs.references.journal import find_journal_citations
from council_docs.references.points import find_points
from council_docs.references.reference import Reference, ReferenceKind
from council_docs.references.treaties import find_treaty_articles

__all__ = ["Reference", "ReferenceKind", "find_references"]

_DIGITS = "0123456789"


def find_references(
    text: str, language: Language | str | None, date: dt.date | None = None
) -> list[Reference]:
    """Return the citations in a text, in their order and without overlaps.

    `language` is a language or its ISO 639-1 code; None finds only citations that look the same in
    all languages. `date` is the date of the text: it decides which treaties were in force. Raises
    ValueError for the code of an unknown language.
    """
    if isinstance(language, str):
        language = load_language(language)
    if not has_digit(text):
        return []
    found = list(_find_all(text, language, date))
    if len(found) < 2:  # noqa: PLR2004 - a single one needs no order
        return found
    found.sort(key=lambda reference: (reference.start, -reference.end))
    kept: list[Reference] = []
    end = 0
    for reference in found:
        if reference.start >= end:
            kept.append(reference)
            end = reference.end
    return kept


def has_digit(text: str) -> bool:
    """Return whether a text has a digit. No citation and no date is without."""
    # Ten searches for one character take a quarter of the time of one for a pattern.
    return any(map(text.__contains__, _DIGITS))


def _find_all(text: str, language: Language | None, date: dt.date | None) -> Iterator[Reference]:
    """Yield the citations of all kinds; one may lie inside another of a different kind."""
    yield from find_documents(text, language)
    if language is not None:
        yield from find_acts(text, language)
        yield from find_journal_citations(text, language)
        yield from find_treaty_articles(text, language, date)
        yield from find_points(text, language)
