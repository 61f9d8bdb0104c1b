"""The values of the header that are not kept as printed words: how each is printed, how it is read.

`match` finds the value that stands at a place in a text, `read` says what its words mean. The
masthead stage uses both; `says` reads a piece of the source again, as the proof that its value
stands in the model.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

import regex

from council_docs.identifiers import ALPHA3, DocumentNumber
from council_docs.languages import CODES, dates, language
from council_docs.languages.language import Language, Words, fold
from council_docs.model import Document, Fact, FactName
from council_docs.vocabulary import Institution

_NUMBER = regex.compile(
    r"(?:(?:ST|EUCO|SN|CM|CONV|PE-CONS|XT|WK|DS)\s+)?[0-9]{1,5}(?:\s?/\s?[0-9]{1,2})?\s?/\s?[0-9]{2}"
    r"(?:\s+(?:REV|ADD|COR|DCL|EXT)\s*[0-9]{1,2})*+(?!\S)"
)
_ORIGINALS = regex.compile(
    r"\(\s?OR\.\s*(?P<codes>[A-Z]{2}(?:\s?,\s?[A-Z]{2})*+)\s?\)", regex.IGNORECASE
)
# 2021/0106(COD)   2025/0360 (COD)
_FILES = regex.compile(r"(?:[0-9]{4}/[0-9]{4}[A-Z]?\s?\([A-Z]{3,4}\)[\s,;+]*)++")
_FILE = regex.compile(r"[0-9]{4}/[0-9]{4}[A-Z]?\s?\([A-Z]{3,4}\)")
# ENV 373   CO EUR 20   COEST169   CFSP/PESC 12   JAI.EX 3
# and, alone on its line, a code that lost its number or has none: PARLNAT
_CODE = regex.compile(r"[A-Z][A-Z/.-]{1,15}(?: [A-Z]{1,10})? ?[0-9]{1,5}(?!\S)|[A-Z]{4,10}(?=\n|$)")
_MARKINGS = (
    "RESTREINT UE/EU RESTRICTED",
    "RESTREINT UE",
    "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "LIMITE",
    "PUBLIC",
    "Conseil UE",
)
_MARKING = regex.compile("(?:" + "|".join(map(regex.escape, _MARKINGS)) + r")(?!\S)")
_PLACE = r"(?P<place>(?-i:\p{Lu})[\p{L}'’ .-]{1,28}?)"
# The date of a translation, day and month, stood in brackets until 2013: (05.11)
_SECOND_DATE = r"(?:\s*\([0-9]{1,2}\.[0-9]{1,2}\.?\))?+"

Values: TypeAlias = Mapping[str, object]
"""Attributes of a header and what a piece of it says of them."""


def match(text: str, at: int, words: Language) -> Iterator[tuple[FactName, int]]:
    """Yield each kind of value that may stand at a place in a text, with the offset of its end."""
    for name, pattern in _patterns(words).items():
        found = pattern.match(text, at)
        if found is not None:
            yield name, found.end()


def whole(text: str, words: Language) -> set[FactName]:
    """Return the kinds of values that a line consists of; empty where anything else is in it."""
    found: set[FactName] = set()
    at = 0
    while at < len(text):
        best = max(match(text, at, words), key=lambda named: named[1], default=None)
        if best is None:
            return set()
        found.add(best[0])
        at = best[1]
        while at < len(text) and text[at].isspace():
            at += 1
    return found


def read(name: FactName, printed: str, words: Language) -> Values | None:
    """Return what printed words say as a value of that name; None where they say no such thing."""
    return _READERS[name](" ".join(printed.split()), words)


def says(fact: Fact, printed: str, document: Document) -> bool:
    """Tell whether printed words, read again, give what the header of a document holds."""
    if document.language not in CODES:
        return False
    words = language(document.language)
    if fact.name == "institution":  # half of a name may be half of another
        return document.header.institution in _institutions_named(printed, words)
    values = read(fact.name, printed, words)
    return values is not None and all(
        _agree(value, getattr(document.header, name)) for name, value in values.items()
    )


def has_lost_letters(printed: str, words: Language) -> bool:
    """Tell whether the name of an institution was recognised although it lacks letters."""
    names = (*words.council, *words.european_council)
    return not any(_squeezed(printed) in _squeezed(name) for name in names)


def _agree(read_again: object, held: object) -> bool:
    """Compare a value with what a header holds: of a list, one place says some values only."""
    if isinstance(read_again, tuple) and isinstance(held, tuple):
        return set(read_again) <= set(held)
    return read_again == held


# ------------------------------------------------------------------------------ patterns


@cache
def _patterns(words: Language) -> Mapping[FactName, "regex.Pattern[str]"]:
    """Return how each value is printed in a language; the first that fits is taken."""
    kinds = (*words.type_lines.values(), words.near_misses)
    type_lines = tuple(line for lines in kinds for line in lines)
    labels = _any(words.interinstitutional_file)
    return MappingProxyType(
        {
            "number": _NUMBER,
            "institution": _compiled(_institutions(words) + r"(?!\w)"),
            "place-and-date": _compiled(_place_and_date(words)),
            "original-languages": _ORIGINALS,
            "type-line": _compiled(_any(type_lines) + r"(?!\S)"),
            "markings": _MARKING,
            "interinstitutional-files": _compiled(
                rf"(?:{labels}\s*+(?:{_FILES.pattern})?+|{_FILES.pattern})"
            ),
            "subject-codes": _CODE,
            "language": regex.compile(words.code.upper() + r"(?!\S)"),
        }
    )


def _institutions(words: Language) -> str:
    """Return a pattern for the names, also without the N that printers lost from 2008 to 2011."""
    names = _any((*words.council, *words.european_council))
    without_n = (
        regex.sub("[nN]", "[n\ufffd]?\\\\s?", _flexible(name.upper())) for name in words.council
    )
    return f"(?:{names}|{'|'.join(without_n)})"


def _place_and_date(words: Language) -> str:
    before = rf"(?:{_any(words.dates.before_date)}\s+)?" if words.dates.before_date else ""
    return rf"{_PLACE}\s*,?\s+{before}{dates.pattern(words)}{_SECOND_DATE}"


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE)


def _any(phrases: Words) -> str:
    """Return a pattern for any of some phrases, over line ends and with any quotes."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(map(_flexible, longest_first)) + ")"


