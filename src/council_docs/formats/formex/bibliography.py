"""What a part says of the document: language, day, and its place in the Official Journal."""

import datetime as dt

import regex
from attrs import evolve, frozen

from council_docs.formats.formex.dates import day
from council_docs.formats.formex.reader_context import children, words_in
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3
from council_docs.model import OfficialJournal

_NUMBER = regex.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}){0,9}")


@frozen(kw_only=True)
class Bibliography:
    """What the metadata of a document say."""

    language: str | None
    """ISO 639-1; None for one that is not official."""
    date: dt.date | None
    """Of the document."""
    official_journal: OfficialJournal


def bibliography(root: Element, listing: Element | None) -> Bibliography:
    """Return what the root of a part and the `DOC` file, where there is one, say."""
    instance = root.find(".//BIB.INSTANCE")
    language = _words(instance, "LG.DOC").lower() or _words(instance, ".//LG.OJ").lower()
    return Bibliography(
        language=language if language in ALPHA3 else None,
        date=_day(instance, "DATE"),
        official_journal=_journal(root, instance, listing),
    )


def number_in_document(root: Element) -> str | None:
    """Return the place of a part among those of its document: `0001.0002`."""
    number = _words(root.find("BIB.INSTANCE"), "NO.SEQ")
    return number if _NUMBER.fullmatch(number) else None


def _journal(root: Element, instance: Element | None, listing: Element | None) -> OfficialJournal:
    """Return where a document was published; a consolidated text names that of its first act."""
    first = root.find(".//FAM.COMP/BIB.DATA")
    place = root.find(".//FAM.COMP/BIB.DATA//DOCUMENT.REF.CONS")
    if place is None and instance is not None:
        place = instance.find("DOCUMENT.REF")
    listed = None if listing is None else listing.find("PUBLICATION.REF")
    made = _place(place)
    page = _words(instance, "PAGE.FIRST") if first is None else _words(place, "PAGE.FIRST")
    return evolve(
        made,
        celex=_celex(listing) or _celex(first),
        eli=_eli(listing),
        series=made.series or _words(listed, "COLL") or None,
        date=_day(listed, "DATE"),
        page=page or None,
    )


def _place(place: Element | None) -> OfficialJournal:
    """Return series, number and year; since October 2023 the number is that of the act."""
    of_act = None if place is None else place.find("NO.DOC")
    number = _words(of_act, "NO.CURRENT") or _words(place, "NO.OJ").lstrip("0")
    year = _words(of_act, "YEAR") or _words(place, "YEAR")
    return OfficialJournal(
        series=_words(place, "COLL") or None,
        number=number or None,
        year=int(year) if year.isascii() and year.isdigit() and len(year) <= _YEAR else None,
    )


_YEAR = 4


def _celex(element: Element | None) -> str | None:
    if element is None:
        return None
    return next((words for found in element.iter("NO.CELEX") if (words := words_in(found))), None)


def _eli(listing: Element | None) -> str | None:
    found = None if listing is None else listing.find("BIB.DOC/NO.ELI")
    if found is None:
        return None
    return found.get("ID") or words_in(found).removeprefix("ELI:") or None


def _day(parent: Element | None, name: str) -> dt.date | None:
    found = () if parent is None else children(parent, name)
    return next((date for element in found if (date := day(element.get("ISO")))), None)


def _words(parent: Element | None, path: str) -> str:
    found = None if parent is None else parent.find(path)
    return "" if found is None else words_in(found)
