"""The Official Journal: `OJ L 134, 20.5.2006, p. 1`, `OJ C, C/2024/1804, 28.2.2024`.

A citation gives an ELI, or an issue by series, number and year, or (since October 2023, when issues
ended) an act of the C series by its number. The number of an act of the L series alone is no
address, as it does not say what kind of act it is.
"""

import re
from collections.abc import Iterator
from functools import cache

from council_docs.languages.language import Language
from council_docs.references.documents import EUR_LEX
from council_docs.references.reference import LETTER, SPACE, Reference, match_any


def find_journal_citations(text: str, language: Language) -> Iterator[Reference]:
    """Yield the citations of the Official Journal."""
    if any(map(text.__contains__, language.citations.journal)):
        for match in _citation_pattern(language).finditer(text):
            yield Reference(match.start(), match.end(), "official-journal", _find_target(match))


def _find_target(match: re.Match[str]) -> str | None:
    if match["eli"]:
        return match["eli"]
    series = match["series"]
    year = match["number_year"] or match["iso_year"] or match["named_year"]
    if match["number"]:
        number = int(match["number"])
        return f"http://data.europa.eu/eli/C/{match['of']}/{number}/oj" if series == "C" else None
    if not year:
        return None
    return build_issue_address(series, int(year), int(match["issue"]), match["part"] or "")


def build_issue_address(series: str, year: int, number: int, part: str) -> str:
    """Return the address of an issue in EUR-Lex; `part` is the letter after its number."""
    return f"{EUR_LEX}OJ:{series}:{year}:{number:03}{part}:TOC"


_ELI = r"https?://data\.europa\.eu/eli/[\w./()-]{1,80}?/oj"


@cache
def _citation_pattern(language: Language) -> re.Pattern[str]:
    citations = language.citations
    page = match_any(citations.page)
    pages = r"[0-9]{1,4}(?:\s?[-–]\s?[0-9]{1,4})?"
    after_year = tuple(filter(None, language.dates.after_year))
    after = f"(?:\\s?{match_any(after_year)})?" if after_year else ""
    return re.compile(
        rf"""
        (?<! \w ) {match_any(citations.journal)} \s{{0,3}} (?: N[ro°º]\.? \s{{1,3}} )?
        (?P<series> [LC] ) (?! {LETTER} )
        (?: ,? \s{{1,3}} (?: (?P=series) / )? (?P<of> 20[0-9]{{2}} ) / (?P<number> [0-9]{{1,5}} )
          | \s{{0,3}} (?P<issue> [0-9]{{1,3}} ) (?! [0-9] ) (?: \s? (?P<part> [AEI] ) (?! \w ) )?
            (?: / [0-9]{{1,4}} (?! [0-9] ) )?
        )
        (?: [.,]{{0,2}} \s{{1,3}} (?: {LETTER}{{1,3}} \s{{1,3}} )?
            (?: [0-9]{{1,2}} [./ ] \s? [0-9]{{1,2}} [./ ] \s? (?P<number_year> [0-9]{{4}} )
              | (?P<iso_year> [0-9]{{4}} ) [. -] \s? [0-9]{{1,2}} [. -] \s? [0-9]{{1,2}}
              | [0-9]{{1,2}} \.? {SPACE} {LETTER}{{3,12}} {SPACE} (?P<named_year> [0-9]{{4}} )
            ) (?! [0-9] )
            (?: \. (?= [,)] ) )? {after} (?: ,? \s{{1,3}}
                (?: {page} \s{{0,3}} {pages} (?! [0-9] ) | {pages} \.? \s? {page} )
            )?
            (?: ,? \s{{1,3}} ELI: \s{{0,3}} (?P<eli> {_ELI} ) (?! \w ) )?
        )?
        """,
        re.VERBOSE,
    )
