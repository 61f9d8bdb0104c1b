"""What a document says of itself in its metadata."""

import datetime as dt
from functools import cached_property

from council_docs.formats.akn.reader.elements import child, every, iso_date, own
from council_docs.formats.akn.vocabulary import TYPES
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3, Kind
from council_docs.model import OfficialJournal

_KINDS: dict[str, Kind] = {known.name: kind for kind, known in TYPES.items()}
_ALPHA2 = {three: two for two, three in ALPHA3.items()}
_NO_DATES = (dt.date(1, 1, 1),)
"""What stands where the schema demands a date and there is none."""


class Metadata:
    """The metadata of one document."""

    def __init__(self, document: Element, language: str | None) -> None:
        """Read those of an element such as `doc`; `language` takes the place of the one there."""
        self._document = document
        self._told = language

    @property
    def kind(self) -> Kind:
        """What the document is, as far as its name tells."""
        return _KINDS.get((self._document.get("name") or "").upper(), "other")

    @cached_property
    def language(self) -> str | None:
        """ISO 639-1."""
        if self._told is not None:
            return self._told
        said = self._find("FRBRExpression", "FRBRlanguage")
        code = "" if said is None else (said.get("language") or "").lower()
        return code if code in ALPHA3 else _ALPHA2.get(code)

    @property
    def document_date(self) -> dt.date | None:
        """The date of a document that has no cover page to print it on."""
        work = self._find("FRBRWork")
        for found in () if work is None else every(work, "FRBRdate"):
            if found.get("name") == "document":
                return iso_date(found)
        return None

    @property
    def official_journal(self) -> OfficialJournal:
        """Where the Official Journal published the document."""
        published = child(self._document, "meta", "publication")
        aliases = self._aliases()
        if published is None:
            return OfficialJournal(celex=aliases.get("celex"), eli=aliases.get("eli"))
        year = own(published, "year")
        return OfficialJournal(
            celex=aliases.get("celex"),
            eli=aliases.get("eli"),
            series=own(published, "series"),
            number=published.get("number"),
            year=int(year) if year and year.isdecimal() else None,
            date=None if own(published, "undated") else iso_date(published),
            page=own(published, "page"),
        )

    def _aliases(self) -> dict[str, str]:
        work = self._find("FRBRWork")
        found = () if work is None else every(work, "FRBRalias")
        return {alias.get("name") or "": alias.get("value") or "" for alias in found}

    def _find(self, *names: str) -> Element | None:
        return child(self._document, "meta", "identification", *names)
