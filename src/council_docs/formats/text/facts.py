"""The values of the header that are not kept as printed words: how each is read.

Each function takes printed words and returns the value that they say, or None where they say no
such thing. The header stage finds the values with these functions; `says` reads a piece of the
source again, as the proof that its value stands in the model.
"""

import datetime as dt
from typing import NamedTuple

import regex

from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.languages import CODES, dates, language
from council_docs.languages.language import Language, fold
from council_docs.model import Document, Fact
from council_docs.vocabulary import Institution

_ORIGINALS = regex.compile(
    r"\(\s?OR\.\s?(?P<codes>[A-Za-z]{2}(?:\s?,\s?[A-Za-z]{2})*+)\s?\)", regex.IGNORECASE
)
# 2021/0106(COD)   2025/0360 (COD)
_FILE = regex.compile(r"[0-9]{4}/[0-9]{4}[A-Z]?\s?\([A-Z]{3,4}\)")
# ENV 373   CO EUR 20   COEST169   CFSP/PESC 12   JAI.EX 3
_CODE = regex.compile(r"(?<!\S)[A-Z][A-Z/.-]+(?: [A-Z]+)? ?[0-9]{1,5}(?!\S)")
_SECOND_DATE = regex.compile(r"\([0-9]{1,2}\.[0-9]{1,2}\.?\)")
_LONGEST_PLACE = 30
_MARKINGS = frozenset(
    (
        "LIMITE",
        "PUBLIC",
        "RESTREINT UE",
        "RESTREINT UE/EU RESTRICTED",
        "CONFIDENTIEL UE/EU CONFIDENTIAL",
        "Conseil UE",
    )
)


class PlaceAndDate(NamedTuple):
    """From where and when a document is dated."""

    place: str
    date: dt.date


def institution(printed: str, words: Language) -> Institution | None:
    """Read `Council of the European Union` in any case, over any number of lines."""
    squeezed = _squeezed(printed)
    if squeezed in map(_squeezed, words.council):
        return "council"
    if squeezed in map(_squeezed, words.european_council):
        return "european-council"
    return None


def place_and_date(printed: str, words: Language) -> PlaceAndDate | None:
    """Read `Brussels, 11 May 2026`, also with the date of a translation: `… 2008 (05.11)`."""
    found = next(dates.find(printed, words), None)
    if found is None or found.date is None:
        return None
    rest = printed[found.end :].strip(" .")
    if rest and not _SECOND_DATE.fullmatch(rest):
        return None
    place = printed[: found.start].strip(" ,")
    for prefix in words.dates.before_date:
        place = place.removesuffix(f" {prefix}").rstrip(" ,")
    if not place or len(place) > _LONGEST_PLACE or not place[0].isupper():
        return None
    return PlaceAndDate(place, found.date)


def original_languages(printed: str) -> tuple[str, ...]:
    """Read `(OR. en)`, `(OR. fr,en)`."""
    match = _ORIGINALS.fullmatch(printed.strip())
    if match is None:
        return ()
    codes = tuple(code.strip().lower() for code in match["codes"].split(","))
    return codes if all(code in ALPHA3 for code in codes) else ()


def number(printed: str) -> DocumentNumber | None:
    """Read `9003/26`, `8261/1/26 REV 1`."""
    try:
        return DocumentNumber.parse(" ".join(printed.split()))
    except ValueError:
        return None


def subject_codes(printed: str) -> tuple[str, ...]:
    """Read one or several codes: `ENV 373`, `DATAPROTECT 32 EJUSTICE 3`."""
    line = " ".join(printed.split())
    codes = tuple(_CODE.findall(line))
    return codes if codes and " ".join(codes) == line else ()


def interinstitutional_files(printed: str, words: Language | None) -> tuple[str, ...] | None:
    """Read the numbers of procedures, `2025/0360 (COD)`, with or without the label before them.

    The label alone gives no number; what is neither gives None.
    """
    line = " ".join(printed.split())
    label, colon, rest = line.partition(":")
    if colon and words and fold(label + colon) in map(fold, words.interinstitutional_file):
        line = rest.strip()
        if not line:
            return ()
    files = tuple(_FILE.findall(line))
    left_over = _FILE.sub("", line).strip(" +,;")
    return files if files and not left_over else None


def marking(printed: str) -> str | None:
    """Read `LIMITE` and other markings of distribution."""
    line = " ".join(printed.split())
    return line if line in _MARKINGS else None


def says(fact: Fact, printed: str, document: Document) -> bool:
    """Tell whether printed words, read again, give the value that the header holds."""
    header = document.header
    words = language(document.language) if document.language in CODES else None
    match fact.name:
        case "type-line":
            return _squeezed(printed) == _squeezed(header.type_line or "")
        case "number":
            return header.number is not None and number(printed) == header.number
        case "original-languages":
            return set(original_languages(printed)) == set(header.original_languages)
        case "subject-codes":
            found = subject_codes(printed)
            return bool(found) and set(found) <= set(header.subject_codes)
        case "interinstitutional-files":
            files = interinstitutional_files(printed, words)
            return files is not None and set(files) <= set(header.interinstitutional_files)
        case "markings":
            return marking(printed) in header.markings
        case "language":
            return printed.lower() == document.language
        case "institution":
            return words is not None and institution(printed, words) == header.institution
        case "place-and-date":
            return words is not None and place_and_date(printed, words) == (
                header.place,
                header.date,
            )


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
