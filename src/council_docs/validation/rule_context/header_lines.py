"""What the rules on the header share: its lines that no field holds, and places in it."""

from collections.abc import Iterator

from council_docs.languages import CODES, load_language
from council_docs.languages.language import Language
from council_docs.model import Document, FactName, HeaderField
from council_docs.source import Span


def words_of(document: Document) -> Language | None:
    """Return the words of the document's language, where it is known."""
    return load_language(document.language) if document.language in CODES else None


def not_understood(document: Document) -> Iterator[HeaderField]:
    """Yield the lines of the header that are neither a known value nor a labelled field."""
    for found in document.header.fields:
        if found.role == "other" and found.label is None:
            yield found


def labelled(document: Document) -> list[HeaderField]:
    """Return the labelled fields."""
    return [found for found in document.header.fields if found.label is not None]


def place_of(document: Document, *names: FactName) -> Span | None:
    """Return where the first of these values stands that was read from the source."""
    for name in names:
        for fact in document.provenance.facts:
            if fact.name == name:
                return fact.span
    return None
