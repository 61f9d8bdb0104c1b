"""Dates of Formex: `20240308`, or no more than a year or a month."""

import datetime as dt

import regex

from council_docs.diagnostics.reader_diagnostics import DATE_ATTRIBUTE
from council_docs.formats.formex.reader_context import FormexContext
from council_docs.formats.xml.tree import Element

_DAY = regex.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_LESS = regex.compile(r"[0-9]{4}([0-9]{2})?")


def date_of(element: Element, context: FormexContext) -> dt.date | None:
    """Return the day that a `DATE` says; None for a month, and for what is no date."""
    written = element.get("ISO", "").strip()
    date = day(written)
    if date is None and not _LESS.fullmatch(written):
        context.report(DATE_ATTRIBUTE, element, f"{written[:20]!r} is not a date")
    return date


def day(written: str | None) -> dt.date | None:
    """Return the day that eight digits say; None for all else."""
    found = _DAY.fullmatch(written or "")
    if found is None:
        return None
    try:
        return dt.date(*map(int, found.groups()))
    except ValueError:
        return None
