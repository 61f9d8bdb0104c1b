"""Read the metadata of a document."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

from attrs import evolve

from council_docs.formats.akn.reader.elements import (
    find_all,
    find_child,
    get_own,
    parse_date,
    parse_number,
)
from council_docs.formats.akn.vocabulary import TYPES
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3, Kind
from council_docs.model import OfficialJournal

_KINDS: dict[str, Kind] = {known.name: kind for kind, known in TYPES.items()}
_ALPHA2 = {three: two for two, three in ALPHA3.items()}


class Metadata:
    """The metadata of one document."""

    def __init__(self, document: Element, language: str | None) -> None:
        """Read those of an element such as `doc`. `language` overrides the language there."""
        self._document = document
        self._given_language = language

    @property
    def kind(self) -> Kind:
        """The kind of document that its name stands for."""
        return _KINDS.get((self._document.get("name") or "").upper(), "other")

    @cached_property
    def language(self) -> str | None:
        """ISO 639-1."""
        if self._given_language is not None:
            return self._given_language
        element = self._find("FRBRExpression", "FRBRlanguage")
        code = "" if element is None else (element.get("language") or "").lower()
        return code if code in ALPHA3 else _ALPHA2.get(code)

    @property
    def document_date(self) -> dt.date | None:
        """The date of a document without a cover page."""
        dates = (date for date in self._in_work("FRBRdate") if date.get("name") == "document")
        return next(map(parse_date, dates), None)

    @property
    def official_journal(self) -> OfficialJournal:
        """The publication of the document in the Official Journal."""
        published = find_child(self._document, "meta", "publication")
        aliases = {
            alias.get("name"): alias.get("value") or "" for alias in self._in_work("FRBRalias")
        }
        journal = OfficialJournal(celex=aliases.get("celex"), eli=aliases.get("eli"))
        if published is None:
            return journal
        return evolve(
            journal,
            series=get_own(published, "series"),
            number=published.get("number"),
            year=parse_number(get_own(published, "year")),
            date=None if get_own(published, "undated") else parse_date(published),
            page=get_own(published, "page"),
        )

    def _in_work(self, name: str) -> Iterator[Element]:
        """Return the elements with a name in `FRBRWork`."""
        work = self._find("FRBRWork")
        return iter(()) if work is None else find_all(work, name)

    def _find(self, *names: str) -> Element | None:
        return find_child(self._document, "meta", "identification", *names)
