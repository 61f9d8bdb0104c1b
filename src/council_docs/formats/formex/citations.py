"""What the references of Formex point at."""

import datetime as dt

import regex

from council_docs.formats.formex.dates import day
from council_docs.formats.xml.tree import Element
from council_docs.references.journal import build_issue_address

_NUMBER = regex.compile(r"(?P<number>[0-9]{1,3})(?P<part>[AEI]?)")
_LAST_ISSUE = dt.date(2023, 9, 30)
"""Since then each act is published by itself."""


def target_of(element: Element) -> str | None:
    """Return the address of what a reference or a link points at, where it is certain."""
    return element.get("URI") or _issue(element)


def _issue(element: Element) -> str | None:
    """Return the address of an issue of the Official Journal that a reference names."""
    number = _NUMBER.fullmatch(element.get("NO.OJ", ""))
    date, series = day(element.get("DATE.PUB")), element.get("COLL")
    if number is None or date is None or date > _LAST_ISSUE or series not in ("L", "C"):
        return None
    return build_issue_address(series, date.year, int(number["number"]), number["part"])
