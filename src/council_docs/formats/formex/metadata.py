"""Reads the metadata of a part: language, date, and the place in the Official Journal."""

import datetime as dt

import regex
from attrs import evolve, frozen

from council_docs.formats.formex.attributes import parse_date
from council_docs.formats.formex.reader_context import get_children, get_words
from council_docs.formats.xml.tree import Element
from council_docs.identifiers import ALPHA3
from council_docs.model import OfficialJournal

_YEAR_LENGTH = 4
_NUMBER = regex.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}){0,9}")


@frozen(kw_only=True)
class Metadata:
    """The metadata of a document."""

    language: str | None
    """ISO 639-1; None for an unofficial language."""
    date: dt.date | None
    official_journal: OfficialJournal


def read_metadata(root: Element, listing: Element | None) -> Metadata:
    """Return the metadata of a part and of the `DOC` file, if there is one."""
    instance = root.find(".//BIB.INSTANCE")
    language = (
        _get_words_at(instance, "LG.DOC").lower() or _get_words_at(instance, ".//LG.OJ").lower()
    )
    return Metadata(
        language=language if language in ALPHA3 else None,
        date=_find_date(instance, "DATE"),
        official_journal=_read_journal(root, instance, listing),
    )


def find_part_number(root: Element) -> str | None:
    """Return the number of a part in its document: `0001.0002`; None where it has none."""
    number = _get_words_at(root.find("BIB.INSTANCE"), "NO.SEQ")
    return number if _NUMBER.fullmatch(number) else None


def _read_journal(
    root: Element, instance: Element | None, listing: Element | None
) -> OfficialJournal:
    """Return where a document was published; for a consolidated text, where its first act was."""
    first = root.find(".//FAM.COMP/BIB.DATA")
    place = root.find(".//FAM.COMP/BIB.DATA//DOCUMENT.REF.CONS")
    if place is None and instance is not None:
        place = instance.find("DOCUMENT.REF")
    listed = None if listing is None else listing.find("PUBLICATION.REF")
    journal = _read_place(place)
    page = (
        _get_words_at(instance, "PAGE.FIRST")
        if first is None
        else _get_words_at(place, "PAGE.FIRST")
    )
    return evolve(
        journal,
        celex=_find_celex(listing) or _find_celex(first),
        eli=_find_eli(listing),
        series=journal.series or _get_words_at(listed, "COLL") or None,
        date=_find_date(listed, "DATE"),
        page=page or None,
    )


def _read_place(place: Element | None) -> OfficialJournal:
    """Return series, number and year; since October 2023 the number of the act, not of an issue."""
    of_act = None if place is None else place.find("NO.DOC")
    number = _get_words_at(of_act, "NO.CURRENT") or _get_words_at(place, "NO.OJ").lstrip("0")
    year = _get_words_at(of_act, "YEAR") or _get_words_at(place, "YEAR")
    return OfficialJournal(
        series=_get_words_at(place, "COLL") or None,
        number=number or None,
        year=int(year) if year.isascii() and year.isdigit() and len(year) <= _YEAR_LENGTH else None,
    )


def _find_celex(element: Element | None) -> str | None:
    if element is None:
        return None
    return next((words for found in element.iter("NO.CELEX") if (words := get_words(found))), None)


def _find_eli(listing: Element | None) -> str | None:
    found = None if listing is None else listing.find("BIB.DOC/NO.ELI")
    if found is None:
        return None
    return found.get("ID") or get_words(found).removeprefix("ELI:") or None


def _find_date(parent: Element | None, name: str) -> dt.date | None:
    found = () if parent is None else get_children(parent, name)
    return next((date for element in found if (date := parse_date(element.get("ISO")))), None)


def _get_words_at(parent: Element | None, path: str) -> str:
    found = None if parent is None else parent.find(path)
    return "" if found is None else get_words(found)
