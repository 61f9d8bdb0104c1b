"""Articles of the Treaties: `Article 42(7) TEU`, `SEUT 107 artikla`, `az EUSZ 29. cikke`.

The article stands before or after the treaty, its number before or after the word. Each number of a
list is a citation of its own.

The Treaty of Lisbon renumbered the articles of the Treaty on European Union. So their address is
certain only where the date of the text is known, and never for a former number (`ex Article 11
TEU`). Those of the Treaty on the Functioning of the European Union have always had their numbers.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from council_docs.languages.language import Language, Words
from council_docs.references.reference import (
    LETTER,
    Reference,
    find_group,
    find_literal,
    match_any,
    split_span,
)

_LISBON = dt.date(2009, 12, 1)
_EX_LENGTH = len("(ex ")
_LAST_ARTICLES = {"teu": 55, "tfeu": 358}
"""The last article of each treaty, by its code in ELI."""


def find_treaty_articles(
    text: str, language: Language, date: dt.date | None
) -> Iterator[Reference]:
    """Yield the articles of the Treaties that a text of a date cites."""
    short, full = _treaty_literals(language)
    if not (any(map(text.__contains__, short)) or any(map(text.lower().__contains__, full))):
        return
    for match in _citation_pattern(language).finditer(text):
        treaty = (
            "tfeu"
            if _tfeu_pattern(language).fullmatch(match[find_group(match, "treaty")])
            else "teu"
        )
        yield from _split_list(text, match, treaty, language, date)


def _split_list(
    text: str, match: re.Match[str], treaty: str, language: Language, date: dt.date | None
) -> Iterator[Reference]:
    """Yield a citation for each article of a list."""
    certain = treaty == "tfeu" or (date is not None and date >= _LISBON)
    if (
        text[max(0, match.start() - _EX_LENGTH) : match.start()].casefold().strip("( -\u00a0")
        == "ex"
    ):
        certain = False
    numbers = [
        found.span()
        for found in _list_item_pattern(language).finditer(
            text, *match.span(find_group(match, "list"))
        )
        if found.lastgroup == "article"
    ]
    for number, (start, end) in zip(numbers, split_span(match.span(), numbers), strict=True):
        article = text[slice(*number)].lower()
        exists = int(article.rstrip("abcdefghijklmnopqrstuvwxyz")) <= _LAST_ARTICLES[treaty]
        address = f"http://data.europa.eu/eli/treaty/{treaty}_2016/art_{article}/oj"
        target = address if certain and exists else None
        yield Reference(start, end, "treaty-article", target)


# ------------------------------------------------------------------------------ patterns


@cache
def _treaty_literals(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return abbreviations and names: any text that cites a treaty contains one of them."""
    forms = [form for names in language.citations.treaties.values() for form in names]
    short = tuple(find_literal(form) for form in forms if " " not in form)
    return short, tuple(find_literal(form).lower() for form in forms if " " in form)


@cache
def _tfeu_pattern(language: Language) -> re.Pattern[str]:
    """Match the Treaty on the Functioning of the European Union."""
    return re.compile(_match_treaty(language.citations.treaties["tfeu"]))


def _match_treaty(forms: Words) -> str:
    """Return a pattern for a treaty. Only in capitals is an abbreviation one."""
    short = match_any(tuple(form for form in forms if " " not in form))
    full = match_any(tuple(form for form in forms if " " in form))
    return f"(?:{short}|(?i:{full}))"


@cache
def _citation_pattern(language: Language) -> re.Pattern[str]:
    """Match a treaty beside its articles."""
    citations = language.citations
    name = "|".join(map(_match_treaty, (citations.treaties["tfeu"], citations.treaties["teu"])))
    treaty = rf"(?<! \w ) (?P<treaty> {name} )"
    ending = rf"(?: [-:] {LETTER}{{1,4}} )?"
    article = rf"(?<! \w ) (?i:{match_any(citations.article)})"
    joint = match_any(language.conjunctions)
    token = rf"\s{{0,3}} (?: {_NUMBER} | {_match_part(language)} | , | {joint} )"
    listed = rf"(?= \s{{0,3}} [1-9] ) (?P<list> (?: {token} ){{1,24}}+ )"
    link = (
        rf"(?: {match_any(citations.treaty_connectors)} \s{{0,3}} )?"
        if citations.treaty_connectors
        else ""
    )
    orders = [
        rf"{article} {listed} \s{{1,3}} {link} {treaty}",
        rf"{treaty} {ending} \s{{1,3}} {article} {listed}",
    ]
    if citations.leading_number_suffix is not None:
        parts = match_any(citations.article_parts)
        part = rf"(?: \s{{1,3}} \(?[0-9]{{1,2}}\)?\.? \s{{1,3}} {parts} )?+"
        alone = r"(?<! [\w.] ) (?<! [0-9][\s,] ) (?<! [0-9][.,]\s )"
        orders += [
            rf"{treaty} {ending} \s{{1,3}} {listed} \s{{1,3}} {article} {part}",
            rf"{alone} {listed} \s{{1,3}} {article} {part} \s{{1,3}} {link} {treaty}",
        ]
    # A group needs a name of its own in each order.
    numbered = (re.sub(r"(?<=\(\?P<)\w+", rf"\g<0>{at}", order) for at, order in enumerate(orders))
    return re.compile("|".join(numbered), re.VERBOSE)


@cache
def _list_item_pattern(language: Language) -> re.Pattern[str]:
    """Match an item of the list: an article, or another number."""
    return re.compile(
        rf"{_match_part(language)} | \. [0-9]++ | (?P<article> [1-9][0-9]*+ [a-z]? )", re.VERBOSE
    )


_NUMBER = r"[1-9][0-9]{0,2} (?: [a-z] )? (?! \w ) (?: \. [0-9]{1,2} (?! [0-9] ) )? \.? º?"


def _match_part(language: Language) -> str:
    """Return a pattern for a part of an article: `(7)`, `paragraph 7`, `letter b)`."""
    name = match_any(language.citations.article_parts)
    which = r"\(? [^\W_]{1,4} (?: \) | \.?º? )"
    return rf"(?: \( [^\W_]{{1,4}} \) | {name} \s{{0,3}} {which} )"
