"""Articles of the Treaties: `Article 42(7) TEU`, `SEUT 107 artikla`, `az EUSZ 29. cikke`.

The article stands before the treaty or after it, its number before the word or after it. Each
number of a list is a citation of its own.

The articles of the Treaty on the Functioning of the European Union have had their numbers since its
first day. Those of the Treaty on European Union were numbered anew by the Treaty of Lisbon, so
which article is meant is certain only where the day of the text is known, and not for a number that
an article had before (`ex Article 11 TEU`).
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from council_docs.languages.language import Language, Words
from council_docs.references.reference import Reference, any_of, plainest

if TYPE_CHECKING:
    import regex

_LISBON = dt.date(2009, 12, 1)
_FORMER = len("(ex ")
_ARTICLES = {"teu": 55, "tfeu": 358}
"""How many articles each treaty has, by its code in ELI."""


def find(text: str, words: Language, day: dt.date | None) -> Iterator[Reference]:
    """Yield the articles of the Treaties; `day` is that of the text."""
    short, full = _names(words)
    if not any(name in text for name in short):
        folded = text.lower()
        if not any(name in folded for name in full):
            return
    for match in _citation(words).finditer(text):
        functioning = _functioning(words).fullmatch(match["treaty"])
        yield from _articles(text, match, "tfeu" if functioning else "teu", words, day)


def _articles(
    text: str, match: "regex.Match[str]", treaty: str, words: Language, day: dt.date | None
) -> Iterator[Reference]:
    """Yield a citation for each article of a list, the first and the last with the words around."""
    certain = treaty == "tfeu" or (day is not None and day >= _LISBON)
    if text[max(0, match.start() - _FORMER) : match.start()].casefold().strip("( -\u00a0") == "ex":
        certain = False
    numbers = [
        found.span()
        for found in _number(words).finditer(text, *match.span("list"))
        if found.lastgroup == "article"
    ]
    for at, (start, end) in enumerate(numbers):
        article = text[start:end].lower()
        known = certain and int(article.rstrip("abcdefghijklmnopqrstuvwxyz")) <= _ARTICLES[treaty]
        yield Reference(
            match.start() if at == 0 else start,
            match.end() if at == len(numbers) - 1 else end,
            "treaty-article",
            f"http://data.europa.eu/eli/treaty/{treaty}_2016/art_{article}/oj" if known else None,
        )


# ------------------------------------------------------------------------------ patterns


@cache
def _names(words: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a text that names a treaty holds: an abbreviation, or words of the full name."""
    forms = [form for names in words.citations.treaties.values() for form in names]
    short = tuple(plainest(form) for form in forms if " " not in form)
    return short, tuple(plainest(form).lower() for form in forms if " " in form)


@cache
def _functioning(words: Language) -> re.Pattern[str]:
    """Return a pattern for the Treaty on the Functioning of the European Union."""
    return re.compile(_name(words.citations.treaties["tfeu"]))


def _name(forms: Words) -> str:
    """Return a pattern for a treaty; capitals tell its abbreviations from other words."""
    short = any_of(tuple(form for form in forms if " " not in form))
    full = any_of(tuple(form for form in forms if " " in form))
    return f"(?:{short}|(?i:{full}))"


@cache
def _citation(words: Language) -> "regex.Pattern[str]":
    """Return a pattern for a treaty beside its articles."""
    import regex  # noqa: PLC0415 - few texts cite a treaty

    says = words.citations
    treaty = r"(?<! \w ) (?P<treaty> (?&name) )"
    ending = r"(?: [-:] \p{L}{1,4} )?"
    article = r"(?<! \w ) (?&article)"
    listed = r"(?= \s{0,3} [1-9] ) (?P<list> (?: (?&token) ){1,24}+ )"
    joint = any_of(words.conjunctions)
    link = rf"(?: {any_of(says.treaty_connectors)} \s{{0,3}} )?" if says.treaty_connectors else ""
    orders = [
        rf"{article} {listed} \s{{1,3}} {link} {treaty}",
        rf"{treaty} {ending} \s{{1,3}} {article} {listed}",
    ]
    if says.leading_number_suffix is not None:
        part = rf"(?: \s{{1,3}} \(?[0-9]{{1,2}}\)?\.? \s{{1,3}} {any_of(says.article_parts)} )?+"
        alone = r"(?<! [\w.] | [0-9][\s,] | [0-9][.,]\s )"
        orders += [
            rf"{treaty} {ending} \s{{1,3}} {listed} \s{{1,3}} {article} {part}",
            rf"{alone} {listed} \s{{1,3}} {article} {part} \s{{1,3}} {link} {treaty}",
        ]
    return regex.compile(
        rf"""
        {"|".join(orders)}
        (?(DEFINE)
            (?P<name> {_name(says.treaties["tfeu"])} | {_name(says.treaties["teu"])} )
            (?P<article> (?i:{any_of(says.article)}) )
            (?P<token> \s{{0,3}} (?: {_NUMBER} | {_part(words)} | , | {joint} ) )
        )
        """,
        regex.VERBOSE,
    )


@cache
def _number(words: Language) -> re.Pattern[str]:
    """Return a pattern for an article in a list, or something else that has a number there."""
    return re.compile(
        rf"{_part(words)} | \. [0-9]++ | (?P<article> [1-9][0-9]*+ [a-z]? )", re.VERBOSE
    )


_NUMBER = r"[1-9][0-9]{0,2} (?: [a-z] )? (?! \w ) (?: \. [0-9]{1,2} (?! [0-9] ) )? \.? º?"


def _part(words: Language) -> str:
    """Return a pattern for a part of an article: `(7)`, `paragraph 7`, `letter b)`."""
    which = r"\(? [^\W_]{1,4} (?: \) | \.?º? )"
    return rf"(?: \( [^\W_]{{1,4}} \) | {any_of(words.citations.article_parts)} \s{{0,3}} {which} )"
