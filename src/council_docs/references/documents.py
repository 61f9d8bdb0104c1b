"""Documents by their numbers, which look the same in all languages.

A document of the Council has an address in its public register. The printed forms of its number are
those of `DocumentNumber`. Without a prefix a number is certain only where no other pair of numbers
looks like it: each year's series begins at 5000, and the register holds documents from 1999 on.

A document of the Commission has an address where it is printed as `final`. A CELEX number is an
address by itself. The number of a case is that of a judgment, an order or an opinion: it is none.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.identifiers import DocumentNumber
from council_docs.languages.language import Language
from council_docs.references.reference import Reference, any_of

_PUBLIC_SINCE = 1999
_SERIES = range(5000, 20000)
"""The numbers that a document without a printed prefix may have."""
_SIGNS = ("/", "INIT", "REV", "ADD", "COR", "DCL", "EXT")
"""A text with the number of a document has one of these."""
_FINAL = ("final", "FINAL")


def find(text: str, words: Language | None) -> Iterator[Reference]:
    """Yield the documents of the Council and the Commission, CELEX numbers and cases."""
    language = words.code if words else "en"
    if any(sign in text for sign in _SIGNS):
        yield from _council(text, language)
    if "(19" in text or "(20" in text:
        yield from _commission(text, words)
    for match in _celex().finditer(text):
        target = f"{EUR_LEX}CELEX:{match[0]}"
        yield Reference(match.start(), match.end(), "celex", target)


EUR_LEX = "https://eur-lex.europa.eu/legal-content/AUTO/?uri="
"""An address in whatever language its reader prefers: versions of one text cite the same."""


def _council(text: str, language: str) -> Iterator[Reference]:
    for match in _number().finditer(text):
        if match["case"]:
            yield Reference(match.start(), match.end(), "case")
            continue
        number = DocumentNumber.parse(re.sub(r"\s+", " ", match[0]))
        if (
            match["prefix"]
            or match["series"]
            or (number.number in _SERIES and number.year >= _PUBLIC_SINCE)
        ):
            yield Reference(match.start(), match.end(), "document", number.address(language))
            if not number.suffixes:
                yield from _parts(text, match.end(), number, language)


def _parts(text: str, at: int, number: DocumentNumber, language: str) -> Iterator[Reference]:
    """Yield what is cited beside a document: `+ COR 1`, `+ ADD 1`."""
    while match := _part().match(text, at):
        at = match.end()
        part = DocumentNumber.parse(f"{number} {match['kind']} {match['number']}")
        yield Reference(match.start("kind"), at, "document", part.address(language))


def _commission(text: str, words: Language | None) -> Iterator[Reference]:
    for match in _commission_number(words).finditer(text):
        series = match["series"].replace("KOM", "COM").replace("SEK", "SEC")
        target = None
        if match["final"] and not match["version"] and series in ("COM", "JOIN", "SWD"):
            number = f"{series}:{match['year']}:{int(match['number'])}:FIN"
            target = f"{EUR_LEX}{number}"
        yield Reference(match.start(), match.end(), "commission-document", target)


# ------------------------------------------------------------------------------ patterns


@cache
def _number() -> "re.Pattern[str]":
    """ST 11111/20 REV 1   8261/1/26 REV 1   EUCO 7/24   ST-6711-2024-INIT   C-123/20."""
    suffixes = r"(?:REV|ADD|COR|DCL|EXT)"
    no_thousands = "".join(rf"(?<! (?<! [\w/] ) [0-9]{{{count}}} \s )" for count in range(1, 7))
    return re.compile(
        rf"""
        \b (?= [0-9CDEFPSTWX] ) (?<! [/.,:–-] ) {no_thousands}
        (?: (?P<case> [CTF] [-‑–] [0-9]{{1,4}} / [0-9]{{2}} )
          | (?: (?P<prefix> ST | EUCO | SN | CM | CONV | PE-CONS | XT | WK | DS ) \s{{1,3}} )?
            [0-9]{{1,5}} (?: \s? / \s? [0-9]{{1,2}} )? \s? / \s? [0-9]{{2}}
            (?: \s{{1,3}} {suffixes} \s{{0,3}} [0-9]{{1,2}} )*+
          | (?P<series> ST | CM | WK | PE-CONS ) (?P<sep> [- ] )
            [0-9]{{1,5}} (?P=sep) [0-9]{{4}} (?P=sep)
            (?: INIT | {suffixes} (?P=sep) [0-9]{{1,2}}
                (?: (?P=sep) {suffixes} (?P=sep) [0-9]{{1,2}} )*+
            )
        )
        (?! [\w/%] | [.,] [0-9] )
        """,
        re.VERBOSE,
    )


@cache
def _part() -> "re.Pattern[str]":
    return re.compile(r"\s{0,3}\+\s{0,3}(?P<kind>ADD|COR)\s{0,3}(?P<number>[0-9]{1,2})(?![\w-])")


@cache
def _commission_number(words: Language | None) -> "re.Pattern[str]":
    """COM(2018) 773 final   JOIN(2020) 18 final/2   SWD(2024) 106 final PART 1/2."""
    final = any_of(words.citations.final if words else _FINAL)
    return re.compile(
        rf"""
        (?<! \w ) (?P<series> COM | KOM | JOIN | SWD | SEC | SEK | C )
        \s? \( (?P<year> (?: 19 | 20 ) [0-9]{{2}} ) \)
        \s{{0,3}} (?P<number> [0-9]{{1,5}} ) (?! [\w/] )
        (?: \s{{1,3}} (?P<final> {final} ) (?P<version> \s? / \s? [0-9]{{1,2}} )? )?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _celex() -> "re.Pattern[str]":
    """32019R0452   52024XG01804   62018CJ0311   32006R0765R(01)."""
    return re.compile(
        r"(?<!\w)[1-9C](?:19|20)[0-9]{2}[A-Z]{1,2}[0-9]{4,5}(?:R?\([0-9]{2}\))?(?![\w(])"
    )
