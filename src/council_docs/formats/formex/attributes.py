"""Reads the values of attributes: dates, and what references point at."""

import datetime as dt

import regex

from council_docs.diagnostics.reader_diagnostics import DATE_ATTRIBUTE
from council_docs.formats.formex.reader_context import FormexContext
from council_docs.formats.xml.tree import Element
from council_docs.references.journal import build_issue_address

_DATE = regex.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_YEAR_OR_MONTH = regex.compile(r"[0-9]{4}([0-9]{2})?")
_ISSUE = regex.compile(r"(?P<number>[0-9]{1,3})(?P<part>[AEI]?)")
_LAST_ISSUE = dt.date(2023, 9, 30)
"""Since then each act is published by itself."""


def read_date(element: Element, context: FormexContext) -> dt.date | None:
    """Return the date of a `DATE`; None for a mere month, and with a diagnostic for no date."""
    value = element.get("ISO", "").strip()
    date = parse_date(value)
    if date is None and not _YEAR_OR_MONTH.fullmatch(value):
        context.report(DATE_ATTRIBUTE, element, f"invalid date: {value[:20]!r}")
    return date


def parse_date(value: str | None) -> dt.date | None:
    """Return the date for `20240308`; None for anything else."""
    found = _DATE.fullmatch(value or "")
    if found is None:
        return None
    try:
        return dt.date(*map(int, found.groups()))
    except ValueError:
        return None


def find_target(element: Element) -> str | None:
    """Return the address that a reference or a link points at; None where it is not certain."""
    return element.get("URI") or _build_issue_address(element)


def _build_issue_address(element: Element) -> str | None:
    """Return the address of the issue of the Official Journal that a reference names."""
    issue = _ISSUE.fullmatch(element.get("NO.OJ", ""))
    date, series = parse_date(element.get("DATE.PUB")), element.get("COLL")
    if issue is None or date is None or date > _LAST_ISSUE or series not in ("L", "C"):
        return None
    return build_issue_address(series, date.year, int(issue["number"]), issue["part"])
