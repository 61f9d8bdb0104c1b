"""Documents by their numbers, which look the same in all languages.

Documents of the Council have an address in its public register. `DocumentNumber` knows the printed
forms of their numbers. A number without a prefix is certain only where no other pair of numbers
looks like it: each year's series begins at 5000, and the register begins in 1999.

Documents of the Commission have an address if they are `final`. A CELEX number is an address. The
number of a case has none: it may mean a judgment, an order or an opinion.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.identifiers import DocumentNumber
from council_docs.languages.dates import find_centuries
from council_docs.languages.language import Language
from council_docs.references.reference import Reference, match_any

_FIRST_YEAR = 1999
_UNPREFIXED = range(5000, 20000)
"""The numbers that are certain without a prefix."""
_KEYWORDS = ("/", "INIT", "REV", "ADD", "COR", "DCL", "EXT")
"""Every text that cites a document of the Council contains one of these."""
_FINAL = ("final", "FINAL")


def find_documents(text: str, language: Language | None) -> Iterator[Reference]:
    """Yield the documents of the Council and the Commission, CELEX numbers and cases."""
    if any(map(text.__contains__, _KEYWORDS)):
        yield from _find_council_documents(text, language.code if language else "en")
    if "(19" in text or "(20" in text:
        yield from _find_commission_documents(text, language)
    for at in find_centuries(text):  # the pattern over the whole text would take ten times as long
        match = _celex_pattern().match(text, at - 1) if at else None
        if match is not None:
            target = f"{EUR_LEX}CELEX:{match[0]}"
            yield Reference(match.start(), match.end(), "celex", target)


EUR_LEX = "https://eur-lex.europa.eu/legal-content/AUTO/?uri="
"""The reader's browser chooses the language, so all language versions of a text cite the same."""


def _find_council_documents(text: str, code: str) -> Iterator[Reference]:
    for match in _council_pattern().finditer(text):
        if match["case"]:
            yield Reference(match.start(), match.end(), "case")
            continue
        number = DocumentNumber.parse(re.sub(r"\s+", " ", match[0]))
        if (
            match["prefix"]
            or match["series"]
            or (number.number in _UNPREFIXED and number.year >= _FIRST_YEAR)
        ):
            yield Reference(match.start(), match.end(), "document", number.get_address(code))
            if not number.suffixes:
                yield from _find_addenda(text, match.end(), number, code)


def _find_addenda(text: str, at: int, number: DocumentNumber, code: str) -> Iterator[Reference]:
    """Yield the corrigenda and addenda cited with a document: `+ COR 1`, `+ ADD 1`."""
    while match := _addendum_pattern().match(text, at):
        at = match.end()
        addendum = DocumentNumber.parse(f"{number} {match['kind']} {match['number']}")
        yield Reference(match.start("kind"), at, "document", addendum.get_address(code))


def _find_commission_documents(text: str, language: Language | None) -> Iterator[Reference]:
    for match in _commission_pattern(language).finditer(text):
        series = match["series"].replace("KOM", "COM").replace("SEK", "SEC")
        target = None
        if match["final"] and not match["version"] and series in ("COM", "JOIN", "SWD"):
            number = f"{series}:{match['year']}:{int(match['number'])}:FIN"
            target = f"{EUR_LEX}{number}"
        yield Reference(match.start(), match.end(), "commission-document", target)


# ------------------------------------------------------------------------------ patterns


@cache
def _council_pattern() -> "re.Pattern[str]":
    """Match ST 11111/20 REV 1   8261/1/26 REV 1   EUCO 7/24   ST-6711-2024-INIT   C-123/20."""
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
def _addendum_pattern() -> "re.Pattern[str]":
    return re.compile(r"\s{0,3}\+\s{0,3}(?P<kind>ADD|COR)\s{0,3}(?P<number>[0-9]{1,2})(?![\w-])")


@cache
def _commission_pattern(language: Language | None) -> "re.Pattern[str]":
    """Match COM(2018) 773 final   JOIN(2020) 18 final/2   SWD(2024) 106 final PART 1/2."""
    final = match_any(language.citations.final if language else _FINAL)
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
def _celex_pattern() -> "re.Pattern[str]":
    """Match 32019R0452   52024XG01804   62018CJ0311   32006R0765R(01)."""
    return re.compile(
        r"[1-9C](?<!\w.)(?:19|20)[0-9]{2}[A-Z]{1,2}[0-9]{4,5}(?:R?\([0-9]{2}\))?(?![\w(])"
    )
