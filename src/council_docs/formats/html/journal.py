"""Read the Official Journal data of a page."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from council_docs.formats.html.elements import class_names, first_words
from council_docs.formats.html.parser import Element
from council_docs.formats.html.vocabulary import OWN_PREFIX
from council_docs.model import OfficialJournal

_OWN_TEXTS = ("celex", "eli", "series", "number", "page")
_LONGEST = 400
_CELEX = re.compile(
    r"(?<![0-9A-Z])[0-9EC][0-9]{4}[A-Z]{1,2}[0-9]{4,5}(?:\([0-9]{2}\))?(?![0-9A-Z])"
)
_ELI = re.compile(r"https?://data\.europa\.eu/eli/[\w./()-]{1,80}?/oj(?!\w)")
_DAY = re.compile(
    r"(?<!\d)(?:(\d{1,2})[./ ] ?(\d{1,2})[./ ] ?(\d{4})"
    r"|(\d{4})[./ ] ?(\d{1,2})[./ ] ?(\d{1,2}))(?!\d)"
)
_YEAR = re.compile(r"[0-9]{1,9}")
_ACT = re.compile(r"(?P<series>[CL])/(?P<year>20\d\d)/(?P<number>\d{1,5})")
_ISSUE = re.compile(r"(?P<series>[CL]) ?(?P<number>\d{1,3}(?: ?[AEI])?)(?:/(?P<page>\d{1,4}))?")
_PRINTED = re.compile(
    r"(?<!\w)(?P<series>[CL]) (?P<number>\d{1,3}(?: ?[AEI])?)(?!\d)\D{1,6}"
    r"\d{1,2}[./]\d{1,2}[./](?P<year>\d{4})\D{1,12}(?P<page>\d{1,4})(?!\d)"
)
"""`L 331 , 27/12/1979 P. 0008`, `OJ L 259, 7.10.2017, p. 11`."""


def read_journal(root: Element) -> OfficialJournal:
    """Return the Official Journal data of a page; empty for any other page."""
    made = OfficialJournal()
    for element in root.iter("meta", "p", "h1"):
        if element.tag == "meta":
            made = _read_meta(made, element)
        elif element.tag == "h1":
            words = first_words(element)
            made = _with_celex(made, words) if _CELEX.fullmatch(words) else made
        else:
            made = _read_paragraph(made, element)
    if made.eli is not None:
        return made
    printed = (_ELI.search(first_words(element, _LONGEST)) for element in find_imprint(root))
    return evolve(made, eli=next((found[0] for found in printed if found), None))


def _read_meta(made: OfficialJournal, meta: Element) -> OfficialJournal:
    name, content = (meta.get("name") or "").lower(), meta.get("content") or ""
    if name.startswith(OWN_PREFIX):
        return _with_own(made, name.removeprefix(OWN_PREFIX), content)
    if name == "dc.source":
        return _with_issue(made, content)
    if name == "dc.identifier":
        return _with_celex(made, content)
    return made


def _with_own(made: OfficialJournal, name: str, content: str) -> OfficialJournal:
    """Return the data with a value of our own pages; an invalid value is ignored."""
    if name in _OWN_TEXTS:
        changes: dict[str, Any] = {name: content}
        return evolve(made, **changes)
    if name == "year" and _YEAR.fullmatch(content):
        return evolve(made, year=int(content))
    if name == "date" and (day := _find_day(content.replace("-", "."))):
        return evolve(made, date=day)
    return made


def _read_paragraph(made: OfficialJournal, paragraph: Element) -> OfficialJournal:
    names = set(class_names(paragraph))
    if "hd-oj" in names:
        return _with_number(made, first_words(paragraph))
    if "hd-date" in names:
        day = _find_day(first_words(paragraph))
        return evolve(made, date=day, year=made.year or day.year) if day else made
    if "reference" in names:
        return _with_celex(made, first_words(paragraph))
    if "title-doc-oj-reference" in names and made.number is None:
        return _with_issue(made, first_words(paragraph))
    return made


def _with_number(made: OfficialJournal, words: str) -> OfficialJournal:
    if found := _ACT.fullmatch(words):
        return evolve(made, series=found["series"], number=found["number"], year=int(found["year"]))
    if found := _ISSUE.fullmatch(words):
        return evolve(made, series=found["series"], number=found["number"], page=found["page"])
    return made


def _with_celex(made: OfficialJournal, words: str) -> OfficialJournal:
    found = _CELEX.search(words)
    return evolve(made, celex=found[0]) if found and made.celex is None else made


def _with_issue(made: OfficialJournal, words: str) -> OfficialJournal:
    found = _PRINTED.search(words)
    if found is None:
        return made
    day = _find_day(found[0])
    return evolve(
        made,
        series=found["series"],
        number=found["number"].lstrip("0"),
        year=int(found["year"]),
        date=day,
        page=found["page"].lstrip("0") or None,
    )


def _find_day(words: str) -> dt.date | None:
    found = _DAY.search(words)
    if found is None:
        return None
    day, month, year = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def find_imprint(root: Element) -> Iterator[Element]:
    """Yield the elements that the Official Journal prints after the end of an act."""
    ended: set[Element | None] = set()
    for rule in root.iter("hr"):
        parent = rule.getparent()
        if parent not in ended and "doc-end" in class_names(rule):
            ended.add(parent)
            yield from rule.itersiblings()