def _flexible(phrase: str) -> str:
    pattern = r"\s+".join(map(regex.escape, phrase.split()))
    return regex.sub(r"\\?['\"]", "['\"‘’‚“”„«»]", pattern).replace(":", r"\s?:")


# ------------------------------------------------------------------------------ readers


def _institution(printed: str, words: Language) -> Values | None:
    named = _institutions_named(printed, words)
    return {"institution": named[0]} if named else None


def _institutions_named(printed: str, words: Language) -> list[Institution]:
    """Return the institutions with this in their names: two columns tear a name into two places."""
    part = _without_n(printed)
    names: dict[Institution, Words] = {
        "council": words.council,
        "european-council": words.european_council,
    }
    return [which for which, said in names.items() if any(part in _without_n(n) for n in said)]


def _place_and_date_of(printed: str, words: Language) -> Values | None:
    found = _patterns(words)["place-and-date"].fullmatch(printed)
    dated = next(dates.find(printed, words), None)
    if found is None or dated is None or dated.date is None:
        return None
    return {"place": found["place"].strip(), "date": dated.date}


def _original_languages(printed: str, _: Language) -> Values | None:
    found = _ORIGINALS.fullmatch(printed)
    codes = [code.strip().lower() for code in found["codes"].split(",")] if found else []
    if not codes or not all(code in ALPHA3 for code in codes):
        return None
    return {"original_languages": tuple(codes)}


def _number(printed: str, _: Language) -> Values | None:
    try:
        return {"number": DocumentNumber.parse(printed)}
    except ValueError:
        return None


def _subject_codes(printed: str, _: Language) -> Values | None:
    codes = tuple(_CODE.findall(printed))
    return {"subject_codes": codes} if " ".join(codes) == printed else None


def _files(printed: str, words: Language) -> Values | None:
    label, colon, rest = printed.partition(":")
    labelled = bool(colon) and fold(f"{label}:") in map(fold, words.interinstitutional_file)
    if not labelled and not _FILES.fullmatch(printed):
        return None
    return {"interinstitutional_files": tuple(_FILE.findall(rest if labelled else printed))}


def _marking(printed: str, _: Language) -> Values | None:
    return {"markings": (printed,)} if printed in _MARKINGS else None


def _type_line(printed: str, _: Language) -> Values | None:
    return {"type_line": printed}


def _language(printed: str, words: Language) -> Values | None:
    return {} if printed == words.code.upper() else None


_READERS: Mapping[FactName, Callable[[str, Language], Values | None]] = MappingProxyType(
    {
        "institution": _institution,
        "place-and-date": _place_and_date_of,
        "original-languages": _original_languages,
        "number": _number,
        "subject-codes": _subject_codes,
        "interinstitutional-files": _files,
        "markings": _marking,
        "type-line": _type_line,
        "language": _language,
    }
)


def _without_n(text: str) -> str:
    return _squeezed(text).replace("n", "").replace("\ufffd", "")


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
